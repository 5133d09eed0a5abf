"""What a prompt gets to ask its question with."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import date
from typing import Any, NamedTuple

from flows.documents.errors import UnacceptableError
from flows.guide.session.questions import Question
from tui.plain.console import Console
from tui.plain.prompt_words import Back, Blank, Clear


class Prompt(NamedTuple):
    """One question, somebody to ask, and the day it is asked on."""

    console: Console
    """Who is asked."""

    question: Question
    """What is asked."""

    today: date
    """The day that relative dates are counted from."""

    typing: Callable[[str], None]
    """Keeps long text that is not finished yet."""

    keep: Callable[[Any], None]
    """Keeps an answer, or a part of one, before the prompt has come to its end."""


class Piece(NamedTuple):
    """One line of an answer that has several, such as the two halves of an if-then plan."""

    key: str
    """Its name in the answer."""

    label: str
    """What it is called when it is asked."""

    understand: Callable[[str], Any]
    """Understands what is typed."""

    shown: Callable[[Any], str] = str
    """Says the value it has, for the offer to keep it."""


def ask_pieces(
    asking: Prompt,
    pieces: Sequence[Piece],
    answer: dict[str, Any],
    shape: Callable[[dict[str, Any]], dict[str, Any]] = dict,
) -> dict[str, Any]:
    """Ask for each piece in turn and return the answer with what was given.

    `back` goes to the piece before, from the first one to the question before; `clear` blanks a
    piece; nothing typed keeps it. Each piece is kept as soon as it is given.

    Args:
        asking: The question.
        pieces: What is asked for.
        answer: The pieces there are already.
        shape: Makes the answer of its pieces.

    Raises:
        Turn: the person turns elsewhere from the whole question, or left every piece blank.
    """
    given = dict(answer)
    place = 0
    while place < len(pieces):
        piece = pieces[place]
        kept = given.get(piece.key)
        asking.console.say(
            piece.label + (f" (enter keeps: {piece.shown(kept)})" if kept not in (None, "") else "")
        )
        try:
            given[piece.key] = asking.console.settle(piece.understand)
        except Blank:
            pass
        except Clear:
            given.pop(piece.key, None)
        except Back:
            if place == 0:
                raise
            place -= 1
            continue
        with suppress(UnacceptableError):
            asking.keep(shape(given))
        place += 1
    if not given:
        raise Blank
    return shape(given)
