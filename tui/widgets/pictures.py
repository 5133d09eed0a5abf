"""Small pictures made of characters, for screens and for plain lines alike.

Each stands beside its words: no picture says anything that is not written there too.
"""

from collections.abc import Iterable

from flows.rules.weeks import Cell

CELLS: dict[Cell, str] = {
    Cell.DONE: "●",
    Cell.PART: "◐",
    Cell.SKIP: "–",
    Cell.PAUSED: "–",
    Cell.OPEN: "○",
    Cell.BLANK: "·",
    Cell.LATER: ".",
    Cell.REST: " ",
}
"""What a day of a habit shows; the signs differ in shape, so that none needs a colour."""

WEEK = "M T W T F S S"
"""What stands above the seven cells of a week that begins on Monday."""


def week_letters(begins: int) -> str:
    """Return what stands above the seven cells of a week.

    Args:
        begins: The day of the week that it begins with, 0 for Monday to 6 for Sunday.
    """
    letters = WEEK.split()
    return " ".join(letters[begins:] + letters[:begins])


def week_cells(cells: Iterable[Cell]) -> str:
    """Return the seven days of a habit: `● ● – ● ○ . .`."""
    return " ".join(CELLS[cell] for cell in cells)
