"""Scales for several rows at once: a picture one moves in, or a line for each of them."""

from datetime import date
from typing import Any, ClassVar

from textual import events
from textual.app import ComposeResult
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Static

from flows.guide.items.matrix import MatrixItem
from flows.guide.items.scale import ScaleItem
from flows.guide.session.questions import Question
from tui.fields.field import Field
from tui.fields.scale import ScaleLine, digits_of
from tui.widgets.progress_bars import Key
from tui.widgets.sanitize import sanitize, shown_line

LONGEST = 7
"""The most marks of a scale that goes into a picture; longer ones stand in lines of their own."""


def is_picture(item: MatrixItem) -> bool:
    """Return whether two scales are short enough to be drawn as one picture."""
    return len(item.axes) == 2 and all(len(axis.marks()) <= LONGEST for axis in item.axes)


class WeightPicture(Widget, can_focus=True):
    """Two scales as a picture: one goes across, the other up; arrows move a row."""

    DEFAULT_CSS = """
    WeightPicture { height: auto; padding: 0 1; border-left: outer $foreground 20%; }
    WeightPicture:focus { border-left: outer $primary; }
    """

    class Placed(Message):
        """A row was put somewhere in the picture."""

        def __init__(self, row: str, across: int, up: int) -> None:
            super().__init__()
            self.row = row
            self.across = across
            self.up = up

    def __init__(self, question: Question) -> None:
        super().__init__()
        self.question = question
        self.place = 0

    def show(self, question: Question) -> None:
        """Show how things stand now."""
        if question != self.question:
            self.question = question
            self.place = min(self.place, max(0, len(question.rows) - 1))
            self.refresh()

    @property
    def _axes(self) -> tuple[ScaleItem, ScaleItem]:
        axes = self.question.item_as(MatrixItem).axes
        return axes[1], axes[0]

    def get_content_height(self, *_: Any) -> int:
        """Return a row for each mark, two for the words, one for each title beside them."""
        up = self._axes[1]
        return max(len(up.marks()) + 2, len(self.question.rows) + 1)

    def _marks(self, row: str) -> tuple[int, int] | None:
        across, up = self._axes
        marks = (self.question.value or {}).get(row, {})
        if across.id not in marks or up.id not in marks:
            return None
        return marks[across.id], marks[up.id]

    def render(self) -> Content:
        """Draw the picture on the left and the titles on the right."""
        across, up = self._axes
        picture = [Content.styled(f"{up.label} ↑", "$muted")]
        for height in reversed(up.marks()):
            cells = [self._cell(width, height) for width in across.marks()]
            picture.append(Content.assemble((f" {height} ", "$muted"), *cells))
        below = "".join(f" {mark:^4}" for mark in across.marks())
        picture.append(Content.styled(f"   {below}  → {across.label}", "$muted"))
        titles = [self._title(number) for number in range(len(self.question.rows))]
        return Content("\n").join(_beside(picture, titles))

    def _cell(self, across: int, up: int) -> Content:
        here = [
            str(number)
            for number, (row, _) in enumerate(self.question.rows, 1)
            if self._marks(row) == (across, up)
        ]
        current = str(self.place + 1) in here
        text = "".join(here)[:4] or "·"
        style = "bold $primary" if current else "bold" if here else "$muted"
        return Content.styled(f" {text:^4}", style)

    def _title(self, number: int) -> Content:
        row, title = self.question.rows[number]
        here = number == self.place
        marks = self._marks(row)
        told = f"  {marks[1]} × {marks[0]}" if marks else "  not yet"
        name = shown_line(title, max(8, self.size.width - 46)) or "not named yet"
        return Content.assemble(
            ("> " if here and self.has_focus else "  ", "bold $primary"),
            (f"{number + 1} {name}", "bold" if here else ""),
            (told, "$muted"),
        )

    def on_focus(self) -> None:
        """Draw the row one is on."""
        self.refresh()

    def on_blur(self) -> None:
        """Draw no row as the one one is on."""
        self.refresh()

    def on_key(self, event: events.Key) -> None:
        """Move the current row in the picture, or go to another row by its digit."""
        if not self.question.rows:
            return
        steps = {"left": (-1, 0), "right": (1, 0), "up": (0, 1), "down": (0, -1)}
        if event.key in steps:
            self._move(*steps[event.key])
        elif event.character and event.character.isdigit():
            if not 1 <= int(event.character) <= len(self.question.rows):
                return
            self.place = int(event.character) - 1
            self.refresh()
        elif event.key == "enter" and self.place + 1 < len(self.question.rows):
            self.place += 1
            self.refresh()
        else:
            return
        event.stop()
        event.prevent_default()

    def _move(self, across: int, up: int) -> None:
        row = self.question.rows[self.place][0]
        first, second = (list(axis.marks()) for axis in self._axes)
        at = self._marks(row)
        if at is None:
            x, y = len(first) // 2, len(second) // 2
        else:
            x, y = first.index(at[0]) + across, second.index(at[1]) + up
        x, y = max(0, min(len(first) - 1, x)), max(0, min(len(second) - 1, y))
        self.post_message(self.Placed(row, first[x], second[y]))


