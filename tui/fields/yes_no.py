"""`yes_no`: one key gives the answer."""

from collections.abc import Callable
from typing import Any, ClassVar

from textual import events
from textual.app import ComposeResult
from textual.content import Content

from tui.fields.field import NEXT
from tui.fields.one_key import OneKeyField
from tui.fields.private import hidden
from tui.widgets.key_command import Command, widget_key
from tui.widgets.marked import MarkedWidget


class YesNoLine(MarkedWidget, can_focus=True):
    """Yes and no in one line."""

    DEFAULT_CSS = """
    YesNoLine { height: 1; padding: 0 1; border-left: outer $edge; }
    YesNoLine:focus { border-left: outer $primary; background: $surface; }
    """

    SIGNS = ("[",)

    def __init__(self, value: bool | None, choose: Callable[[bool | None], None]) -> None:
        super().__init__()
        self.value = value
        self._choose = choose

    def show(self, value: bool | None) -> None:
        """Show another answer."""
        if value is not self.value:
            self.value = value
            self.refresh()

    def render(self) -> Content:
        """Draw both, the chosen one in brackets."""

        def one(word: str, value: bool) -> Content:
            if self.value is value and not self.is_hidden:
                return Content.styled(f"[{word}]", "bold $primary")
            return Content.styled(f" {word} ", "$muted")

        is_told = self.is_hidden and self.value is not None
        told = f"   {hidden('')}" if is_told else ""
        return Content.assemble(one("yes", True), "  ", one("no", False), (told, "$muted"))

    def on_key(self, event: events.Key) -> None:
        """Choose by the first letter or the arrows."""
        answers: dict[str, Any] = {"y": True, "n": False, "left": True, "right": False}
        answers |= {"space": not self.value, "delete": None, "backspace": None}
        if event.key not in answers:
            return
        event.stop()
        self.value = answers[event.key]
        self.refresh()
        self._choose(self.value)


class YesNoField(OneKeyField):
    """A question that is answered by yes or no."""

    KEY_COMMANDS: ClassVar[tuple[Command, ...]] = (
        widget_key("y,n", "answer", "answer; the arrows and space do, too"),
        widget_key("delete", "", "takes the answer away"),
        NEXT,
    )

    def editor(self) -> ComposeResult:
        """Yield both answers."""
        line = YesNoLine(self.question.value, self.answer)
        self.line = line
        yield line
