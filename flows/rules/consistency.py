"""Consistency: done of planned over the last 28 days. There are no streaks anywhere."""

from datetime import date
from typing import NamedTuple

from flows.rules.entry_days import Days
from flows.rules.occasions import days_before, first_day, occasions
from flows.rules.shapes import HabitShape
from flows.rules.weeks import monday_of

WINDOW = 28
"""How many days are looked back on, today included."""


class Consistency(NamedTuple):
    """How often a habit was done when it was planned."""

    done: float
    """Occasions done, part as ½; at most `planned`."""

    planned: int
    """Occasions planned."""

    @property
    def share(self) -> float | None:
        """Done of planned, 0 to 1, or none when nothing was planned."""
        return self.done / self.planned if self.planned else None

    @property
    def words(self) -> str:
        """`18.5 of 24 in the last 28 days`."""
        return f"{self.done:g} of {self.planned} in the last {WINDOW} days"


def consistency(habit: HabitShape, days: Days, today: date) -> Consistency:
    """Return done of planned over the last 28 days, counted by week for times a week.

    Days before the habit began do not count; nor does today while it is blank, because it is not
    over. A week at the edge that is only partly within the 28 days does not count for a habit with
    a number of times a week, so the weeks are the present one and the three before it.
    """
    begun = first_day(habit, days)
    if begun is None:
        return Consistency(0, 0)
    first = days_before(today, WINDOW)
    whole_weeks = first if first == monday_of(first) else monday_of(today) - _THREE_WEEKS
    values = [
        value
        for start, by_week in ((first, False), (whole_weeks, True))
        for value in occasions(habit, days, max(start, begun), today, today)
    ]
    return Consistency(sum(values), len(values))
