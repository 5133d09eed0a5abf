"""Draws a shared picture for one terminal, with a line below it that is this terminal's own."""

from collections.abc import Sequence

from tui.terminal.cell_style import PLAIN
from tui.terminal.grid import cells_of
from tui.terminal.painter import Painter, Row
from tui.terminal.viewport import Viewport

OWN_ROWS = 1
"""Rows below the picture that say who sees it."""

_REVERSED = PLAIN._replace(attributes=frozenset({"7"}))


class SharedPainter(Painter):
    """Shows the picture above a line of its own, or in its place a page of its own."""

    _line = ""
    _page: tuple[str, ...] | None = None

    def show_own(self, line: str, page: Sequence[str] | None) -> None:
        """Show a line below the picture, and maybe a page in place of it.

        Args:
            line: The line.
            page: The lines of the page; None shows the picture.
        """
        page = None if page is None else tuple(page)
        if (line, page) == (self._line, self._page):
            return
        with self._picture.lock:
            self._line = line
            self._page = page
            self._seen.clear()

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
        columns = self._viewport.columns
        if row == self._viewport.rows - OWN_ROWS:
            return _row(self._line, columns, is_reversed=True)
        if self._page is not None:
            return _row(self._page[row] if row < len(self._page) else "", columns)
        return super()._row_of_picture(row) or _row("", columns)

    def _part_of(self, row: int, source: Row) -> Row:
        if row == self._viewport.rows - OWN_ROWS or self._page is not None:
            return source[0].copy(), source[1].copy()
        return super()._part_of(row, source)

    def _place_cursor(self) -> None:
        """Put the cursor where one writes; where nothing of that is shown, at the line below."""
        bottom = self._viewport.rows - OWN_ROWS
        place = self._picture.grid.row - self._viewport.top
        if self._page is None and 0 <= place < bottom:
            super()._place_cursor()
        else:
            self._pen.go(bottom, 0)


def _row(text: str, columns: int, *, is_reversed: bool = False) -> Row:
    """Return the cells of a line, as wide as the terminal."""
    cells = cells_of(text)[1][:columns]
    cells += [" "] * (columns - len(cells))
    return cells, [_REVERSED if is_reversed else PLAIN] * columns
