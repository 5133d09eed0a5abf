"""What stands beside the objectives: the next small step, the week, wins, promises."""

from functools import lru_cache

from flows.rules.weeks import Cell
from flows.views.board_models import BoardView, HabitView
from tui.drawing.layout import EMPTY, Drawing, as_private, drawing, stack
from tui.drawing.lines import PLAIN, Line, ends, line, wrap_line
from tui.drawing.marks import MILESTONE, day_signs, week_letters, week_strip
from tui.drawing.panels import inner_width, panel
from tui.drawing.places.spot_ids import HABIT
from tui.drawing.roles import PRIVATE, PRIVATE_TEXT
from tui.drawing.rows import entry
from tui.drawing.sanitize import shown_line
from tui.drawing.widths import cell_width, pad

WINS = 5
"""How many wins are listed."""

WEEK = 13
"""Cells of the seven days of a week with a space between two."""


def draw_next(view: BoardView, width: int, *, boxed: bool) -> Drawing:
    """Return the next small step of all in a panel of its own; nothing where there is none."""
    if view.next_step is None:
        return EMPTY
    step, room = view.next_step.step, inner_width(width, boxed=boxed)
    lead = line((f"{MILESTONE if step.is_milestone else '○'} ", "now bold"))
    row = entry(shown_line(step.text), room, lead=lead, end=line((step.when, "now")))
    about = wrap_line(f"towards: {shown_line(view.next_step.objective_title)}", room - 2, "dim")
    lines = [*row.lines, *(line("  ", *each) for each in about)]
    towards = view.objective(view.next_step.objective)
    told = drawing(*lines)
    if towards is not None and towards.is_held_back:
        told = as_private(told)
    return panel("Next small step", told, width, boxed=boxed)


@lru_cache(maxsize=8)
def draw_week(habits: tuple[HabitView, ...], begins: int, width: int, *, boxed: bool) -> Drawing:
    """Return the week of each habit: its name, how often, and its days below their letters."""
    if not habits:
        return EMPTY
    room = inner_width(width, boxed=boxed)
    # The letters stand in the border, one cell further left than a box lets its content end.
    edge = " " if boxed else ""
    rows = stack(*_week_rows(habits, room, edge))
    letters = week_letters(begins)
    return panel("This week", rows, width, state=letters, boxed=boxed)


def _week_rows(habits: tuple[HabitView, ...], width: int, edge: str) -> list[Drawing]:
    name = max(cell_width(shown_line(each.title)) for each in habits)
    often = max(cell_width(each.often) for each in habits)
    beside = width - 2 - WEEK - len(edge) - 2
    strip = 8 * max((len(each.before) for each in habits), default=0)
    fits = name + 2 + often + strip <= beside
    if not fits:
        # The days stand below the name, with the latest of the weeks before that there is room for.
        count = max(0, (beside + 1) // 8)
        rows = [
            _two_lines(each, each.before[-count:] if count else (), width, edge) for each in habits
        ]
    else:
        rows = [_one_line(each, name, often, width, edge) for each in habits]
    return [
        as_private(row) if each.is_held_back else row
        for row, each in zip(rows, habits, strict=True)
    ]


def _one_line(habit: HabitView, name: int, often: int, width: int, edge: str) -> Drawing:
    title = shown_line(habit.title)
    gap = " " * (name - cell_width(title) + 2)
    left = line("  ", title, gap, (pad(habit.often, often), "dim"))
    before = line(*_gone_by(habit.before), " ") if habit.before else ()
    right = line(*before, *day_signs(habit.cells), edge)
    return drawing(ends(left, right, width), spot=HABIT + habit.id, width=width)


def _two_lines(
    habit: HabitView, before: tuple[tuple[Cell, ...], ...], width: int, edge: str
) -> Drawing:
    row = entry(
        shown_line(habit.title), width, lead=line("  "), end=line((habit.often, "dim"), edge)
    )
    strip = line(*_gone_by(before), " ") if before else ()
    days = ends((), line(*strip, *day_signs(habit.cells), edge), width)
    return drawing(*row.lines, days, spot=HABIT + habit.id, width=width)


def _gone_by(weeks: tuple[tuple[Cell, ...], ...]) -> Line:
    """Return the weeks before this one, dim, so that this one is what the eye meets."""
    return tuple((sign, "dim") for sign, _ in week_strip(weeks))


def draw_wins(view: BoardView, width: int, *, boxed: bool) -> Drawing:
    """Return the wins of the week, the latest first, each with its day."""
    if not view.wins:
        return EMPTY
    room, more = inner_width(width, boxed=boxed), len(view.wins) - WINS
    rows = [
        entry(
            shown_line(win.text),
            room,
            lead=line((f"{MILESTONE} ", "now")),
            end=line((win.when, "dim")),
        )
        for win in view.wins[:WINS]
    ]
    if more > 0:
        rows.append(drawing(line((f"  and {more} more", "dim"))))
    return panel("Wins", stack(*rows), width, boxed=boxed)


def draw_promises(view: BoardView, width: int, *, boxed: bool) -> Drawing:
    """Return who keeps company, and what was promised to them or by them."""
    if not view.promises:
        return EMPTY
    room = inner_width(width, boxed=boxed)
    rows = [
        _promise(shown_line(name), shown_line(promise), room, is_private=name in view.helpers)
        for name, promise in view.promises
    ]
    return panel("Promised", stack(*rows), width, boxed=boxed)


def _promise(name: str, promise: str, width: int, *, is_private: bool) -> Drawing:
    style, lead = (PRIVATE_TEXT, f"dim {PRIVATE}") if is_private else (PLAIN, "dim")
    if cell_width(name) < width // 2:
        return entry(promise, width, lead=line((f"{name}: ", lead)), style=style)
    return drawing(*wrap_line(f"{name}: {promise}", width, style))
