"""The list of plans, as it is painted first: the welcome, while there is no plan."""

from __future__ import annotations

from flows.views.plans import plans_view
from tui.app.first.first_places import AROUND, FirstPage, FirstPlace, tell_place
from tui.drawing.frame import grid_width
from tui.screens.plans.plans_page import PlansPage

TYPE_CHECKING = False
if TYPE_CHECKING:
    from flows.store.store import Store

ABOVE = 1
"""Rows that stay blank above the list."""


class FirstPlans(FirstPage, PlansPage):
    """The list of plans, with a cursor on its first row."""

    cursor = ""


def first_plans(store: Store, columns: int, rows: int) -> FirstPlace:
    """Return the list of plans.

    Args:
        store: The open home.
        columns: Cells in a row of the window.
        rows: Rows of the window.
    """
    page, room, height = FirstPlans(), grid_width(columns), rows - AROUND - ABOVE
    page.view = plans_view(store)
    drawn, page.cursor = page.draw_page(store, page.view, room)
    return tell_place(page, (page.NAME, "", ""), drawn, page.cursor, height, above=ABOVE)
