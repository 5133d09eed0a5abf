"""Today, as it is painted first."""

from __future__ import annotations

from flows.views.today import today
from tui.app.first.first_places import AROUND, FirstPage, FirstPlace, tell_place
from tui.drawing.cursor import first_in_sight
from tui.drawing.frame import grid_width
from tui.drawing.places.today import WIDE
from tui.screens.today.day_commands import DAY_COMMANDS
from tui.screens.today.day_page import DayPage

TYPE_CHECKING = False
if TYPE_CHECKING:
    from flows.store.store import Store


class FirstToday(FirstPage, DayPage):
    """The page of today, with a cursor on its first row if that is in sight."""

    KEY_COMMANDS = DAY_COMMANDS

    cursor = ""

    @property
    def spot(self) -> str:
        """The spot one is on."""
        return self.cursor


def first_today(store: Store, columns: int, rows: int) -> FirstPlace | None:
    """Return the page of today; None while there is no plan.

    Args:
        store: The open home.
        columns: Cells in a row of the window.
        rows: Rows of the window.

    Raises:
        HandrailError: something cannot be read.
    """
    # The line below the page, where words are written, takes one row more.
    page, width, height = FirstToday(), grid_width(columns), rows - AROUND - 1
    page.view = today(store, None, with_week=width >= WIDE)
    if page.view is None:
        return None
    drawn = page.draw(width)
    page.cursor = first_in_sight(drawn, height)
    return tell_place(page, page.heading(), drawn, page.cursor, height)
