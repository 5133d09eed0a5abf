"""Sends one terminal no more than what has changed since it was last written to."""

from collections.abc import Collection, Sequence

from tui.terminal.cells.cell_style import PLAIN, Look, seen_of_blank
from tui.terminal.cells.charset import Charset, shown_as
from tui.terminal.cells.colour_depth import Depth, fitted, ground_of
from tui.terminal.paint.grid import HALF, UNKNOWN
from tui.terminal.paint.pen import Pen, erasure, shortest_move
from tui.terminal.paint.picture import Picture
from tui.terminal.paint.viewport import Region, Viewport

HOLD, SHOW = "\x1b[?2026h", "\x1b[?2026l"
"""Between these two a terminal shows nothing new, so that a frame appears at once."""

LARGE = 200
"""Bytes above which a frame may be seen in pieces and is held together."""

NEAR = 3
"""Up to this many cells, writing over them again is no longer than a movement."""

Row = tuple[list[str], list[Look]]
"""The texts and the looks of the cells of a row; of a blank in a terminal's own letters and
colours no more than what is seen."""


class Painter:
    """Holds what one terminal shows beside the picture that is to be seen.

    The thread that writes to the terminal takes what is new whenever the line is free, so a slow
    line gets the newest picture and not one after the other. Size, colours and letters are those
    of this terminal alone.
    """

    def __init__(
        self,
        picture: Picture,
        viewport: Viewport,
        depth: Depth = Depth.TRUE,
        charset: Charset | None = None,
        *,
        is_inline: bool = False,
    ) -> None:
        """Begin with a terminal of which nothing is known.

        Args:
            picture: What is to be seen.
            viewport: Which part of it this terminal shows.
            depth: How many colours it has.
            charset: The letters it can show; by default all.
            is_inline: Whether it is painted below the line in which its cursor stands.
        """
        self.can_hold = False
        """Whether the terminal has said that it can hold a frame together."""

        self.can_erase = False
        """Whether cells that the terminal erases take the background it writes with."""

        self._picture = picture
        self._depth, self._charset = depth, charset or Charset()
        self._viewport = viewport
        self._hidden: Collection[Region] = ()
        self._is_inline = is_inline
        self._pen = Pen(is_inline=is_inline)
        self._is_open = False
        self._forget()

    @property
    def viewport(self) -> Viewport:
        """The part of the picture that is shown."""
        return self._viewport

    @property
    def row(self) -> int:
        """The row of the picture in which the cursor of the terminal was left."""
        return self._pen.row

    @property
    def lowest(self) -> int:
        """The lowest row below a prompt that was painted so far."""
        return self._pen.lowest

    def look_at(self, viewport: Viewport) -> None:
        """Show another part of the picture, or the same one in a window of another size."""
        with self._picture.lock:
            if self._is_inline and self._is_open and viewport != self._viewport:
                # Terminals break lines anew, so nobody knows where ours went.
                self._pen.clear()
            self._viewport = viewport
            self._forget()

    def draw_with(self, depth: Depth, charset: Charset) -> None:
        """Draw with other colours or letters from now on."""
        with self._picture.lock:
            if (depth, charset) != (self._depth, self._charset):
                self._depth, self._charset = depth, charset
                self._forget()

    def hide(self, regions: Collection[Region]) -> None:
        """Send nothing of these parts of the picture; blanks stand in their place."""
        with self._picture.lock:
            self._hidden = tuple(regions)
            self._seen.clear()

    def open(self, sequence: str) -> None:
        """Begin to paint, after what prepares the terminal for it."""
        with self._picture.lock:
            self._pen.let_through(sequence)
            self._is_open = True
            self._forget()

    def close(self, sequence: str) -> None:
        """Paint what is new for the last time, and give the terminal back."""
        with self._picture.lock:
            if not self._is_open:
                return
            self._paint()
            self._pen.wear(PLAIN)
            if self._is_inline:
                self._pen.go(0, 0)
            self._is_open = False
            self._pen.let_through(sequence)

    def send(self, sequence: str) -> None:
        """Send what is not about cells, after all that was painted before it."""
        with self._picture.lock:
            if self._is_open:
                self._paint()
                self._pen.written.append(sequence)

    def take(self) -> bytes:
        """Return what brings the terminal up to date, and count on its being written."""
        with self._picture.lock:
            if self._is_open:
                self._paint()
                self._place_cursor()
            frame = self._charset.encode("".join(self._pen.written))
            self._pen.written.clear()
        if self.can_hold and len(frame) > LARGE:
            return HOLD.encode() + frame + SHOW.encode()
        return frame

    def _forget(self) -> None:
        """Count on nothing that the terminal shows, so that all of it is painted again."""
        columns, rows = self._viewport.columns, self._viewport.rows
        self._shown: list[Row] = [([UNKNOWN] * columns, [PLAIN] * columns) for _ in range(rows)]
        self._seen: dict[int, Row] = {}
        self._pen.forget()

    def _place_cursor(self) -> None:
        grid, (columns, rows, left, top) = self._picture.shown, self._viewport
        # After a full row the cursor stands in the last cell.
        row, column = grid.row - top, min(grid.column, grid.columns - 1) - left
        if 0 <= row < rows and 0 <= column < columns:
            self._pen.go(row, column)

    def _paint(self) -> None:
        """Paint the cells that are not yet as they are to be."""
        grid, around = self._picture.shown, ""
        for row in range(self._viewport.rows):
            source = self._row_of_picture(row)
            if source is None:
                break
            texts, looks = source
            if self._seen.get(row) == (texts, looks):
                continue
            self._seen[row] = texts.copy(), looks.copy()
            if self._depth is Depth.NONE and not around:
                around = ground_of(grid.looks)
            target = self._in_own_letters(*self._part_of(row, source), around)
            if self._is_inline and row > self._pen.lowest and _is_blank(target):
                # A terminal would roll up for rows in which there is nothing.
                continue
            self._paint_row(row, target)
            self._shown[row] = target

    def _row_of_picture(self, row: int) -> Row | None:
        """Return the row of the picture that a row of the terminal shows; None below the last."""
        grid, place = self._picture.shown, row + self._viewport.top
        return (grid.texts[place], grid.looks[place]) if place < grid.rows else None

    def _part_of(self, row: int, source: Row) -> Row:
        """Return a row as far as the terminal shows it, with blanks where it is hidden."""
        width, _, left, top = self._viewport
        texts, looks = source[0][left : left + width], source[1][left : left + width]
        beyond = width - len(texts)
        texts += [" "] * beyond
        looks += [PLAIN] * beyond
        for region in self._hidden:
            for column in region.covers(row + top):
                if 0 <= column - left < width:
                    texts[column - left], looks[column - left] = " ", PLAIN
        if self._hidden or left or width < len(source[0]):
            texts = _without_halves(texts, source[0][left : left + width + 1])
        return texts, looks

    def _in_own_letters(self, texts: list[str], looks: list[Look], around: str) -> Row:
        """Return cells in the letters and colours of this terminal."""
        if self._charset != Charset():
            texts = [
                each
                if each in (HALF, UNKNOWN)
                else shown_as(each, 2 if texts[n + 1 : n + 2] == [HALF] else 1, self._charset)
                for n, each in enumerate(texts)
            ]
        if self._depth is not Depth.TRUE:
            looks = [fitted(look, self._depth, around) for look in looks]
        seen = zip(texts, looks, strict=True)
        return texts, [seen_of_blank(look) if text == " " else look for text, look in seen]

    def _paint_row(self, row: int, target: Row) -> None:
        pen, (texts, looks), end = self._pen, target, 0
        changed = self._changed(row, target)
        for number, column in enumerate(changed):
            if column < end:
                continue
            text, look = texts[column], looks[column]
            self._reach(row, column, target)
            if text == " ":
                later = (looks[each] for each in changed[number:] if texts[each] != " ")
                pen.wear_for_blanks(look, next(later, look))
                end = self._erase(row, target, changed[number:])
                if column < end:
                    continue
            else:
                pen.wear(look)
            end = column + (2 if texts[column + 1 : column + 2] == [HALF] else 1)
            pen.write(text, end - column)
            if end >= len(texts):
                # Terminals differ in where the cursor stands after the last cell.
                pen.lose_column()

    def _changed(self, row: int, target: Row) -> list[int]:
        """Return the columns of the cells to paint.

        The second half of a character comes with the first one, which has changed too.
        """
        cells, shown = zip(*target, strict=True), zip(*self._shown[row], strict=True)
        return [
            column
            for column, (cell, old) in enumerate(zip(cells, shown, strict=True))
            if cell != old and cell[0] not in (HALF, UNKNOWN)
        ]

    def _erase(self, row: int, target: Row, changed: Sequence[int]) -> int:
        """Erase blanks from the first changed cell on, where that is shorter than writing them.

        Returns:
            The column after them; 0 where they are to be written.
        """
        (texts, looks), start = target, changed[0]
        look = looks[start]
        if not self.can_erase or look.attributes:
            return 0
        end = start
        while texts[end : end + 1] == [" "] and looks[end] == look:
            end += 1
        count = sum(column < end for column in changed)
        last = changed[count - 1]
        cells = last + 1 - start if end < len(texts) else 0
        cost = len(erasure(cells))
        if count < len(changed):
            cost += len(shortest_move((row, start), row, changed[count]))
        if count <= cost:
            return 0
        self._pen.erase(cells)
        return last + 1

    def _reach(self, row: int, column: int, target: Row) -> None:
        """Go to a cell, over what stands before it once more where that is no longer."""
        pen = self._pen
        if pen.place is not None and pen.place[0] == row and 0 < column - pen.place[1] <= NEAR:
            between = slice(pen.place[1], column)
            texts, looks = target[0][between], target[1][between]
            text = "".join(texts)
            is_plain = text.isascii() and text.isprintable() and len(text) == len(texts)
            if is_plain and all(map(pen.shows, texts, looks)):
                pen.write(text, len(text))
        pen.go(row, column)


def _is_blank(row: Row) -> bool:
    texts, looks = row
    return not "".join(texts).strip(" " + UNKNOWN) and not any(
        look.background != PLAIN.background for look in looks
    )


def _without_halves(texts: list[str], whole: list[str]) -> list[str]:
    """Return cells with blanks where an edge or a hidden part cuts a character in two.

    Args:
        texts: The cells as they are to be shown.
        whole: The same cells and the one after them, as they are in the picture.
    """
    shown = texts.copy()
    for column, text in enumerate(texts):
        is_second = text == HALF and (not column or texts[column - 1] == " ")
        is_first = whole[column + 1 : column + 2] == [HALF] != texts[column + 1 : column + 2]
        if is_second or is_first:
            shown[column] = " "
    return shown
