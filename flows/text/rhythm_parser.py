"""Rhythms as people type them: `mon wed fri`, `3 a week`, `every other day`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from flows.documents.errors import UnacceptableError
from flows.documents.lazy_patterns import lazy_pattern
from flows.documents.light_types import Any
from flows.documents.vocabulary import Rhythm, Weekday
from flows.text.calendar_words import LONG_DAYS, count, day_number, ordinal
from flows.text.date_parser import settle_day
from flows.text.rhythms import NTH

EXAMPLES = {
    Rhythm.ONCE: "once on fri",
    Rhythm.DAILY: "daily",
    Rhythm.WEEKDAYS: "mon wed fri",
    Rhythm.TIMES_PER_WEEK: "3 a week",
    Rhythm.EVERY_N_DAYS: "every 4 days",
    Rhythm.MONTHLY: "monthly on the 15th",
}
"""How each kind of rhythm is typed."""

LONGEST = 200
"""The most characters that are read as a rhythm."""

_DAYS = tuple(Weekday)

Found = dict[str, Any]
"""A rhythm as plain JSON."""


class UnclearRhythm(UnacceptableError):  # noqa: N818 - named as `UnclearDate` is
    """Text that can be read as two rhythms; its sentence asks for one of them in full."""

    def __init__(self, *told: str) -> None:
        super().__init__(f"This could be {' or '.join(told)}. Please type one of them.")
        self.candidates = told
        """What can be typed instead."""


def parse_schedule(
    text: str, today: date, allowed: Sequence[Rhythm] = tuple(Rhythm)
) -> dict[str, Any]:
    """Return the schedule that a text means, as plain JSON.

    Args:
        text: What was typed.
        today: The day that relative dates are counted from.
        allowed: The kinds of rhythm that are meant here.

    Raises:
        UnclearRhythm: it can be read in two ways.
        UnacceptableError: it means none of them, with examples of what can be typed.
    """
    words = " ".join(text.casefold().replace("×", "x").replace("&", " and ").split()).rstrip(".")
    found = _read(words, today) if len(text) <= LONGEST else None
    if found is not None and found["kind"] not in allowed:
        found = _same(found, allowed)
    if found is None:
        examples = ", ".join(EXAMPLES[kind] for kind in allowed)
        raise UnacceptableError(f"Please type a rhythm like: {examples}.")
    return found


def _same(found: Found, allowed: Sequence[Rhythm]) -> Found | None:
    """Return the same rhythm as another kind that is meant here: once a week is every 7 days."""
    if Rhythm.EVERY_N_DAYS in allowed:
        if found == {"kind": Rhythm.TIMES_PER_WEEK, "times": 1}:
            return _every(7)
        if found == {"kind": Rhythm.DAILY}:
            return _every(1)
    if found == _every(7) and Rhythm.TIMES_PER_WEEK in allowed:
        return {"kind": Rhythm.TIMES_PER_WEEK, "times": 1}
    return None


_EVERY_DAY = lazy_pattern(
    r"daily|everyday|nightly|(?:every|each) (?:single )?(?:day|night|evening|morning|afternoon)"
)
_FORTNIGHT = lazy_pattern(
    r"fortnightly|(?:every|each|once a|once every) fortnight|(?:every|each) (?:other|second) week"
)


def _read(words: str, today: date) -> Found | None:
    if _EVERY_DAY.fullmatch(words):
        return {"kind": Rhythm.DAILY}
    if words == "weekly":
        return {"kind": Rhythm.TIMES_PER_WEEK, "times": 1}
    if words in ("biweekly", "bi-weekly"):
        raise UnclearRhythm("twice a week", "every 2 weeks")
    if _FORTNIGHT.fullmatch(words):
        return _every(14)
    for read in (_weekdays, _monthly, _times, _spaced):
        if (found := read(words)) is not None:
            return found
    if words.startswith("once"):
        when = words.removeprefix("once").strip(" ,").removeprefix("on ").strip()
        day = settle_day(when, today).isoformat() if when else None
        return {"kind": Rhythm.ONCE, "on": day}
    return None


_SPAN = lazy_pattern(r"([a-z]+)\.? ?(?:-|–|to|through|till|until) ?([a-z]+)\.?")
_PARTED = lazy_pattern(r"[\s,/+]+(?:and[\s,]+)?")


def _weekdays(words: str) -> Found | None:
    words = re.sub(r"^(?:(?:every|each|on|only) )+", "", words)
    words = words.replace("working day", "workday")
    named: set[int] = set()
    if span := _SPAN.fullmatch(words):
        first, last = day_number(span[1]), day_number(span[2])
        if first is None or last is None:
            return None
        named = {(first + away) % 7 for away in range((last - first) % 7 + 1)}
    else:
        for word in _PARTED.split(words):
            if (days := _days_of(word)) is None:
                return None
            named |= days
    return {"kind": Rhythm.WEEKDAYS, "days": [_DAYS[each] for each in sorted(named)]}


def _days_of(word: str) -> set[int] | None:
    if word in ("weekday", "weekdays", "workday", "workdays"):
        return set(range(5))
    if word in ("weekend", "weekends"):
        return {5, 6}
    if (number := day_number(word)) is None:
        number = day_number(word.removesuffix("s"))
    return None if number is None else {number}


_OF_A_MONTH = r"(?:of|in) (?:every|each|the|a) month"
_MONTH = r"(?:monthly|(?:every|each|once a|once every) month)"
_ON_A_DAY = lazy_pattern(
    rf"{_MONTH},? on (?:the )?(?P<a>.+)|(?:every |each |on )?(?:the )?(?P<b>.+) {_OF_A_MONTH}"
    rf"|(?:every|each) (?P<c>.+)"
)


def _monthly(words: str) -> Found | None:
    """Read `monthly`, `every 15th`, `monthly on the first monday`, `last friday of every month`."""
    if re.fullmatch(_MONTH, words):
        return {"kind": Rhythm.MONTHLY}
    if not (found := _ON_A_DAY.fullmatch(words)):
        return None
    said = found["a"] or found["b"] or found["c"]
    if said == "last day":
        return {"kind": Rhythm.MONTHLY, "day": 31}
    first, _, name = said.partition(" ")
    number = -1 if first == "last" else ordinal(first)
    if number is None:
        return None
    if not name:
        is_day = first[0].isdecimal() and 1 <= number <= 31
        return {"kind": Rhythm.MONTHLY, "day": number} if is_day else None
    if number not in NTH or (weekday := day_number(name)) is None:
        return None
    if found["c"] and number > 1:
        raise UnclearRhythm(
            f"the {NTH[number]} {LONG_DAYS[weekday]} of every month", f"every {number} weeks"
        )
    return {"kind": Rhythm.MONTHLY, "days": [_DAYS[weekday]], "nth": number}


_TIMES_IN_WORDS = {"once": 1, "twice": 2, "thrice": 3}
_TIMES = lazy_pattern(
    r"(\w+?)\s*(?:x|times?|days?|nights?)\s*(?:a|per|/|each|every)?\s*week(?:ly)?"
    r"|(\w+?)\s*(?:a|per|/|each|every)\s*week|(once|twice|thrice) weekly"
)
_SPACED = lazy_pattern(r"(?:every|each)\s+(?:(\w+)\s+)?(day|night|week|fortnight)s?")
_LENGTHS = {"day": 1, "night": 1, "week": 7, "fortnight": 14}


def _times(words: str) -> Found | None:
    if not (found := _TIMES.fullmatch(words)):
        return None
    word = found[1] or found[2] or found[3]
    times = _TIMES_IN_WORDS.get(word) or count(word)
    return _counted(Rhythm.TIMES_PER_WEEK, "times", times, 1, 7)


def _spaced(words: str) -> Found | None:
    """Read `every 4 days`, `every third day`, `every other day`, `every 2 weeks`."""
    if not (found := _SPACED.fullmatch(words)):
        return None
    word = found[1] or "1"
    number = 2 if word == "other" else ordinal(word) or count(word)
    return _counted(Rhythm.EVERY_N_DAYS, "every", number and number * _LENGTHS[found[2]], 1, 366)


def _every(days: int) -> Found:
    return {"kind": Rhythm.EVERY_N_DAYS, "every": days}


def _counted(kind: Rhythm, name: str, number: int | None, least: int, most: int) -> Found | None:
    if number is None:
        return None
    if not least <= number <= most:
        raise UnacceptableError(f"This has to be from {least} to {most}.")
    return {"kind": kind, name: number}
