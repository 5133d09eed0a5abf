"""The page for very hard times as it is drawn: what to do first, then who, then the rest."""

from collections.abc import Sequence

from tui.drawing.columns import (
    MEASURE,
    Part,
    column,
    column_widths,
    count_columns,
    is_boxed,
    paneled,
    words,
)
from tui.drawing.layout import EMPTY, Drawing, beside, drawing, stack
from tui.drawing.lines import line

Section = tuple[str, Sequence[str]]
"""A title, and the lines below it."""

HANGING = "   "
"""What stands before the later lines of a longer one."""


def draw_crisis(sections: Sequence[Section], width: int) -> Drawing:
    """Return the page of a person, in one column or in two; nothing in it can be chosen.

    Args:
        sections: Titles, each with its lines, in the order in which they are read.
        width: Cells there are.
    """
    boxed = is_boxed(width)
    parts = [_section(title, told, boxed=boxed) for title, told in sections]
    if count_columns(width) == 1 or len(parts) < 2:
        return column(parts, width)
    # What is read first stands at the left from top to bottom, and then the rest at the right.
    widths = column_widths(width, 2)
    middle = (len(parts) + 1) // 2
    halves = (parts[:middle], parts[middle:])
    drawn = [column(half, own, width) for half, own in zip(halves, widths, strict=True)]
    return beside(drawn, widths)


def draw_general_page(text: str, width: int, remark: str = "") -> Drawing:
    """Return what helps anybody, and below it why there is nothing else."""
    room = min(MEASURE, width)
    told = drawing(*words(text, room))
    return stack(told, drawing(*words(remark, room, "now")) if remark else EMPTY, gap=1)


def _section(title: str, told: Sequence[str], *, boxed: bool) -> Part:
    def draw(width: int) -> Drawing:
        room = min(MEASURE, width)
        return drawing(
            *(
                line(*each)
                for one in told
                for each in words(one, room, indent=HANGING if one[:1].isdigit() else "")
            )
        )

    return paneled(title, draw, boxed=boxed)
