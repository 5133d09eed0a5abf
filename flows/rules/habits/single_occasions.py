"""What happens once has one occasion: the day it was done on, else the day it was meant for."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from flows.documents.vocabulary import Rhythm
from flows.rules.habits.entry_index import Days, is_skip, own_days, value_of
from flows.rules.habits.intervals import is_interval_occasion
from flows.rules.schedules import is_active, is_planned, rhythm_on

TYPE_CHECKING = False
if TYPE_CHECKING:
    from flows.documents.protocols import HabitShape


def is_once(habit: HabitShape, day: date) -> bool:
    """Say whether the rhythm that held on a day was that of something that happens once."""
    return rhythm_on(habit, day).kind == Rhythm.ONCE


def is_once_in(habit: HabitShape, days: Sequence[date]) -> bool:
    """Say whether the rhythm that held on any of some days was that of something done once."""
    if not habit.earlier:
        return habit.schedule.kind == Rhythm.ONCE
    return any([is_once(habit, day) for day in days])


def is_occasion(habit: HabitShape, days: Days, day: date) -> bool:
    """Say whether a habit is planned for a day; what happens once is planned for one day alone.

    Every few days are counted from the last time.
    """
    rhythm = rhythm_on(habit, day)
    if rhythm.kind == Rhythm.EVERY_N_DAYS:
        return is_interval_occasion(habit, days, day)
    if rhythm.kind != Rhythm.ONCE:
        return is_planned(habit, day, rhythm)
    return is_active(habit, day) and day == _day_of(habit, days, day)


def _day_of(habit: HabitShape, days: Days, day: date) -> date | None:
    """Return the day that it counts on; none after a skip, or while nothing says when."""
    own = own_days(habit, days, day)
    if not own:
        return rhythm_on(habit, day).on
    done = [each for each in own if not is_skip(days[each])]
    return max(done, key=lambda each: (value_of(days[each]), each), default=None)
