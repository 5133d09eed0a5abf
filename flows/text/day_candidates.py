"""What a day in words is read as, and the words as the readers of days take them."""

import re
from collections.abc import Callable
from datetime import date

from flows.documents.errors import UnacceptableError
from flows.documents.light_types import NamedTuple
from flows.text.calendar_words import day_number

HINT = "fri, in 6 weeks, +10d, 31 jan or 2027-01-31"
"""What can be typed, for who asks for a day."""

HINT_BACK = "yesterday, mon, 2 weeks ago or 5 oct"
"""The same where one looks back."""

EXAMPLES = "tomorrow, next week, 12 mar, end of april or before easter"
"""What can be typed, for who could not be understood: none of it stood in the hint."""

EXAMPLES_BACK = "last fri, 3 days ago, the 27th, last weekend or 2026-03-12"
"""The same where one looks back."""


class UnclearDate(UnacceptableError):  # noqa: N818 - named for what it is about, in the field's words
    """Text that is no date, or more than one; its sentence says what can be typed."""

    def __init__(self, sentence: str, candidates: tuple[date, ...] = ()) -> None:
        super().__init__(sentence)
        self.candidates = candidates
        """The days it could be, the likeliest first; none when it is not a day at all."""


class DayReading(NamedTuple):
    """The day that words mean, and what else they could mean."""

    day: date
    """The day that is meant most likely."""

    others: tuple[date, ...] = ()
    """Other days that the same words are used for; to be shown or asked about before it is kept."""


Reader = Callable[[str, date, bool], DayReading | None]


def normalise(text: str) -> str:
    """Return the words of a text as the readers take them."""
    words = " ".join(text.casefold().replace(",", " ").split())
    words = re.sub(r"^(?:on|by|until|till|due|sometime|at|over|during) ", "", words)
    words = words.removeprefix("the ")
    # A year alone is a number; `in 2027` and `end of 2027` are days.
    words = re.sub(r"^(in|early|mid|late|before|after|\w+ of) (?=\d{4}$)", r"\1 year ", words)
    words = re.sub(r"\b(?:a )?couple(?: of)? ", "2 ", words)
    # 27-Jan-2027 is 27 jan 2027.
    words = re.sub(r"(?<=\d)[-/.](?=[a-z]{3})|(?<=[a-z])[-/](?=\d)", " ", words)
    return re.sub(r"^(\S+) (?:morning|afternoon|evening|night)$", _without_time, words)


def _without_time(found: re.Match[str]) -> str:
    """Leave out the time of a day that is named, as in `monday morning`."""
    is_day = found[1] in ("tomorrow", "yesterday", "tmrw") or day_number(found[1]) is not None
    return found[1] if is_day else found[0]


def examples(past: bool) -> str:
    """Return what can be typed."""
    return EXAMPLES_BACK if past else EXAMPLES
