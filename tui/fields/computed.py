"""`computed`: what follows from the answers."""

from textual.app import ComposeResult
from textual.widgets import Static

from flows.guide.session.questions import Question
from tui.drawing.sanitize import shown_line
from tui.fields.field import Field


class ComputedField(Field):
    """A value that follows from the answers."""

    DEFAULT_CSS = """
    ComputedField > .computed { height: auto; color: $foreground; padding-left: 2; }
    """

    def editor(self) -> ComposeResult:
        """Yield the value."""
        yield Static(self._told(), classes="computed", markup=False)

    def _told(self) -> str:
        titles = self.question.value or []
        if not titles:
            return "Nothing yet."
        return "\n".join(shown_line(each) for each in titles)

    def refresh_question(self, question: Question) -> None:
        """Show the new value."""
        super().refresh_question(question)
        self.query_one(".computed", Static).update(self._told())
