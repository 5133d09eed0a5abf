"""How steadily a habit is done: done of planned over the last 28 days, and its smoothed strength.

There are no streaks anywhere: a blank day is forgiven.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from flows.documents.light_types import NamedTuple
from flows.rules.habits.entry_index import Days
from flows.rules.habits.occasions import occasions

TYPE_CHECKING = False
if TYPE_CHECKING:
    from flows.documents.protocols import HabitShape

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
        """`18.5 of 24 in the last 28 days`, or that there is nothing to count yet."""
        if not self.planned:
            return "nothing to count yet"
        return f"{self.done:g} of {self.planned} in the last {WINDOW} days"


def consistency(habit: HabitShape, days: Days, today: date, begins: int = 0) -> Consistency:
    """Return done of planned over the last 28 days; part is ½.

    Skipped and paused days and days before the habit began are neither planned nor done; nor is
    today while it is blank, because it is not over. A habit with a number of times a week is
    counted by whole weeks: the present one, as far as it has gone, and the three before it.
    """
    values = tuple(occasions(habit, days, today, today - timedelta(days=WINDOW - 1), begins))
    return Consistency(sum(values), len(values))


KEPT = 0.95
"""The part of the strength that stays at each planned occasion; the rest comes from its value."""


def smooth_strength(values: Iterable[float]) -> float:
    """Return s after s ← 0.95·s + 0.05·value for each occasion, from 0 on; all are from 0 to 1.

    Simple exponential smoothing, Brown 1956: what is long past counts less and less.
    """
    strength = 0.0
    for value in values:
        strength = KEPT * strength + (1 - KEPT) * value
    return strength
