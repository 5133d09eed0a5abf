"""What was agreed in a session of two, in words: who does it, by when, and how it went."""

from __future__ import annotations

from datetime import date

from flows.documents.vocabulary import AgreedState, Doer
from flows.text.dates import format_date

DOERS: dict[str, str] = {
    Doer.MINE: "me",
    Doer.YOURS: "the person I work with",
    Doer.OTHERS: "somebody else",
}
"""Who does what was agreed, in the words of the person whose plan it is."""

AGREED_STATES: dict[str | None, str] = {
    AgreedState.OPEN: "",
    AgreedState.DONE: "done",
    AgreedState.PART: "part of it done",
    AgreedState.NOT_YET: "not yet",
    AgreedState.CHANGED: "changed",
    None: "",
}
"""How it went."""


def doer_name(doer: str, who: str) -> str:
    """Return who does something: by name where it is known."""
    named = who.strip()
    return named if named and doer != Doer.MINE else DOERS[doer]


def format_by(due: date | None, today: date) -> str:
    """Return `by Tue 1 Dec`; nothing without a day."""
    return f"by {format_date(due, today)}" if due is not None else ""


def format_agreed(text: str, due: date | None, state: str | None, note: str, today: date) -> str:
    """Return what was agreed with its day and how it went: `ring Jo, by Tue 1 Dec (not yet)`."""
    day = "" if state in (AgreedState.DONE, AgreedState.CHANGED) else format_by(due, today)
    told = ": ".join(each for each in (AGREED_STATES[state], note.strip()) if each)
    said = ", ".join(each for each in (text.strip(), day) if each)
    return f"{said} ({told})" if told else said
