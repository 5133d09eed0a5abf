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
        """Draw the places and the keys of every place: the way out, and to help, is always told.

        Where there is little room, undo goes first; then only the open place has its name.
        """
        tails = [_keys(self._always), _keys(self._always[-2:])]
        lines = [
            Content.assemble(places, "  " if tail else "", tail)
            for places in (self._names(all_named=True), self._names(all_named=False))
            for tail in tails
        ]
        return next((each for each in lines if each.cell_length <= self.size.width), lines[-1])

    def _names(self, *, all_named: bool) -> Content:
        """Return the keys of the places, with all names or that of the open place alone."""
        parts = [
            Content.assemble(
                (key, "bold"), " ", (name, "bold $primary" if name == self._here else "$muted")
            )
            if all_named or name == self._here
            else Content.styled(key, "bold")
            for key, name in self._places
        ]
        return Content(" ").join(parts)


def _keys(keys: Sequence[Key]) -> Content:
    return Content("  ").join(
        [Content.assemble((key, "bold"), " ", (does, "$muted")) for key, does in keys]
    )
