"""How changes are worded: titles in quotation marks, days and amounts as people say them."""

from datetime import date

from flows.documents.lazy_patterns import lazy_pattern
from flows.text.dates import format_date

NOTHING_NEW = "It stands like that already."
"""What is said where an action left everything as it was."""


def on_day(day: date, today: date) -> str:
    """Return ` for Fri 27 Nov`, or nothing for today itself."""
    return "" if day == today else f" for {format_date(day, today)}"


def format_day_before(before: str | None, today: date, preposition: str = "") -> str:
    """Return `, was on Fri 27 Nov`: the day that a change has replaced; nothing for none.

    Args:
        before: The day as it is kept, as ISO 8601.
        today: The local calendar day.
        preposition: What stands before the day, as in `was by …`; nothing for `was …`.
    """
    if not before:
        return ""
    words = ("was", preposition, format_date(date.fromisoformat(before), today))
    return f", {' '.join(word for word in words if word)}"


_DAY = r"(?:(?:by|on) )?[A-Z][a-z]{2} \d{1,2} [A-Z][a-z]{2}(?: \d{4})?"
_OTHER_DAY = lazy_pattern(
    rf"^(.*? )(?:{_DAY}|without a date|by its rhythm|(?:on )?no day in particular), "
    rf"was ({_DAY})(?: \(.*\))?$"
)


def back_words(words: str) -> str:
    """Return what holds again once a change is taken back, where its words tell the day before.

    `step 'Walk' planned for Sun 6 Dec, was Sat 5 Dec` becomes `step 'Walk' planned for Sat 5 Dec
    again`; the words of any other change stay.
    """
    return str(_OTHER_DAY.sub(r"\1\2 again", words))


_JOURNAL_LINE = lazy_pattern(r"^((?:undone: |done again: )*journal line )'.*'")
_AGENDA = lazy_pattern(
    r"^((?:undone: |done again: )*)'.*'( (?:noted for|not for) the next session)"
)
_SIGN = lazy_pattern(r"(; plan for )'.*?'( added)")


def cover_words(words: str) -> str:
    """Return the words of a change without what is masked while someone is with the person.

    Those are the lines of the journal, what waits for the next session, and the signs that it
    gets harder.
    """
    words = str(_AGENDA.sub(r"\1'••••'\2", words))
    return str(_SIGN.sub(r"\1'••••'\2", _JOURNAL_LINE.sub(r"\1'••••'", words)))
