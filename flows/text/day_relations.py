"""Days seen from other days: `a week from friday`, `2 weeks before easter`, `after 31 jan`."""

from collections.abc import Iterator
from datetime import date, timedelta

from flows.documents.lazy_patterns import lazy_pattern
from flows.text import calendar_days, relative_days, stretches
from flows.text.calendar_words import count
from flows.text.day_candidates import DayReading, Reader
from flows.text.relative_days import UNITS, add_length

_FROM = lazy_pattern(rf"(?:(?:([\w-]+) )?{UNITS} )?(before|from|after|on) (?:the )?(.+)")
_A_WEEK_LATER = lazy_pattern(r"(\S+) week")
_WEEK_OF = lazy_pattern(r"week (?:of|beginning|starting) (?:the )?(.+)")


def _related(words: str, today: date, past: bool) -> DayReading | None:
    """Read a day so far before or after another one; without a length, it is one day."""
    if found := _A_WEEK_LATER.fullmatch(words):
        number, unit, way, start = 1, "week", "after", found[1]
    elif (found := _FROM.fullmatch(words)) and (found[2] or found[3] in ("before", "after")):
        number, unit = count(found[1] or "a") or 0, found[2] or "day"
        way, start = found[3], found[4]
    else:
        return None
    begun = read_plainly(start, today, past)
    if begun is None or not number:
        return None
    if way == "before":
        number = -number
    days = [add_length(day, number, unit) for day in (begun.day, *begun.others)]
    return DayReading(days[0], tuple(days[1:]))


def _week_of(words: str, today: date, past: bool) -> DayReading | None:
    """Read `week of 7 dec` as its Monday."""
    found = _WEEK_OF.fullmatch(words)
    begun = read_plainly(found[1], today, past) if found else None
    return begun and DayReading(begun.day - timedelta(days=begun.day.weekday()))


def read_plainly(words: str, today: date, past: bool) -> DayReading | None:
    """Return the day that words mean which name no other day."""
    return next(filter(None, _readings(words, today, past)), None)


def _readings(words: str, today: date, past: bool) -> Iterator[DayReading | None]:
    for room in (relative_days, stretches, calendar_days):
        yield from (read(words, today, past) for read in room.READERS)


READERS: tuple[Reader, ...] = (read_plainly, _related, _week_of)
"""The readers of days, in the order in which they are asked."""
