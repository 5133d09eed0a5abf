"""A rhythm in words: `every day`, `Monday and Friday`, `3 times a week`."""

from collections.abc import Sequence
from datetime import date

from flows.documents.protocols import ScheduleShape
from flows.documents.vocabulary import Rhythm, Weekday
from flows.text.calendar_words import LONG_DAYS
from flows.text.dates import format_date

_DAYS = tuple(Weekday)


def format_rhythm(schedule: ScheduleShape, today: date) -> str:
    """Return a rhythm in words; a single day is said with its year when it is another year."""
    if schedule.kind == Rhythm.ONCE:
        return f"once, {format_date(schedule.on, today)}" if schedule.on else "once"
    if schedule.kind == Rhythm.WEEKDAYS:
        return join_words([LONG_DAYS[_DAYS.index(Weekday(day))] for day in schedule.days])
    if schedule.kind == Rhythm.TIMES_PER_WEEK:
        times = schedule.times or 1
        return {1: "once a week", 2: "twice a week"}.get(times, f"{times} times a week")
    every = (schedule.every or 1) if schedule.kind == Rhythm.EVERY_N_DAYS else 1
    if every % 7 == 0:
        return "every week" if every == 7 else f"every {every // 7} weeks"
    return {1: "every day", 2: "every other day"}.get(every, f"every {every} days")


def join_words(words: Sequence[str]) -> str:
    """Return `one, two and three`."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} and {words[-1]}"
