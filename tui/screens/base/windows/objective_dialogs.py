"""Small windows about an objective: where to, and how close."""

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Input, OptionList, Static

from flows.documents.errors import UnacceptableError
from flows.documents.vocabulary import ObjectiveState
from flows.guide.items.scale import ScaleItem
from flows.text.amounts import parse_amount
from flows.text.numbers import format_number
from flows.views.board import COLUMNS
from flows.views.board_models import ObjectiveView
from tui.drawing.sanitize import shown_line
from tui.fields.scale import ScaleLine
from tui.screens.base.windows.window import REASON, WHY, KeepWindow, Remark, number_keys, numbered
from tui.widgets.calm_list import CalmList
from tui.widgets.key_command import Command, widget_key
from tui.widgets.text_line import Line

if TYPE_CHECKING:
    from flows.actions.record import ChangeResult


class MoveTo(KeepWindow):
    """Asks for a column, and for a reason if the person wants to give one."""

    KEY_COMMANDS: ClassVar[tuple[Command, ...]] = (
        *number_keys(len(COLUMNS)),
        widget_key("enter", "move"),
        REASON,
    )

    def __init__(
        self, objective: ObjectiveView, keep: "Callable[[ObjectiveState, str], ChangeResult]"
    ) -> None:
        super().__init__(keep)
        self._objective = objective
        self._states = list(COLUMNS)

    def compose(self) -> ComposeResult:
        """Draw the columns and the line for a reason."""
        with Vertical():
            title = shown_line(self._objective.title, 120)
            yield Static(f"Where to with “{title}”?", classes="title", markup=False)
            yield numbered(COLUMNS.values())
            yield Static(WHY, classes="label")
            yield Line("")
            yield Remark()
            yield self.key_bar()

    def on_mount(self) -> None:
        """Begin where the objective is."""
        rows = self.query_one(CalmList)
        rows.highlighted = self._states.index(ObjectiveState(self._objective.state))
        rows.focus()

    def action_choose(self, place: int) -> None:
        """Go to a column by its number."""
        self.query_one(CalmList).highlighted = place

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Take the column."""
        event.stop()
        self._take()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Take the column and the reason."""
        event.stop()
        self._take()

    def _take(self) -> None:
        place = self.query_one(CalmList).highlighted or 0
        self.keep(self._states[place], self.query_one(Line).value.strip())


class Rate(KeepWindow):
    """Asks how close an objective feels, and where its measure stands if it has one."""

    ASKS_WORDS = False

    KEY_COMMANDS: ClassVar[tuple[Command, ...]] = (
        widget_key("0–9", "choose"),
        Command("", "enter", "take", "keep"),
        widget_key("tab", "numbers", when=lambda window: window.asks_measure),
    )

    def __init__(
        self,
        objective: ObjectiveView,
        keep: "Callable[[int | None, float | None], ChangeResult]",
    ) -> None:
        super().__init__(keep)
        self._objective = objective
        item = ScaleItem(id="closeness", type="scale", label="")
        # No mark is chosen before the person chooses one: it would be kept as what they said today.
        self._scale = ScaleLine(item, None)

    def compose(self) -> ComposeResult:
        """Draw the scale, and the line for the measure."""
        with Vertical():
            yield Static(
                f"How close is “{shown_line(self._objective.title, 120)}” now?",
                classes="title",
                markup=False,
            )
            yield self._scale
            yield Static(f"0 is not yet, 10 is there.{self._last_time}", classes="label")
            if self._objective.has_measure:
                unit = shown_line(self._objective.unit) or "your own measure"
                stands = format_number(self._objective.measure[-1])
                label = f"And in numbers ({unit})? It stands at {stands}."
                yield Static(label, classes="label", markup=False)
                yield Line("")
            yield Remark()
            yield self.key_bar()

    @property
    def asks_measure(self) -> bool:
        """Whether the objective has a measure, which is asked for, too."""
        return self._objective.has_measure

    @property
    def _last_time(self) -> str:
        known = self._objective.closeness
        return f" The last time it was {known[-1]:g}." if known else ""

    def on_mount(self) -> None:
        """Begin with the scale."""
        self._scale.focus()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Take what was said."""
        event.stop()
        self.action_take()

    def action_take(self) -> None:
        """Take what was said, or say what is no number; nothing said changes nothing."""
        measure: float | None = None
        for line in self.walk_children(Line):
            if line.value.strip():
                try:
                    measure = parse_amount(line.value, self._objective.unit)
                except UnacceptableError as error:
                    self.show_remark(str(error))
                    line.focus()
                    return
        if self._scale.value is None and measure is None:
            self.dismiss(None)
        else:
            self.keep(self._scale.value, measure)
