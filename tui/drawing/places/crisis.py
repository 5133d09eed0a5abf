"""The page for very hard times as it is drawn: what to do first, then who, then the rest."""

from collections.abc import Sequence
from typing import NamedTuple

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


class HardDay(NamedTuple):
    """What else was written for a hard day: one line until it is asked for."""

    sections: Sequence[Section]
    """Titles, each with its lines; nothing when nothing was written."""

    key: str = ""
    """The key that opens it and folds it again."""

    is_open: bool = False
    """Whether it is shown whole."""


NOTHING_MORE = HardDay(())
"""Where nothing else was written."""


def draw_crisis(
    sections: Sequence[Section], width: int, hard_day: HardDay = NOTHING_MORE
) -> Drawing:
    """Return the page of a person, in one column or in two; nothing in it can be chosen.

    Args:
        sections: Titles, each with its lines, in the order in which they are read.
        width: Cells there are.
        hard_day: What else was written, below what is read first.
    """
    boxed = is_boxed(width)
    parts = [_section(title, told, boxed=boxed) for title, told in sections]
    parts[1:1] = _more(hard_day, boxed=boxed)
    if count_columns(width) == 1 or len(parts) < 2:
        return column(parts, width)
    # What is read first stands at the left from top to bottom, and then the rest at the right.
    widths = column_widths(width, 2)
    middle = (len(parts) + 1) // 2
    halves = (parts[:middle], parts[middle:])
    drawn = [column(half, own, width) for half, own in zip(halves, widths, strict=True)]
    return beside(drawn, widths)


def draw_general_page(
    text: str, width: int, remark: str = "", hard_day: Sequence[Section] = ()
) -> Drawing:
    """Return what helps anybody, below it why there is nothing else, and what else was written."""
    room = min(MEASURE, width)
    told = drawing(*words(text, room))
    why = drawing(*words(remark, room, "now")) if remark else EMPTY
    boxed = is_boxed(width)
    more = column([_section(title, told, boxed=boxed) for title, told in hard_day], width)
    return stack(told, why, more, gap=1)


def _more(hard_day: HardDay, *, boxed: bool) -> list[Part]:
    if not hard_day.sections:
        return []
    if hard_day.is_open:
        return [_section(title, told, boxed=boxed) for title, told in hard_day.sections]
    titles = ", ".join(title[:1].lower() + title[1:] for title, _ in hard_day.sections)

    def draw(width: int) -> Drawing:
        return drawing(*words(titles, min(MEASURE, width), "dim"))

    return [paneled(f"{hard_day.key}  More for a hard day", draw, boxed=boxed)]


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
