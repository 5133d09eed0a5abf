"""A small window that asks which number an objective aims for, and why that is another one now."""

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Input, Static

from flows.documents.errors import UnacceptableError
from flows.text.amounts import parse_amount
from flows.text.numbers import format_number
from flows.views.board_models import ObjectiveView
from tui.drawing.sanitize import shown_line
from tui.screens.base.windows.window import REASON, WHY, KeepWindow, Remark
from tui.widgets.key_command import Command, widget_key
from tui.widgets.text_line import Line

if TYPE_CHECKING:
    from flows.actions.record import ChangeResult


class AimFor(KeepWindow):
    """Asks for a number; an empty line means none."""

    KEY_COMMANDS: ClassVar[tuple[Command, ...]] = (widget_key("enter", "keep"), REASON)

    def __init__(
        self, objective: ObjectiveView, keep: "Callable[[float | None, str], ChangeResult]"
    ) -> None:
        super().__init__(keep)
        self._objective = objective

    def compose(self) -> ComposeResult:
        """Draw the line for the number, and the one for a reason."""
        with Vertical():
            title = shown_line(self._objective.title, 60)
            yield Static(
                f"What would you like to aim for with “{title}”?", classes="title", markup=False
            )
            yield Line(self._aim, "a number; empty for none", id="aim")
            yield Static(self._about, classes="label", markup=False)
            yield Static(WHY, classes="label")
            yield Line("", id="why")
            yield Remark()
            yield self.key_bar()

    @property
    def _aim(self) -> str:
        target = self._objective.target
        return "" if target is None else format_number(target)

    @property
    def _about(self) -> str:
        unit = shown_line(self._objective.unit) or "your own measure"
        known = self._objective.measure
        return f"In {unit}." + (f" It stands at {format_number(known[-1])}." if known else "")

    def on_mount(self) -> None:
        """Begin at the number there is: typing replaces it."""
        self.query_one("#aim", Line).focus()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Keep the number with the reason, or say that it is none."""
        event.stop()
        aim = self.query_one("#aim", Line)
        text = aim.value.strip()
        try:
            # What was not changed stays as exact as it is, whatever is drawn of it.
            same = text == self._aim
            unit = self._objective.unit
            number = self._objective.target if same else parse_amount(text, unit) if text else None
        except UnacceptableError as error:
            self.show_remark(str(error))
            aim.focus()
        else:
            self.keep(number, self.query_one("#why", Line).value)
