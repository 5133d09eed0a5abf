"""Where a sentence is said that nobody sees otherwise: on the message line, above the keys."""

from typing import Any

from textual.app import App
from textual.screen import Screen

from tui.drawing.widths import cell_width

EDGES = 8
"""Cells of the message line that are no words."""

TIMEOUT = 10.0
"""Seconds for which a sentence stands over the page that has room on no line."""


def show_answer(app: App[Any], words: str) -> None:
    """Say what a key led to: in the window it was pressed in, else as `show_notice` does.

    Args:
        app: The app, whose current screen says it.
        words: The sentence.
    """
    screen = app.screen
    remark = getattr(screen, "show_remark", None)
    if remark is not None and screen.query("Remark"):
        remark(words)
    else:
        show_notice(app, words)


def show_notice(app: App[Any], words: str) -> None:
    """Say something on the message line of the place that is open, also below a window.

    Where that line has no room for the whole sentence, it stands over the page for a while, above
    the hints of the keys.

    Args:
        app: The app.
        words: The sentence.
    """
    place = _place_of(app)
    has_room = cell_width(words) <= app.size.width - EDGES and "\n" not in words
    # A very low window has no line for it; one that was just made does not know its lines yet.
    if (
        place is not None
        and all(bar.size.height != 1 for bar in place.query("KeyBar"))
        and has_room
    ):
        # Windows stand on this module, so it knows no class of screens.
        place.show_message(words)  # type: ignore[attr-defined]
    else:
        App.notify(app, words, severity="warning", timeout=TIMEOUT, markup=False)


def _place_of(app: App[Any]) -> Screen[Any] | None:
    """Return the uppermost screen with a message line, if it is drawn already."""
    for screen in reversed(app.screen_stack):
        if hasattr(screen, "show_message"):
            return screen if screen.query("KeyBar") else None
    return None


def leave_with_notice(screen: Screen[Any], words: str) -> None:
    """Close a screen, and say why on the one that is shown then, once that is drawn.

    Args:
        screen: The current screen, of which nothing is left to show.
        words: The sentence.
    """
    app = screen.app
    app.pop_screen()
    app.call_after_refresh(app.notify, words, markup=False)
