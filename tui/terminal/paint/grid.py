"""What Textual has painted: a grid of cells, each with its text and its look."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

from tui.drawing.widths import graphemes
from tui.terminal.cells.cell_style import PLAIN, Look, changed

UNKNOWN = "\0"
"""The text of a cell of which nobody has said what is in it."""

HALF = ""
"""The text of a cell that the double-width character before it covers."""

_TOKEN = re.compile(
    r"(?:\x1b\[([\d;]*)m)?([^\x00-\x1f\x7f]+)(\x1b\[0m)?"  # text, begun and ended in its look
    r"|\x1b\[([0-?]*)([ -/]*[@-~])"  # a control sequence
    r"|\x1b[]PX^_].*?(?:\x07|\x1b\\)"  # a string for the terminal
    r"|\x1b[ -/]*[0-~]|.",  # an escape sequence, or a control character
    re.DOTALL,
)


class Grid:
    """The cells of a terminal, as far as they are known.

    It understands what Textual writes: text, looks, movements of the cursor and erasing.
    Lines do not wrap and the picture does not roll, as Textual lets neither happen.
    """

    def __init__(self, columns: int, rows: int) -> None:
        self.columns = columns
        """Cells in a row."""

        self.rows = rows
        """How many rows there are."""

        self.texts = [[UNKNOWN] * columns for _ in range(rows)]
        """For each row the text of each cell: one character with the marks that belong to it."""

        self.looks = [[PLAIN] * columns for _ in range(rows)]
        """For each row the look of each cell."""

        self.row = 0
        """The row of the cursor, from 0."""

        self.column = 0
        """The column of the cursor, from 0; after a full row one more than there are."""

        self.look = PLAIN
        """How the next text will look."""

    def feed(self, data: str) -> Iterator[str]:
        """Take in what was written, and yield what is not about cells, at its place in between."""
        for found in _TOKEN.finditer(data):
            codes, text, ended, parameters, command = found.groups()
            if text:
                if codes is not None:
                    self.look = changed(self.look, codes)
                self._put(text)
                if ended:
                    self.look = PLAIN
            elif command == "m" and not parameters.strip("0123456789;"):
                self.look = changed(self.look, parameters)
            elif command is not None and not parameters.strip("0123456789;"):
                order = _ORDERS.get(command)
                if order is None:
                    yield found[0]
                else:
                    order(self, *(int(each or 0) for each in parameters.split(";")))
            elif found[0] in _STEPS:
                _STEPS[found[0]](self)
            else:
                yield found[0]

    def go(self, row: int, column: int) -> None:
        """Put the cursor somewhere, or as near to it as there is a cell."""
        self.row = max(0, min(row, self.rows - 1))
        self.column = max(0, min(column, self.columns - 1))

    def step(self, down: int, right: int) -> None:
        """Move the cursor from where it is."""
        self.go(self.row + down, min(self.column, self.columns - 1) + right)

    def erase_rows(self, how: int) -> None:
        """Make the cells after the cursor blank (0), those before it (1), or all there are (2)."""
        before, after = range(self.row), range(self.row + 1, self.rows)
        for row in (*(before if how else ()), *(after if how != 1 else ())):
            self._fill(row, 0, [" "] * self.columns, self._blank())
        self.erase_row(how)

    def erase_row(self, how: int) -> None:
        """Do the same in the row of the cursor alone."""
        start = 0 if how else self.column
        end = min(self.column + 1, self.columns) if how == 1 else self.columns
        self._fill(self.row, start, [" "] * (end - start), self._blank())

    def copy(self, other: "Grid") -> None:
        """Take the cells and the cursor of another grid of the same size."""
        self.texts = [row.copy() for row in other.texts]
        self.looks = [row.copy() for row in other.looks]
        self.row, self.column, self.look = other.row, other.column, other.look

    def cover(self, left: int, top: int, columns: int, rows: int, words: str = "") -> None:
        """Put blanks over some cells, so that what was in them is nowhere any more.

        Args:
            left: The first column.
            top: The first row.
            columns: How many columns.
            rows: How many rows.
            words: What stands in the first row instead, in letters of one cell.
        """
        start, end = max(0, left), min(left + columns, self.columns)
        if start >= end:
            return
        for row in range(max(0, top), min(top + rows, self.rows)):
            text = words[: end - start] if row == top else ""
            self._fill(row, start, list(text + " " * (end - start - len(text))), PLAIN)
        if top <= self.row < top + rows and left <= self.column <= left + columns:
            self.go(top, left)

    def _blank(self) -> Look:
        return PLAIN._replace(background=self.look.background)

    def _put(self, text: str) -> None:
        marks, cells = ("", text) if text.isascii() else cells_of(text)
        if marks and self.column:
            row = self.texts[self.row]
            row[self.column - (2 if row[self.column - 1] == HALF else 1)] += marks
        self._fill(self.row, self.column, cells, self.look)
        self.column = min(self.column + len(cells), self.columns)

    def _fill(self, row: int, start: int, cells: Sequence[str], look: Look) -> None:
        """Put cells into a row, as far as it reaches."""
        texts, end = self.texts[row], min(start + len(cells), self.columns)
        if start >= end:
            return
        # Half a character cannot be seen: what covers one half makes the other one blank.
        if texts[start] == HALF:
            texts[start - 1] = " "
        if end < self.columns and texts[end] == HALF:
            texts[end] = " "
        texts[start:end] = cells[: end - start]
        if len(cells) > end - start and cells[end - start] == HALF:
            texts[end - 1] = " "
        self.looks[row][start:end] = [look] * (end - start)


_ORDERS: dict[str, Callable[..., None]] = {
    "H": lambda grid, row=1, column=1: grid.go(max(row, 1) - 1, max(column, 1) - 1),
    "A": lambda grid, count=1: grid.step(-max(count, 1), 0),
    "B": lambda grid, count=1: grid.step(max(count, 1), 0),
    "C": lambda grid, count=1: grid.step(0, max(count, 1)),
    "D": lambda grid, count=1: grid.step(0, -max(count, 1)),
    "G": lambda grid, column=1: grid.go(grid.row, max(column, 1) - 1),
    "d": lambda grid, row=1: grid.go(max(row, 1) - 1, grid.column),
    "J": lambda grid, how=0: grid.erase_rows(how),
    "K": lambda grid, how=0: grid.erase_row(how),
}
"""What control sequences about cells do, by their last character."""

_STEPS: dict[str, Callable[[Grid], None]] = {
    "\r": lambda grid: grid.go(grid.row, 0),
    # On its way to the terminal, the end of a line becomes the beginning of the next one.
    "\n": lambda grid: grid.go(grid.row + 1, 0),
    "\b": lambda grid: grid.step(0, -1),
}
"""What control characters about cells do."""


@lru_cache(maxsize=512)
def cells_of(text: str) -> tuple[str, list[str]]:
    """Return the marks that belong to the cell before a text, and the cells that it fills."""
    marks, cells = "", list[str]()
    for part, width in graphemes(text):
        if width:
            cells += [part, *[HALF] * (width - 1)]
        else:
            marks += part
    return marks, cells
