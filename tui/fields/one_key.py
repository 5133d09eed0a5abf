"""A question that one key answers."""

from typing import Any, Protocol

from textual import events

from flows.guide.session.questions import Question
from tui.fields.masked_choice import MaskedChoice


class AnswerLine(Protocol):
    """A line that shows an answer which one key gives."""

    def show(self, value: Any) -> None:
        """Show another answer."""


class OneKeyField(MaskedChoice):
    """A question that one key answers; enter goes on."""

    line: AnswerLine
    """The line that shows the answer."""

    def key_enter(self, event: events.Key) -> None:
        """Go on."""
        event.stop()
        self.post_message(self.Done(self))

    def key_up(self, event: events.Key) -> None:
        """Go to the question before."""
        event.stop()
        self.screen.focus_previous()

    def key_down(self, event: events.Key) -> None:
        """Go to the question after."""
        event.stop()
        self.screen.focus_next()

    def refresh_question(self, question: Question) -> None:
        """Take over the answer."""
        super().refresh_question(question)
        self.line.show(question.value)
