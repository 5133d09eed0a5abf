"""The very last line: the places there are, and the one that is open."""

from collections.abc import Sequence

from textual import events
from textual.content import Content
from textual.widget import Widget

from tui.drawing.frame import places_line
from tui.drawing.key_hints import Key
from tui.drawing.lines import Line
from tui.widgets.drawn import content_of
from tui.widgets.pointed_keys import press_pointed


class PlacesBar(Widget):
    """All places in one widget, as every paint travels far."""

    DEFAULT_CSS = """
    PlacesBar { height: 1; padding: 0 2 0 1; }
    """

    def __init__(self, places: Sequence[Key], here: str, always: Sequence[Key] = ()) -> None:
        super().__init__()
        self._places = tuple(places)
        self._here = here
        self._always = tuple(always)

    def _line(self) -> Line:
        return places_line(self._places, self._here, self._always, self.size.width)

    def render(self) -> Content:
        """Draw the places and the keys of every place."""
        return content_of(self._line())

    def on_click(self, event: events.Click) -> None:
        """Go to the place that is pointed at."""
        event.stop()
        if (at := event.get_content_offset(self)) is not None:
            press_pointed(self, self._line(), at.x)
