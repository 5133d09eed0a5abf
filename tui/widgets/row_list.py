"""Rows that can be opened, moved and taken away: people, objectives, an order of one's own."""

from typing import Protocol

from textual import events
from textual.content import Content
from textual.geometry import Size
from textual.message import Message

from tui.drawing.cursor import SIGN
from tui.drawing.sanitize import shown_line
from tui.drawing.widths import fill, wrap
from tui.widgets.marked import MarkedWidget

GO_ON = "→ Go on"
"""What the last row says, where it leads on."""

BEFORE = 5
"""Cells before the words of a row: a sign, and its mark."""

CARRIED = "↕ "
"""Stands before the row that is picked up."""


class RowsOwner(Protocol):
    """What rows belong to. It is called, so that each key finds what the one before has done."""

    def open_row(self, identity: str) -> None:
        """Open a row; an empty id is a row below, which adds one or leads on."""

    def move_row(self, identity: str, by: int) -> None:
        """Carry a row up (negative) or down."""

    def press_row(self, key: str, identity: str) -> None:
        """Do what another key does with a row."""


class Rows(MarkedWidget, can_focus=True):
    """Titles below each other, one of them the current one.

    `space` picks a row up, so that the arrows carry it; `space` again puts it down.
    """

    DEFAULT_CSS = """
    Rows { height: auto; padding: 0 1; border-left: outer $edge; }
    Rows:focus { border-left: outer $primary; }
    """

    SIGNS = (CARRIED, SIGN)

    class Here(Message):
        """The current row is another one, or it was picked up or put down."""

        def __init__(self, rows: "Rows") -> None:
            super().__init__()
            self.rows = rows

    def __init__(
        self,
        owner: RowsOwner,
        rows: list[tuple[str, str]],
        *,
        marks: list[str] | None = None,
        add: str = "",
        keys: tuple[str, ...] = (),
    ) -> None:
        super().__init__()
        self._owner = owner
        self._rows = rows
        self._marks = marks or []
        self.add = add
        """What the row says that adds something; there is none when it is empty."""

        self.goes_on = False
        """Whether the last row leads on, so that `enter` alone adds nothing."""

        self._keys = keys
        self.is_carrying = False
        """Whether the current row is picked up, so that the arrows carry it."""

        self.place = 0

    def show(self, rows: list[tuple[str, str]], marks: list[str] | None = None) -> None:
        """Show other rows, with the cursor on the same one."""
        here = self.identity
        height = self._height(self.size.width)
        self._rows, self._marks = rows, marks or []
        places = {identity: place for place, (identity, _) in enumerate(rows)}
        self.place = places.get(here, min(self.place, max(0, self._count - 1)))
        self.refresh(layout=self._height(self.size.width) != height)

    @property
    def identity(self) -> str:
        """The id of the current row; empty on the row that adds one."""
        return self._rows[self.place][0] if self.place < len(self._rows) else ""

    @property
    def _count(self) -> int:
        return len(self._rows) + (1 if self.add else 0) + (1 if self.goes_on else 0)

    @property
    def is_at_end(self) -> bool:
        """Whether one is on the row that leads on."""
        return self.goes_on and self.place == self._count - 1

    @property
    def adds_here(self) -> bool:
        """Whether one is on the row that adds something."""
        return bool(self.add) and self.place == len(self._rows)

    def go_to_end(self) -> None:
        """Go to the last row."""
        self.place = max(0, self._count - 1)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return one line for each, and more for those that are longer than a line."""
        return self._height(width)

    def _height(self, width: int) -> int:
        named = sum(len(_lines(title, width)) for _, title in self._rows)
        return max(1, named + self._count - len(self._rows))

    def render(self) -> Content:
        """Draw the rows."""
        lines = [self._row(place, title) for place, (_, title) in enumerate(self._rows)]
        if self.add:
            lines.append(self._below(added(self.add), is_here=self.adds_here))
        if self.goes_on:
            lines.append(self._below(GO_ON, is_here=self.is_at_end))
        return Content("\n").join(lines)

    def _below(self, words: str, *, is_here: bool) -> Content:
        here = self.has_focus and is_here
        style = "bold $primary" if here else "$primary"
        return Content.assemble((SIGN if here else "  ", "bold $primary"), (words, style))

    def _row(self, place: int, title: str) -> Content:
        here = self.has_focus and place == self.place
        mark = self._marks[place] if place < len(self._marks) else f"{place + 1}."
        sign = (CARRIED if self.is_carrying else SIGN) if here else "  "
        name = f"\n{' ' * BEFORE}".join(_lines(title, self.size.width))
        style = "bold" if here else "" if title else "$muted"
        return Content.assemble((sign, "bold $primary"), (fill(mark, 3), "$muted"), (name, style))

    def on_focus(self) -> None:
        """Draw the row one is on."""
        self.refresh()

    def on_blur(self) -> None:
        """Put down what was picked up."""
        self.is_carrying = False
        self.refresh()

    def on_key(self, event: events.Key) -> None:
        """Move about, carry a row, open one."""
        if event.key in ("up", "down"):
            self._arrow(-1 if event.key == "up" else 1)
        elif event.key in ("shift+up", "shift+down") and self.identity:
            by = -1 if event.key == "shift+up" else 1
            self._owner.move_row(self.identity, by)
        elif event.key == "space" and self.identity:
            self.is_carrying = not self.is_carrying
            self.refresh()
            self.post_message(self.Here(self))
        elif event.key == "enter" and self.is_carrying:
            self.is_carrying = False
            self.refresh()
            self.post_message(self.Here(self))
        elif event.key == "enter" and (self.add or self.goes_on):
            self._owner.open_row(self.identity)
        elif event.key in self._keys:
            self._owner.press_row(event.key, self.identity)
        else:
            return
        event.stop()
        event.prevent_default()

    def _arrow(self, by: int) -> None:
        if self.is_carrying:
            self._owner.move_row(self.identity, by)
            return
        place = self.place + by
        if 0 <= place < self._count:
            self.place = place
            self.refresh()
            self.post_message(self.Here(self))
        elif by > 0:
            self.screen.focus_next()
        else:
            self.screen.focus_previous()


def added(label: str) -> str:
    """Return what stands below the rows of a list for one more, wherever that is written."""
    return f"+ {label}"


def _lines(title: str, width: int) -> list[str]:
    """Return the words of a row in lines that fit beside its mark."""
    return wrap(shown_line(title) or "not named yet", max(10, width - BEFORE))
