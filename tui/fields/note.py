"""`note`: a text that asks nothing."""

from collections.abc import Sequence

from flows.guide.items.note import NoteItem
from flows.guide.session.questions import Question
from tui.fields.field import Field
from tui.widgets.written_box import Words

STYLES = {"caution": "$warning", "crisis": "$primary"}
"""How a remark is written that is more than one."""


class NoteField(Field):
    """A text that asks nothing."""

    def above(self) -> Sequence[Words]:
        """Return the text."""
        style = STYLES.get(self.question.item_as(NoteItem).style, "")
        text = self.question.item.help
        return [(self.question.label, style), *([(text, "$muted")] if text else [])]

    def refresh_question(self, question: Question) -> None:
        """Take over how it stands now."""
        self.question = question

    def show_problem(self, sentence: str) -> None:
        """Nothing can be wrong with a remark."""
