"""Small windows over a place: a text to read, a question with two ways on."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.widgets import Static

from tui.screens.window import Window
from tui.widgets.bars import Key, KeyBar
from tui.widgets.shown import shown


class Notice(Window[None]):
    """A text to read: help, prompts, a remark."""

    DEFAULT_CSS = """
    Notice > Vertical { width: 72; max-height: 90%; }
    Notice VerticalScroll { height: auto; max-height: 16; }
    Notice .text { height: auto; margin-bottom: 1; }
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,enter,f1,f4,q,question_mark", "close", "close", id="close"),
    ]

    def __init__(self, title: str, text: str) -> None:
        super().__init__()
        self._title = title
        self._text = text

    def compose(self) -> ComposeResult:
        """Draw the text."""
        with Vertical():
            yield Static(shown(self._title), classes="title", markup=False)
            with VerticalScroll():
                yield Static(shown(self._text), classes="text", markup=False)
            yield KeyBar(Key("esc", "close"))

    def action_close(self) -> None:
        """Close it."""
        self.dismiss()


class Question(Window[bool]):
    """A question with two ways on: enter does it, esc leaves everything as it is."""

    DEFAULT_CSS = """
    Question > Vertical { max-height: 100%; }
    Question .text { height: auto; margin-bottom: 1; }
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
            yield Static(shown(self._title), classes="title", markup=False)
            yield Static(shown(self._text), classes="text", markup=False)
            yield KeyBar(*self._keys)

    def action_answer(self, does: bool) -> None:
        """Close it with the answer."""
        self.dismiss(does)
