"""Repeats: objectives, people, signs. Each one has its own page; here is the list of them."""

from textual import events, on
from textual.app import ComposeResult
from textual.message import Message
from textual.widgets import Input, Static

from flows.guide.questions import Question
from tui.fields.field import Field
from tui.widgets.bars import Key
from tui.widgets.line import Line
from tui.widgets.rows import Rows
from tui.widgets.shown import shown


class RepeatField(Field):
    """The list of a repeat: add one, open one, move it, take it away and have it back."""

    DEFAULT_CSS = """
    RepeatField > .help { height: auto; color: $muted; margin-bottom: 1; }
    """

    KEYS = (
        Key("enter", "open"),
        Key("space", "pick up to move"),
        Key("x", "take away"),
        Key("z", "bring back"),
    )

    class Requested(Message):
        """Something is to be done with the list."""

        def __init__(self, field: "Field", deed: str, identity: str = "", by: int = 0) -> None:
            super().__init__()
            self.field = field
            self.path = field.path
            self.deed = deed
            self.identity = identity
            self.by = by

    def editor(self) -> ComposeResult:
        """Yield the list."""
        if self.question.item.help:
            yield Static(shown(self.question.item.help), classes="help", markup=False)
        self._rows = Rows(
            list(self.question.rows), add=self._add_label(), keys=("x", "delete", "z", "a")
        )
        yield self._rows

    def _add_label(self) -> str:
        item = self.question.item
        return item.add_label if len(self.question.rows) < item.max else ""

    def refresh_question(self, question: Question) -> None:
        """Take over the list."""
        super().refresh_question(question)
        self._rows._add = self._add_label()
        self._rows.show(list(question.rows))

    def ask(self, deed: str, identity: str = "", by: int = 0) -> None:
        """Post what is to be done."""
        self.post_message(self.Requested(self, deed, identity, by))

    def on_rows_opened(self, event: Rows.Opened) -> None:
        """Open an instance, or add one."""
        event.stop()
        self.ask("open" if event.identity else "add", event.identity)

    def on_rows_moved(self, event: Rows.Moved) -> None:
        """Move an instance."""
        event.stop()
        self.ask("move", event.identity, event.by)

    def on_rows_pressed(self, event: Rows.Pressed) -> None:
        """Take one away, bring it back, add one."""
        event.stop()
        match event.key:
            case "a":
                self.ask("add")
            case "z":
                self.ask("restore")
            case _ if event.identity:
                self.ask("remove", event.identity)


class ListField(RepeatField):
    """A list of single lines: a line to write the next one, and the ones there are."""

    KEYS = (
        Key("enter", "add; then next question"),
        Key("space", "pick up to move"),
        Key("x", "take away"),
        Key("z", "bring back"),
    )

    class LineGiven(Message):
        """A line was written: a new one, or another wording of the one with this id."""

        def __init__(self, field: Field, text: str, identity: str) -> None:
            super().__init__()
            self.field = field
            self.path = field.path
            self.text = text
            self.identity = identity

    def editor(self) -> ComposeResult:
        """Yield the lines there are and a place for the next one."""
        self._edited = ""
        self._rows = Rows(list(self.question.rows), keys=("x", "delete", "z", "e"))
        self._rows.display = bool(self.question.rows)
        self._line = Line("", self.question.item.add_label)
        yield self._rows
        yield self._line

    def example(self) -> str:
        """Return an example of one line."""
        example = self.question.item.items[0].example
        return f"For example: {example}" if example else ""

    def refresh_question(self, question: Question) -> None:
        """Take over the lines."""
        Field.refresh_question(self, question)
        rows = [row for row in question.rows if row[1]]
        self._rows.show(rows)
        if self._rows.has_focus and not rows:
            self._line.focus()
        self._rows.display = bool(rows)

    def on_rows_pressed(self, event: Rows.Pressed) -> None:
        """Take a line away, bring it back, or word it anew."""
        if event.key == "e" and event.identity:
            event.stop()
            self._edited = event.identity
            self._line.value = dict(self.question.rows)[event.identity]
            self._line.focus()
            return
        super().on_rows_pressed(event)

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        if self._line.value.strip():
            self.commit()
        else:
            self.post_message(self.Done(self))

    @on(Input.Changed)
    def _typing_line(self, event: Input.Changed) -> None:
        event.stop()

    @on(Input.Blurred)
    def _left_line(self, event: Input.Blurred) -> None:
        event.stop()
        self.commit()

    def commit(self) -> None:
        """Say the line that was written."""
        if self._line.value.strip():
            text, self._line.value = self._line.value, ""
            self.post_message(self.LineGiven(self, text, self._edited))
            self._edited = ""

    def key_enter(self, event: events.Key) -> None:
        """Go on from the list; the line hears the key by itself."""
        if not self._rows.has_focus:
            return
        event.stop()
        self.post_message(self.Done(self))
