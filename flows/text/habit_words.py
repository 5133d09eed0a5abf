"""Habits in words: how far one has settled, how often it was done in a week."""

_WORDS = ((0.25, "just beginning"), (0.5, "taking shape"), (0.75, "settling in"))
"""Up to which strength a habit is said to be how far."""


def format_strength(strength: float) -> str:
    """Return how far a habit has settled, in words that fit on the way down as well."""
    return next((words for top, words in _WORDS if strength < top), "part of your days")


def format_week(done: float, planned: int) -> str:
    """Return `3 of 5 this week`, or what was done when nothing was planned."""
    return f"{done:g} of {planned} this week" if planned else f"{done:g} this week"
