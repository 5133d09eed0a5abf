"""Objectives at hand as cards: how each is coming along, and what could be done next."""

from functools import lru_cache

from flows.text.numbers import format_number
from flows.views.board_models import ObjectiveView, StepView
from tui.drawing.layout import Drawing, as_private, drawing, stack
from tui.drawing.lines import Line, ends, line, width_of, wrap_line
from tui.drawing.marks import MILESTONE, STEP_SIGNS, progress_mark
from tui.drawing.panels import inner_width, panel, title_room
from tui.drawing.places.spot_ids import OBJECTIVE, STEP
from tui.drawing.rows import entry
from tui.drawing.sanitize import shown_line
from tui.drawing.series import named_series
from tui.drawing.widths import wrap

CARDS = frozenset({"in_focus", "doing"})
"""States whose objectives are drawn as cards."""

STATES = {"in_focus": "in focus", "doing": "doing"}
"""The same in words."""

RULER_SPAN = 5
"""The difference on a ruler of 0 to 10 that fills the height of a series."""

POINTS = 12
"""The most values of a series on a card."""


@lru_cache(maxsize=32)
def draw_card(
    objective: ObjectiveView, width: int, *, boxed: bool, steps: int, next_step: str = ""
) -> Drawing:
    """Return an objective with how it is coming along and what comes next.

    Args:
        objective: The objective.
        width: Cells of the card.
        boxed: Draw it as a box.
        steps: How many open steps it shows at most; with none, what could be done next is left
            out altogether.
        next_step: The id of the next small step of all.
    """
    room = inner_width(width, boxed=boxed)
    rank = f"{objective.rank}  " if objective.rank is not None else ""
    state = STATES.get(objective.state, "")
    title, *rest = wrap(f"{rank}{shown_line(objective.title)}", title_room(width, state, boxed))
    body = [line((" " * len(rank), "bold"), (part, "bold")) for part in rest]
    body += _told(objective, room)
    if objective.come is None and steps:
        body.append(line(("r says how close it feels", "dim")))
    waiting = objective.open_steps[:steps]
    rows = [draw_step(each, room, is_next=each.id == next_step) for each in waiting]
    more = len(objective.open_steps) - len(waiting)
    if more > 0 and steps > 1:
        noun = "step" if more == 1 else "steps"
        rows.append(drawing(line((f"    and {more} more {noun}", "dim"))))
    done = _steps_done(objective)
    if done and steps > 1:
        rows.append(drawing(line((f"  ● {done} done", "dim"))))
    if not waiting and steps:
        rows.append(drawing(line(("  a adds a small step", "dim"))))
    drawn = stack(drawing(*body), *rows)
    card = panel(title, drawn, width, state=state, boxed=boxed, spot=OBJECTIVE + objective.id)
    return as_private(card) if objective.is_held_back else card


def draw_step(step: StepView, width: int, *, is_next: bool = False) -> Drawing:
    """Return a step with its sign and its day; what is next of all is told by a word, too."""
    sign = MILESTONE if step.is_milestone else STEP_SIGNS.get(step.state, STEP_SIGNS["open"])
    style = "now bold" if is_next else "accent" if step.is_milestone else "dim"
    said = " · ".join(part for part in ("next" if is_next else "", step.when) if part)
    return entry(
        shown_line(step.text),
        width,
        lead=line("  ", (f"{sign} ", style)),
        end=line((said, "now" if is_next else "dim")),
        spot=STEP + step.id,
    )


def _told(objective: ObjectiveView, width: int) -> list[Line]:
    """Return the progress mark, how close it feels, and by when, in as few lines as hold them."""
    rows = [*_progress(objective, width), *_closeness(objective, width)]
    said = ", ".join(part for part in (objective.due, objective.pace) if part)
    if not said:
        return rows
    end = line((said, "dim"))
    for place in reversed(range(len(rows))):
        if width_of(rows[place]) + 2 + width_of(end) <= width:
            rows[place] = ends(rows[place], end, width)
            return rows
    return [*rows, *wrap_line(said, width, "dim")]


def bar_width(width: int) -> int:
    """Return the cells of all progress marks in panels of a width."""
    return min(24, max(8, width // 3))


def _progress(objective: ObjectiveView, width: int) -> list[Line]:
    """Return the mark with its words beside it, and what is measured where there is room."""
    come = objective.come
    if come is None:
        return []
    bar = bar_width(width)
    named = shown_line(come.name) or ("closeness" if objective.basis == "closeness" else "")
    room = width - bar - 3
    first, *rest = wrap(shown_line(come.numbers), room)
    mark = line(*progress_mark(come.share, bar), "   ", first)
    rows = [mark, *(line(" " * (bar + 3), each) for each in rest)]
    if named and width_of(rows[-1]) + 3 + width_of(line(named)) <= width:
        rows[-1] = line(*rows[-1], (" · ", "dim"), (named, "dim"))
    elif named:
        rows += [line(" " * (bar + 3), *each) for each in wrap_line(named, room, "dim")]
    return rows


def _closeness(objective: ObjectiveView, width: int) -> list[Line]:
    """Return how close it felt over time; where the mark says that already, as numbers alone."""
    values = objective.closeness
    if len(values) > 1:
        names = format_number(values[0]), format_number(values[-1])
        drawn = named_series(values, names, min(POINTS, width // 3), span=RULER_SPAN)
        return [
            drawn if objective.basis == "closeness" else line(*drawn, (" of 10 closeness", "dim"))
        ]
    if values and objective.basis != "closeness":
        return [line(f"closeness {format_number(values[0])} of 10")]
    return []


def _steps_done(objective: ObjectiveView) -> str:
    """Return how many steps are done, where the mark does not say that already."""
    is_said = objective.basis == "steps" or not objective.steps_done
    return "" if is_said else f"{objective.steps_done:g} of {objective.steps_all} steps"
