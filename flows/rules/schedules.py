"""On which days a rhythm falls."""

from __future__ import annotations

from datetime import date, timedelta

from flows.documents.vocabulary import Rhythm, Weekday
from flows.text.calendar_words import add_months, end_of_month, nth_weekday

TYPE_CHECKING = False
if TYPE_CHECKING:
    from flows.documents.protocols import HabitShape, ScheduleShape


_DAYS = tuple(Weekday)
_EPOCH = date(1970, 1, 1)


def is_active(habit: HabitShape, day: date) -> bool:
    """Say whether a habit has begun, has not ended and does not rest on a day."""
    if habit.started is not None and day < habit.started:
        return False
    if habit.ended is not None and day > habit.ended:
        return False
    return not (habit.paused and is_paused(habit, day))


def is_paused(habit: HabitShape, day: date) -> bool:
    """Say whether a habit rests on a day, by a pause that the person set."""
    for pause in habit.paused:
        if pause.first <= day and (pause.last is None or day <= pause.last):
            return True
    return False


def is_resting(habit: HabitShape, today: date) -> bool:
    """Say whether a habit rests now: today, or from tomorrow on when today is entered already."""
    return is_paused(habit, today) or any([pause.last is None for pause in habit.paused])


def rhythm_on(habit: HabitShape, day: date) -> ScheduleShape:
    """Return the rhythm that held on a day: earlier weeks are counted by the rhythm of then."""
    for earlier in habit.earlier:
        if day <= earlier.until:
            return earlier.schedule
    return habit.schedule


def is_planned(habit: HabitShape, day: date, rhythm: ScheduleShape | None = None) -> bool:
    """Say whether a habit may be done on a day, as far as its rhythm and its pauses go.

    A habit with a number of times a week may be done on any day of it; so may one that happens
    once without a date.

    Args:
        habit: The habit.
        day: The day.
        rhythm: The rhythm that held on that day, where it was looked up already.
    """
    if not is_active(habit, day):
        return False
    schedule = rhythm or rhythm_on(habit, day)
    is_counted = schedule.kind in (Rhythm.EVERY_N_DAYS, Rhythm.MONTHLY)
    return falls_on(schedule, day, first_day(habit, day) if is_counted else None)


def falls_on(schedule: ScheduleShape, day: date, anchor: date | None = None) -> bool:
    """Say whether a rhythm falls on a day.

    Args:
        schedule: The rhythm.
        day: The day.
        anchor: The first day, from which every few days and months are counted; any fixed day when
            left out.
    """
    if schedule.kind == Rhythm.ONCE:
        return schedule.on is None or schedule.on == day
    if schedule.kind == Rhythm.WEEKDAYS:
        return _DAYS[day.weekday()] in schedule.days
    if schedule.kind == Rhythm.EVERY_N_DAYS:
        return (day - (anchor or _EPOCH)).days % (schedule.every or 1) == 0
    if schedule.kind == Rhythm.MONTHLY:
        return day == _in_month(schedule, day, anchor or _EPOCH)
    return True


def _in_month(schedule: ScheduleShape, month: date, anchor: date) -> date | None:
    """Return the day of a monthly rhythm in a month, which is given by any of its days."""
    if schedule.nth is not None:
        return nth_weekday(month, _DAYS.index(Weekday(schedule.days[0])), schedule.nth)
    return month.replace(day=min(schedule.day or anchor.day, end_of_month(month).day))


def next_after(schedule: ScheduleShape, last: date) -> date | None:
    """Return the next day of a rhythm after it last happened, for contacts and reviews.

    A number of times a week is spread evenly and rounded up: three times is every third day. A
    month without a day of its own is counted from `last`.
    None for something that happens once and has no date after `last`.
    """
    if schedule.kind == Rhythm.ONCE:
        return schedule.on if schedule.on is not None and schedule.on > last else None
    if schedule.kind == Rhythm.WEEKDAYS:
        following = (last + timedelta(days=away) for away in range(1, 8))
        return next((day for day in following if falls_on(schedule, day)), None)
    if schedule.kind == Rhythm.TIMES_PER_WEEK:
        return last + timedelta(days=-(-7 // (schedule.times or 1)))
    if schedule.kind == Rhythm.MONTHLY:
        if schedule.nth is None and schedule.day is None:
            return add_months(last, 1)
        this, coming = (_in_month(schedule, add_months(last, away), last) for away in (0, 1))
        return this if this is not None and this > last else coming
    return last + timedelta(days=schedule.every or 1)


def first_day(habit: HabitShape, day: date) -> date | None:
    """Return the first day of the rhythm that held on a day, from which few days are counted."""
    if not habit.earlier:
        return habit.started
    before = [earlier.until for earlier in habit.earlier if earlier.until < day]
    return max(before) + timedelta(days=1) if before else habit.started
