"""Where a sentence that answers a key is said: on the message line, as everything else is."""

from typing import Any

from textual.app import App

from tui.drawing.widths import cell_width

EDGES = 8
"""Cells of the message line that are no words."""


def show_answer(app: App[Any], words: str) -> None:
    """Say what a key led to; over the page only where no line has room for the whole sentence.

    Args:
        app: The app, whose current screen says it.
        words: The sentence.
    """
    # A place has a line for it. Windows stand on this module, so it knows no class of screens.
    show = getattr(app.screen, "show_message", None)
    has_room = cell_width(words) <= app.size.width - EDGES and "\n" not in words
    if show is not None and has_room:
        show(words)
    else:
        app.notify(words, severity="warning", timeout=10, markup=False)
