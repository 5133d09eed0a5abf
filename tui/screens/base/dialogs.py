"""Small windows over a place: a text to read, a question with two ways on."""

import re
from textwrap import wrap
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.widgets import Static

from tui.screens.base.window import Window
from tui.widgets.progress_bars import Key, KeyBar
from tui.widgets.sanitize import sanitize

BESIDE = 7
"""Cells of a window that are not its text: the frame, the edges, the scrollbar."""

AROUND = 5
"""Lines of a window that are neither its title nor its text: the frame, the edges, the keys."""

LONGEST = 69
"""Cells of the longest line there is room for in a window that is not made smaller."""


def hanging(text: str, width: int) -> str:
    """Return a text in lines that fit; what explains a key goes on below its explanation."""
    lines: list[str] = []
    for line in text.split("\n"):
        key = _KEY_AND_MORE.match(line)
        indent = " " * key.end() if key else ""
        lines += wrap(line, min(width, LONGEST), subsequent_indent=indent) or [""]
    return "\n".join(lines)


_KEY_AND_MORE = re.compile(r"\S+(?: \S+|  \S(?= ))? {2,}(?=\S)| +")


class Notice(Window[None]):
    """A text to read: help, prompts, a remark."""

    DEFAULT_CSS = """
    Notice > Vertical { width: 76; }
    Notice VerticalScroll { height: auto; scrollbar-size: 1 1; }
    Notice .text { height: auto; margin-bottom: 1; }
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,enter,f1,f4,q,question_mark", "close", "close", id="close"),
    ]

    def __init__(self, title: str, text: str, *keys: Key) -> None:
        """Show a text.

        Args:
            title: What stands above it.
            text: The text.
            keys: What else can be done here, beside closing it.
        """
        super().__init__()
        self._title = title
        self._text = text
        self._keys = (*keys, Key("esc", "close"))

    def compose(self) -> ComposeResult:
        """Draw the text."""
        with Vertical():
            yield Static(sanitize(self._title), classes="title", markup=False)
            with VerticalScroll():
                text = hanging(sanitize(self._text), self._room)
                yield Static(text, classes="text", markup=False)
            yield KeyBar(*self._keys)

    def on_resize(self) -> None:
        """Give the text the lines there are; what is longer scrolls."""
        title = len(wrap(sanitize(self._title), min(self._room, LONGEST))) or 1
        most = self.app.size.height * 96 // 100 - title - AROUND
        self.query_one(VerticalScroll).styles.max_height = max(1, most)
        self.call_after_refresh(self._say_more)

    def _say_more(self) -> None:
        """Say that there is more where there is."""
        more = (Key("↑ ↓", "more"),) if self.query_one(VerticalScroll).max_scroll_y else ()
        self.query_one(KeyBar).show(*more, *self._keys)

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

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "answer(True)", "do it", id="yes"),
        Binding("escape", "answer(False)", "leave it", id="no"),
    ]

    def __init__(self, title: str, text: str, does: str, stays: str = "stay here") -> None:
        super().__init__()
        self._title = title
        self._text = text
        self._keys = (Key("enter", does), Key("esc", stays))

    def compose(self) -> ComposeResult:
        """Draw the question."""
        with Vertical():
            yield Static(sanitize(self._title), classes="title", markup=False)
            yield Static(sanitize(self._text), classes="text", markup=False)
            yield KeyBar(*self._keys)

    def action_answer(self, does: bool) -> None:
        """Close it with the answer."""
        self.dismiss(does)
