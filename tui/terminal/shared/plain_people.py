"""The participant of a session of several who hears lines: what is told them, and their words.

Nothing here knows terminals: words come in as they were typed, and sentences go out.
"""

from collections.abc import Sequence

from tui.terminal.shared.people import Departure, Person
from tui.terminal.shared.shared_session import CLOSE, HIDE, SHOW, SharedSession

LET_IN, NOT_NOW, SEND_AWAY = "let in", "not now", "send away"
"""What is said with a name after it. No answer is taken for one: the name has to be known."""

HIDE_PAGE, SHOW_PAGE = "hide page", "show page"
END, REOPEN = "end looking", "let others ask"
UNCOVER, COVER = "uncover", "cover"
WHO = "who looks"


def describe_people(session: SharedSession) -> str:
    """Return who asks and who sees the session, with the words that can be said now."""
    told = []
    for each in session.waiting[:1]:
        told.append(
            f"{each.name} ({each.role}) asks to look along. “{LET_IN} {each.name}” lets them see "
            f"this, “{NOT_NOW} {each.name}” does not."
        )
    names = ", ".join(each.name for each in session.seeing)
    if names:
        number = len(session.seeing) + 1
        seen = f"{number} people see this: you, {names}."
        told.append(f"Hidden now from {names}." if session.hides_page else seen)
    elif session.is_closed:
        told.append(f"Only you see this, and nobody can come. “{REOPEN}” changes that.")
    elif not told:
        told.append("Only you see this. Others can ask to come.")
    return " ".join(told)


def explain_words(session: SharedSession) -> str:
    """Return the words there are for those who look along."""
    words = [END if not session.is_closed else REOPEN, WHO]
    if session.seeing:
        words += [SHOW_PAGE if session.hides_page else HIDE_PAGE]
        words += [f"{SEND_AWAY} {each.name}" for each in session.seeing]
    if session.has_private:
        words += [COVER if session.shows_private else UNCOVER]
    return "; ".join(words)


def known_words(session: SharedSession) -> Sequence[str]:
    """Return every line that means something now; all others are answers."""
    waiting = [each.name for each in session.waiting[:1]]
    words = [f"{verb} {name}" for name in waiting for verb in (LET_IN, NOT_NOW)]
    words += [f"{SEND_AWAY} {each.name}" for each in session.seeing]
    return [*words, HIDE_PAGE, SHOW_PAGE, END, REOPEN, UNCOVER, COVER, WHO]


def take_words(session: SharedSession, own: Person, said: str) -> list[Departure]:
    """Do what the participant has said; words that mean nothing now do nothing.

    Args:
        session: The session.
        own: The participant.
        said: One of the lines of `known_words`, in any case.
    """
    words = said.strip().casefold()
    for each in session.waiting[:1]:
        if words == f"{LET_IN} {each.name}".casefold():
            return session.answer(each, does=True)
        if words == f"{NOT_NOW} {each.name}".casefold():
            return session.answer(each, does=False)
    for each in session.seeing:
        if words == f"{SEND_AWAY} {each.name}".casefold():
            return session.send_away(each)
    wanted = {
        HIDE_PAGE: (HIDE, bool(session.seeing) and not session.hides_page),
        SHOW_PAGE: (HIDE, session.hides_page),
        UNCOVER: (SHOW, session.has_private and not session.shows_private),
        COVER: (SHOW, session.shows_private),
        END: (CLOSE, not session.is_closed),
        REOPEN: (CLOSE, session.is_closed),
    }
    key, means_something = wanted.get(words, ("", False))
    return (session.press(own, key) or []) if means_something else []
