"""The Board, as it is painted first."""

from __future__ import annotations

from flows.views.board import board
from tui.app.first.first_places import AROUND, FirstPage, FirstPlace, tell_place
from tui.drawing.cursor import first_in_sight
from tui.drawing.frame import grid_width
from tui.drawing.places.board.board_picture import weeks_for
from tui.screens.board.board_page import BoardPage

TYPE_CHECKING = False
if TYPE_CHECKING:
    from flows.store.store import Store


class FirstBoard(FirstPage, BoardPage):
    """The board, with a cursor on its first spot if that is in sight."""

    spot = ""

    @property
    def cursor(self) -> str:
        """The id of the spot one is on; empty when there is none."""
        return self.spot


def first_board(store: Store, columns: int, rows: int) -> FirstPlace | None:
    """Return the board; None while there is no plan.

    Args:
        store: The open home.
        columns: Cells in a row of the window.
        rows: Rows of the window.

    Raises:
        HandrailError: something cannot be read.
    """
    page, room, height = FirstBoard(), grid_width(columns), rows - AROUND
    page.view = board(store, None, weeks_for(room))
    if page.view is None:
        return None
    drawn = page.draw_page(store, page.view, room, height)
    page.spot = first_in_sight(drawn, height)
    if page.told(room):
        # The story beside the board is that of what the cursor is on.
        drawn = page.draw_page(store, page.view, room, height)
    return tell_place(page, page.heading(), drawn, page.spot, height)
