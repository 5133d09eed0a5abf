"""The week of each habit: its name, seven days, and how often in words."""

from collections.abc import Sequence
from typing import NamedTuple

from textual.content import Content

from flows.rules.weeks import Cell
from tui.widgets.pictures import CELLS, WEEK
from tui.widgets.shown import shown_line

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


def week_rows(heading: str, rows: Sequence[WeekRow], width: int) -> list[Content]:
    """Return a heading above the days, and below it the habits.

    The words stand at the end of the line where all habits have room for them, else below.

    Args:
        heading: What stands before the names of the days.
        rows: The habits.
        width: Cells there are.
    """
    words = max((len(row.words) for row in rows), default=0)
    one_line = width - len(WEEK) - 3 - words
    fits = all(Content(shown_line(row.title)).cell_length <= one_line for row in rows)
    title = one_line if fits else width - len(WEEK) - 1
    longest = max((Content(shown_line(row.title)).cell_length for row in rows), default=0)
    title = min(title, max(longest, len(heading), 12))
    lines = [Content.assemble((f"{heading:<{title}} ", "bold $primary"), (WEEK, "$muted"))]
    for row in rows:
        name = Content(shown_line(row.title)).truncate(title, ellipsis=True)
        line = Content.assemble(name, " " * (title - name.cell_length + 1), _cells(row.cells))
        if fits:
            lines.append(Content.assemble(line, "  ", (row.words, "$muted")))
        else:
            lines += [line, Content.styled(f"  {row.words}", "$muted")]
    return lines


def _cells(cells: tuple[Cell, ...]) -> Content:
    return Content(" ").join(
        [Content.styled(CELLS[cell], STYLES.get(cell, "$muted")) for cell in cells]
    )
