"""A small step as one line, and what spots of objectives, steps and habits begin with."""

from textual.content import Content

from flows.views.board_models import StepView
from tui.drawing.paragraph import wrap
from tui.drawing.sanitize import shown_line
from tui.drawing.spot_ids import STEP
from tui.widgets.block import Block, block

INDENT = "    "
"""What stands before everything below the name of an objective."""


def step_line(
    step: StepView,
    width: int,
    before: str = "",
    mark: str = "",
    indent: str = INDENT,
    said: str = "",
) -> Block:
    """Return a step with its day at the right end, where there is room for it, else below.

    Args:
        step: The step.
        width: Cells there are.
        before: What stands before its words.
        mark: A sign before that.
        indent: What stands before everything.
        said: What else is said of it, before its day.
    """
    lead = f"{indent}{mark}{before}"
    day = " · ".join(part for part in (said, step.when) if part)
    text = Content(shown_line(step.text))
    room = width - len(lead) - (len(day) + 2 if day else 0)
    if text.cell_length <= room:
        gap = " " * (room - text.cell_length + 2) if day else ""
        lines = [Content.assemble((lead, "$muted"), text, gap, (day, "$muted"))]
    else:
        parts = [*wrapped(text.plain, width - len(lead))]
        lines = [Content.assemble((lead, "$muted"), parts[0])]
        lines += [Content.assemble(" " * len(lead), part) for part in parts[1:]]
        if day:
            lines.append(Content.assemble(" " * len(lead), (day, "$muted")))
    return block(lines, STEP + step.id, width)


def wrapped(text: str, width: int) -> list[str]:
    """Return text in lines of at most `width` cells; wide characters count twice."""
    return wrap(text, max(4, width)) or [""]
