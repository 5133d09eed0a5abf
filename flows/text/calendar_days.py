"""Days of the calendar: `27th`, `first monday of february`, `Fri 27 Nov`, `31.1.27`."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from flows.documents.lazy_patterns import lazy_pattern
from flows.documents.light_types import NamedTuple
from flows.text.calendar_words import (
    DAYS,
    LONG_DAYS,
    LONG_MONTHS,
    MONTHS,
    add_months,
    day_number,
    end_of_month,
    month_number,
    nth_weekday,
    ordinal,
)
from flows.text.day_candidates import DayReading, Reader, UnclearDate, examples

_NTH_DAY = lazy_pattern(
    r"(last|[a-z]+|\d+(?:st|nd|rd|th)) ([a-z]+)\.? (?:of|in) (?:the )?"
    r"(?:(?:(this|next) )?month|([a-z]+)(?: (\d{4}))?)"
)


def _nth_day(words: str, today: date, past: bool) -> DayReading | None:
    """Read `first monday of february`, `last friday of next month`."""
    found = _NTH_DAY.fullmatch(words)
    if not found or (weekday := day_number(found[2])) is None:
        return None
    nth = -1 if found[1] == "last" else ordinal(found[1])
    if nth is None or nth > 5:
        return None
    if found[4] is None:
        months = [add_months(today.replace(day=1), int(found[3] == "next"))]
    elif (month := month_number(found[4])) is None:
        return None
    elif found[5]:
        months = [date(int(found[5]), month, 1)]
    else:
        away = (0, -1, -2) if past else (0, 1, 2)
        months = [date(today.year + each, month, 1) for each in away]
    for first in months:
        day = nth_weekday(first, weekday, nth)
        if day and (len(months) == 1 or (day <= today if past else day >= today)):
            return DayReading(day)
    raise ValueError("There is no such day.")


def _day_of_month(words: str, today: date, past: bool) -> DayReading | None:
    """Read `27th`, `27th of next month`."""
    found = re.fullmatch(r"(\S+)(?: (?:of )?(?:the )?(?:(this|next|last) )?month)?", words)
    number = ordinal(found[1]) if found else None
    if not found or number is None or (not words.endswith("month") and not words[0].isdecimal()):
        return None
    if not 1 <= number <= 31:
        raise ValueError("There is no such day.")
    if words.endswith("month"):
        month = add_months(today.replace(day=1), {"next": 1, "last": -1}.get(found[2] or "", 0))
        return DayReading(month.replace(day=number))
    return DayReading(next(_such_days(number, today, past)))


def _such_days(number: int, today: date, past: bool) -> Iterator[date]:
    """Yield the coming days of that number in their months, or the latest ones, nearest first."""
    for away in range(14):
        first = add_months(today.replace(day=1), -away if past else away)
        if number > end_of_month(first).day:
            continue
        day = first.replace(day=number)
        if day <= today if past else day >= today:
            yield day


class _Parts(NamedTuple):
    """A day as it is written: the year may be missing."""

    day: int
    month: int
    year: int | None


def _calendar(words: str, today: date, past: bool) -> DayReading | None:
    """Read `31 jan`, `2027-01-31`, `31.1.27`; ask where each number could be the month."""
    possible = _written(words) or _numbers(words, past)
    if not possible:
        return None
    if len(possible) == 1:
        return DayReading(_nearest_of(possible[0], today, past))
    days = tuple(_nearest_of(each, today, past) for each in possible)
    first, second = (f"{each.day} {MONTHS[each.month - 1]}" for each in possible[:2])
    if first == second or len({each.year for each in possible}) > 1:
        first, second = (f"{day.day} {MONTHS[day.month - 1]} {day.year}" for day in days[:2])
    raise UnclearDate(
        f"This could be {first} or {second}. "
        f"You can type {first.lower()}, or the year first: 2027-01-31.",
        days,
    )


def _with_weekday(words: str, today: date, past: bool) -> DayReading | None:
    """Read `Fri 27 Nov` as it is shown, and ask where the day of the week does not fit.

    What is shown without a year is of this year, so that one comes first in either direction.
    """
    found = re.fullmatch(r"([a-z]+)\.? (?:the )?(\S.*)", words)
    if not found or (weekday := day_number(found[1])) is None:
        return None
    days: list[date] = []
    number = ordinal(found[2])
    if number and found[2][0].isdecimal():
        days = [next(_such_days(number, today, way)) for way in (past, not past)]
    else:
        for each in _written(found[2]) or _numbers(found[2], past):
            if each.year is None and _exists(each, today.year):
                days.append(date(today.year, each.month, each.day))
            days.append(_nearest_of(each, today, past))
    if not days:
        return None
    if fitting := [day for day in days if day.weekday() == weekday]:
        return DayReading(fitting[0])
    day = days[-1] if number is None else days[0]
    away = (weekday - day.weekday() + 3) % 7 - 3
    near = day + timedelta(days=away)
    raise UnclearDate(
        f"{_full(day)} is a {LONG_DAYS[day.weekday()]}. You can type {_full(day).lower()}, or "
        f"{DAYS[weekday].lower()} {_full(near).lower()}.",
        (day, near),
    )


def _full(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def _written(words: str) -> list[_Parts]:
    """Read `31 jan`, `31st of january 2027`, `jan 31 2027`, `first of march`."""
    year = r"(?: '?(\d{4}|\d{2}))?"
    found = re.fullmatch(rf"(\d{{1,2}}|\S+)\.? ?(?:of )?(?<!\d{{3}})([a-z]{{3,}}\.?){year}", words)
    number, name = (found[1], found[2]) if found else ("", "")
    if not found or month_number(name) is None:
        found = re.fullmatch(rf"([a-z]{{3,}}\.?) (?:the )?(\d{{1,2}}(?:st|nd|rd|th)?){year}", words)
        if not found:
            return []
        number, name = found[2], found[1]
    day = int(number) if number.isdecimal() else ordinal(number.rstrip("."))
    if day is None and number.rstrip(".").isdecimal():
        day = int(number.rstrip("."))
    month = month_number(name)
    return [] if day is None or month is None else [_Parts(day, month, _year(found[3]))]


def _numbers(words: str, past: bool) -> list[_Parts]:
    """Read `2027-01-31`, `20270131`, `31.1.2027`, `31/1`; two where either could be the month."""
    found = re.fullmatch(r"(\d{4})([-./])(\d{1,2})\2(\d{1,2})", words)
    if found := found or re.fullmatch(r"((?:19|2[01])\d\d)()(\d\d)(\d\d)", words):
        # A day that there is not is told as such: nothing else could be meant.
        date(int(found[1]), int(found[3]), int(found[4]))
        return [_Parts(int(found[4]), int(found[3]), int(found[1]))]
    found = re.fullmatch(r"(\d{1,2})([-./])(\d{1,2})(?:\2(\d{4}|\d{2})?)?", words)
    if not found:
        return []
    first, second, year = int(found[1]), int(found[3]), _year(found[4])
    if not (first and second):
        raise UnclearDate(f"There is no day or month 0. You can type {examples(past)}.")
    possible = [_Parts(first, second, year), _Parts(second, first, year)]
    if found[2] == "-" and found[4] and len(found[4]) == 2:
        # Only with this sign is the year ever written first in two digits.
        possible.append(_Parts(int(found[4]), second, _year(found[1].zfill(2))))
    kept = [each for each in possible if 1 <= each.month <= 12 and each.day]
    kept = [each for each in kept if each.year is None or _exists(each, each.year)] or kept
    return list(dict.fromkeys(kept)) or possible[:1]


def _year(digits: str | None) -> int | None:
    return None if digits is None else int(digits) + (2000 if len(digits) == 2 else 0)


def _exists(parts: _Parts, year: int) -> bool:
    try:
        date(year, parts.month, parts.day)
    except ValueError:
        return False
    return True


def _nearest_of(parts: _Parts, today: date, past: bool) -> date:
    _check_month(parts.day, parts.month, past)
    if parts.year is not None:
        return date(parts.year, parts.month, parts.day)
    return _nearest(parts.day, parts.month, today, past)


def _nearest(day: int, month: int, today: date, past: bool) -> date:
    """Return the next such day, or with `past` the last one, today included; skips short years."""
    for away in range(9):
        try:
            found = date(today.year - away if past else today.year + away, month, day)
        except ValueError:
            continue
        if found <= today if past else found >= today:
            return found
    raise ValueError("There is no such day.")


def _check_month(day: int, month: int, past: bool) -> None:
    """Refuse a day that a month never has, in words of its own.

    Raises:
        UnclearDate: the month has no such day in any year.
    """
    # A leap year, in which February is as long as it ever is.
    if 1 <= month <= 12 and not 1 <= day <= end_of_month(date(2000, month, 1)).day:
        name = LONG_MONTHS[month - 1].capitalize()
        raise UnclearDate(f"There is no {day} {name}. You can type {examples(past)}.")


READERS: tuple[Reader, ...] = (
    _nth_day,
    _day_of_month,
    _calendar,
    _with_weekday,
)
"""The readers of this room, in the order in which they are asked."""
