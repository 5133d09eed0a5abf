"""How a story is told, line by line: titles, questions with their answers, what has a day."""

from collections.abc import Iterable

from textual.content import Content

from flows.views.objective import LabelledText
from tui.drawing.paragraph import wrap
from tui.drawing.sanitize import sanitize
from tui.drawing.widths import fill
from tui.widgets.block import Block, block

MOST = 96
"""Cells of a line of a story; longer lines are hard to read."""

LABEL = 24
"""Cells of the question before an answer that stands beside it."""


def title_line(text: str) -> Content:
    """Return the title of a part of the story."""
    return Content.styled(text.upper(), "bold $primary")


def paragraph(told: LabelledText, width: int) -> list[Content]:
    """Return a question and its answer beside it, or below it where it is longer."""
    text = sanitize(told.text)
    first, *rest = wrap(told.label, LABEL) or [""]
    lead = f"{fill(first, LABEL)}  "
    if "\n" not in text and len(lead) + len(text) <= width:
        beside = Content.assemble((lead, "$muted"), text)
        return [beside, *(Content.styled(part, "$muted") for part in rest)]
    parts = [part for line in text.split("\n") for part in wrap(line, width - 2) or [""]]
    return [Content.styled(told.label, "$muted"), *(Content(f"  {part}") for part in parts)]


def dated_rows(title: str, rows: Iterable[LabelledText], width: int) -> Block:
    """Return a title, and below it what has a day before it."""
    lines = [line for each in rows for line in _with_day(each, width)]
    return block([title_line(title), *lines, Content("")])


def _with_day(told: LabelledText, width: int) -> list[Content]:
    lead = f"  {fill(told.label, 12)} "
    parts = [
        part for line in sanitize(told.text).split("\n") for part in wrap(line, width - len(lead))
    ] or [""]
    first = Content.assemble((lead, "$muted"), parts[0])
    return [first, *(Content(" " * len(lead) + part) for part in parts[1:])]
