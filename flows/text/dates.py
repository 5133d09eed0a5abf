"""Dates as people type and say them: `fri`, `in 6 weeks`, `+10d`, `31 jan`, `2027-01-31`.

The day it is comes from the caller. A date that can be read in two ways is asked about, never
guessed at.
"""

import re
from collections.abc import Callable
from datetime import date, timedelta

from flows.documents.errors import UnacceptableError
from flows.documents.validators import check_date
from flows.text.calendar_words import (
    DAYS,
    LONG_MONTHS,
    MONTHS,
    add_months,
    count,
    day_number,
    end_of_month,
    month_number,
)

EXAMPLES = "fri, tomorrow, in 6 weeks, +10d, 31 jan or 2027-01-31"
"""What can be typed, for hints and for the sentence of `UnclearDate`."""

EXAMPLES_BACK = "yesterday, last fri, 2 weeks ago, 31 jan or 2026-01-31"
"""The same where one looks back."""


class UnclearDate(UnacceptableError):  # noqa: N818 - named for what it is about, in the field's words
    """Text that is no date, or more than one; its sentence says what can be typed."""


def parse_date(text: str, today: date, *, past: bool = False) -> date:
    """Return the day that `text` means, seen from `today`.

    A day of the week alone is the next one after today; with `next` it is the one in next week,
    Monday first. A date without a year is the next one, today included.

    Args:
        text: What was typed, in any case.
        today: The local calendar day.
        past: Look back instead: the day of the week or the date without a year that was last.

    Raises:
        UnclearDate: it cannot be read, can be read in two ways, or is outside 1900 to 2199.
    """
    words = " ".join(text.casefold().replace(",", " ").split())
    words = re.sub(r"^(?:on|by|until|till) ", "", words).removeprefix("the ")
    for read in _READERS:
        try:
            if (day := read(words, today, past)) is not None:
                return check_date(day)
        except UnclearDate:
            raise
        except (ValueError, OverflowError):
            raise UnclearDate(
                f"There is no such day from 1900 to 2199. You can type {_examples(past)}."
            ) from None
    raise UnclearDate(f"This is not a day I can read. You can type {_examples(past)}.")


def format_date(day: date, today: date) -> str:
    """Return `Fri 27 Nov`, with the year when it is not the year of `today`."""
    words = f"{DAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]}"
    return words if day.year == today.year else f"{words} {day.year}"


def format_distance(day: date, today: date) -> str:
    """Return how far away a day is, roughly: `today`, `in 3 days`, `in 6 weeks`, `2 months ago`.

    Days up to 13, then weeks up to 12, then months up to 23, then years, each rounded.
    """
    away = (day - today).days
    if away in _NEAR:
        return _NEAR[away]
    days = abs(away)
    if days < 7 or 7 < days < 14:
        number, unit = days, "day"
    elif days < 84:
        number, unit = round(days / 7), "week"
    elif days < 715:
        number, unit = round(days / 30.4375), "month"
    else:
        number, unit = round(days / 365.25), "year"
    length = f"a {unit}" if number == 1 else f"{number} {unit}s"
    return f"in {length}" if away > 0 else f"{length} ago"


_NEAR = {-1: "yesterday", 0: "today", 1: "tomorrow"}


def _named(words: str, today: date, past: bool) -> date | None:
    away = {"now": 0, "tonight": 0, "day after tomorrow": 2, "day before yesterday": -2}
    away |= {name: days for days, name in _NEAR.items()} | {"tmr": 1, "tom": 1}
    return today + timedelta(days=away[words]) if words in away else None


def _distance(words: str, today: date, past: bool) -> date | None:
    found = re.fullmatch(
        r"(?:(\+|-|in |after )\s*)?(\w+?) ?(d|w|m|y|days?|weeks?|fortnights?|months?|years?)"
        r"( ago| from now)?",
        words,
    )
    if not found or not (found[1] or found[4]) or (number := count(found[2])) is None:
        return None
    if (found[1] or "").strip() == "-" or found[4] == " ago":
        number = -number
    unit = found[3]
    if unit[0] in "my":
        return add_months(today, number * (12 if unit[0] == "y" else 1))
    return today + timedelta(days=number * {"d": 1, "w": 7, "f": 14}[unit[0]])


