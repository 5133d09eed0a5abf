"""The progress board as lines of text: nothing on it is told by a picture alone."""

from flows.text.dates import format_date
from flows.views.board_models import BoardView, ObjectiveView, StepView
from tui.drawing.lines import text_of
from tui.drawing.marks import day_signs, week_letters
from tui.drawing.widths import cell_width, pad


def board_lines(view: BoardView) -> list[str]:
    """Return the whole board as lines of text."""
    lines = [view.title, heading(view)]
    if view.vision:
        lines += ["", *(f"  {line}" for line in view.vision.split("\n"))]
    for column in view.columns:
        if column.objectives:
            lines += ["", column.title]
        for each in column.objectives:
            lines.append(objective_line(each))
            if each.next_step is not None:
                lines.append(f"    next: {step_line(each.next_step)}")
    if view.habits:
        width = max(cell_width(each.title) for each in view.habits)
        lines += ["", "This week", f"  {' ' * width}  {week_letters(view.week_begins)}"]
        for habit in view.habits:
            cells = text_of(day_signs(habit.cells))
            lines.append(f"  {pad(habit.title, width)}  {cells}  {habit.words}")
    if view.wins:
        lines += ["", "Wins of this week", *(f"  {win.text}" for win in view.wins)]
    if view.next_step is not None:
        lines += ["", f"Next small step: {step_line(view.next_step.step)}"]
    return lines


def heading(view: BoardView) -> str:
    """Return the day, how the plan stands, which day of it it is, and the next look at it."""
    day = f"day {view.day}" if view.day is not None else ""
    parts = (format_date(view.today, view.today), view.standing, day, view.review)
    return " · ".join(part for part in parts if part)


def objective_line(objective: ObjectiveView) -> str:
    """Return an objective with how far it has come, by when, and its pace."""
    facts = [each for each in (objective.progress, objective.due, objective.pace) if each]
    return f"  {objective.title}" + (f": {', '.join(facts)}" if facts else "")


def step_line(step: StepView) -> str:
    """Return a step with its day."""
    return f"{step.text} ({step.when})" if step.when else step.text
