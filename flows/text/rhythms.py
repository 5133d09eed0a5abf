"""Understands a rhythm typed in words: `daily`, `mon wed fri`, `3 a week`, `every 4 days`."""

import re
from collections.abc import Sequence
from datetime import date
from typing import Any

from flows.documents.errors import UnacceptableError
from flows.documents.vocabulary import Rhythm, Weekday
from flows.text.calendar_words import count, day_number
from flows.text.dates import parse_date

EXAMPLES = {
    Rhythm.ONCE: "once on fri",
    Rhythm.DAILY: "daily",
    Rhythm.WEEKDAYS: "mon wed fri",
    Rhythm.TIMES_PER_WEEK: "3 a week",
    Rhythm.EVERY_N_DAYS: "every 4 days",
}
"""How each kind of rhythm is typed."""

_DAYS = tuple(Weekday)
_WORKDAYS, _WEEKEND = _DAYS[:5], _DAYS[5:]
_TIMES_IN_WORDS = {"once": 1, "twice": 2}
_TIMES = re.compile(r"(\w+?)(?:\s*(?:x|times))?\s*(?:a|per|/)\s*week")
_EVERY = re.compile(r"every\s+(?:(\w+)\s+)?(day|week)s?")


def parse_schedule(
    text: str, today: date, allowed: Sequence[Rhythm] = tuple(Rhythm)
) -> dict[str, Any]:
    """Return the schedule that a text means, as plain JSON.

    Args:
        text: What was typed.
        today: The day that relative dates are counted from.
        allowed: The kinds of rhythm that are meant here.

    Raises:
        UnacceptableError: it means none of them, with examples of what can be typed.
    """
    found = _read(text.strip().lower(), today)
    if found is None or found["kind"] not in allowed:
        examples = ", ".join(EXAMPLES[kind] for kind in allowed)
        raise UnacceptableError(f"Please type a rhythm like: {examples}.")
    return found


def _read(text: str, today: date) -> dict[str, Any] | None:
    if text in ("daily", "every day", "each day"):
        return {"kind": Rhythm.DAILY}
    if text in ("monthly", "every month", "once a month"):
        return {"kind": Rhythm.EVERY_N_DAYS, "every": 28}  # The same day of the week each time.
    if text == "weekly":
        return {"kind": Rhythm.TIMES_PER_WEEK, "times": 1}
    if (days := _weekdays(text)) is not None:
        return {"kind": Rhythm.WEEKDAYS, "days": days}
    if match := _TIMES.fullmatch(text):
        times = _TIMES_IN_WORDS.get(match[1]) or count(match[1])
        return _counted(Rhythm.TIMES_PER_WEEK, "times", times, 1, 7)
    if match := _EVERY.fullmatch(text):
        number = 2 if match[1] in ("other", "second") else count(match[1] or "1")
        long = 7 if match[2] == "week" else 1
        return _counted(Rhythm.EVERY_N_DAYS, "every", number and number * long, 1, 366)
    if text.startswith("once"):
        when = text.removeprefix("once").strip().removeprefix("on ").strip()
        day = parse_date(when, today).isoformat() if when else None
        return {"kind": Rhythm.ONCE, "on": day}
    return None


def _weekdays(text: str) -> list[Weekday] | None:
    named: set[Weekday] = set()
    words = re.split(r"[\s,]+|\band\b", text)
    for word in filter(None, words):
        if word in ("weekdays", "workdays"):
            named.update(_WORKDAYS)
        elif word in ("weekend", "weekends"):
            named.update(_WEEKEND)
        elif (number := day_number(word.removesuffix("s"))) is not None:
            named.add(_DAYS[number])
        else:
            return None
    return [day for day in _DAYS if day in named] or None


def _counted(
    kind: Rhythm, name: str, number: int | None, least: int, most: int
) -> dict[str, Any] | None:
    if number is None:
        return None
    if not least <= number <= most:
        raise UnacceptableError(f"This has to be from {least} to {most}.")
    return {"kind": kind, name: number}
