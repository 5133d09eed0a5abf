"""`matrix`: scales for several rows at once: a picture, or a line for each of them."""

from datetime import date
from functools import partial
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.widget import Widget
from textual.widgets import Static

from flows.guide.items.matrix import MatrixItem
from flows.guide.items.scale import ScaleItem
from flows.guide.session.questions import Question
from tui.drawing.sanitize import sanitize, shown_line
from tui.drawing.widths import cell_width, fill
from tui.fields.field import Field
from tui.fields.masked_choice import MaskedChoice
from tui.fields.scale import NO_MARK, ScaleLine, digits_of
from tui.fields.weight_picture import WeightPicture, is_picture
from tui.widgets.key_command import Command, widget_key


class PictureField(Field):
    """Two scales for several rows, as a picture."""

    KEY_COMMANDS: ClassVar[tuple[Command, ...]] = (
        widget_key("arrows", "move", "move the one that is marked across and up"),
        widget_key("1–9", "which one", "go to another one by its digit"),
        widget_key("enter", "next", "goes to the next one, and from the last to the next question"),
    )

    def editor(self) -> ComposeResult:
        """Yield the picture."""
        self._picture = WeightPicture(self.question, self._place)
        yield self._picture

    def _place(self, row: str, right: int, high: int) -> None:
        up, across = self.question.item_as(MatrixItem).axes
        self.question = with_marks(self.question, row, {across.id: right, up.id: high})
        self.answer(self.question.value)

    def refresh_question(self, question: Question) -> None:
        """Take over the answer."""
        super().refresh_question(question)
        self._picture.show(question)

    def key_enter(self, event: events.Key) -> None:
        """Go on; the picture hears the key itself while there is another row."""
        event.stop()
        self.post_message(self.Done(self))


NEXT_ROW = widget_key("enter", "next row", "next row, and from the last one the next question")
"""Going on to the next row."""


MOVE_ROW = widget_key("up,down", "another row", "go to the row above or below")
"""Going from row to row."""


class MatrixField(MaskedChoice):
    """The same scales for several rows, a line for each row, with what it was the last time."""

    DEFAULT_CSS = """
    MatrixField > .axis { height: auto; color: $muted; margin-top: 0; }
    """

    def commands(self) -> tuple[Command, ...]:
        """Return what keys do on the scale one is on."""
        own, *others = self.question.item_as(MatrixItem).axes
        here = next((name for (_, name), line in self._lines.items() if line.has_focus), "")
        axis = next((axis for axis in others if axis.id == here), own)
        return digits_of(axis), MOVE_ROW, NO_MARK, NEXT_ROW

    def editor(self) -> ComposeResult:
        """Yield a scale for each row, below the name of what is asked."""
        self._lines: dict[tuple[str, str], ScaleLine] = {}
        for axis in self.question.item_as(MatrixItem).axes:
            yield Static(sanitize(_heading(axis)), classes=f"axis axis-{axis.id}", markup=False)
            for row, title in self.question.rows:
                yield self._line(row, title, axis)

    def _line(self, row: str, title: str, axis: ScaleItem) -> ScaleLine:
        mark = (self.question.value or {}).get(row, {}).get(axis.id)
        choose = partial(self._choose, row, axis.id)
        line = ScaleLine(axis, mark, choose, shown_line(title), self._was(row, axis))
        self._lines[row, axis.id] = line
        return line

    def refresh_question(self, question: Question) -> None:
        """Take over the rows there are now, and their marks."""
        super().refresh_question(question)
        rows = dict(question.rows)
        for key in [key for key in self._lines if key[0] not in rows]:
            self._lines.pop(key).remove()
        for axis in question.item_as(MatrixItem).axes:
            before: Widget = self.query_one(f".axis-{axis.id}")
            for row, title in question.rows:
                line = self._lines.get((row, axis.id))
                if line is None:
                    line = self._line(row, title, axis)
                    self.mount(line, after=before)
                line.show((question.value or {}).get(row, {}).get(axis.id))
                before = line

    def _was(self, row: str, axis: ScaleItem) -> str:
        """Return what a row was the last time, in the room that this takes for all of them."""
        last = {
            each: marks[axis.id] for each, marks in self.question.last.items() if axis.id in marks
        }
        told = {each: f"was {value:g}" for each, value in last.items()}
        return fill(told.get(row, ""), max(map(cell_width, told.values()), default=0))

    def _choose(self, row: str, axis: str, mark: int | None) -> None:
        self.question = with_marks(self.question, row, {axis: mark})
        self.answer(self.question.value)

    def key_enter(self, event: events.Key) -> None:
        """Go to the next scale, and from the last one to the next question."""
        event.stop()
        if not self._focus_row(1):
            self.post_message(self.Done(self))

    def key_up(self, event: events.Key) -> None:
        """Go to the row above, and from the first one to the question before."""
        event.stop()
        if not self._focus_row(-1):
            self.screen.focus_previous()

    def key_down(self, event: events.Key) -> None:
        """Go to the row below, and from the last one to the question after."""
        event.stop()
        if not self._focus_row(1):
            self.screen.focus_next()

    def _focus_row(self, by: int) -> bool:
        """Go to the row beside the one in focus; say whether there is one."""
        ways = list(self.ways_in())
        place = next((n for n, widget in enumerate(ways) if widget.has_focus), -1) + by
        if 0 <= place < len(ways):
            ways[place].focus()
            return True
        return False


def _heading(axis: ScaleItem) -> str:
    """Return what a scale is called, with the words at its ends."""
    if not axis.low_label or not axis.high_label:
        return axis.label
    return f"{axis.label}:  {axis.min} {axis.low_label} … {axis.max} {axis.high_label}"


def with_marks(question: Question, row: str, marks: dict[str, int | None]) -> Question:
    """Return a question whose answer has other marks in one row; None takes a mark away."""
    value = {each: dict(given) for each, given in (question.value or {}).items()}
    given = {**value.get(row, {}), **marks}
    value[row] = {axis: mark for axis, mark in given.items() if mark is not None}
    return question._replace(value=value)


def build_matrix_field(question: Question, today: date) -> Field:
    """Return a picture for two short scales, else a line for each row."""
    kind = PictureField if is_picture(question.item_as(MatrixItem)) else MatrixField
    return kind(question, today)
