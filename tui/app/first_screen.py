"""The first thing that is painted, while the home is being opened."""

from textual.app import ComposeResult
from textual.widgets import Static

from tui.screens.base.host import host_of
from tui.textual_private import UnseenScreen


class FirstScreen(UnseenScreen):
    """A quiet line. It is there for a moment only."""

    DEFAULT_CSS = """
    FirstScreen { align: center middle; }
    FirstScreen Static { width: auto; color: $muted; }
    """

    _is_below = False

    def __init__(self, *, is_blank: bool = False) -> None:
        """Begin below all places.

        Args:
            is_blank: Whether a place is seen already, so that nobody ever sees this.
        """
        super().__init__()
        self._is_blank = is_blank

    def compose(self) -> ComposeResult:
        """Draw the name."""
        if not self._is_blank:
            yield Static("Handrail", markup=False)

    def on_screen_suspend(self) -> None:
        """Remember that there is a place above."""
        self._is_below = True

    def on_screen_resume(self) -> None:
        """Lead on to Today when the last place was left, but not when this is shown first."""
        if self._is_below:
            host_of(self).navigation.step_back()
