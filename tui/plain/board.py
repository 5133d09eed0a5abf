"""The progress board as lines of text: nothing on it is told by a picture alone."""

from flows.text.dates import format_date
from flows.views.board_models import BoardView, ObjectiveView, StepView
from tui.drawing.lines import text_of
from tui.drawing.marks import day_signs, week_letters
from tui.drawing.widths import cell_width, pad
from tui.plain.spoken import speak_days, speak_way


def board_lines(view: BoardView, *, spoken: bool = False) -> list[str]:
    """Return the whole board as lines of text.

    Args:
        view: The board.
        spoken: Say in words what signs stand for, to be read aloud.
    """
    lines = [view.title, heading(view, ", " if spoken else " · ")]
    if view.vision:
        lines += ["", *(f"  {line}" for line in view.vision.split("\n"))]
    for column in view.columns:
        if column.objectives:
            lines += ["", column.title]
        for each in column.objectives:
            lines.append(objective_line(each, spoken=spoken))
            if each.next_step is not None:
                lines.append(f"    next: {step_line(each.next_step)}")
    if view.habits:
        lines += ["", *(_spoken_week(view) if spoken else _week(view))]
    if view.promises:
        lines += ["", "Promised", *(f"  {who}: {what}" for who, what in view.promises)]
    if view.wins:
        lines += ["", "Wins of this week", *(f"  {win.text}" for win in view.wins)]
    if view.next_step is not None:
        lines += ["", f"Next small step: {step_line(view.next_step.step)}"]
    return lines


def _week(view: BoardView) -> list[str]:
    width = max(cell_width(each.title) for each in view.habits)
    lines = ["This week", f"  {' ' * width}  {week_letters(view.week_begins)}"]
    for habit in view.habits:
        cells = text_of(day_signs(habit.cells))
        lines.append(f"  {pad(habit.title, width)}  {cells}  {habit.words}")
    return lines


def _spoken_week(view: BoardView) -> list[str]:
    lines = ["This week"]
    for habit in view.habits:
        days = speak_days(habit.cells, view.week_begins)
        lines.append(f"  {habit.title}: {habit.words}" + (f"; {days}" if days else ""))
    return lines


def heading(view: BoardView, between: str = " · ") -> str:
    """Return the day, how the plan stands, which day of it it is, and the next look at it."""
    day = view.counting or (f"day {view.day}" if view.day is not None else "")
    parts = (format_date(view.today, view.today), view.standing, day, view.review)
    return between.join(part for part in parts if part)


def objective_line(objective: ObjectiveView, *, spoken: bool = False) -> str:
    """Return an objective with how far it has come in what, by when, and its pace."""
    come = objective.come
    progress = speak_way(objective.progress) if spoken else objective.progress
    progress += f" ({come.name})" if come and come.name else ""
    facts = [each for each in (progress, objective.due, objective.pace) if each]
    return f"  {objective.title}" + (f": {', '.join(facts)}" if facts else "")


def step_line(step: StepView) -> str:
    """Return a step with its day."""
    return f"{step.text} ({step.when})" if step.when else step.text
