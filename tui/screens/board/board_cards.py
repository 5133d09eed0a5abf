"""Objectives as the board draws them: cards for what is at hand, lines for the rest."""

from textual.content import Content

from flows.text.numbers import format_number
from flows.views.board_models import ColumnView, ObjectiveView
from tui.drawing.sanitize import shown_line
from tui.screens.base.step_line import INDENT, OBJECTIVE, step_line, wrapped
from tui.widgets.block import Block, below, block
from tui.widgets.pictures import sparkline
from tui.widgets.progress_line import progress_line

CARDS = frozenset({"in_focus", "doing"})
"""States whose objectives are drawn as cards."""

RULER_SPAN = 5
"""The difference on a ruler of 0 to 10 that fills the height of a sparkline."""

POINTS = 8
"""The most values of a sparkline on a card."""


def column(view: ColumnView, width: int, steps: int = 1) -> Block:
    """Return a column under its title; nothing at all when it is empty.

    Args:
        view: The column.
        width: Cells there are.
        steps: How many open steps a card shows at most; with none, what could be done next is
            left out altogether.
    """
    if not view.objectives:
        return Block()
    title = block([Content.styled(shown_line(view.title, width).upper(), "bold $primary")])
    rows = [
        card(each, width, steps) if each.state in CARDS else line(each, width, not view.state)
        for each in view.objectives
    ]
    return below(title, *rows)


def card(objective: ObjectiveView, width: int, steps: int = 1) -> Block:
    """Return an objective with how it is coming along and what comes next."""
    name = _name(objective, width)
    inner = width - len(INDENT)
    told: list[Content] = []
    if objective.share is not None:
        told += progress_line(objective.share, objective.progress, inner)
    told += _packed(_remarks(objective), inner)
    if objective.share is None and steps:
        told.append(Content.styled("r says how close it feels", "$muted"))
    body = block(Content.assemble(INDENT, each) for each in told)
    waiting = objective.open_steps[:steps]
    more = len(objective.open_steps) - len(waiting)
    below_it = [
        step_line(step, width, "next: " if number == 0 else "then: ")
        for number, step in enumerate(waiting)
    ]
    if more > 0 and steps > 1:
        noun = "step" if more == 1 else "steps"
        rest = Content.styled(f"{INDENT}and {more} more {noun}", "$muted")
        below_it.append(block([rest]))
    if not waiting and steps:
        below_it.append(block([Content.styled(f"{INDENT}a adds a small step", "$muted")]))
    return below(name, body, *below_it)


def line(objective: ObjectiveView, width: int, says_state: bool = False) -> Block:
    """Return an objective as one line, with the reason below it where there is one.

    Args:
        objective: The objective.
        width: Cells there are.
        says_state: Say where it stands, too; for a column that holds more than one state.
    """
    rank = f"{objective.rank:>1} " if objective.rank is not None else ""
    room = width - 2 - len(rank)
    parts = wrapped(shown_line(objective.title), room)
    lines = [Content.assemble("  ", (rank, "$muted"), parts[0])]
    lines += [Content(" " * (2 + len(rank)) + part) for part in parts[1:]]
    if says_state:
        lines = _ended(lines, objective.state.replace("_", " "), width)
    if objective.state_note:
        note = Content(shown_line(objective.state_note)).truncate(width - 4, ellipsis=True)
        lines.append(Content.assemble(INDENT, note.stylize("$muted")))
    return block(lines, OBJECTIVE + objective.id, width)


def trend(word: str, values: tuple[float, ...], span: float, points: int = POINTS) -> Content:
    """Return how something went: a sparkline, and first and latest in words.

    Args:
        word: What it is.
        values: How it stood, oldest first.
        span: The least difference that fills the height of the sparkline.
        points: The most values that are drawn.
    """
    if len(values) < 2:
        return Content(f"{word} {format_number(values[0])}" if values else "")
    drawn = sparkline(values, points, span)
    way = f"{format_number(values[0])} → {format_number(values[-1])}"
    return Content.assemble((drawn, "$primary"), f" {word} {way}")


def _name(objective: ObjectiveView, width: int) -> Block:
    lead = f"  {objective.rank} " if objective.rank is not None else "  "
    room = width - len(lead)
    parts = wrapped(shown_line(objective.title), room)
    first = Content.assemble((lead, "$muted"), (parts[0], "bold"))
    lines = [first, *(Content.assemble(" " * len(lead), (part, "bold")) for part in parts[1:])]
    lines = _ended(lines, objective.due, width) if objective.due else lines
    return block(lines, OBJECTIVE + objective.id, width)


def _ended(lines: list[Content], words: str, width: int) -> list[Content]:
    """Return lines with a few words at the right end of the last one, or below it."""
    gap = width - lines[-1].cell_length - len(words)
    if gap >= 2:
        return [*lines[:-1], Content.assemble(lines[-1], " " * gap, (words, "$muted"))]
    return [*lines, Content.assemble(INDENT, (words, "$muted"))]


def _remarks(objective: ObjectiveView) -> list[Content]:
    told = []
    if objective.closeness and (len(objective.closeness) > 1 or objective.basis != "closeness"):
        told.append(trend("closeness", objective.closeness, RULER_SPAN))
    if objective.basis != "steps" and objective.steps_done:
        told.append(
            Content.styled(f"{objective.steps_done:g} of {objective.steps_all} steps", "$muted")
        )
    if objective.pace:
        told.append(Content.styled(objective.pace, "$muted"))
    return told


def _packed(parts: list[Content], width: int) -> list[Content]:
    """Return parts in as few lines as hold them, with a dot between two in a line."""
    lines: list[Content] = []
    for part in parts:
        if lines and lines[-1].cell_length + part.cell_length + 3 <= width:
            lines[-1] = Content.assemble(lines[-1], (" · ", "$muted"), part)
        else:
            lines.append(part.truncate(width, ellipsis=True))
    return lines
