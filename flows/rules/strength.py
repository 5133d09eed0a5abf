"""Smoothed strength of a habit: an optional picture that forgives a blank day."""

from collections.abc import Iterable
from datetime import date

from flows.rules.entry_days import Days
from flows.rules.occasions import occasions
from flows.rules.shapes import HabitShape

KEPT = 0.95
"""The part of the strength that stays at each planned occasion; the rest comes from its value."""

_WORDS = ((0.25, "just beginning"), (0.5, "taking shape"), (0.75, "settling in"))
"""Up to which strength a habit is said to be how far."""


def smoothed(values: Iterable[float], start: float = 0.0) -> float:
    """Return s after s ← 0.95·s + 0.05·value for each value; all are from 0 to 1."""
    strength = start
    for value in values:
        strength = KEPT * strength + (1 - KEPT) * value
    return strength


def strength(habit: HabitShape, days: Days, today: date) -> float:
    """Return the smoothed strength of a habit since it began, 0 to 1; skips leave it."""
    return smoothed(occasions(habit, days, today))


def say_strength(strength: float) -> str:
    """Return how far a habit has settled, in words that fit on the way down as well."""
    return next((words for top, words in _WORDS if strength < top), "part of your days")