def _beside(left: list[Content], right: list[Content], width: int = 30) -> list[Content]:
    lines = []
    for number in range(max(len(left), len(right) + 1)):
        first = left[number] if number < len(left) else Content("")
        second = right[number - 1] if 0 < number <= len(right) else Content("")
        gap = " " * max(1, width - first.cell_length)
        lines.append(Content.assemble(first, gap, second) if second.plain else first)
    return lines


class PictureField(Field):
    """Two scales for several rows, as a picture."""

    KEYS: ClassVar[tuple[Key, ...]] = (
        Key("arrows", "move"),
        Key("1–9", "which one"),
        Key("enter", "next"),
    )

    def editor(self) -> ComposeResult:
        """Yield the picture."""
        self._picture = WeightPicture(self.question)
        yield self._picture

    def on_weight_picture_placed(self, event: WeightPicture.Placed) -> None:
        """Say where a row was put."""
        event.stop()
        up, across = self.question.item_as(MatrixItem).axes
        self.question = with_marks(
            self.question, event.row, {across.id: event.across, up.id: event.up}
        )
        self.say(self.question.value)

    def refresh_question(self, question: Question) -> None:
        """Take over the answer."""
        super().refresh_question(question)
        self._picture.show(question)

    def key_enter(self, event: events.Key) -> None:
        """Go on; the picture hears the key itself while there is another row."""
        event.stop()
        self.post_message(self.Done(self))


class MatrixField(Field):
    """The same scales for several rows, a line for each row, with what it was the last time."""

    DEFAULT_CSS = """
    MatrixField > .axis { height: auto; color: $muted; margin-top: 0; }
    """

    def keys(self) -> tuple[Key, ...]:
        """Return the digits of the scale one is on."""
        own, *others = self.question.item_as(MatrixItem).axes
        here = next((name for (_, name), line in self._lines.items() if line.has_focus), "")
        axis = next((axis for axis in others if axis.id == here), own)
        return digits_of(axis), Key("enter", "next row")

    def editor(self) -> ComposeResult:
        """Yield a scale for each row, below the name of what is asked."""
        self._lines: dict[tuple[str, str], ScaleLine] = {}
        for axis in self.question.item_as(MatrixItem).axes:
            yield Static(sanitize(_heading(axis)), classes=f"axis axis-{axis.id}", markup=False)
            for row, title in self.question.rows:
                yield self._line(row, title, axis)

    def _line(self, row: str, title: str, axis: ScaleItem) -> ScaleLine:
        mark = (self.question.value or {}).get(row, {}).get(axis.id)
        line = ScaleLine(axis, mark, shown_line(title), self._was(row, axis))
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
        return told.get(row, "").ljust(max(map(len, told.values()), default=0))

    def on_scale_line_chosen(self, event: ScaleLine.Chosen) -> None:
        """Say what was chosen on one scale of one row."""
        event.stop()
        for (row, axis), line in self._lines.items():
            if line is event.line:
                self.question = with_marks(self.question, row, {axis: event.value})
        self.say(self.question.value)

    def key_enter(self, event: events.Key) -> None:
        """Go to the next scale, and from the last one to the next question."""
        event.stop()
        ways = list(self.ways_in())
        place = next((n for n, widget in enumerate(ways) if widget.has_focus), len(ways))
        if place + 1 < len(ways):
            ways[place + 1].focus()
        else:
            self.post_message(self.Done(self))


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