def _weekday(words: str, today: date, past: bool) -> date | None:
    found = re.fullmatch(r"(?:(next|this|last|coming) )?([a-z]+)\.?", words)
    if not found or (number := day_number(found[2])) is None:
        return None
    monday = today - timedelta(days=today.weekday())
    if found[1] == "next":
        return monday + timedelta(days=7 + number)
    if found[1] == "this":
        return monday + timedelta(days=number)
    if found[1] == "last" or (past and found[1] is None):
        return today - timedelta(days=(today.weekday() - number - 1) % 7 + 1)
    return today + timedelta(days=(number - today.weekday() - 1) % 7 + 1)


def _stretch(words: str, today: date, past: bool) -> date | None:
    """Read `next week`, `end of month`, `start of next year`, `end of jan`, `weekend`."""
    if words in ("weekend", "this weekend"):
        away = -((today.weekday() + 2) % 7) if past else max(0, 5 - today.weekday())
        return today + timedelta(days=away)
    found = re.fullmatch(r"(?:(end|start|beginning) of (?:the )?)?(?:(this|next) )?([a-z]+)", words)
    if not found or not (found[1] or found[2] == "next"):
        return None
    later, to_end = int(found[2] == "next"), found[1] == "end"
    if found[3] == "week":
        monday = today + timedelta(days=7 * later - today.weekday())
        return monday + timedelta(days=6 if to_end else 0)
    if found[3] == "month":
        first = add_months(today.replace(day=1), later)
    elif found[3] == "year":
        first = date(today.year + later, 12 if to_end else 1, 1)
    elif found[1] and not found[2] and (month := month_number(found[3])):
        first = date(today.year, month, 1)
        day = end_of_month(first) if to_end else first
        if day > today if past else day < today:
            first = add_months(first, -12 if past else 12)
    else:
        return None
    return end_of_month(first) if to_end else first


def _written(words: str, today: date, past: bool) -> date | None:
    """Read `31 jan`, `31st of january 2027`, `jan 31 2027`."""
    found = re.fullmatch(
        r"(\d{1,2})(?:st|nd|rd|th|\.)? ?(?:of )?([a-z]{3,}\.?)(?: (\d{4}))?", words
    )
    day, name = (found[1], found[2]) if found else ("", "")
    if not found:
        found = re.fullmatch(r"([a-z]{3,}\.?) (\d{1,2})(?:st|nd|rd|th)?(?: (\d{4}))?", words)
        if not found:
            return None
        day, name = found[2], found[1]
    if (month := month_number(name)) is None:
        return None
    _check_month(int(day), month, past)
    if found[3]:
        return date(int(found[3]), month, int(day))
    return _nearest(int(day), month, today, past)


def _numbers(words: str, today: date, past: bool) -> date | None:
    """Read `2027-01-31`, `31.1.2027`, `31/1`; ask where each number could be the month."""
    if found := re.fullmatch(r"(\d{4})([-./])(\d{1,2})\2(\d{1,2})", words):
        return date(int(found[1]), int(found[3]), int(found[4]))
    found = re.fullmatch(r"(\d{1,2})([-./])(\d{1,2})(?:\2(\d{4})?)?", words)
    if not found:
        return None
    first, second = int(found[1]), int(found[3])
    if not (first and second):
        raise UnclearDate(f"There is no day or month 0. You can type {_examples(past)}.")
    if first <= 12 and second <= 12 and first != second:
        raise UnclearDate(
            f"This could be {first} {MONTHS[second - 1]} or {second} {MONTHS[first - 1]}. "
            f"You can type {first} {MONTHS[second - 1].lower()}, or the year first: 2027-01-31."
        )
    day, month = (first, second) if second <= 12 else (second, first)
    _check_month(day, month, past)
    return date(int(found[4]), month, day) if found[4] else _nearest(day, month, today, past)


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


def _examples(past: bool) -> str:
    return EXAMPLES_BACK if past else EXAMPLES


def _check_month(day: int, month: int, past: bool) -> None:
    """Refuse a day that a month never has, in words of its own.

    Raises:
        UnclearDate: the month has no such day in any year.
    """
    # A leap year, in which February is as long as it ever is.
    if 1 <= month <= 12 and not 1 <= day <= end_of_month(date(2000, month, 1)).day:
        name = LONG_MONTHS[month - 1].capitalize()
        raise UnclearDate(f"There is no {day} {name}. You can type {_examples(past)}.")


_READERS: tuple[Callable[[str, date, bool], date | None], ...] = (
    _named,
    _distance,
    _weekday,
    _stretch,
    _written,
    _numbers,
)
