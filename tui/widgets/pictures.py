"""Small pictures made of characters, for screens and for plain lines alike.

Each stands beside its words: no picture says anything that is not written there too.
"""

from collections.abc import Iterable, Sequence

from flows.rules.weeks import Cell

LEVELS = "▁▂▃▅▇"
"""The heights of a line of values, lowest first."""

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


def progress_bar(share: float, width: int) -> tuple[str, str]:
    """Return the full and the empty part of a bar.

    Something shows as soon as there is something, and the bar is full only when it is all.

    Args:
        share: How far it has come, 0 to 1.
        width: Characters of the whole bar.
    """
    full = round(min(1.0, max(0.0, share)) * width)
    if share > 0:
        full = max(1, full)
    if share < 1:
        full = min(width - 1, full)
    return "█" * full, "░" * (width - full)


def sparkline(values: Sequence[float], width: int, span: float = 0) -> str:
    """Return values as a line of different heights, the latest on the right.

    Args:
        values: The values, oldest first.
        width: At most so many characters; of more values, the latest are drawn.
        span: The least difference that goes from the lowest height to the highest, so that small
            changes look small.
    """
    drawn = values[-width:]
    if not drawn:
        return ""
    least = min(drawn)
    difference = max(max(drawn) - least, span) or 1
    top = len(LEVELS) - 1
    return "".join(LEVELS[round((value - least) / difference * top)] for value in drawn)


def week_cells(cells: Iterable[Cell]) -> str:
    """Return the seven days of a habit: `● ● – ● ○ . .`."""
    return " ".join(CELLS[cell] for cell in cells)
