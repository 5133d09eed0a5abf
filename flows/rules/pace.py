"""Pace: the share of time gone against progress, said in words and never in red."""

from datetime import date
from enum import StrEnum

TOLERANCE = 0.1
"""How far progress and time may be apart, as a share from 0 to 1, and still be on its way."""


class Pace(StrEnum):
    """How an objective is coming along; the value is what is said."""

    AHEAD = "a little ahead"
    ON_ITS_WAY = "on its way"
    WORTH_A_LOOK = "worth a look"


def time_gone(start: date, due: date, today: date) -> float | None:
    """Return the share of days gone between start and due, 0 to 1; none when due is no later."""
    if due <= start:
        return None
    return min(1.0, max(0.0, (today - start).days / (due - start).days))


def pace(progress: float | None, start: date | None, due: date | None, today: date) -> Pace | None:
    """Return the pace, or none when progress, start or due are not known, and on the first day.

    Args:
        progress: How much of the way since the start lies behind, 0 to 1.
        start: The day work on it began.
        due: By when.
        today: The local calendar day.
    """
    if progress is None or start is None or due is None:
        return None
    gone = time_gone(start, due, today)
    if not gone:
        # Nothing has gone by yet: what was there at the start is no head start.
        return None
    ahead = round(progress - gone, 9)
    if ahead > TOLERANCE:
        return Pace.AHEAD
    return Pace.ON_ITS_WAY if ahead >= -TOLERANCE else Pace.WORTH_A_LOOK


def day_of_plan(started: date | None, today: date) -> int | None:
    """Return which day of a plan it is, the first being 1; none before it began."""
    if started is None or today < started:
        return None
    return (today - started).days + 1
