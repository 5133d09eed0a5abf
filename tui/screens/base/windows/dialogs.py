"""Small windows over a place: a text to read, a question with two ways on."""

import re
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.widgets import Static

from tui.drawing.paragraph import wrap
from tui.drawing.sanitize import sanitize
from tui.drawing.widths import cell_width
from tui.screens.base.windows.window import Window
from tui.widgets.key_command import Command, widget_key
from tui.widgets.progress_bars import KeyBar

BESIDE = 8
"""Cells of a window that are not its text: the frame, the edges, the scrollbar, a gap before it."""

AROUND = 5
"""Lines of a window that are neither its title nor its text: the frame, the edges, the keys."""

LONGEST = 68
"""Cells of the longest line there is room for in a window that is not made smaller."""


def hanging(text: str, width: int) -> str:
    """Return a text in lines that fit; what explains a key goes on below its explanation."""
    lines: list[str] = []
    for line in text.split("\n"):
        key = _KEY_AND_MORE.match(line)
        indent = " " * key.end() if key else ""
        lines += wrap(line, min(width, LONGEST), indent=indent) or [""]
    return "\n".join(lines)


LEAST = 40
"""Cells of the text of a window at least: its keys need them."""

_KEY_AND_MORE = re.compile(r"\S+(?: \S+|  \S(?= ))? {2,}(?=\S)| +")


CLOSE = Command(
    "close",
    "escape,enter,f1,f4,q,question_mark",
    "close",
    "close",
    help="closes it",
)
"""Closing what was read."""

MORE = widget_key("up,down", "more", when=lambda window: window.is_longer)
"""Reading on, where there is more than is in sight."""


class ReadingText(VerticalScroll):
    """A text in a window; the keys are told anew once it is known how much of it is in sight."""

    def on_resize(self) -> None:
        """Tell whether there is more."""
        screen = self.screen
        if isinstance(screen, Window):
            screen.show_hints()


class Notice(Window[None]):
    """A text to read: prompts, reasons, a remark."""

    DEFAULT_CSS = """
    Notice > Vertical { width: 76; }
    Notice VerticalScroll { height: auto; scrollbar-size: 1 1; }
    Notice .text { height: auto; margin-bottom: 1; padding-right: 1; }
    """

    KEY_COMMANDS: ClassVar[tuple[Command, ...]] = (MORE, CLOSE)

    def __init__(self, title: str, text: str, *, is_private: bool = False) -> None:
        """Show a text.

        Args:
            title: What stands above it.
            text: The text.
            is_private: Whether it is nobody else's business.
        """
        super().__init__()
        self._title = title
        self._text = text
        self.is_private = is_private

    def compose(self) -> ComposeResult:
        """Draw the text."""
        with Vertical():
            yield Static(sanitize(self._title), classes="title", markup=False)
            with ReadingText():
                text = hanging(sanitize(self._text), self._room)
                yield Static(text, classes="text", markup=False)
            yield self.key_bar()

    def fit(self) -> None:
        """Give the text the lines there are; what is longer scrolls."""
        title = len(wrap(sanitize(self._title), min(self._room, LONGEST))) or 1
        most = self.app.size.height * 96 // 100 - title - AROUND
        self.query_one(VerticalScroll).styles.max_height = max(1, most)
        # The window takes no more cells than its text, its title and its keys need.
        lines = [*hanging(sanitize(self._text), self._room).split("\n"), sanitize(self._title)]
        keys = self.query_one(KeyBar).needed
        widest = max(LEAST, keys, *(cell_width(each) for each in lines))
        self.query_one(Vertical).styles.width = min(LONGEST, widest) + BESIDE
        super().fit()

    @property
    def is_longer(self) -> bool:
        """Whether there is more than is in sight."""
        return any(each.max_scroll_y > 0 for each in self.walk_children(VerticalScroll))

    @property
    def _room(self) -> int:
        return self.app.size.width * 96 // 100 - BESIDE

    def action_close(self) -> None:
        """Close it."""
        self.dismiss()


class Confirm(Window[bool]):
    """A question with two ways on: enter does it, esc leaves everything as it is."""

    DEFAULT_CSS = """
    Confirm > Vertical { max-height: 100%; }
    Confirm .text { height: auto; margin-bottom: 1; }
    """

    KEY_COMMANDS: ClassVar[tuple[Command, ...]] = (
        Command("yes", "enter", "answer(True)", lambda window: window.does, help="does it"),
        Command(
            "no",
            "escape",
            "answer(False)",
            lambda window: window.stays,
            help="leaves it",
        ),
    )

    def __init__(self, title: str, text: str, does: str, stays: str = "stay here") -> None:
        super().__init__()
        self._title = title
        self._text = text
        self.does = does
        """What enter does, in a few words."""

        self.stays = stays
        """What esc does, in a few words."""

    def compose(self) -> ComposeResult:
        """Draw the question."""
        with Vertical():
            yield Static(sanitize(self._title), classes="title", markup=False)
            yield Static(sanitize(self._text), classes="text", markup=False)
            yield self.key_bar()

    def action_answer(self, does: bool) -> None:
        """Close it with the answer."""
        self.dismiss(does)
