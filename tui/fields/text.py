"""`text`: one line, and what every field of one line has."""

from typing import Any, ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.suggester import SuggestFromList
from textual.widgets import Input

from flows.documents.errors import UnacceptableError
from flows.guide.items.text import TextItem
from flows.guide.session.questions import Question
from tui.drawing.sanitize import sanitize
from tui.fields.field import BRING_ANSWER_BACK, NEXT, Field
from tui.fields.private import PrivateLine
from tui.widgets.key_command import Command, widget_key


class TextField(Field):
    """A question that is answered in one line."""

    KEY_COMMANDS: ClassVar[tuple[Command, ...]] = (
        NEXT,
        BRING_ANSWER_BACK,
        widget_key(
            "right",
            "take what is suggested",
            "takes what is suggested, while the line is empty",
            lambda field: field.has_suggestion,
        ),
        widget_key(
            "down",
            "suggestions",
            "writes a suggestion, and another one",
            lambda field: field.can_browse,
        ),
    )

    def editor(self) -> ComposeResult:
        """Yield the line."""
        item = self.question.item
        suggestions = self.suggestions()
        self._shown = -1
        self._line = PrivateLine(
            self.question.typed if self.question.typed is not None else self.written(),
            self.offered(),
            suggester=SuggestFromList(suggestions, case_sensitive=False) if suggestions else None,
            # A shade longer than what can be kept, so that the refusal is seen and nothing is cut.
            max_length=item.max_length + 200 if isinstance(item, TextItem) else 2000,
        )
        self._line.password = item.sensitive and self.is_watched
        self._line.is_unfinished = self.question.typed is not None
        self._refused = ""
        self._said = self.written()
        yield self._line

    def suggestions(self) -> tuple[str, ...]:
        """Return answers one may choose; heavy words are among them, as nobody has to see them."""
        item = self.question.item
        offered = item.suggestions if isinstance(item, TextItem) else ()
        heavy = (item.example,) if isinstance(item, TextItem) and item.sensitive else ()
        return tuple(filter(None, (*heavy, *offered)))

    @property
    def can_browse(self) -> bool:
        """Whether there are answers to choose from while nothing is written."""
        return bool(self.suggestions()) and (not self._line.value or self._shown >= 0)

    def key_down(self, event: events.Key) -> None:
        """Write the next of the suggestions."""
        self._browse(event, 1)

    def key_up(self, event: events.Key) -> None:
        """Write the suggestion before."""
        self._browse(event, -1)

    def _browse(self, event: events.Key, by: int) -> None:
        if not self.can_browse:
            return
        event.stop()
        suggestions = self.suggestions()
        self._shown = (self._shown + by) % len(suggestions) if self._shown >= 0 else 0
        self._line.value = suggestions[self._shown]
        self._line.select_whole()

    @property
    def has_suggestion(self) -> bool:
        """Whether one key takes an answer that is suggested."""
        return self._takes_suggestion and not self._line.value

    @property
    def _takes_suggestion(self) -> bool:
        """Whether something is suggested that anybody may see."""
        return self.question.suggestion is not None and not self.question.item.sensitive

    def written(self) -> str:
        """Return the answer as it is written in the line."""
        return "" if self.question.value is None else str(self.question.value)

    def offered(self) -> str:
        """Return what an empty line shows: the suggestion that one key accepts, or an example."""
        if self.question.suggestion is None or self.question.item.sensitive:
            return "" if self.question.item.sensitive else sanitize(self.question.item.example)
        told = self.question.format_answer(self.question.suggestion, self.today)
        return f"{sanitize(told)}   (right arrow takes it)"

    def example(self) -> str:
        """Return nothing: the example stands in the line."""
        return ""

    def read(self, text: str) -> Any:
        """Return the answer that a text means.

        Raises:
            UnacceptableError: it means none.
        """
        return text

    def commit(self) -> None:
        """Say the answer when the text has changed since."""
        text = self._line.value
        if text == self._said and self.question.typed is None:
            return
        self._said = text
        self.question = self.question._replace(typed=None)
        if not text.strip():
            self.show_problem("")
            self.answer(None)
            return
        try:
            value = self.read(text)
        except UnacceptableError as error:
            self._said = ""
            self.show_problem(str(error))
            return
        self.show_problem("")
        self._line.is_unfinished = False
        self.answer(value)

    def show_problem(self, sentence: str) -> None:
        """Say what is wrong; whoever comes back to such words goes on writing them."""
        super().show_problem(sentence)
        self._line.is_unfinished = bool(sentence)

    def refresh_question(self, question: Question) -> None:
        """Take over a new answer, unless the person is writing here."""
        super().refresh_question(question)
        written = self.written()
        is_writing = self._line.has_focus and self._line.value != self._said
        if not is_writing and not self.has_problem and written != self._said:
            self._said = written
            self._line.value = written

    @on(Input.Changed)
    def _typing(self, event: Input.Changed) -> None:
        event.stop()
        if not self._line.has_focus:
            return
        if self.has_problem and not event.value.strip():
            self.show_problem("")
        self.tell_typing(event.value if event.value != self._said else None)
        if event.value != self._said:
            self.preview(event.value)

    def preview(self, text: str) -> None:
        """Show what a text would mean while it is typed."""

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        # What cannot be kept is said once; the same words again are left as they are.
        is_known = self.has_problem and self._line.value == self._refused
        self.commit()
        self._refused = self._line.value
        if not self.has_problem or is_known:
            self.post_message(self.Done(self))

    @on(Input.Blurred)
    def _left(self, event: Input.Blurred) -> None:
        event.stop()
        self.commit()

    def show_mask(self) -> None:
        """Mask what is private while somebody looks along."""
        self._line.password = self.question.item.sensitive and self.is_watched

    def key_right(self, event: events.Key) -> None:
        """Take the suggestion when the line is empty."""
        if self.has_suggestion:
            event.stop()
            self.answer(self.question.suggestion)
            self._line.value = self._said = str(self.question.suggestion)
