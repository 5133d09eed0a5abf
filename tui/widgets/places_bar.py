"""The very last line: the places there are, and the one that is open."""

from collections.abc import Sequence

from textual.content import Content
from textual.widget import Widget

from tui.widgets.progress_bars import Key


class PlacesBar(Widget):
    """All places in one widget, as every paint travels far."""

    DEFAULT_CSS = """
    PlacesBar { height: 1; padding: 0 1; }
    """

    def __init__(self, places: Sequence[Key], here: str, always: Sequence[Key] = ()) -> None:
        super().__init__()
        self._places = tuple(places)
        self._here = here
        self._always = tuple(always)

    def render(self) -> Content:
        """Draw the places and then the keys of every place; names go where there is no room."""
        parts = [
            Content.assemble(
                (key, "bold"), " ", (name, "bold $primary" if name == self._here else "$muted")
            )
            for key, name in self._places
        ]
        width = self.size.width
        line = Content(" ").join(parts)
        if line.cell_length > width:
            names = [key if name != self._here else f"{key} {name}" for key, name in self._places]
            line = Content(" ").join(names)
        for key, does in self._always:
            longer = Content.assemble(line, "  ", (key, "bold"), " ", (does, "$muted"))
            if longer.cell_length > width:
                break
            line = longer
        return line
