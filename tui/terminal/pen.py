"""Writes into the cells of a terminal with as few bytes as it takes."""

from functools import lru_cache

from tui.terminal.cell_style import Look, way


class Pen:
    """The cursor of a terminal, as far as it is known, and what it is to be sent."""

    def __init__(self) -> None:
        self.written: list[str] = []
        """What is to be sent, in order."""

        self.place: tuple[int, int] | None = None
        """The row and the column where it stands, both from 0; None when nobody knows."""

        self.look: Look | None = None
        """How it writes; None when nobody knows."""

    def let_through(self, sequence: str) -> None:
        """Send what somebody else has made, after which nothing is known of the cursor."""
        self.written.append(sequence)
        self.place = self.look = None

    def go(self, row: int, column: int) -> None:
        """Move to a cell."""
        if self.place != (row, column):
            self.written.append(shortest_move(self.place, row, column))
            self.place = row, column

    def wear(self, look: Look) -> None:
        """Write in this look from now on."""
        if self.look != look:
            self.written.append(way(self.look, look))
            self.look = look

    def write(self, text: str, width: int) -> None:
        """Write what stands in one cell, or in two where it is as wide as that."""
        self.written.append(text)
        if self.place is not None:
            row, column = self.place
            self.place = (row, column + width) if has_agreed_width(text, width) else None


def has_agreed_width(text: str, width: int) -> bool:
    """Return whether all terminals draw a text as wide as it is counted here.

    They differ in emoji, and in what is put together of several characters.
    """
    if len(text) > 1:
        return text.isascii()
    return text < "\U00010000" and (width == 1 or text >= "\u2e80")


@lru_cache(maxsize=1024)
def shortest_move(place: tuple[int, int] | None, row: int, column: int) -> str:
    """Return the shortest sequence that moves the cursor from a place to a cell."""
    ways = [f"\x1b[{row + 1 if row else ''}{f';{column + 1}' if column else ''}H"]
    if place is not None:
        down, right = row - place[0], column - place[1]
        if not down:
            ways.append(f"\x1b[{column + 1 if column else ''}G")
            ways.append(_steps(right, "C", "D"))
            if -3 <= right < 0:
                ways.append("\b" * -right)
        if not right:
            ways.append(f"\x1b[{row + 1 if row else ''}d")
            ways.append(_steps(down, "B", "A"))
        if not column and not down:
            ways.append("\r")
    return min(ways, key=len)


def _steps(count: int, forward: str, backward: str) -> str:
    number = abs(count)
    return f"\x1b[{number if number > 1 else ''}{forward if count > 0 else backward}"
