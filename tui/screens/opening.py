"""The first thing that is painted, while the home is being opened."""

from textual.app import ComposeResult
from textual.screen import Screen
from textual.widgets import Static


class Opening(Screen[None]):
    """A quiet line. It is there for a moment only."""

    DEFAULT_CSS = """
    Opening { align: center middle; }
    Opening Static { width: auto; color: $muted; }
    """

    def compose(self) -> ComposeResult:
        """Draw the name."""
        yield Static("Handrail", markup=False)
