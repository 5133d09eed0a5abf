"""How signs of the screens are said in words, for lines that are read aloud."""

from collections.abc import Sequence

from flows.rules.weeks import Cell
from flows.text.calendar_words import DAYS

_SAID = {Cell.DONE: "done", Cell.PART: "in part", Cell.SKIP: "rest day", Cell.OPEN: "still open"}
"""What is said of a day; blank days and those to come are not told."""


def speak(text: str) -> str:
    """Return words of the program with a comma where the screens draw a dot."""
    return text.replace(" · ", ", ")


def speak_way(text: str) -> str:
    """Return where something stands: `from 2 to 4 of 5`, where the screens draw an arrow."""
    begun, arrow, rest = text.partition(" → ")
    if not arrow:
        return text
    *before, first = begun.split(" ")
    return " ".join([*before, "from", first, "to", rest])


def speak_meaning(text: str) -> str:
    """Return what words were read as: `tue means Tue 1 Dec`, where the screens draw an arrow."""
    return text.replace(" → ", " means ")


def speak_days(cells: Sequence[Cell], begins: int) -> str:
    """Return a week in words: `done Mon and Thu, rest day Fri`; empty where nothing is told.

    Args:
        cells: Its seven days.
        begins: The day of the week that it begins with, 0 for Monday.
    """
    names = [*DAYS[begins:], *DAYS[:begins]]
    told = []
    for state, words in _SAID.items():
        days = [name for name, cell in zip(names, cells, strict=True) if cell == state]
        if days:
            told.append(f"{words} {' '.join(days)}")
    return ", ".join(told)
