"""Answers of several lines, each with a name of its own."""

from typing import Any, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.widgets import Input, Static

from flows.guide.session.questions import Question
from tui.drawing.sanitize import sanitize
from tui.fields.field import BRING_ANSWER_BACK, Field
from tui.fields.private import PrivateLine
from tui.widgets.key_command import Command, widget_key
from tui.widgets.unscrolled import Row


class PartsField(Field):
    """A question that is answered in several lines, each with a name of its own."""

    DEFAULT_CSS = """
    PartsField > Row { height: 1; }
    PartsField .part { width: 20; color: $muted; }
    PartsField Line { width: 1fr; }
    """

    KEY_COMMANDS: ClassVar[tuple[Command, ...]] = (
        widget_key("enter", "next line", "next line, and from the last one the next question"),
        BRING_ANSWER_BACK,
    )

    def parts(self) -> list[tuple[str, str]]:
        """Return the name of each part in the answer, and what it is called."""
        return []

    def editor(self) -> ComposeResult:
        """Yield a line for each part."""
        self._lines: dict[str, PrivateLine] = {}
        self._refused: dict[str, Any] = {}
        self._said = dict(self.question.value or {})
        for name, label in self.parts():
            written = self.question.typed_parts.get(name, self._said.get(name, ""))
            self._lines[name] = PrivateLine(str(written), max_length=2000)
            self._lines[name].is_unfinished = name in self.question.typed_parts
            self._lines[name].password = self._is_masked
            with Row():
                yield Static(sanitize(label), classes="part", markup=False)
                yield self._lines[name]

    @property
    def _is_masked(self) -> bool:
        return self.question.item.sensitive and self.is_watched

    def written(self) -> dict[str, Any]:
        """Return the answer as it stands in the lines."""
        return {name: line.value for name, line in self._lines.items() if line.value.strip()}

    def commit(self) -> None:
        """Say the answer when it has changed since."""
        written = self.written()
        if written != self._said:
            self._said = written
            for line in self._lines.values():
                line.is_unfinished = False
            self.answer(written or None)

    def refresh_question(self, question: Question) -> None:
        """Take over the answer, unless the person is writing here."""
        super().refresh_question(question)
        value = dict(question.value or {})
        if value != self._said and not self.has_problem and not self._is_in():
            self._said = value
            for name, line in self._lines.items():
                line.value = str(value.get(name, ""))

    def _is_in(self) -> bool:
        return any(line.has_focus for line in self._lines.values())

    def show_mask(self) -> None:
        """Mask what is private while somebody looks along."""
        for line in self._lines.values():
            line.password = self._is_masked

    @on(Input.Changed)
    def _typing(self, event: Input.Changed) -> None:
        event.stop()
        for name, line in self._lines.items():
            if line is event.input and line.has_focus:
                is_said = line.value == self._said.get(name, "")
                self.tell_typing(None if is_said else line.value, name)
        self.preview()

    def preview(self) -> None:
        """Show what the parts make together."""

    @on(Input.Blurred)
    def _left(self, event: Input.Blurred) -> None:
        event.stop()
        self.commit()

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        lines = list(self._lines.values())
        place = lines.index(event.input) if isinstance(event.input, PrivateLine) else len(lines)
        if place + 1 < len(lines):
            lines[place + 1].focus()
            return
        written = self.written()
        self.commit()
        is_known, self._refused = self.has_problem and written == self._refused, written
        if not self.has_problem or is_known:
            self.post_message(self.Done(self))
