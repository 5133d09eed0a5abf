"""What the one who asks may say at a question, beside the questions and the plan."""

from tui.drawing.layout import Drawing
from tui.drawing.lines import line, wrap_line
from tui.drawing.panels import SIDES, panel
from tui.drawing.sanitize import sanitize

TITLE = "For the one who asks"

NONE = "There is no prompt for this question. Silence is fine, too."
"""What is said where a question has none."""


def draw_prompts(prompt: str, width: int, height: int, key: str) -> Drawing:
    """Return the prompt of a question in a panel.

    Args:
        prompt: What may be said; empty where there is nothing.
        width: Cells of the panel.
        height: Rows of the panel.
        key: The key that closes it.
    """
    room = max(1, height - 2)
    rows = [
        row
        for paragraph in sanitize(prompt or NONE).split("\n")
        for row in wrap_line(paragraph, width - SIDES, "text" if prompt else "dim")
    ][:room]
    rows += [()] * (room - len(rows))
    return panel(TITLE, Drawing(rows), width, state=line((f"{key} closes", "dim")))
