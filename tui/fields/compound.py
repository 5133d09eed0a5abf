"""Answers of several lines: an if-then plan, somebody to reach, five ways it could turn out."""

from typing import Any

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Input, Static

from flows.guide.items.if_then import IfThenItem
from flows.guide.items.scale import ScaleItem
from flows.guide.session.questions import Question
from flows.text.level_words import LEVELS
from tui.fields.field import Field
from tui.fields.private import PrivateLine
from tui.fields.scale import ScaleLine
from tui.widgets.progress_bars import Key
from tui.widgets.sanitize import sanitize
from tui.widgets.text_line import Line


class PiecesField(Field):
    """A question that is answered in several lines, each with a name of its own."""

    DEFAULT_CSS = """
    PiecesField > Horizontal { height: 1; }
    PiecesField .piece { width: 20; color: $muted; }
    PiecesField Line { width: 1fr; }
    """

    KEYS = (Key("enter", "next line"),)

    def pieces(self) -> list[tuple[str, str]]:
        """Return the name of each piece in the answer, and what it is called."""
        return []

    def editor(self) -> ComposeResult:
        """Yield a line for each piece."""
        self._lines: dict[str, Line] = {}
        self._said = dict(self.question.value or {})
        for name, label in self.pieces():
            written = self.question.typed_parts.get(name, self._said.get(name, ""))
            self._lines[name] = PrivateLine(str(written), max_length=2000)
            self._lines[name].password = self._is_masked(name)
            with Horizontal():
                yield Static(sanitize(label), classes="piece", markup=False)
                yield self._lines[name]

    def _is_masked(self, name: str) -> bool:
        return bool(self.question.item.sensitive and self._lines[name].value)

    def written(self) -> dict[str, Any]:
        """Return the answer as it stands in the lines."""
        return {name: line.value for name, line in self._lines.items() if line.value.strip()}

    def commit(self) -> None:
        """Say the answer when it has changed since."""
        written = self.written()
        if written != self._said:
            self._said = written
            self.say(written or None)

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

    def on_descendant_focus(self) -> None:
        """Unmask while one is in it."""
        for line in self._lines.values():
            line.password = False

    def on_descendant_blur(self) -> None:
        """Mask again once one is out of it."""
        if not self._is_in():
            for name, line in self._lines.items():
                line.password = self._is_masked(name)

    @on(Input.Changed)
    def _typing(self, event: Input.Changed) -> None:
        event.stop()
        for name, line in self._lines.items():
            if line is event.input and line.has_focus:
                is_said = line.value == self._said.get(name, "")
                self.show_typing(None if is_said else line.value, name)
        self.preview()

    def preview(self) -> None:
        """Show what the pieces make together."""

    @on(Input.Blurred)
    def _left(self, event: Input.Blurred) -> None:
        event.stop()
        self.commit()

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        lines = list(self._lines.values())
        place = lines.index(event.input) if isinstance(event.input, Line) else len(lines)
        if place + 1 < len(lines):
            lines[place + 1].focus()
            return
        self.commit()
        if not self.has_problem:
            self.post_message(self.Done(self))


class IfThenField(PiecesField):
    """A plan for a situation, with its sentence below."""

    DEFAULT_CSS = """
    IfThenField .piece { width: 9; }
    IfThenField > .sentence { height: auto; color: $success; }
    """

    def pieces(self) -> list[tuple[str, str]]:
        """Return the two halves."""
        item = self.question.item_as(IfThenItem)
        return [("if", item.if_label), ("then", item.then_label)]

    def editor(self) -> ComposeResult:
        """Yield the halves and the sentence they make."""
        yield from super().editor()
        self._sentence = Static(self._said_in_words(), classes="sentence", markup=False)
        yield self._sentence

    def preview(self) -> None:
        """Show the sentence."""
        self._sentence.update(self._said_in_words())

    def _said_in_words(self) -> str:
        written = self.written()
        if not written:
            return ""
        return sanitize(self.question.item_as(IfThenItem).format_sentence(written))


class ContactField(PiecesField):
    """Somebody or something that helps."""

    def pieces(self) -> list[tuple[str, str]]:
        """Return the name, how to reach them, and a note."""
        return [("name", "Name"), ("reach", "How to reach them"), ("note", "A note")]


class LevelsField(PiecesField):
    """Five ways it could turn out, best first, and the one that fits today."""

    DEFAULT_CSS = """
    LevelsField .piece { width: 30; }
    """

    def pieces(self) -> list[tuple[str, str]]:
        """Return the five levels."""
        return [(level.field, f"{level.mark:>2}  {level.words}") for level in LEVELS]

    def editor(self) -> ComposeResult:
        """Yield the levels and a scale for today."""
        yield from super().editor()
        scale = ScaleItem(id="current", type="scale", min=-2, max=2)
        self._today = ScaleLine(scale, self._said.get("current"), "which fits today")
        yield self._today

    def written(self) -> dict[str, Any]:
        """Return the levels with the one that fits today."""
        today = {"current": self._today.value} if self._today.value is not None else {}
        return {**super().written(), **today}

    def on_scale_line_chosen(self, event: ScaleLine.Chosen) -> None:
        """Say which level fits today."""
        event.stop()
        self.commit()

    def refresh_question(self, question: Question) -> None:
        """Take over the answer."""
        super().refresh_question(question)
        self._today.show((question.value or {}).get("current"))
