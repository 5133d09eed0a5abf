"""Two scales for several rows, as a picture one moves in."""

from collections.abc import Callable

from textual import events
from textual.content import Content

from flows.guide.items.matrix import MatrixItem
from flows.guide.items.scale import ScaleItem
from flows.guide.session.questions import Question
from tui.drawing.cursor import SIGN
from tui.drawing.sanitize import shown_line
from tui.widgets.marked import MarkedWidget

LONGEST = 7
"""The most marks of a scale that goes into a picture; longer ones stand in lines of their own."""


def is_picture(item: MatrixItem) -> bool:
    """Return whether two scales are short enough to be drawn as one picture."""
    return len(item.axes) == 2 and all(len(axis.marks()) <= LONGEST for axis in item.axes)


class WeightPicture(MarkedWidget, can_focus=True):
    """Two scales as a picture: one goes across, the other up; arrows move a row."""

    DEFAULT_CSS = """
    WeightPicture { height: auto; padding: 0 1; border-left: outer $edge; }
    WeightPicture:focus { border-left: outer $primary; }
    """

    def __init__(self, question: Question, put: Callable[[str, int, int], None]) -> None:
        """Draw the rows of a question.

        Args:
            question: Has two scales for its rows.
            put: Is told a row that was put somewhere, how far across, and how far up.
        """
        super().__init__()
        self._put = put
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

    def get_content_height(self, *_: object) -> int:
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
            (SIGN if here and self.has_focus else "  ", "bold $primary"),
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
        self._put(row, first[x], second[y])


def _beside(left: list[Content], right: list[Content], width: int = 30) -> list[Content]:
    lines = []
    for number in range(max(len(left), len(right) + 1)):
        first = left[number] if number < len(left) else Content("")
        second = right[number - 1] if 0 < number <= len(right) else Content("")
        gap = " " * max(1, width - first.cell_length)
        lines.append(Content.assemble(first, gap, second) if second.plain else first)
    return lines
