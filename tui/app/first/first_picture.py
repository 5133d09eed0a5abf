"""The first picture: right from the beginning, and there before Textual has been imported."""

from __future__ import annotations

from flows.documents.errors import HandrailError
from flows.documents.light_types import NamedTuple
from flows.lookup.open_home import open_home
from flows.lookup.plans import current_plan
from flows.lookup.settings import settings
from flows.store.file_names import EDITING
from tui.app.first.first_cells import paint_place
from tui.drawing.frame import SMALLEST
from tui.drawing.roles import THEMES
from tui.terminal.begun_terminal import BegunTerminal
from tui.terminal.environment import heed_colour, wants_raw_terminal
from tui.terminal.keys.keymap import FILE as KEYMAP_FILE
from tui.terminal.paint.picture import Picture
from tui.terminal.window_size import window_size

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pathlib import Path

    from flows.documents.clock import Clock
    from flows.store.store import Store
    from tui.app.first.first_places import FirstPlace

STARTS = {"": "Today", "board": "Board"}
"""The places that are painted first, by what the program is asked to begin with.

Without a plan, it begins with the list of plans, which is the welcome.
"""


class FirstPicture(NamedTuple):
    """A picture that stands in the terminal, and what the app goes on with."""

    terminal: BegunTerminal
    """The terminal. It is given back by the app, or by who painted this."""

    store: Store
    """The open home."""

    place: str
    """The name of the place that is shown."""


def paint_first(
    home: Path, clock: Clock, start: str, *, ascii: bool, color: bool
) -> FirstPicture | None:
    """Paint the place to begin with, and return what the app takes over; None where it cannot be.

    It cannot be painted in a window that is too small, in colours or with keys of somebody's own,
    while words wait to be saved, the board not without a plan, and nothing where something cannot
    be read: the app tells that.

    Args:
        home: Where everything is kept.
        clock: Says what day it is.
        start: Where to begin, see `run_app`.
        ascii: Draw with ASCII characters alone.
        color: Whether colours are wanted.
    """
    if start not in STARTS or wants_raw_terminal():
        return None
    if any((home / name).exists() for name in (KEYMAP_FILE, EDITING)):
        return None
    columns, rows = window_size()
    if columns < SMALLEST[0] or rows < SMALLEST[1]:
        return None
    try:
        store = open_home(home, clock)
        chosen = settings(store)
        theme = chosen.get("theme") or THEMES[0]
        if theme not in THEMES:
            return None
        has_plan = start or current_plan(store) is not None
        place = _place(store, STARTS[start] if has_plan else "Plans", columns, rows)
        store.look_for_missing()
    except HandrailError:
        return None
    if place is None:
        return None
    heed_colour(color)
    picture = Picture(columns, rows)
    has_signs = not (ascii or chosen.get("ascii"))
    paint_place(picture.grid, place, theme, has_signs=has_signs)
    terminal = BegunTerminal(
        picture, has_signs=has_signs, has_mouse=chosen.get("mouse") is not False
    )
    return FirstPicture(terminal, store, place.name)


def _place(store: Store, name: str, columns: int, rows: int) -> FirstPlace | None:
    """Return a place; what draws the other one is not imported."""
    if name == "Board":
        from tui.app.first.first_board import first_board

        return first_board(store, columns, rows)
    if name == "Today":
        from tui.app.first.first_today import first_today

        return first_today(store, columns, rows)
    from tui.app.first.first_plans import first_plans

    return first_plans(store, columns, rows)
