"""The rules for single values, without pydantic, so that the quick commands can share them.

Every check returns the value that is kept, or raises `UnacceptableError` with a reason in words.
Text is kept exactly as it was written or refused; it is never trimmed or cleaned in silence.
"""

import math
from datetime import date, datetime

from flows.documents.errors import UnacceptableError
from flows.documents.lazy_patterns import lazy_pattern

LINE_LIMIT = 1_000
"""The most characters in a text of one line."""

TEXT_LIMIT = 100_000
"""The most characters in a long text."""

LATEST_DAY_END = 6
"""The latest hour at which a day may end."""

EARLIEST = date(1900, 1, 1)
LATEST = date(2199, 12, 31)
"""Dates outside this range are taken for a slip of the keyboard."""

_CONTROL = lazy_pattern(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")


def check_text(value: str, limit: int = TEXT_LIMIT) -> str:
    """Accept text of several lines in any script, at most `limit` characters long."""
    if len(value) > limit:
        raise UnacceptableError(
            f"This text has {len(value):,} characters; at most {limit:,} can be kept."
        )
    if found := _CONTROL.search(value):
        if "\udc80" <= found[0] <= "\udcff":  # How Python passes on a byte that is not UTF-8.
            raise UnacceptableError(
                f"Character {found.start() + 1} is not UTF-8 text "
                f"(byte {ord(found[0]) - 0xDC00:02X}). "
                "Please turn the text into UTF-8 first, for instance with iconv."
            )
        raise UnacceptableError(
            f"Character {found.start() + 1} is a control character (U+{ord(found[0]):04X}) "
            "that cannot be kept. Please take it out."
        )
    return value


def check_line(value: str, limit: int = LINE_LIMIT) -> str:
    """Accept text of a single line, at most `limit` characters long."""
    check_text(value, limit)
    if "\n" in value:
        raise UnacceptableError("This has to fit on one line.")
    return value


def check_wording(value: str, limit: int = LINE_LIMIT) -> str:
    """Accept a line that says something: at least one character that is not a space."""
    if not check_line(value, limit).strip():
        raise UnacceptableError("This needs a few words.")
    return value


def check_number(value: float, least: float | None = None, most: float | None = None) -> float:
    """Accept a finite number from `least` to `most`, both included."""
    if not math.isfinite(value):
        raise UnacceptableError("This has to be a number.")
    if (least is not None and value < least) or (most is not None and value > most):
        raise UnacceptableError(f"This has to be {_between(least, most)}.")
    return value


def check_date(value: date) -> date:
    """Accept a date from 1900 to 2199."""
    if not EARLIEST <= value <= LATEST:
        raise UnacceptableError("This date is before 1900 or after 2199.")
    return value


def refuse_number(value: object) -> object:
    """Accept anything but a number, which is no day and no moment."""
    if isinstance(value, int | float):
        raise UnacceptableError("This has to be a date, not a number.")
    return value


def check_moment(value: datetime) -> datetime:
    """Accept an aware moment whose day, in any time zone, is from 1900 to 2199."""
    if value.tzinfo is None:
        raise UnacceptableError("This moment does not say in which time zone it is.")
    # Compared without its zone: at the edges of the calendar it could not be brought to another.
    if not EARLIEST < value.replace(tzinfo=None).date() < LATEST:
        raise UnacceptableError("This moment is before 1900 or after 2199.")
    return value


def _between(least: float | None, most: float | None) -> str:
    if least is None:
        return f"at most {most:g}"
    if most is None:
        return f"at least {least:g}"
    return f"from {least:g} to {most:g}"
