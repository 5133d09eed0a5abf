"""Smoothed strength of a habit: an optional picture that forgives a blank day."""

from collections.abc import Iterable

KEPT = 0.95
"""The part of the strength that stays at each planned occasion; the rest comes from its value."""

_WORDS = ((0.25, "just beginning"), (0.5, "taking shape"), (0.75, "settling in"))
"""Up to which strength a habit is said to be how far."""


def smoothed(values: Iterable[float]) -> float:
    """Return s after s ← 0.95·s + 0.05·value for each occasion, from 0 on; all are from 0 to 1."""
    strength = 0.0
    for value in values:
        strength = KEPT * strength + (1 - KEPT) * value
    return strength


def format_strength(strength: float) -> str:
    """Return how far a habit has settled, in words that fit on the way down as well."""
    return next((words for top, words in _WORDS if strength < top), "part of your days")
