"""Orders and weights: rows that are moved, pairs that are compared, a picture one moves in."""

from typing import Any, ClassVar

from textual import events
from textual.app import ComposeResult
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Static

from flows.guide.items import MatrixItem
from flows.guide.questions import Question
from tui.fields.field import Field
from tui.fields.scale import ScaleLine
from tui.widgets.bars import Key
from tui.widgets.rows import Rows
from tui.widgets.shown import shown, shown_line


class RankField(Field):
    """An order of one's own: rows are moved, tied, or found by comparing two by two."""

    KEYS: ClassVar[tuple[Key, ...]] = (
        Key("space", "pick up to move"),
        Key("=", "about equal"),
        Key("p", "two by two"),
        Key("enter", "next question"),
    )

    class PairsRequested(Message):
        """The person would like to be asked which of two comes first."""

        def __init__(self, field: "RankField") -> None:
            super().__init__()
            self.field = field

    def editor(self) -> ComposeResult:
        """Yield the rows in their order."""
        rows, marks = self._in_order()
        self._rows = Rows(rows, marks=marks, keys=("equals_sign", "p", "delete"))
        yield self._rows

    def places(self) -> list[list[str]]:
        """Return the order, those that were added later at its end."""
        places = [list(place) for place in (self.question.value or {}).get("order", [])]
        there = {each for place in places for each in place}
        return places + [[each] for each, _ in self.question.rows if each not in there]

    def _in_order(self) -> tuple[list[tuple[str, str]], list[str]]:
        titles = dict(self.question.rows)
        rows, marks = [], []
        for number, place in enumerate(self.places(), 1):
            for position, each in enumerate(place):
                rows.append((each, titles[each]))
                marks.append(f"{number}." if position == 0 else " =")
        if not self.question.given:
            marks = [" ·"] * len(rows)
        return rows, marks

    def refresh_question(self, question: Question) -> None:
        """Take over the order."""
        super().refresh_question(question)
        self._rows.show(*self._in_order())

    def give(self, places: list[list[str]], comparisons: list[Any] | None = None) -> None:
        """Say an order."""
        kept = (self.question.value or {}).get("comparisons", [])
        pairs = kept if comparisons is None else comparisons
        self.say({"order": [place for place in places if place], "comparisons": pairs})

    def on_rows_moved(self, event: Rows.Moved) -> None:
        """Move a row; it leaves a tie it was in."""
        event.stop()
        flat = [each for place in self.places() for each in place]
        place = flat.index(event.identity)
        flat.insert(max(0, place + event.by), flat.pop(place))
        tied = [place for place in self.places() if len(place) > 1 and event.identity not in place]
        self.give(_with_ties(flat, tied))

    def on_rows_pressed(self, event: Rows.Pressed) -> None:
        """Tie a row with the one above it, or ask two by two."""
        event.stop()
        match event.key:
            case "p":
                self.post_message(self.PairsRequested(self))
            case "delete":
                self.say(None)
            case _:
                self._tie(event.identity)

    def _tie(self, identity: str) -> None:
        places = self.places()
        number = next(n for n, place in enumerate(places) if identity in place)
        position = places[number].index(identity)
        if position > 0:
            places[number : number + 1] = [places[number][:position], places[number][position:]]
        elif number > 0:
            places[number - 1 : number + 1] = [places[number - 1] + places[number]]
        self.give(places)

    def key_enter(self, event: events.Key) -> None:
        """Take the order as it stands, and go on."""
        event.stop()
        if not self.question.given:
            self.give(self.places())
        self.post_message(self.Done(self))


def _with_ties(flat: list[str], tied: list[list[str]]) -> list[list[str]]:
    """Return an order as places; those who were tied and still are neighbours stay tied."""
    places: list[list[str]] = []
    for each in flat:
        group = next((tie for tie in tied if each in tie), None)
        if places and group and places[-1][-1] in group:
            places[-1].append(each)
        else:
            places.append([each])
    return places


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
    def _axes(self) -> tuple[Any, Any]:
        up, across = self.question.item.axes
        return across, up

    def get_content_height(self, *_: Any) -> int:
        """Return a row for each mark, two for the words, one for each title beside them."""
        _, up = self._axes
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


class MatrixField(Field):
    """The same scales for several rows: a picture for two of them, else lines."""

    DEFAULT_CSS = """
    MatrixField > .axis { height: auto; color: $muted; margin-top: 0; }
    """

    KEYS = (Key("arrows", "move"), Key("1–9", "which one"), Key("enter", "next"))

    def editor(self) -> ComposeResult:
        """Yield the picture, or a scale for each row."""
        self._picture: WeightPicture | None = None
        item: MatrixItem = self.question.item
        if len(item.axes) == 2:
            self._picture = WeightPicture(self.question)
            yield self._picture
            return
        for axis in item.axes:
            if len(item.axes) > 1:
                yield Static(shown(axis.label), classes="axis", markup=False)
            for row, title in self.question.rows:
                marks = (self.question.value or {}).get(row, {})
                line = ScaleLine(axis, marks.get(axis.id), shown_line(title))
                line.add_class(f"row-{self._number(row)}", f"axis-{axis.id}")
                yield line

    def _number(self, row: str) -> int:
        return [each for each, _ in self.question.rows].index(row)

    def on_weight_picture_placed(self, event: WeightPicture.Placed) -> None:
        """Say where a row was put."""
        event.stop()
        up, across = self.question.item.axes
        self._give(event.row, {across.id: event.across, up.id: event.up})

    def on_scale_line_chosen(self, event: ScaleLine.Chosen) -> None:
        """Say what was chosen on one scale of one row."""
        event.stop()
        for number, (row, _) in enumerate(self.question.rows):
            for axis in self.question.item.axes:
                if event.line.has_class(f"row-{number}") and event.line.has_class(
                    f"axis-{axis.id}"
                ):
                    self._give(row, {axis.id: event.value})

    def _give(self, row: str, marks: dict[str, int | None]) -> None:
        value = {each: dict(given) for each, given in (self.question.value or {}).items()}
        given = {**value.get(row, {}), **marks}
        value[row] = {axis: mark for axis, mark in given.items() if mark is not None}
        self.question = self.question._replace(value=value)
        self.say(value)

    def refresh_question(self, question: Question) -> None:
        """Take over the answer."""
        super().refresh_question(question)
        if self._picture is not None:
            self._picture.show(question)

    def key_enter(self, event: events.Key) -> None:
        """Go to the next scale, and from the last one to the next question."""
        event.stop()
        ways = list(self.ways_in())
        place = next((n for n, widget in enumerate(ways) if widget.has_focus), len(ways))
        if place + 1 < len(ways):
            ways[place + 1].focus()
        else:
            self.post_message(self.Done(self))


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
        return "\n".join(f"{n}. {shown_line(each)}" for n, each in enumerate(titles, 1))

    def refresh_question(self, question: Question) -> None:
        """Show the new value."""
        super().refresh_question(question)
        self.query_one(".computed", Static).update(self._told())
