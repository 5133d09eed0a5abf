"""The plan as it grows, beside the questions on a wide screen."""

from textual.content import Content
from textual.widget import Widget

from flows.guide.session.questions import Outline
from tui.drawing.plan_so_far import draw_plan_so_far
from tui.widgets.drawn import content_of

WIDE = 110
"""Columns of a screen from which on there is room for it."""

CELLS = 44
"""How wide it is, the gap to the questions included."""


class PlanSoFar(Widget):
    """What was answered so far, read-only, following every answer and every question."""

    DEFAULT_CSS = f"""
    PlanSoFar {{ width: {CELLS}; height: 1fr; padding: 0 2 0 0; }}
    """

    def __init__(self) -> None:
        super().__init__()
        self._outline = Outline(())
        self._here = ""
        # A class for wide screens would have every widget of every page styled twice.
        self.takes_its_place()

    def takes_its_place(self) -> bool:
        """Stand beside the questions when there is room now, and return whether there is."""
        self.display = self.app.size.width >= WIDE
        return self.display

    def show(self, outline: Outline, here: str) -> None:
        """Show the plan as it stands now, and what of it one is at.

        Args:
            outline: What was answered so far.
            here: The instance path of the question one is at.
        """
        if (outline, here) != (self._outline, self._here):
            self._outline, self._here = outline, here
            self.refresh()

    def render(self) -> Content:
        """Draw the panel for the room there is."""
        drawn = draw_plan_so_far(self._outline, self.size.width, self.size.height, self._here)
        return Content("\n").join([content_of(each) for each in drawn.lines])
