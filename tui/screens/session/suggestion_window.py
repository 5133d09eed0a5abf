"""A small window: what somebody suggests, taken over, changed first, or let go."""

from typing import ClassVar, Literal

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Input, Static

from flows.documents.records.dated_records import SuggestionRecord
from tui.drawing.sanitize import sanitize
from tui.screens.base.pending_words import save_unfinished
from tui.screens.base.windows.window import LEAVE, AskWindow
from tui.widgets.key_command import Command, widget_key
from tui.widgets.text_line import Line

Settled = tuple[Literal["take", "let_go"], str]
"""What is to become of a suggestion, and the words that are taken."""


class SuggestionWindow(AskWindow[Settled]):
    """Asks what is to become of a suggestion; esc leaves it where it is."""

    DEFAULT_CSS = """
    SuggestionWindow .text { height: auto; margin-bottom: 1; }
    SuggestionWindow Line { display: none; margin-bottom: 1; }
    SuggestionWindow.-changing Line { display: block; }
    SuggestionWindow.-changing .text { display: none; }
    """

    KEY_COMMANDS: ClassVar[tuple[Command, ...]] = (
        Command(
            "",
            "enter",
            "take",
            "take over",
            help="takes it over; what stood there is offered below the answer",
            when=lambda window: not window.is_changing,
        ),
        widget_key("enter", "take over", "takes it over as it stands now", lambda w: w.is_changing),
        Command(
            "",
            "e",
            "change",
            "change first",
            help="changes the words before they are taken",
            when=lambda window: not window.is_changing,
        ),
        Command(
            "",
            "x",
            "let_go",
            "let go",
            help="lets it go",
            when=lambda window: not window.is_changing,
        ),
        LEAVE,
    )

    def __init__(self, suggestion: SuggestionRecord, *, is_private: bool) -> None:
        """Show a suggestion.

        Args:
            suggestion: What somebody suggests.
            is_private: Whether the answer to that question is nobody else's business.
        """
        super().__init__()
        self._suggestion = suggestion
        self.is_private = is_private

    @property
    def is_changing(self) -> bool:
        """Whether one is putting it into other words."""
        return self.has_class("-changing")

    def compose(self) -> ComposeResult:
        """Draw the words."""
        told = self._suggestion
        with Vertical():
            title = f"{told.author} suggests"
            yield Static(sanitize(title), classes="title", markup=False)
            yield Static(f"“{sanitize(told.text)}”", classes="text", markup=False)
            line = Line(told.text)
            line.writes_on = True
            line.disabled = True
            yield line
            yield self.key_bar()

    def action_take(self) -> None:
        """Take it over as it stands."""
        self.dismiss(("take", self._suggestion.text))

    def action_let_go(self) -> None:
        """Let it go."""
        self.dismiss(("let_go", ""))

    def action_change(self) -> None:
        """Put it into other words first."""
        self.add_class("-changing")
        line = self.query_one(Line)
        line.disabled = False
        line.focus()
        self.show_hints()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Take the changed words over."""
        event.stop()
        if text := event.value.strip():
            self.dismiss(("take", text))

    def save_pending(self) -> None:
        """Keep words that were changed and not taken, when the program ends."""
        if self.is_changing:
            save_unfinished(self, self.query(Line))
