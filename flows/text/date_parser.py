"""Dates as people type and say them: `fri`, `in 6 weeks`, `31 jan`, `before easter`, `2027-01-31`.

The day it is comes from the caller. A date that can be read in two ways is asked about, or comes
with what else it could be, so that it is shown before it is kept; it is never guessed at.
"""

from datetime import date

from flows.documents.light_types import NamedTuple
from flows.documents.validators import check_date
from flows.text.calendar_words import day_number
from flows.text.dates import format_date
from flows.text.day_candidates import (
    EXAMPLES,
    EXAMPLES_BACK,
    HINT,
    HINT_BACK,
    DayReading,
    UnclearDate,
    examples,
    normalise,
)

__all__ = [
    "EXAMPLES",
    "EXAMPLES_BACK",
    "HINT",
    "HINT_BACK",
    "DayReading",
    "UnclearDate",
    "WordsAndDay",
    "parse_date",
    "read_day",
    "settle_day",
    "split_day",
]

LONGEST = 200
"""The most characters that are read as a day."""


def read_day(text: str, today: date, *, past: bool = False) -> DayReading:
    """Return the day that `text` means, seen from `today`, and what else it could mean.

    Where one plans, a day of the week is the coming one and a date without a year the next one.
    Where one looks back, both are the latest, today included.

    Args:
        text: What was typed, in any case.
        today: The local calendar day.
        past: Look back instead of ahead.

    Raises:
        UnclearDate: it cannot be read, nothing says which of two days it is, or it is outside 1900
            to 2199.
    """
    # What asks for days imports this: what reads one is there when somebody types it.
    from flows.text.day_relations import READERS

    words = normalise(text) if len(text) <= LONGEST else ""
    for read in READERS:
        try:
            if (found := read(words, today, past)) is not None:
                check_date(found.day)
                return found
        except UnclearDate:
            raise
        except (ValueError, OverflowError):
            raise UnclearDate(
                f"There is no such day from 1900 to 2199. You can type {examples(past)}."
            ) from None
    raise UnclearDate(f"This is not a day I can read. You can type {examples(past)}.")


def parse_date(text: str, today: date, *, past: bool = False) -> date:
    """Return the likeliest day that `text` means, for who shows it before it is kept.

    The arguments and what is raised are those of `read_day`.
    """
    return read_day(text, today, past=past).day


def settle_day(text: str, today: date, *, past: bool = False) -> date:
    """Return the one day that `text` means, for who cannot show it before it is kept.

    Raises:
        UnclearDate: as `read_day`, and also when the words are used for another day as well.
    """
    found = read_day(text, today, past=past)
    if found.others:
        days = (found.day, *found.others)
        told = " or ".join(format_date(day, today) for day in days)
        raise UnclearDate(
            f"This could be {told}. You can type {format_date(days[0], today).lower()}.", days
        )
    return found.day


class WordsAndDay(NamedTuple):
    """A line, and the day that stood after its last comma."""

    words: str
    """The line without its day."""

    day: date | None
    """The day, or none."""


def split_day(text: str, today: date, *, past: bool = False) -> WordsAndDay:
    """Return the words of a line and the day after its last comma: `Ring Jo, tue`.

    A part that is no day, or not surely one, stays words: so do a length (`Rest, 5 days`), a month
    or a season alone (`Ask Jo, May`), and a line that is nothing but a day.
    """
    from flows.text.relative_days import is_length
    from flows.text.stretches import is_name

    line = text.strip()
    words, comma, said = (part.strip() for part in line.rpartition(","))
    before, _, weekday = (part.strip() for part in words.rpartition(","))
    if before and day_number(weekday.casefold()) is not None:
        words, said = before, f"{weekday} {said}"  # As in `Ring Jo, Saturday, 16 January`.
    if day_number(words.casefold()) is not None and not before:
        return WordsAndDay(line, None)  # The whole line is a day.
    if not (comma and words) or is_length(normalise(said)) or is_name(normalise(said)):
        return WordsAndDay(line, None)
    try:
        return WordsAndDay(words, parse_date(said, today, past=past))
    except UnclearDate:
        return WordsAndDay(line, None)
