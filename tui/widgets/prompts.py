"""What the one who asks may say, beside the questions on a very wide screen."""

from textual.content import Content
from textual.widget import Widget

from tui.drawing.prompts import draw_prompts
from tui.widgets.drawn import content_of

WIDE = 160
"""Columns of a screen from which on there is room for it beside the questions and the plan."""

FEWEST, MOST = 40, 48
"""Cells that it takes at least, and at most."""


class Prompts(Widget):
    """The prompt of the question one is at."""

    DEFAULT_CSS = """
    Prompts { height: 1fr; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._said = ("", "")

    def show(self, prompt: str, key: str) -> None:
        """Show a prompt, and the key that closes the panel."""
        if (prompt, key) != self._said:
            self._said = prompt, key
            self.refresh()

    def render(self) -> Content:
        """Draw the panel for the room there is."""
        prompt, key = self._said
        drawn = draw_prompts(prompt, self.size.width, self.size.height, key)
        return Content("\n").join([content_of(each) for each in drawn.lines])
