"""A small window about a step: how far it moves its objective."""

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.widgets import OptionList, Static

from flows.actions.board_view import StepView
from flows.rules.due import IMPACT_WORDS
from tui.screens.window import KeepWindow, Remark, number_keys, numbered
from tui.widgets.bars import Key, KeyBar
from tui.widgets.calm_list import CalmList
from tui.widgets.shown import shown_line

if TYPE_CHECKING:
    from flows.actions.recording import Recorded

IMPACTS = (*IMPACT_WORDS, None)
"""What may be said, in the order of the keys."""


class HowFar(KeepWindow):
    """Asks how far a step moves its objective; of steps of one day, the furthest comes first."""

    BINDINGS: ClassVar[list[BindingType]] = number_keys(len(IMPACTS))

    def __init__(self, step: StepView, keep: "Callable[[int | None], Recorded]") -> None:
        super().__init__(keep)
        self._step = step

    def compose(self) -> ComposeResult:
        """Draw what may be said."""
        with Vertical():
            title = f"How far does “{shown_line(self._step.text, 60)}” move the objective?"
            yield Static(title, classes="title", markup=False)
            yield numbered([*IMPACT_WORDS.values(), "leave it open"])
            about = "Of several steps for one day, what moves it most is shown first."
            yield Static(about, classes="label")
            yield Remark()
            yield KeyBar(Key("enter", "keep"), Key("esc", "leave it"))

    def on_mount(self) -> None:
        """Begin at what was said before."""
        rows = self.query_one(CalmList)
        rows.highlighted = IMPACTS.index(self._step.impact)
        rows.focus()

    def action_choose(self, place: int) -> None:
        """Go to an answer by its number."""
        self.query_one(CalmList).highlighted = place

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Take the answer."""
        event.stop()
        self.keep(IMPACTS[event.option_index])
