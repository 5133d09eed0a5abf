"""What waits, rests or is reached: columns of single lines, folded where rows are dear."""

from functools import lru_cache

from flows.views.board_models import ColumnView, ObjectiveView
from tui.drawing.layout import Drawing, as_private, drawing, stack
from tui.drawing.lines import cut_line, line, wrap_line
from tui.drawing.panels import inner_width, panel
from tui.drawing.places.spot_ids import COLUMN, OBJECTIVE
from tui.drawing.rows import entry
from tui.drawing.sanitize import shown_line
from tui.drawing.widths import cell_width

SIGNS = {"reached": ("✓", "done"), "paused": ("–", "dim"), "set_aside": ("–", "dim")}
"""What stands before an objective that is not at hand, by its state."""

FOLDED = 14
"""Cells of the names of folded columns."""


@lru_cache(maxsize=32)
def draw_column(
    column: ColumnView, width: int, *, boxed: bool, height: int = 0, can_fold: bool = False
) -> Drawing:
    """Return a column in a panel, with how many objectives are in it.

    Args:
        column: The column.
        width: Cells of the panel.
        boxed: Draw it as a box.
        height: The fewest rows of what is in it.
        can_fold: Whether its title is a spot, at which it can be folded.
    """
    room = inner_width(width, boxed=boxed)
    rows = stack(*(draw_row(each, room) for each in column.objectives))
    fill = drawing(*[()] * (height - rows.height)) if rows.height < height else Drawing()
    spot = COLUMN + column.state if can_fold else ""
    count = str(len(column.objectives))
    return panel(column.title, stack(rows, fill), width, state=count, boxed=boxed, spot=spot)


def draw_row(objective: ObjectiveView, width: int, *, says_state: bool = False) -> Drawing:
    """Return an objective as one line, with the reason below it where there is one.

    Args:
        objective: The objective.
        width: Cells there are.
        says_state: Say where it stands, too; for a column that holds more than one state.
    """
    rank = f"{objective.rank}" if objective.rank is not None else "·"
    sign, style = SIGNS.get(objective.state, (rank, "dim"))
    state = objective.state.replace("_", " ") if says_state else ""
    lead = line("  ", (f"{sign} ", style))
    row = entry(shown_line(objective.title), width, lead=lead, end=line((state, "dim")))
    note: tuple[tuple[tuple[str, str], ...], ...] = ()
    if objective.state_note:
        words = shown_line(objective.state_note)
        note = tuple(line("    ", *each) for each in wrap_line(words, width - 4, "dim"))
    drawn = drawing(*row.lines, *note, spot=OBJECTIVE + objective.id, width=width)
    return as_private(drawn) if objective.is_held_back else drawn


def draw_folded(column: ColumnView, width: int) -> Drawing:
    """Return a column as one line: its name, how many it holds, and as many names as fit."""
    count = f"{column.title} · {len(column.objectives)}"
    lead = line("  ", (count, "bold"), " " * max(2, FOLDED - cell_width(count)))
    names = " · ".join(shown_line(each.title) for each in column.objectives)
    whole = cut_line(line(*lead, (names, "dim")), width)
    drawn = drawing(whole, spot=COLUMN + column.state, width=width)
    is_private = any([each.is_held_back for each in column.objectives])
    return as_private(drawn) if is_private else drawn
