"""The plan as it grows, beside the questions on a wide screen."""

from textual.content import Content
from textual.widget import Widget

from flows.export.read_back.blocks import WrittenPlan
from tui.drawing.plan_so_far import TITLE, draw_plan_so_far
from tui.widgets.drawn import content_of

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


class PlanSoFar(Widget):
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

    def render(self) -> Content:
        """Draw the panel for the room there is."""
        drawn = draw_plan_so_far(
            self._written,
            self.size.width,
            self.size.height,
            self._here,
            title=self._title,
            unmask=self._unmask,
        )
        return Content("\n").join([content_of(each) for each in drawn.lines])
