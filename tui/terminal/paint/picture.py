"""The one picture of the app, in true colour; each terminal has a painter that draws it there."""

import re
from threading import RLock

from flows.documents.light_types import NamedTuple
from tui.terminal.paint.grid import Grid


class Bell(NamedTuple):
    """A sound, for those who type."""


class Clipboard(NamedTuple):
    """Something was copied, for the terminal of who copied it."""

    encoded: str
    """The text in UTF-8 as Base64."""


Request = Bell | Clipboard
"""What the app asks of a terminal beside its cells."""

_CLIPBOARD = re.compile(r"\x1b\]52;c;([A-Za-z0-9+/=]*)(?:\x07|\x1b\\)")


class Picture:
    """What is to be seen. The event loop feeds it; the threads that write look at it."""

    def __init__(self, columns: int, rows: int) -> None:
        self.lock = RLock()
        """Held while the grid is changed or looked at."""

        self.grid = Grid(columns, rows)
        """The cells."""

        self._before: Grid | None = None

    @property
    def shown(self) -> Grid:
        """The cells that terminals show: those of the app, or what stands for it until it is there.

        A picture may be painted before there is an app. It is seen until the app has painted the
        same place itself, and no terminal ever sees how that comes about.
        """
        return self._before or self.grid

    def hold(self) -> None:
        """Show what is there now until `reveal`, and begin an empty picture behind it."""
        with self.lock:
            self._before = self.grid
            self.grid = Grid(self.grid.columns, self.grid.rows)

    def reveal(self) -> None:
        """Show what the app has painted from now on."""
        with self.lock:
            self._before = None

    def resize(self, columns: int, rows: int) -> None:
        """Begin an empty picture of another size."""
        with self.lock:
            if (columns, rows) != (self.grid.columns, self.grid.rows):
                self.grid = Grid(columns, rows)

    def feed(self, data: str) -> list[Request]:
        """Take in what Textual writes, and return what it asks for beside cells.

        Whatever is neither cells nor one of the known requests goes nowhere: no sequence reaches
        a terminal because some text held it, nor shapes for the pointer of a mouse, which some
        terminals print as letters.
        """
        with self.lock:
            others = list(self.grid.feed(data))
        return [request for each in others if (request := _request(each)) is not None]


def _request(sequence: str) -> Request | None:
    if sequence == "\x07":
        return Bell()
    if found := _CLIPBOARD.fullmatch(sequence):
        return Clipboard(found[1])
    return None
