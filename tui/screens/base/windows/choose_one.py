"""A small window that asks for one of a few answers, each with its digit."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import OptionList, Static

from tui.drawing.sanitize import sanitize
from tui.screens.base.windows.window import KeepWindow, Remark, number_keys, numbered
from tui.widgets.calm_list import CalmList
from tui.widgets.key_command import Command, widget_key

if TYPE_CHECKING:
    from flows.actions.record import ChangeResult

OneAnswer = tuple[int | None, str]
"""What is kept, and the words for it."""


class ChooseOne(KeepWindow):
    """Asks for one of a few answers; a digit goes to it, and enter keeps it."""

    KEY_COMMANDS: ClassVar[tuple[Command, ...]] = (
        *number_keys(10, first=0),
        widget_key("enter", "keep"),
    )

    def __init__(
        self,
        question: str,
        answers: Sequence[OneAnswer],
        keep: "Callable[[int | None], ChangeResult]",
        *,
        chosen: int | None = None,
        about: str = "",
        first: int = 1,
    ) -> None:
        """Ask for one answer.

        Args:
            question: What is asked.
            answers: What may be said, at most ten answers.
            keep: Keeps what was chosen.
            chosen: What was said before; where that is no answer, one begins at none.
            about: A remark below the answers.
            first: The digit of the first answer, 0 or 1.
        """
        super().__init__(keep)
        self._question = question
        self._answers = tuple(answers)
        self._chosen = chosen
        self._about = about
        self._first = first

    def compose(self) -> ComposeResult:
        """Draw the answers."""
        with Vertical():
            yield Static(sanitize(self._question), classes="title", markup=False)
            yield numbered([words for _, words in self._answers], self._first)
            if self._about:
                yield Static(self._about, classes="label")
            yield Remark()
            yield self.key_bar()

    def on_mount(self) -> None:
        """Begin at what was said before."""
        values = [value for value, _ in self._answers]
        rows = self.query_one(CalmList)
        rows.highlighted = values.index(self._chosen) if self._chosen in values else None
        rows.focus()

    def action_choose(self, digit: int) -> None:
        """Go to an answer by its digit."""
        place = digit - self._first
        if 0 <= place < len(self._answers):
            self.query_one(CalmList).highlighted = place

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Take the answer."""
        event.stop()
        self.keep(self._answers[event.option_index][0])
