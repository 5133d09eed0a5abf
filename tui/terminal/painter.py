"""Sends a terminal no more than what has changed since it was last written to."""

from threading import RLock

from tui.terminal.grid import HALF, UNKNOWN, Grid
from tui.terminal.pen import Pen

ENTER, LEAVE = "\x1b[?1049h", "\x1b[?1049l"
"""To the other screen, on which programs paint, and back to the one with the prompt."""

HOLD, SHOW = "\x1b[?2026h", "\x1b[?2026l"
"""Between these two a terminal shows nothing new, so that a frame appears at once."""

LARGE = 200
"""Bytes above which a frame may be seen in pieces and is held together."""

NEAR = 3
"""Up to this many cells, writing over them again is no longer than a movement."""


class Painter:
    """Holds what is to be seen beside what a terminal shows.

    The event loop feeds it; the thread that writes takes what is new whenever the line is free.
    So a slow line gets the newest picture, and not one after the other.
    """

    def __init__(self, columns: int, rows: int) -> None:
        self._lock = RLock()
        self._target = Grid(columns, rows)
        self._shown = Grid(columns, rows)
        self._pen = Pen()
        self._is_open = False
        self._can_hold = False

    def resize(self, columns: int, rows: int) -> None:
        """Paint everything again, at another size once Textual has painted for that."""
        with self._lock:
            if (columns, rows) != (self._target.columns, self._target.rows):
                self._target = Grid(columns, rows)
            self._forget()

    def feed(self, data: str) -> None:
        """Take in what Textual writes."""
        with self._lock:
            for sequence in self._target.feed(data):
                if sequence in (HOLD, SHOW):
                    # Textual asks for it only where the terminal has said that it can.
                    self._can_hold = True
                else:
                    self._pass_on(sequence)

    def take(self) -> bytes:
        """Return what brings the terminal up to date, and count on its being written."""
        with self._lock:
            if self._is_open:
                self._paint()
                # After a full row the cursor stands in the last cell.
                self._pen.go(self._target.row, min(self._target.column, self._target.columns - 1))
            frame = "".join(self._pen.written).encode("utf-8", "replace")
            self._pen.written.clear()
        if self._can_hold and len(frame) > LARGE:
            return HOLD.encode() + frame + SHOW.encode()
        return frame

    def _forget(self) -> None:
        """Count on nothing that the terminal shows, so that all of it is painted again."""
        self._shown = Grid(self._target.columns, self._target.rows)
        self._pen.place = self._pen.look = None

    def _pass_on(self, sequence: str) -> None:
        """Let through what is not about cells, after all that was painted before it."""
        if self._is_open:
            self._paint()
        if sequence == LEAVE:
            self._pen.let_through("\x1b[m")
        self._pen.let_through(sequence)
        if sequence in (ENTER, LEAVE):
            self._is_open = sequence == ENTER
            self._forget()

    def _paint(self) -> None:
        """Paint the cells that are not yet as they are to be."""
        target, shown = self._target, self._shown
        for row in range(target.rows):
            texts, looks = target.texts[row], target.looks[row]
            if texts != shown.texts[row] or looks != shown.looks[row]:
                self._paint_row(row)
                shown.texts[row], shown.looks[row] = texts.copy(), looks.copy()

    def _paint_row(self, row: int) -> None:
        pen, columns = self._pen, range(self._target.columns)
        texts, looks = self._target.texts[row], self._target.looks[row]
        old_texts, old_looks = self._shown.texts[row], self._shown.looks[row]
        for column in columns:
            text, look = texts[column], looks[column]
            if text == old_texts[column] and look == old_looks[column]:
                continue
            # The second half of a character comes with the first one, which has changed too.
            if text in (HALF, UNKNOWN):
                continue
            self._reach(row, column)
            pen.wear(look)
            width = 2 if texts[column + 1 : column + 2] == [HALF] else 1
            pen.write(text, width)
            if column + width not in columns:
                # Terminals differ in where the cursor stands after the last cell.
                pen.place = None

    def _reach(self, row: int, column: int) -> None:
        """Go to a cell, over what stands before it once more where that is no longer."""
        pen = self._pen
        if pen.place is not None and pen.place[0] == row and 0 < column - pen.place[1] <= NEAR:
            between = slice(pen.place[1], column)
            text = "".join(self._target.texts[row][between])
            is_plain = text.isascii() and text.isprintable() and len(text) == column - pen.place[1]
            if is_plain and set(self._target.looks[row][between]) == {pen.look}:
                pen.write(text, len(text))
        pen.go(row, column)
