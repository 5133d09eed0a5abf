"""The very last line: the places there are, and the one that is open."""

from collections.abc import Sequence

from textual.content import Content
from textual.widget import Widget

ALWAYS = (("u", "undo"), ("?", "help"), ("q", "quit"))
"""Keys of every place, shown as far as there is room."""


class PlacesBar(Widget):
    """All places in one widget, as every paint travels far."""

    DEFAULT_CSS = """
    PlacesBar { height: 1; padding: 0 1; }
    """

    def __init__(self, places: Sequence[tuple[str, str]], here: str) -> None:
        super().__init__()
        self._places = tuple(places)
        self._here = here

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
        for key, does in ALWAYS:
            longer = Content.assemble(line, "  ", (key, "bold"), " ", (does, "$muted"))
            if longer.cell_length > width:
                break
            line = longer
        return line
