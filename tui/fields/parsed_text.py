"""A line in words, with what it is understood as beside it."""

from textual.app import ComposeResult
from textual.widgets import Static

from flows.documents.errors import UnacceptableError
from tui.fields.text import TextField
from tui.widgets.unscrolled import Row


class ParsedTextField(TextField):
    """A line in words, with what it is understood as beside it."""

    DEFAULT_CSS = """
    ParsedTextField > Row { height: 1; }
    ParsedTextField Line { width: 26; }
    ParsedTextField.-masked Line { width: 1fr; }
    ParsedTextField.-masked .meant { display: none; }
    ParsedTextField .meant { width: 1fr; padding-left: 2; color: $success; }
    """

    def editor(self) -> ComposeResult:
        """Yield the line and what it means."""
        with Row():
            yield from super().editor()
            yield Static(self._meant(self.written()), classes="meant", markup=False)

    def show_meaning(self, value: object) -> str:
        """Return an answer in words."""
        return self.question.format_answer(value, self.today)

    def preview(self, text: str) -> None:
        """Show what a text would mean."""
        self.query_one(".meant", Static).update(self._meant(text))

    def on_mount(self) -> None:
        """Tell what a private answer means only where its words are shown."""
        self.show_mask()

    def show_mask(self) -> None:
        """Mask what is private, its meaning included."""
        super().show_mask()
        self.set_class(self._line.password, "-masked")

    def _meant(self, text: str) -> str:
        try:
            return f"→ {self.show_meaning(self.read(text))}" if text else ""
        except UnacceptableError:
            return ""
