"""Where a sentence that answers a key is said: on the message line, as everything else is."""

from typing import Any

from textual.app import App

from tui.drawing.widths import cell_width
from tui.screens.base.place_screen import PlaceScreen

EDGES = 8
"""Cells of the message line that are no words."""


def tell_answer(app: App[Any], words: str) -> None:
    """Say what a key led to; over the page only where no line has room for the whole sentence.

    Args:
        app: The app, whose current screen says it.
        words: The sentence.
    """
    screen = app.screen
    has_room = cell_width(words) <= app.size.width - EDGES and "\n" not in words
    if isinstance(screen, PlaceScreen) and has_room:
        screen.tell(words)
    else:
        app.notify(words, severity="warning", timeout=10, markup=False)
