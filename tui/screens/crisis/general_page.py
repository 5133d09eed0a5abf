"""The page for hard times while the home is still being opened: what helps anybody."""

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Static

from flows.views.crisis import EMPTY
from tui.screens.base.place_screen import PlaceScreen


class GeneralPage(PlaceScreen):
    """What stands on the page for hard times before anything can be read of it."""

    NAME = "For hard times"

    def middle(self) -> ComposeResult:
        """Yield the page."""
        with VerticalScroll(id="crisis"):
            yield Static(EMPTY, id="crisis-page", markup=False)
