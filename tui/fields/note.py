"""`note`: a text that asks nothing."""

from textual.app import ComposeResult
from textual.widgets import Static

from flows.guide.items.note import NoteItem
from flows.guide.session.questions import Question
from tui.drawing.sanitize import sanitize
from tui.fields.field import Field


class NoteField(Field):
    """A text that asks nothing."""

    DEFAULT_CSS = """
    NoteField > .note { height: auto; color: $foreground; }
    NoteField > .note-help { height: auto; color: $muted; }
    NoteField.caution > .note { color: $warning; }
    NoteField.crisis > .note { color: $primary; }
    """

    def compose(self) -> ComposeResult:
        """Draw the text."""
        self.add_class(self.question.item_as(NoteItem).style)
        yield Static(sanitize(self.question.label), classes="note", markup=False)
        if self.question.item.help:
            yield Static(sanitize(self.question.item.help), classes="note-help", markup=False)

    def refresh_question(self, question: Question) -> None:
        """Take over how it stands now."""
        self.question = question

    def show_problem(self, sentence: str) -> None:
        """Nothing can be wrong with a remark."""
