"""A small window that asks for a day, in words, and shows at once which one is meant."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Input, Static

from flows.documents.errors import UnacceptableError
from flows.text.date_parser import EXAMPLES_BACK, DayReading, read_day
from flows.text.dates import format_date, format_distance
from tui.drawing.sanitize import sanitize
from tui.screens.base.windows.window import REASON, WHY, KeepWindow, Remark
from tui.widgets.key_command import Command, widget_key
from tui.widgets.text_line import Line

if TYPE_CHECKING:
    from flows.actions.record import ChangeResult

AHEAD = "fri, in 2 weeks, +3d, 31 jan; empty for no day"
"""What an empty line shows, for a day that may come."""

BACK = "yesterday, mon, 3 nov"
"""What an empty line shows, for a day that has been."""


class ChooseDay(KeepWindow):
    """Asks for a day; an empty line means none in particular."""

    ASKS_WORDS = False

    KEY_COMMANDS: ClassVar[tuple[Command, ...]] = (
        widget_key("enter", "choose"),
        REASON._replace(when=lambda window: window.asks_why),
    )

    DEFAULT_CSS = """
    ChooseDay .meant { color: $success; }
    """

    def __init__(
        self,
        question: str,
        today: date,
        keep: "Callable[..., ChangeResult]",
        *,
        past: bool = False,
        why: bool = False,
    ) -> None:
        """Ask for a day.

        Args:
            question: What is asked.
            today: The local calendar day.
            keep: Keeps the day; and the reason, where one may be given.
            past: Look back instead, for something that has been: no day to come is taken.
            why: Let a reason be given, too.
        """
        super().__init__(keep)
        self._question = question
        self._today = today
        self._past = past
        self.asks_why = why
        """Whether a reason may be given, too."""

    def compose(self) -> ComposeResult:
        """Draw the line, and below it the day that is meant."""
        with Vertical():
            yield Static(sanitize(self._question), classes="title", markup=False)
            yield Line("", BACK if self._past else AHEAD, id="day")
            yield Static("", classes="meant", markup=False)
            if self.asks_why:
                yield Static(WHY, classes="label")
                yield Line("", id="why")
            yield Remark()
            yield self.key_bar()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Show the day that is meant so far."""
        event.stop()
        self.show_remark("")
        try:
            found = self._read(self._day)
        except UnacceptableError:
            found = None
        told = ""
        if found is not None:
            told = f"→ {format_date(found.day, self._today)}"
            told += f", {format_distance(found.day, self._today)}"
            told += "".join(f" (or {format_date(day, self._today)}?)" for day in found.others)
        self.query_one(".meant", Static).update(told)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Keep the day, or say why it is none."""
        event.stop()
        try:
            found = self._read(self._day)
        except UnacceptableError as error:
            self.show_remark(str(error))
            self.query_one("#day", Line).focus()
        else:
            day = None if found is None else found.day
            self.keep(day, *(line.value for line in self.query("#why").results(Line)))

    @property
    def _day(self) -> str:
        return self.query_one("#day", Line).value

    def _read(self, text: str) -> DayReading | None:
        if not text.strip():
            return None
        found = read_day(text, self._today, past=self._past)
        if self._past and found.day > self._today:
            raise UnacceptableError(f"That day is still to come. You can type {EXAMPLES_BACK}.")
        return found
