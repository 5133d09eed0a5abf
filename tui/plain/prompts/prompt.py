"""What a prompt gets to ask its question with."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import date
from typing import Any, NamedTuple

from flows.documents.errors import UnacceptableError
from flows.guide.session.questions import Question
from tui.drawing.sanitize import UNTOLD
from tui.plain.console import ANSWER, Console
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

    is_watched: bool = False
    """Whether someone is with the person, so that what is private is not told."""


class PromptPart(NamedTuple):
    """One line of an answer that has several, such as the two halves of an if-then plan."""

    key: str
    """Its name in the answer."""

    label: str
    """What it is called when it is asked."""

    parse: Callable[[str], Any]
    """Understands what is typed."""

    shown: Callable[[Any], str] = str
    """Says the value it has, for the offer to keep it."""


def ask_parts(
    prompt: Prompt,
    parts: Sequence[PromptPart],
    answer: dict[str, Any],
    shape: Callable[[dict[str, Any]], dict[str, Any]] = dict,
) -> dict[str, Any]:
    """Ask for each part in turn and return the answer with what was given.

    `back` goes to the part before, from the first one to the question before; `clear` blanks a
    part; nothing typed keeps it. Each part is kept as soon as it is given.

    Args:
        prompt: The question.
        parts: What is asked for.
        answer: The parts there are already.
        shape: Makes the answer of its parts.

    Raises:
        Turn: the person turns elsewhere from the whole question, or left every part blank.
    """
    given = dict(answer)
    place = 0
    while place < len(parts):
        part = parts[place]
        asked = _tell_part(prompt, part, given.get(part.key))
        try:
            given[part.key] = prompt.console.settle(part.parse, asked)
        except Blank:
            pass
        except Clear:
            given.pop(part.key, None)
        except Back:
            if place == 0:
                raise
            place -= 1
            continue
        with suppress(UnacceptableError):
            prompt.keep(shape(given))
        place += 1
    if not given:
        raise Blank
    return shape(given)


def _tell_part(prompt: Prompt, part: PromptPart, kept: object) -> str:
    """Tell what is asked and what an empty answer keeps; return what stands before the answer."""
    # A short name asks by itself; a question stands on a line of its own before the answer.
    asked = f"{part.label} " if part.label.endswith(":") else ANSWER
    if asked == ANSWER:
        prompt.console.print_lines(part.label)
    if kept not in (None, ""):
        is_private = prompt.is_watched and prompt.question.is_private
        told = UNTOLD if is_private else part.shown(kept)
        prompt.console.print_lines(f"Enter keeps: {told}")
    return asked
