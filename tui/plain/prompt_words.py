"""The words that work at every prompt, and how to write them as an answer."""

from collections.abc import Mapping
from typing import ClassVar

from tui.drawing.widths import fill


class Turn(Exception):  # noqa: N818 - not an error: the person turns elsewhere
    """The person wants something other than to answer."""

    word: ClassVar[str]
    """What is typed for it."""

    meaning: ClassVar[str]
    """What it does, as the help tells it."""


class Back(Turn):
    """To the question before."""

    word = "back"
    meaning = "goes to the question before"


class Skip(Turn):
    """On, leaving this question as it is."""

    word = "skip"
    meaning = "goes on and leaves this as it is"


class Clear(Turn):
    """On, with this question blank."""

    word = "clear"
    meaning = "takes the answer away"


class Blank(Turn):
    """On with what was offered: the answer there is, or the suggestion."""

    word = ""
    meaning = ""


class Save(Turn):
    """Out, keeping everything."""

    word = "save"
    meaning = "keeps everything as it is and leaves; you can go on later"


class SessionTurn(Turn):
    """What can be wanted only in a session."""

    word = ""
    meaning = ""


class More(SessionTurn):
    """Here, with what the page has more of asked as well."""

    word = "more"
    meaning = "asks what this page has more of"


class Essentials(SessionTurn):
    """On, with the essentials asked."""

    word = "essentials"
    meaning = "asks the essentials from here on; nothing you answered is hidden"


class Everything(SessionTurn):
    """On, with everything asked."""

    word = "everything"
    meaning = "asks everything from here on"


class Take(SessionTurn):
    """On, with what an earlier plan has here."""

    word = "take"
    meaning = "takes what your earlier plan has here, where it has something"


class TakeAll(SessionTurn):
    """Here, with all that an earlier plan has for the page as a whole."""

    word = "take all"
    meaning = "takes people, what helps, or the page for hard times of your earlier plan as a whole"


class EndOfInput(Turn):
    """Nothing more will be typed: ctrl+d, the end of a file, a dropped line."""

    word = ""
    meaning = ""


class Quit(Save):
    """The same as `Save`, by the word that most programs have for it."""

    word = "quit"
    meaning = "does the same"


TURNS: dict[str, type[Turn]] = {turn.word: turn for turn in (Back, Skip, Clear, Save, Quit)}
"""The words that lead elsewhere, wherever one is asked."""

SESSION_TURNS: dict[str, type[Turn]] = {
    **TURNS,
    **{turn.word: turn for turn in (More, Essentials, Everything, Take, TakeAll)},
}
"""Those that lead elsewhere in a session."""

ASIDES = {
    "plan": "reads what is there so far",
    "help": "tells more about this question",
    "prompt": "tells what somebody who sits with you may ask here",
    "crisis": "reads your own page for very hard times",
    "theirs": "takes what another session wrote at the same question, or what somebody suggests",
    "decline": "lets go what somebody suggests at this question",
    "examples": "looks through examples, where the question has some",
    "brief": "leaves explanations out from here on",
    "full": "tells explanations again",
    "?": "lists these words",
}
"""The words that tell something and then ask again."""

LONG_TEXT = "As many lines as you like; a line with a single full stop ends it."
"""How a long text is written; read aloud, a sign by itself would not be heard."""

LITERAL = "\\"
"""Before a word, makes it an answer: `\\back` answers with the word back."""


def command_in(line: str, turns: Mapping[str, type[Turn]] = TURNS) -> str:
    """Return the word that a line consists of when it is one that acts, else nothing."""
    word = line.strip().lower()
    return word if word in turns or word in ASIDES else ""


def literally(line: str, turns: Mapping[str, type[Turn]] = TURNS) -> str:
    r"""Return an answer without the backslash that kept it from acting: `\back` is `back`.

    A backslash before anything else is part of the answer.
    """
    bare = line.strip()
    is_word = bare[:1] == LITERAL and command_in(bare.lstrip(LITERAL), turns)
    return bare[1:] if is_word else line


def explain(turns: Mapping[str, type[Turn]] = TURNS) -> list[str]:
    """Return what the words do, a line each."""
    told = {word: turn.meaning for word, turn in turns.items()} | ASIDES
    lines = [f"  {fill(word, 12)}{meaning}" for word, meaning in told.items()]
    return [
        "These words work at every question:",
        *lines,
        f"To answer with one of these words itself, put {LITERAL} before it: {LITERAL}back",
    ]
