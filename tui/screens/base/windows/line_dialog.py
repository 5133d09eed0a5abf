"""A small window that asks for one line of words."""

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Input, Static

from tui.drawing.sanitize import sanitize
from tui.screens.base.windows.window import KeepWindow, Remark
from tui.widgets.key_command import Command, widget_key
from tui.widgets.text_line import Line

if TYPE_CHECKING:
    from flows.actions.record import ChangeResult


class AskLine(KeepWindow):
    """Asks for one line."""

    KEY_COMMANDS: ClassVar[tuple[Command, ...]] = (widget_key("enter", lambda window: window.does),)

    def __init__(
        self,
        question: str,
        keep: "Callable[[str], ChangeResult]",
        *,
        example: str = "",
        value: str = "",
        does: str = "add",
        writes_on: bool = False,
    ) -> None:
        """Ask for a line.

        Args:
            question: What is asked.
            keep: Keeps the line.
            example: What an empty line shows.
            value: What stands there already.
            does: What enter does, in a word.
            writes_on: Whether one goes on with what stands there, rather than replacing it.
        """
        super().__init__(keep)
        self._question = question
        self._example = example
        self._value = value
        self._writes_on = writes_on
        self.does = does
        """What enter does, in a word."""

    def compose(self) -> ComposeResult:
        """Draw the line."""
        with Vertical():
            yield Static(sanitize(self._question), classes="title", markup=False)
            line = Line(self._value, self._example)
            line.writes_on = self._writes_on
            yield line
            yield Remark()
            yield self.key_bar()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Keep the line; an empty one adds nothing."""
        event.stop()
        if text := event.value.strip():
            self.keep(text)
        else:
            self.dismiss(None)
