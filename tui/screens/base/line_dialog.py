"""A small window that asks for one line of words."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Input, Static

from tui.screens.base.window import KeepWindow, Remark
from tui.widgets.progress_bars import Key, KeyBar
from tui.widgets.sanitize import sanitize
from tui.widgets.text_line import Line

if TYPE_CHECKING:
    from flows.actions.record import ChangeResult


class AskLine(KeepWindow):
    """Asks for one line."""

    def __init__(
        self,
        question: str,
        keep: "Callable[[str], ChangeResult]",
        *,
        example: str = "",
        value: str = "",
        does: str = "add",
    ) -> None:
        super().__init__(keep)
        self._question = question
        self._example = example
        self._value = value
        self._does = does

    def compose(self) -> ComposeResult:
        """Draw the line."""
        with Vertical():
            yield Static(sanitize(self._question), classes="title", markup=False)
            yield Line(self._value, self._example)
            yield Remark()
            yield KeyBar(Key("enter", self._does), Key("esc", "leave it"))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Keep the line; an empty one adds nothing."""
        event.stop()
        if text := event.value.strip():
            self.keep(text)
        else:
            self.dismiss(None)
