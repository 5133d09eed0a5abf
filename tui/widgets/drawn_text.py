"""A drawing that is only read, beside or below a picture with a cursor."""

from collections.abc import Iterator

from textual.content import Content
from textual.geometry import Region
from textual.widgets import Static

from tui.drawing.layout import EMPTY, Drawing
from tui.drawing.lines import Line
from tui.drawing.roles import PRIVATE
from tui.drawing.widths import cell_width
from tui.widgets.drawn import content_of
from tui.widgets.private_words import PrivateWords


class DrawnText(PrivateWords, Static):
    """Shows the lines of a drawing as they are."""

    def __init__(self, id: str) -> None:
        super().__init__("", id=id, markup=False)
        self._drawing = EMPTY

    def show(self, drawn: Drawing) -> None:
        """Show another drawing."""
        self._drawing = drawn
        self.update(Content("\n").join([content_of(each) for each in drawn.lines]))

    def private_cells(self) -> Iterator[Region]:
        """Yield the cells of the screen in which words stand that are marked as private."""
        yield from marked_cells(self.content_region, self._drawing.lines)


def marked_cells(whole: Region, lines: tuple[Line, ...]) -> Iterator[Region]:
    """Yield the cells in which words stand that are marked as private.

    Args:
        whole: Where the lines are seen, from the first one on.
        lines: The lines.
    """
    for y, each in enumerate(lines[: whole.height]):
        for left, width in _private_spans(each):
            part = Region(whole.x + left, whole.y + y, width, 1).intersection(whole)
            if part.area:
                yield part


def _private_spans(spans: Line) -> Iterator[tuple[int, int]]:
    """Yield the first cell and the cells of what is nobody else's business in a line."""
    left = 0
    for text, style in spans:
        width = cell_width(text)
        if PRIVATE in style and width:
            yield left, width
        left += width
