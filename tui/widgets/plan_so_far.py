"""The plan as it grows, beside the questions on a wide screen."""

from collections.abc import Iterator

from textual.content import Content
from textual.geometry import Region
from textual.widget import Widget

from flows.export.read_back.blocks import WrittenPlan
from tui.drawing.layout import EMPTY, Drawing
from tui.drawing.plan_so_far import TITLE, draw_plan_so_far
from tui.drawing.written_plan import path_of
from tui.widgets.drawn import content_of
from tui.widgets.private_words import PrivateWords

WIDE = 110
"""Columns of a screen from which on there is room for it."""

QUESTIONS = 84
"""Cells that the questions take beside it, with what is free at both ends and between."""

FEWEST = 30
"""Cells that it takes at least."""


def plan_width(columns: int) -> int:
    """Return the cells for what stands beside the questions; 0 where there is no room for it."""
    return max(FEWEST, columns - QUESTIONS) if columns >= WIDE else 0


NOTHING = WrittenPlan("", ())
"""A plan in which nothing was answered yet."""


class PlanSoFar(PrivateWords, Widget):
    """What was answered so far, read-only, following every answer and every question."""

    DEFAULT_CSS = """
    PlanSoFar { width: 1fr; height: 1fr; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._written = NOTHING
        self._here = ""
        self._title = TITLE
        self._unmask = False
        self._drawing = EMPTY

    def show(self, written: WrittenPlan, here: str, *, title: str, unmask: bool) -> None:
        """Show the plan as it stands now, and what of it one is at.

        Args:
            written: What was answered so far.
            here: The instance path of the question one is at.
            title: What stands over it.
            unmask: Whether private words are shown, as nobody looks along.
        """
        now = (written, here, title, unmask)
        if now != (self._written, self._here, self._title, self._unmask):
            self._written, self._here, self._title, self._unmask = now
            self.refresh()

    def private_cells(self) -> Iterator[Region]:
        """Yield the cells of the screen in which words stand that are for the person alone."""
        yield from private_rows(self, self._drawing, self._written, unmask=self._unmask)

    def render(self) -> Content:
        """Draw the panel for the room there is."""
        self._drawing = draw_plan_so_far(
            self._written,
            self.size.width,
            self.size.height,
            self._here,
            title=self._title,
            unmask=self._unmask,
        )
        return Content("\n").join([content_of(each) for each in self._drawing.lines])


def private_rows(
    widget: Widget, drawn: Drawing, written: WrittenPlan, *, unmask: bool
) -> Iterator[Region]:
    """Yield the cells of the screen in which words of a plan stand that are for the person alone.

    Args:
        widget: What shows them.
        drawn: How, with a spot for each thing that can be opened.
        written: The plan.
        unmask: Whether words are shown that are masked otherwise.
    """
    paths = {row.path for row in written.rows if row.is_held_back or (unmask and row.is_masked)}
    whole = widget.content_region
    for spot in drawn.spots:
        if path_of(spot.id) in paths:
            x, y = whole.x + spot.x, whole.y + spot.y - widget.scroll_offset.y
            part = Region(x, y, spot.width, spot.height).intersection(whole)
            if part.area:
                yield part
