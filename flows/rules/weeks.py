"""Weeks, Monday first (ISO 8601) unless another day is said, and a habit's week as seven cells.

`begins` is the day of the week that weeks begin with: 0 for Monday to 6 for Sunday.
"""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum

from flows.documents.vocabulary import EntryState, Rhythm
from flows.rules.habits.entry_index import Days, is_skip, own_days, value_of
from flows.rules.habits.intervals import is_ahead, is_waiting
from flows.rules.habits.single_occasions import is_occasion, is_once
from flows.rules.schedules import is_active, is_paused, is_planned, rhythm_on

TYPE_CHECKING = False
if TYPE_CHECKING:
    from flows.documents.protocols import HabitShape


class Cell(StrEnum):
    """What one day of a habit shows. A blank day has no colour and is not counted by itself."""

    DONE = "done"
    """Done."""

    PART = "part"
    """Done in part."""

    SKIP = "skip"
    """Skipped: a rest day of the person's choosing."""

    PAUSED = "paused"
    """The habit rests."""

    OPEN = "open"
    """Today, planned and not entered yet."""

    BLANK = "blank"
    """A day gone by without an entry."""

    LATER = "later"
    """A day to come for which it is planned."""

    REST = "rest"
    """Not planned: another day of the rhythm, before it began or after it ended."""


_WEEK = tuple(timedelta(days=away) for away in range(7))

_ENTERED: dict[str, Cell] = {
    EntryState.DONE: Cell.DONE,
    EntryState.PART: Cell.PART,
    EntryState.SKIP: Cell.SKIP,
}


def start_of_week(day: date, begins: int = 0) -> date:
    """Return the first day of the week that a day is in."""
    return day - timedelta(days=(day.weekday() - begins) % 7)


def week_of(day: date, begins: int = 0) -> tuple[date, ...]:
    """Return the seven days of the week that a day is in, the first one first."""
    first = start_of_week(day, begins)
    return tuple([first + away for away in _WEEK])


def weeks_between(first: date, last: date, begins: int = 0) -> tuple[date, ...]:
    """Return the first days of all weeks from the first day's to the last day's, both included."""
    start = start_of_week(first, begins)
    weeks = (start_of_week(last, begins) - start).days // 7
    return tuple(start + timedelta(days=7 * week) for week in range(weeks + 1))


def cell(habit: HabitShape, days: Days, day: date, today: date) -> Cell:
    """Return what one day of a habit shows; an entry always shows, planned or not."""
    if entry := days.get(day):
        return _ENTERED[entry.state]
    if habit.paused and is_paused(habit, day):
        return Cell.PAUSED
    if not _is_waited_for(habit, days, day, today):
        return Cell.REST
    if day == today:
        return Cell.OPEN
    return Cell.BLANK if day < today else Cell.LATER


def _is_waited_for(habit: HabitShape, days: Days, day: date, today: date) -> bool:
    """Say whether a day without an entry shows; what waits to be done shows today."""
    schedule = rhythm_on(habit, day)
    if schedule.kind == Rhythm.EVERY_N_DAYS:
        if day == today:
            return is_waiting(habit, days, day)
        is_gone = day < today
        return is_occasion(habit, days, day) if is_gone else is_ahead(habit, days, day, today)
    if schedule.kind != Rhythm.ONCE:
        return is_planned(habit, day, schedule)
    if own_days(habit, days, day) or not is_active(habit, day):
        return False
    on = schedule.on
    return day == on or (day == today and (on is None or on < day))


def week_cells(
    habit: HabitShape, days: Days, day: date, today: date, begins: int = 0
) -> tuple[Cell, ...]:
    """Return the seven cells of a habit for the week that `day` is in, its first day first.

    Args:
        habit: The habit.
        days: Its entries.
        day: Any day of the week that is shown.
        today: The local calendar day.
        begins: The day of the week that weeks begin with, 0 for Monday.
    """
    return tuple([cell(habit, days, each, today) for each in week_of(day, begins)])


def week_count(habit: HabitShape, days: Days, day: date, begins: int = 0) -> tuple[float, int]:
    """Return done and planned for the week that `day` is in: `3 of 5 this week`.

    Part is ½. Skipped and paused days are not planned. What is done beyond the rhythm counts as
    done, so that done may be more than planned. What happens once counts in the week it was done
    in, else in the week of its date.
    """
    week = week_of(day, begins)
    done = sum([_value_on(habit, days, each) for each in week if each in days], 0.0)
    available = [
        each
        for each in week
        if is_active(habit, each) and not (each in days and is_skip(days[each]))
    ]
    schedule = rhythm_on(habit, day)
    if schedule.kind == Rhythm.TIMES_PER_WEEK:
        return done, min(schedule.times or 1, len(available))
    if schedule.kind == Rhythm.EVERY_N_DAYS:
        gone = sum([is_occasion(habit, days, each) for each in available if each <= day])
        return done, gone + sum(
            [is_ahead(habit, days, each, day) for each in available if each > day]
        )
    return done, sum([is_occasion(habit, days, each) for each in available])


def _value_on(habit: HabitShape, days: Days, day: date) -> float:
    """Return what a day adds: a part of what was done once on another day adds nothing to it."""
    counts = not is_once(habit, day) or is_occasion(habit, days, day) or not is_active(habit, day)
    return value_of(days.get(day)) if counts else 0
