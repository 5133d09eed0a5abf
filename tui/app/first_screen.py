"""The first thing that is painted, while the home is being opened."""

from textual.app import ComposeResult
from textual.widgets import Static

from tui.textual_private import UnseenScreen


class FirstScreen(UnseenScreen):
    """A quiet line. It is there for a moment only, and then a place is in its stead."""

    DEFAULT_CSS = """
    FirstScreen { align: center middle; }
    FirstScreen Static { width: auto; color: $muted; }
    """

    def compose(self) -> ComposeResult:
        """Draw the name."""
        yield Static("Handrail", markup=False)
