"""Writes into the cells of a terminal with as few bytes as it takes."""

from functools import lru_cache

from tui.terminal.cells.cell_style import PLAIN, Look, seen_of_blank, way


class Pen:
    """The cursor of a terminal, as far as it is known, and what it is to be sent.

    Below a prompt (inline) rows are counted from the one in which the cursor stood at first. Where
    on the screen that is nobody knows, so it moves by steps, and a new row may roll all others up.
    """

    def __init__(self, *, is_inline: bool = False) -> None:
        self.written: list[str] = []
        """What is to be sent, in order."""

        self.place: tuple[int, int] | None = None
        """The row and the column where it stands, both from 0; None when nobody knows."""

        self.look: Look | None = None
        """How it writes; None when nobody knows."""

        self.lowest = 0
        """The lowest row below a prompt that it has been to."""

        self._is_inline = is_inline
        self._row = 0

    @property
    def row(self) -> int:
        """The row where it stands, or stood when that was last known."""
        return self._row if self.place is None else self.place[0]

    def let_through(self, sequence: str) -> None:
        """Send what somebody else has made, after which nothing is known of the cursor."""
        self.written.append(sequence)
        self.forget()

    def forget(self) -> None:
        """Count on nothing, but below a prompt on the row."""
        self._row = self.row
        self.place = self.look = None

    def lose_column(self) -> None:
        """Count no more on the column; below a prompt the row is still known."""
        self._row = self.row
        self.place = None

    def clear(self) -> None:
        """Clear the screen, and begin anew at its top."""
        self.let_through("\x1b[2J\x1b[H")
        self.lowest = self._row = 0

    def go(self, row: int, column: int) -> None:
        """Move to a cell."""
        if self.place == (row, column):
            return
        if self._is_inline:
            self._step_to(row)
        if self.place != (row, column):
            self.written.append(shortest_move(self.place, row, column))
            self.place = row, column

    def _step_to(self, row: int) -> None:
        """Go to a row below a prompt."""
        if self.place is None:
            self.written.append("\r")
            self.place = self._row, 0
        known = min(row, self.lowest)
        if known != self.place[0]:
            self.written.append(_steps(known - self.place[0], "B", "A"))
        if row > self.lowest:
            # A row that rolls in has the ground of what was written last.
            self.wear(PLAIN)
            self.written.append("\r" + "\n" * (row - self.lowest))
            self.lowest = row
            self.place = row, 0
        else:
            self.place = row, self.place[1]

    def wear(self, look: Look) -> None:
        """Write in this look from now on."""
        if self.look != look:
            self.written.append(way(self.look, look))
            self.look = look

    def shows(self, text: str, look: Look) -> bool:
        """Say whether a text that is written now is seen in a look; see `Painter.Row`."""
        if self.look is None:
            return False
        return look == (seen_of_blank(self.look) if text == " " else self.look)

    def wear_for_blanks(self, look: Look, next_look: Look) -> None:
        """Write blanks that are seen in a look from now on.

        Args:
            look: What is seen of it.
            next_look: How the next text is to be written: asked for at once where it fits.
        """
        if self.shows(" ", look):
            return
        kept = look if self.look is None else self.look._replace(background=look.background)
        fits = (each for each in (next_look, kept) if seen_of_blank(each) == look)
        self.wear(next(fits, look))

    def erase(self, count: int) -> None:
        """Make cells blank from here on, and stay where it is; 0 stands for the whole rest."""
        self.written.append(erasure(count))

    def write(self, text: str, width: int) -> None:
        """Write what stands in one cell, or in two where it is as wide as that."""
        self.written.append(text)
        if self.place is not None:
            row, column = self.place
            self.place = row, column + width
            if not has_agreed_width(text, width):
                self.lose_column()


def has_agreed_width(text: str, width: int) -> bool:
    """Return whether all terminals draw a text as wide as it is counted here.

    They differ in emoji, and in what is put together of several characters.
    """
    if len(text) > 1:
        return text.isascii()
    return text < "\U00010000" and (width == 1 or text >= "\u2e80")


def erasure(count: int) -> str:
    """Return the sequence that makes cells blank from the cursor on; 0 stands for all of them."""
    return f"\x1b[{count}X" if count else "\x1b[K"


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
