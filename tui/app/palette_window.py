"""The palette: everything that can be done, found by its name."""

from collections.abc import Callable, Sequence
from typing import Any, ClassVar

from tui.app.palette import Entry, find
from tui.screens.base.search_window import FoundRow, SearchWindow


class Palette(SearchWindow[Callable[[], Any]]):
    """Asks what to do; it answers with what does it."""

    TITLE_WORDS: ClassVar[str] = "Everything by its name"
    EMPTY_LINE: ClassVar[str] = "undo, theme, export: what would you like to do?"

    def __init__(self, entries: Sequence[Entry]) -> None:
        super().__init__()
        self._entries = tuple(entries)

    def found(self, query: str) -> Sequence[FoundRow]:
        """Return what can be done that has the words."""
        return [
            FoundRow(each.group, each.title, each.aside, "", each.run)
            for each in find(self._entries, query)
        ]
