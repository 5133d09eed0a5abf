"""Smoothed strength of a habit: an optional picture that forgives a blank day."""

from collections.abc import Iterable

KEPT = 0.95
"""The part of the strength that stays at each planned occasion; the rest comes from its value."""


def smoothed(values: Iterable[float]) -> float:
    """Return s after s ← 0.95·s + 0.05·value for each occasion, from 0 on; all are from 0 to 1."""
    strength = 0.0
    for value in values:
        strength = KEPT * strength + (1 - KEPT) * value
    return strength
