"""A place to write one line."""

from typing import Any, ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.widgets import Input


class Line(Input):
    """A place for one line, without a frame: a bar at each end says where it is."""

    DEFAULT_CSS = """
    Line, Line:focus {
        height: 1; border: none; border-left: outer $foreground 20%; padding: 0 1;
        background: $surface;
    }
    Line:focus { border-left: outer $primary; }
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("alt+left", "cursor_left_word", show=False),
        Binding("alt+right", "cursor_right_word", show=False),
    ]

    def __init__(self, value: str = "", placeholder: str = "", **more: Any) -> None:
        super().__init__(value, placeholder, select_on_focus=False, **more)
        self.begun = value
        """What stood here before somebody wrote; all else is kept when the program ends."""

        # A blinking cursor is two kilobytes a second over a slow line, for nothing.
        self.cursor_blink = False

    def on_paste(self, event: events.Paste) -> None:
        """Take all lines of a paste as one line, instead of dropping all but the first."""
        text = " ".join(part.strip() for part in event.text.splitlines())
        self.replace(text, *sorted((self.selection.start, self.selection.end)))
        event.stop()
        event.prevent_default()
