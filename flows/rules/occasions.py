"""The planned occasions of a habit, one value each: what consistency and strength count.

A skipped or paused day is neither planned nor done, blank days before the habit began do not
count, and a day or a week that is not over yet counts only what has been entered in it.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from flows.documents.vocabulary import Rhythm
from flows.rules.entry_days import Days, is_skip, value_of
from flows.rules.schedules import is_active, is_planned, rhythm_on
from flows.rules.shapes import HabitShape
from flows.rules.weeks import week_of, weeks_between


def occasions(
    habit: HabitShape, days: Days, first: date, last: date, today: date
) -> Iterator[float]:
    """Yield 1, ½ or 0 for each planned occasion from `first` to `last`, in the order of weeks.

    Args:
        habit: The habit.
        days: Its entries.
        first: The first day that counts.
        last: The last day that counts.
        today: The local calendar day; planned days from today on count when they have an entry.
    """
    for monday in weeks_between(first, last):
        week = [
            day
            for day in week_of(monday)
            if first <= day <= last and is_active(habit, day) and not is_skip(days.get(day))
        ]
        by_count = [day for day in week if rhythm_on(habit, day).kind == Rhythm.TIMES_PER_WEEK]
        for day in week:
            if day not in by_count and is_planned(habit, day) and (day in days or day < today):
                yield value_of(days.get(day))
        if by_count:
            yield from _counted_by_week(habit, days, by_count, today)


def _counted_by_week(
    habit: HabitShape, days: Days, week: list[date], today: date
) -> Iterator[float]:
    """Yield the best days of a week, and 0 for each time that no longer fits into it."""
    planned = min(rhythm_on(habit, week[-1]).times or 1, len(week))
    entered = sorted((value_of(days[day]) for day in week if day in days), reverse=True)
    still_open = sum(day not in days and day >= today for day in week)
    yield from entered[:planned]
    yield from [0.0] * (planned - len(entered) - still_open)


def first_day(habit: HabitShape, days: Days) -> date | None:
    """Return the day a habit began: as it says, else its first entry, else none."""
    return habit.started or min(days, default=None)


def days_before(day: date, count: int) -> date:
    """Return the first of the last `count` days that end with `day`."""
    return day - timedelta(days=count - 1)
