"""The whole board as one picture, for every width of a terminal."""

from textual.content import Content

from flows.views.board_models import BoardView, ColumnView
from tui.drawing.paragraph import wrap
from tui.drawing.sanitize import shown_line
from tui.screens.base.step_line import HABIT
from tui.screens.board.board_cards import CARDS, column
from tui.widgets.block import Block, below, beside, block
from tui.widgets.week_cells import WeekRow, week_rows

WINS = 5
"""How many wins are listed."""

SIDE = 31
"""Cells of the week, the wins and the next step, where they stand beside the objectives."""

TWO, THREE, MANY = 72, 110, 150
"""Cells from which on the board has a side, a column of its own for what waits, and one for all."""

GAP = Block((Content(""),))


def picture(view: BoardView, width: int, *, by_value: bool = False) -> Block:
    """Return the board of a plan with objectives, drawn `width` cells wide.

    Args:
        view: The board.
        width: Cells there are.
        by_value: Put together what serves the same value, instead of what stands alike.
    """
    if by_value:
        view = view._replace(columns=_by_value(view))
    # A closed plan is there to be read: nothing is next in it.
    steps = 0 if view.is_closed else 1
    if width < TWO:
        return _under_each_other(
            _next(view, width),
            *_columns(view.columns, width, steps),
            *_side(view, width),
            _promises(view, width),
        )
    if width < THREE:
        main = width - SIDE - 2
        left = _under_each_other(*_columns(view.columns, main, steps))
        right = _under_each_other(*_side(view, SIDE), _next(view, SIDE), _promises(view, SIDE))
        return beside((left, right), (main, SIDE))
    return _beside_each_other(view, width)


def _by_value(view: BoardView) -> tuple[ColumnView, ...]:
    """Return a column for each value that is named; the rest comes last."""
    values = dict.fromkeys(each.value for each in view.objectives if each.value)
    return tuple(
        ColumnView("", value or "No value named", tuple(mine))
        for value in (*values, "")
        if (mine := [each for each in view.objectives if each.value == value])
    )


def _beside_each_other(view: BoardView, width: int) -> Block:
    """Return columns next to each other; those with cards get more room."""
    side = max(SIDE, min(48, width // 4))
    room = width - side - 3
    groups = _groups(view, width)
    shares = [2 if _has_cards(group) else 1 for group in groups]
    cell = (room - 3 * (len(groups) - 1)) // max(1, sum(shares))
    widths = [min(64, cell * share) for share in shares]
    drawn = [
        _under_each_other(*_columns(group, own, 0 if view.is_closed else 4))
        for group, own in zip(groups, widths, strict=True)
    ]
    right = _under_each_other(_next(view, side), *_side(view, side), _promises(view, side))
    return beside((*drawn, right), (*widths, side), 3)


def _groups(view: BoardView, width: int) -> list[list[ColumnView]]:
    """Return which columns stand under each other."""
    full = [each for each in view.columns if each.objectives]
    if not all(each.state for each in full):
        count = max(1, width // THREE + 1)
        return [group for n in range(count) if (group := full[n::count])]
    if width >= MANY and len(full) <= 4:
        return [[each] for each in full]
    now = [each for each in full if each.state in CARDS]
    rest = [each for each in full if each.state not in CARDS]
    if width >= MANY:
        later = [each for each in rest if each.state == "later"]
        others = [each for each in rest if each.state != "later"]
        return [group for group in (*([each] for each in now), later, others) if group]
    return [group for group in (now, rest) if group]


def _has_cards(columns: list[ColumnView]) -> bool:
    return any(each.state in CARDS for column in columns for each in column.objectives)


def _columns(
    columns: tuple[ColumnView, ...] | list[ColumnView], width: int, steps: int
) -> list[Block]:
    return [column(each, width, steps) for each in columns]


def _side(view: BoardView, width: int) -> list[Block]:
    found = []
    if view.habits:
        rows = [
            WeekRow(each.title, each.cells, each.words, HABIT + each.id) for each in view.habits
        ]
        found.append(week_rows("THIS WEEK", rows, width, view.week_begins))
    if view.wins:
        more = len(view.wins) - WINS
        lines = [_title("WINS")]
        lines += [
            Content(shown_line(win)).truncate(width, ellipsis=True) for win in view.wins[:WINS]
        ]
        lines += [Content.styled(f"and {more} more", "$muted")] if more > 0 else []
        found.append(block(lines))
    return found


def _next(view: BoardView, width: int) -> Block:
    if view.next_step is None:
        return Block()
    step = view.next_step.step
    lines = [Content(part) for part in wrap(shown_line(step.text), width)]
    if step.when and lines[-1].cell_length + len(step.when) + 3 <= width:
        lines[-1] = Content.assemble(lines[-1], (f" · {step.when}", "$muted"))
    elif step.when:
        lines.append(Content.styled(step.when, "$muted"))
    return block([_title("NEXT SMALL STEP"), *lines])


def _promises(view: BoardView, width: int) -> Block:
    if not view.promises:
        return Block()
    lines = [
        Content.assemble((f"{shown_line(name)}: ", "$muted"), shown_line(promise))
        for name, promise in view.promises
    ]
    return block([_title("PROMISED"), *(line.truncate(width, ellipsis=True) for line in lines)])


def _title(text: str) -> Content:
    return Content.styled(text, "bold $primary")


def _under_each_other(*blocks: Block) -> Block:
    """Return blocks below each other with a line between; empty ones are left out."""
    parts: list[Block] = []
    for each in blocks:
        if each.lines:
            parts += [GAP, each] if parts else [each]
    return below(*parts)
