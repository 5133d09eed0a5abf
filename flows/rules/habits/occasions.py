"""The planned occasions of a habit, one value each: what consistency and strength count.

A skipped or paused day is neither planned nor done, blank days before the habit began do not
count, and a day or a week that is not over yet counts only what has been entered in it. What
happens once is a single occasion.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from flows.documents.vocabulary import Rhythm
from flows.rules.habits.entry_index import Days, is_skip, value_of
from flows.rules.habits.intervals import is_interval, is_still_open
from flows.rules.habits.single_occasions import is_occasion
from flows.rules.schedules import is_active, rhythm_on
from flows.rules.weeks import week_of, weeks_between

TYPE_CHECKING = False
if TYPE_CHECKING:
    from flows.documents.protocols import HabitShape


def occasions(
    habit: HabitShape, days: Days, today: date, first: date | None = None, begins: int = 0
) -> Iterator[float]:
    """Yield 1, ½ or 0 for each planned occasion up to today, week by week.

    Times a week are counted by whole weeks: the best days of the week, then 0 for each time that
    no longer fits into it. A week that `first` cuts in two is left out for them.

    Args:
        habit: The habit.
        days: Its entries.
        today: The local calendar day, and the last one that counts.
        first: The first day that counts; the day the habit began when left out.
        begins: The day of the week that weeks begin with, 0 for Monday.
    """
    begun = habit.started or min(days, default=None)
    if begun is None or begun > today:
        return
    for monday in weeks_between(max(begun, first or begun), today, begins):
        week = [
            day
            for day in week_of(monday, begins)
            if day >= begun and is_active(habit, day) and not is_skip(days.get(day))
        ]
        by_count = [day for day in week if rhythm_on(habit, day).kind == Rhythm.TIMES_PER_WEEK]
        for day in week:
            planned = day not in by_count and is_occasion(habit, days, day)
            counts = planned and day >= (first or begun)
            if counts and is_interval(habit, day) and is_still_open(habit, days, day, today):
                continue
            if counts and (day < today or (day == today and day in days)):
                yield value_of(days.get(day))
        if by_count and (first is None or monday >= first):
            yield from _times(habit, days, by_count, today)


def _times(habit: HabitShape, days: Days, week: list[date], today: date) -> Iterator[float]:
    planned = min(rhythm_on(habit, week[-1]).times or 1, len(week))
    entered = [value_of(days[day]) for day in week if day in days and day <= today]
    still_open = sum(day > today or (day == today and day not in days) for day in week)
    yield from sorted(entered, reverse=True)[:planned]
    yield from [0.0] * (planned - len(entered) - still_open)
