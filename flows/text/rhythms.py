"""Rhythms in words: `Monday and Friday`, `twice a week`, `the last day of every month`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from flows.documents.light_types import Any
from flows.documents.vocabulary import Rhythm, Weekday
from flows.text.calendar_words import LONG_DAYS, format_ordinal
from flows.text.dates import format_date

TYPE_CHECKING = False
if TYPE_CHECKING:
    from flows.documents.protocols import ScheduleShape

_DAYS = tuple(Weekday)

NTH = {1: "first", 2: "second", 3: "third", 4: "fourth", -1: "last"}
"""Which one of the days of a month, in words; -1 is the last."""


def format_rhythm(schedule: ScheduleShape, today: date) -> str:
    """Return a rhythm in words; a single day is said with its year when it is another year."""
    if schedule.kind == Rhythm.ONCE:
        return f"once, {format_date(schedule.on, today)}" if schedule.on else "once"
    if schedule.kind == Rhythm.WEEKDAYS:
        return join_words([_long_day(day) for day in schedule.days])
    if schedule.kind == Rhythm.TIMES_PER_WEEK:
        times = schedule.times or 1
        return {1: "once a week", 2: "twice a week"}.get(times, f"{times} times a week")
    if schedule.kind == Rhythm.MONTHLY:
        if schedule.nth is not None:
            return f"the {NTH[schedule.nth]} {_long_day(schedule.days[0])} of every month"
        if schedule.day == 31:
            return "the last day of every month"
        return f"every month on the {format_ordinal(schedule.day)}" if schedule.day else "monthly"
    every = (schedule.every or 1) if schedule.kind == Rhythm.EVERY_N_DAYS else 1
    if every % 7 == 0:
        return "every week" if every == 7 else f"every {every // 7} weeks"
    return {1: "every day", 2: "every other day"}.get(every, f"every {every} days")


def format_typed_rhythm(schedule: Mapping[str, Any]) -> str:
    """Return a rhythm, kept as plain JSON, as a person would type it, to be changed there."""
    match schedule["kind"]:
        case Rhythm.WEEKDAYS:
            return " ".join(schedule["days"])
        case Rhythm.TIMES_PER_WEEK:
            return f"{schedule['times']} a week"
        case Rhythm.EVERY_N_DAYS:
            return f"every {schedule['every']} days"
        case Rhythm.ONCE:
            return f"once on {schedule['on']}" if schedule.get("on") else "once"
        case Rhythm.MONTHLY if schedule.get("nth"):
            return f"monthly on the {NTH[schedule['nth']]} {schedule['days'][0]}"
        case Rhythm.MONTHLY if schedule.get("day"):
            return f"monthly on the {format_ordinal(schedule['day'])}"
        case Rhythm.MONTHLY:
            return "monthly"
    return "daily"


def join_words(words: Sequence[str]) -> str:
    """Return `one, two and three`."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} and {words[-1]}"


def _long_day(day: str) -> str:
    return LONG_DAYS[_DAYS.index(Weekday(day))]


def format_recurrence(schedule: ScheduleShape, today: date) -> str:
    """Return a rhythm in a sentence, `every Thursday`; nothing for once without a day."""
    if schedule.kind == Rhythm.ONCE and not schedule.on:
        return ""
    said = format_rhythm(schedule, today)
    if schedule.kind == Rhythm.WEEKDAYS:
        return f"every {said}"
    return f"on {said}" if said.startswith("the ") else said


def format_meeting(schedule: ScheduleShape | None, time: str, today: date) -> str:
    """Return how often one is in touch, and at what time a group meets; empty without a rhythm."""
    rhythm = format_rhythm(schedule, today) if schedule else ""
    return ", ".join(each for each in (rhythm, time) if each)
