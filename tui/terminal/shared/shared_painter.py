"""Draws a shared picture for one terminal, with a line below it that is this terminal's own.

A facilitator has a margin besides: where the window is larger than the picture it stands beside or
below it, else it lies over its lower part when it is called.
"""

from collections.abc import Sequence

from tui.drawing.widths import wrap
from tui.terminal.cells.cell_style import PLAIN, Look
from tui.terminal.paint.grid import cells_of
from tui.terminal.paint.painter import Painter, Row
from tui.terminal.paint.viewport import Region, Viewport
from tui.terminal.shared.margin import Drawn, Margin, Style

OWN_ROWS = 1
"""Rows below the picture that say who sees it."""

LEAST_COLUMNS = 24
"""Cells of a margin beside the picture, at least."""

LEAST_ROWS = 5
"""Rows of a margin below the picture, at least."""

INDENT = 2
"""Cells before what stands in place of the picture."""

OVER_ROWS = 9
"""Rows of a margin over the picture."""

_REVERSED = PLAIN._replace(attributes=frozenset({"7"}))
_BOLD = PLAIN._replace(attributes=frozenset({"1"}))
_DIM = PLAIN._replace(attributes=frozenset({"2"}))

_LOOKS = {Style.TITLE: _REVERSED, Style.TEXT: PLAIN, Style.QUIET: _DIM, Style.WRITTEN: _BOLD}


class SharedPainter(Painter):
    """Shows the picture above a line of its own, or in its place a page of its own."""

    _line = ""
    _page: tuple[str, ...] | None = None
    _region: Region | None = None
    _margin: Drawn | None = None
    _writes_in_margin = False

    def show_own(
        self,
        line: str,
        page: Sequence[str] | None,
        margin: Margin | None = None,
        *,
        writes_in_margin: bool = False,
    ) -> None:
        """Show a line below the picture, and maybe a page in place of it and a margin.

        Args:
            line: The line.
            page: The lines of the page; None shows the picture.
            margin: The margin of this terminal, where it has one.
            writes_in_margin: Whether keys go there, so that the cursor stands in it.
        """
        page = None if page is None else _wrapped(page, self._viewport.columns)
        region = None if margin is None else self.room_for(is_called=margin.is_called)
        drawn = None
        if margin is not None and region is not None:
            drawn = margin.draw(region.columns, region.rows)
        now = (line, page, region, drawn, writes_in_margin)
        if now == (self._line, self._page, self._region, self._margin, self._writes_in_margin):
            return
        with self._picture.lock:
            self._line, self._page, self._region, self._margin, self._writes_in_margin = now
            self._seen.clear()

    def look_at(self, viewport: Viewport) -> None:
        """Show another part of the picture; in a window of another size without the margin.

        That was drawn for the window as it was, and is drawn anew with `show_own`.
        """
        with self._picture.lock:
            if viewport[:2] != self._viewport[:2]:
                self._region = self._margin = None
            super().look_at(viewport)

    def room_for(self, *, is_called: bool) -> Region | None:
        """Return where a margin stands in the window; None where it is not shown.

        Args:
            is_called: Whether it may lie over the picture.
        """
        grid, (columns, rows, _, _) = self._picture.grid, self._viewport
        bottom = rows - OWN_ROWS
        if columns - grid.columns > LEAST_COLUMNS:
            # One column between the two stays free.
            return Region(grid.columns + 1, 0, columns - grid.columns - 1, bottom)
        if bottom - grid.rows >= LEAST_ROWS:
            return Region(0, grid.rows, columns, bottom - grid.rows)
        height = min(OVER_ROWS, bottom)
        if is_called and height > 1 and columns > 3:
            return Region(0, bottom - height, columns, height)
        return None

    def scroll(self, down: int, right: int) -> None:
        """Show another part of a picture that is larger than the window."""
        with self._picture.lock:
            grid, (columns, rows, left, top) = self._picture.grid, self._viewport
            top = max(0, min(top + down, grid.rows - (rows - OWN_ROWS)))
            left = max(0, min(left + right, grid.columns - columns))
        self.look_at(Viewport(columns, rows, left, top))

    @property
    def shows_all(self) -> bool:
        """Whether the window has room for the whole picture."""
        grid, (columns, rows, _, _) = self._picture.grid, self._viewport
        return columns >= grid.columns and rows - OWN_ROWS >= grid.rows

    def _row_of_picture(self, row: int) -> Row:
        """Return a whole row of the terminal: the picture or the page, and what is its own."""
        columns = self._viewport.columns
        if row == self._viewport.rows - OWN_ROWS:
            return _row(self._line, columns, _REVERSED)
        texts, looks = self._shared_row(row)
        region, margin = self._region, self._margin
        if region is not None and margin is not None and region.covers(row):
            text, style = margin.rows[row - region.top]
            cells, worn = _row(text, region.columns, _LOOKS[style])
            end = region.left + region.columns
            texts[region.left : end], looks[region.left : end] = cells, worn
        return texts, looks

    def _shared_row(self, row: int) -> Row:
        columns = self._viewport.columns
        if self._page is not None:
            return _row(self._page[row] if row < len(self._page) else "", columns)
        source = super()._row_of_picture(row)
        return _row("", columns) if source is None else super()._part_of(row, source)

    def _part_of(self, row: int, source: Row) -> Row:
        return source[0].copy(), source[1].copy()

    def _place_cursor(self) -> None:
        """Put the cursor where one writes; where nothing of that is shown, at the line below."""
        bottom = self._viewport.rows - OWN_ROWS
        place = self._picture.grid.row - self._viewport.top
        if self._writes_in_margin and self._region is not None and self._margin is not None:
            row, column = self._margin.cursor
            last = self._viewport.columns - 1
            row = min(self._region.top + row, bottom - 1)
            self._pen.go(row, min(self._region.left + column, last))
        elif self._page is None and 0 <= place < bottom and not self._is_covered(place):
            super()._place_cursor()
        else:
            self._pen.go(bottom, 0)

    def _is_covered(self, row: int) -> bool:
        """Return whether the margin lies over a row of the picture."""
        return self._region is not None and self._region.left == 0 and row >= self._region.top


def _wrapped(page: Sequence[str], columns: int) -> tuple[str, ...]:
    """Return the lines of a page as there is room for them, a little further right."""
    room = max(1, columns - INDENT)
    return tuple(" " * INDENT + part for each in page for part in wrap(each, room) or [""])


def _row(text: str, columns: int, look: Look = PLAIN) -> Row:
    """Return the cells of a line, as wide as the terminal."""
    cells = cells_of(text)[1][:columns]
    cells += [" "] * (columns - len(cells))
    return cells, [look] * columns
