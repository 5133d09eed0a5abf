"""Nothing at all: for the moment somebody looks over one's shoulder."""

from textual import events
from textual.screen import Screen


class Blank(Screen[None]):
    """An empty screen. Any key brings back what was there."""

    DEFAULT_CSS = """
    Blank:inline { height: 1; }
    Blank ToastHolder { display: none; }
    """

    is_blank = True
    """What is told now would not be seen: it waits until one is back."""

    def on_mount(self) -> None:
        """Take all notices away; Textual would show them again here."""
        self.app.clear_notifications()

    def on_key(self, event: events.Key) -> None:
        """Go back; the key does nothing else."""
        event.stop()
        event.prevent_default()
        self.dismiss()

    def on_click(self, event: events.Click) -> None:
        """Go back."""
        event.stop()
        self.dismiss()
