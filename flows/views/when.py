"""How the program reads a text: as a day, ahead and looking back, as a rhythm, as an amount."""

from datetime import date

from flows.documents.errors import UnacceptableError
from flows.documents.light_types import Any, NamedTuple
from flows.documents.records.objective_records import ScheduleRecord
from flows.text.amounts import parse_amount
from flows.text.date_parser import UnclearDate, read_day
from flows.text.dates import format_date, format_distance
from flows.text.numbers import UnclearNumber, format_amount
from flows.text.rhythm_parser import UnclearRhythm, parse_schedule
from flows.text.rhythms import format_rhythm

TIME = "minutes"
"""The unit in which a length of time is told."""


class Wording(NamedTuple):
    """One way in which a text is read."""

    kind: str
    """`day`, `day gone by`, `rhythm` or `amount`."""

    words: str
    """What it means, in words, or the question that it leaves open."""

    value: Any
    """What is kept: a day as `2027-01-31`, a rhythm, a number; none while something is open."""

    others: tuple[str, ...] = ()
    """Days, as `2027-01-31`, that the same words are used for."""


def read_wordings(text: str, today: date) -> tuple[Wording, ...]:
    """Return every way in which a text is read; none when it is nothing of all these.

    A day gone by is told only where looking back finds another one.
    """
    ahead, back = _day(text, today, past=False), _day(text, today, past=True)
    days = (ahead,) if ahead and back and back.value == ahead.value else (ahead, back)
    amount = _amount(text, "") or _amount(text, TIME)
    return tuple(each for each in (*days, _rhythm(text, today), amount) if each is not None)


def _day(text: str, today: date, *, past: bool) -> Wording | None:
    kind = "day gone by" if past else "day"
    try:
        found = read_day(text, today, past=past)
    except UnclearDate as unclear:
        open_days = tuple(day.isoformat() for day in unclear.candidates)
        return Wording(kind, str(unclear), None, open_days) if open_days else None
    words = f"{format_date(found.day, today)}, {format_distance(found.day, today)}"
    words += "".join(f" (or {format_date(day, today)})" for day in found.others)
    return Wording(kind, words, found.day.isoformat(), tuple(d.isoformat() for d in found.others))


def _rhythm(text: str, today: date) -> Wording | None:
    try:
        found = parse_schedule(text, today)
    except UnclearRhythm as unclear:
        return Wording("rhythm", str(unclear), None)
    except UnacceptableError:
        return None
    return Wording("rhythm", format_rhythm(ScheduleRecord(found), today), found)


def _amount(text: str, unit: str) -> Wording | None:
    try:
        found = parse_amount(text, unit)
    except UnclearNumber as unclear:
        return Wording("amount", str(unclear), None)
    except UnacceptableError:
        return None
    return Wording("amount", format_amount(found, unit), found)
