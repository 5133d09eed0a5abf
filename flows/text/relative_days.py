"""Days seen from today: `tomorrow`, `in 6 weeks`, `next fri`, `friday next week`, `weekend`."""

import re
from datetime import date, timedelta

from flows.documents.lazy_patterns import lazy_pattern
from flows.text.calendar_words import (
    add_months,
    count,
    day_number,
)
from flows.text.day_candidates import DayReading, Reader

_NAMED = {
    **{"today": 0, "now": 0, "tonight": 0, "tomorrow": 1, "yesterday": -1, "last night": -1},
    **{"tmr": 1, "tom": 1, "tmrw": 1, "tmw": 1, "2morrow": 1, "tonite": 0},
    **{"this morning": 0, "this afternoon": 0, "this evening": 0},
    **{"day after tomorrow": 2, "day before yesterday": -2},
}


def _named(words: str, today: date, past: bool) -> DayReading | None:
    return DayReading(today + timedelta(days=_NAMED[words])) if words in _NAMED else None


UNITS = r"(d|w|m|y|days?|weeks?|fortnights?|months?|years?)"
"""The units of a length, as an expression with one group."""

_LENGTH = lazy_pattern(rf"([\w-]+?) ?{UNITS}")
_DISTANCE = lazy_pattern(
    rf"(?:(\+|-|in |within |after )\s*)?([\w-]+?) ?{UNITS}(?:'? (ago|from now|later|time))?"
)


def is_length(text: str) -> bool:
    """Say whether a text is a length of time alone, `5 days`, which may say how long as well."""
    found = _LENGTH.fullmatch(text)
    return found is not None and count(found[1]) is not None


def _distance(words: str, today: date, past: bool) -> DayReading | None:
    words = re.sub(r"\bhalf a year\b", "6 months", words)
    found = _DISTANCE.fullmatch(words)
    if not found or (number := count(found[2])) is None:
        return None
    sign = (found[1] or "").strip()
    if sign == "-" or found[4] == "ago" or (past and not sign and not found[4]):
        number = -number
    return DayReading(add_length(today, number, found[3]))


def add_length(day: date, number: int, unit: str) -> date:
    """Return the day so many days, weeks, fortnights, months or years later."""
    if unit[0] in "my":
        return add_months(day, number * (12 if unit[0] == "y" else 1))
    return day + timedelta(days=number * {"d": 1, "w": 7, "f": 14}[unit[0]])


def _weekday(words: str, today: date, past: bool) -> DayReading | None:
    found = re.fullmatch(r"(?:(next|this|last|coming|this coming) )?([a-z]+)\.?", words)
    if not found or (number := day_number(found[2])) is None:
        return None
    here, monday = today.weekday(), today - timedelta(days=today.weekday())
    latest = today - timedelta(days=(here - number) % 7)
    coming = today + timedelta(days=(number - here) % 7)
    week = timedelta(days=7)
    if found[1] == "next":
        later = monday + timedelta(days=7 + number)
        # Late in a week everybody means the same; before that day some mean the coming one.
        return DayReading(later, (coming,) if number > here else ())
    if found[1] == "last":
        gone = latest if latest < today else latest - week
        return DayReading(gone, (gone - week,) if number < here else ())
    if past:
        return DayReading(latest)
    if found[1] == "this":
        return DayReading(coming)
    return DayReading(coming) if coming > today else DayReading(coming + week, (coming,))


def _weekday_of_week(words: str, today: date, past: bool) -> DayReading | None:
    """Read `friday next week`, `next week friday`, `mon of this week`."""
    found = re.fullmatch(r"([a-z]+)\.? (?:of |in )?(this|next|last) week", words)
    name, which = (found[1], found[2]) if found else ("", "")
    if not found:
        found = re.fullmatch(r"(this|next|last) week (?:on )?([a-z]+)\.?", words)
        name, which = (found[2], found[1]) if found else ("", "")
    if (number := day_number(name)) is None:
        return None
    weeks = {"this": 0, "next": 1, "last": -1}[which]
    return DayReading(today + timedelta(days=7 * weeks + number - today.weekday()))


def _weekend(words: str, today: date, past: bool) -> DayReading | None:
    here, saturday = today.weekday(), today + timedelta(days=5 - today.weekday())
    if words in ("weekend", "this weekend"):
        away = -((here + 2) % 7) if past else max(0, 5 - here)
        return DayReading(today + timedelta(days=away))
    if words == "week after next":
        return DayReading(saturday + timedelta(days=9))
    if words == "next weekend":
        return DayReading(saturday + timedelta(days=7), (saturday,) if here < 5 else ())
    return DayReading(saturday - timedelta(days=7)) if words == "last weekend" else None


READERS: tuple[Reader, ...] = (
    _named,
    _distance,
    _weekday,
    _weekday_of_week,
    _weekend,
)
"""The readers of this room, in the order in which they are asked."""
