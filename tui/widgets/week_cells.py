"""The week of each habit: its name, seven days, and how often in words."""

from collections.abc import Sequence
from typing import NamedTuple

from textual.content import Content

from flows.rules.weeks import Cell
from tui.drawing.sanitize import shown_line
from tui.drawing.widths import fill
from tui.widgets.block import Block, below, block
from tui.widgets.pictures import CELLS, WEEK, week_letters

STYLES = {Cell.DONE: "$success", Cell.PART: "$success", Cell.OPEN: "bold"}
"""Colours of the days that say something; the shape of a sign says it too."""


class WeekRow(NamedTuple):
    """A habit in one week."""

    title: str
    """What is done."""

    cells: tuple[Cell, ...]
    """Seven days, Monday first."""

    words: str
    """`3 of 5 this week`."""

    spot: str = ""
    """What the cursor is on when it is here; nothing to go to when left out."""


def week_rows(heading: str, rows: Sequence[WeekRow], width: int, begins: int = 0) -> Block:
    """Return a heading above the days, and below it the habits.

    The words stand at the end of the line where all habits have room for them, else below.

    Args:
        heading: What stands before the names of the days.
        rows: The habits.
        width: Cells there are.
        begins: The day of the week that weeks begin with, 0 for Monday.
    """
    indent = "  " if any(row.spot for row in rows) else ""
    names = [Content(indent + shown_line(row.title)) for row in rows]
    words = max((len(row.words) for row in rows), default=0)
    longest = max((name.cell_length for name in names), default=0)
    one_line = width - len(WEEK) - 3 - words
    fits = longest <= one_line
    title = one_line if fits else width - len(WEEK) - 1
    title = min(title, max(longest, len(heading), 12))
    head = Content.assemble(
        (f"{fill(heading, title)} ", "bold $primary"), (week_letters(begins), "$muted")
    )
    drawn = [block([head])]
    for row, whole in zip(rows, names, strict=True):
        name = whole.truncate(title, ellipsis=True)
        line = Content.assemble(name, " " * (title - name.cell_length + 1), _cells(row.cells))
        if fits:
            lines = [Content.assemble(line, "  ", (row.words, "$muted"))]
        else:
            lines = [line, Content.styled(f"  {indent}{row.words}", "$muted")]
        drawn.append(block(lines, row.spot, width))
    return below(*drawn)


def _cells(cells: tuple[Cell, ...]) -> Content:
    return Content(" ").join(
        [Content.styled(CELLS[cell], STYLES.get(cell, "$muted")) for cell in cells]
    )
