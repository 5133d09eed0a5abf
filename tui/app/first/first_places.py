"""A place as it is painted first: what it draws, and what is told around that."""

from __future__ import annotations

from flows.documents.light_types import NamedTuple
from tui.app.app_commands import APP_COMMANDS
from tui.drawing.cursor import cursor_cell, with_cursor
from tui.drawing.layout import Drawing
from tui.screens.base.place_keys import PlaceKeys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from tui.drawing.key_hints import Key
    from tui.widgets.key_command import Command

AROUND = 4
"""Rows around what a place draws: its title, the rule and its keys, and the places."""


class FirstPlace(NamedTuple):
    """A place, drawn and told, before there is a screen for it."""

    name: str
    """The name of the place."""

    heading: tuple[str, str, str]
    """The place, what it is about, and how things stand, as the title line has them."""

    drawing: Drawing
    """What it draws, with the cursor in it."""

    cursor: tuple[int, int]
    """The column and the row of the drawing in which the cursor of the terminal stands."""

    above: int
    """Rows that stay blank above the drawing."""

    height: int
    """Rows there are for the drawing below them."""

    keys: tuple[Key, ...]
    """The hints of what does something now."""

    places: list[Key]
    """The hints of all places."""

    always: tuple[Key, ...]
    """The hints after those."""


class FirstPage:
    """What pages that are painted first have in common: nothing was done on them yet."""

    has_offer = False
    """Whether a larger step is offered."""

    def app_commands(self) -> tuple[Command, ...]:
        """Return what works wherever one is."""
        return APP_COMMANDS


def tell_place(
    page: PlaceKeys,
    heading: tuple[str, str, str],
    drawn: Drawing,
    cursor: str,
    height: int,
    *,
    above: int = 0,
) -> FirstPlace:
    """Return a page as it is painted first.

    Args:
        page: The page, which knows its keys.
        heading: See `FirstPlace`, as are the others.
        drawn: What the page draws.
        cursor: The spot that the cursor is on; empty where none is in sight.
        height: Rows there are for the drawing.
        above: Rows that stay blank above it.
    """
    spot = drawn.spot(cursor)
    return FirstPlace(
        page.NAME,
        heading,
        with_cursor(drawn, cursor),
        cursor_cell(spot) if spot is not None else (0, 0),
        above,
        height,
        page.hints(),
        page.places(),
        page.places_always(),
    )
