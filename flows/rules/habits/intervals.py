"""Every few days: counted from the day it was last done, and waiting from its day on until then.

A day on which it was waited for in vain is an occasion of its own only when it was done no sooner
than the next one would have come: late is one occasion, not one that was left out and one more.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from flows.documents.vocabulary import Rhythm
from flows.rules.habits.entry_index import Days, rhythm_span
from flows.rules.schedules import first_day, is_active, is_planned, rhythm_on

TYPE_CHECKING = False
if TYPE_CHECKING:
    from flows.documents.protocols import HabitShape


def is_interval(habit: HabitShape, day: date) -> bool:
    """Say whether the rhythm that held on a day was that of every few days."""
    return rhythm_on(habit, day).kind == Rhythm.EVERY_N_DAYS


def is_interval_in(habit: HabitShape, days: Sequence[date]) -> bool:
    """Say whether the rhythm that held on any of some days was that of every few days."""
    if not habit.earlier:
        return habit.schedule.kind == Rhythm.EVERY_N_DAYS
    return any([is_interval(habit, day) for day in days])


def waits_from(habit: HabitShape, days: Days, day: date) -> date | None:
    """Return the day from which it is to be done, as far as one knows before `day` is over.

    Every few days after it was last done or skipped; the first day of its rhythm before it ever
    was. None where nothing says when it began.
    """
    every, span = _every(habit, day), rhythm_span(habit, day)
    # The last time is near as a rule; only where it is not are all entries gone through.
    near = (day - timedelta(days=away) for away in range(1, every + 1))
    last = next((each for each in near if each in days and span[0] <= each), None)
    if last is None:
        own = (each for each in days if span[0] <= each < day)
        last = max(own, default=None)
    return first_day(habit, day) if last is None else last + timedelta(days=every)


def is_waiting(habit: HabitShape, days: Days, day: date) -> bool:
    """Say whether it is to be done on a day that has no entry."""
    begins = waits_from(habit, days, day)
    if begins is None:
        return is_planned(habit, day)
    return begins <= day and is_active(habit, day)


def is_interval_occasion(habit: HabitShape, days: Days, day: date) -> bool:
    """Say whether a day counts as one on which it was planned: those done, and those left out."""
    if not is_active(habit, day):
        return False
    if day in days:
        return True
    begins, every = waits_from(habit, days, day), _every(habit, day)
    if begins is None:
        return is_planned(habit, day)
    if day < begins or (day - begins).days % every:
        return False
    _, last = rhythm_span(habit, day)
    following = (day + timedelta(days=away) for away in range(1, every))
    return not any([each in days and each <= last for each in following])


def is_ahead(habit: HabitShape, days: Days, day: date, today: date) -> bool:
    """Say whether a day to come is one of its days, if it is done today should it wait."""
    begins = today if _is_open(habit, days, today) else waits_from(habit, days, day)
    if begins is None:
        return is_planned(habit, day)
    later = (day - begins).days
    return later >= 0 and later % _every(habit, day) == 0 and is_active(habit, day)


def is_still_open(habit: HabitShape, days: Days, day: date, today: date) -> bool:
    """Say whether what was planned for a day may still be done as that: its time is not over."""
    return day not in days and (today - day).days < _every(habit, day)


def _is_open(habit: HabitShape, days: Days, today: date) -> bool:
    return today not in days and is_waiting(habit, days, today)


def _every(habit: HabitShape, day: date) -> int:
    return rhythm_on(habit, day).every or 1
