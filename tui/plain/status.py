"""Where a plan stands today, on one screen of text: due, done, the next small step."""

from collections.abc import Mapping
from typing import NamedTuple

from flows.actions.board_view import BoardView
from flows.documents.stored import Stored
from flows.rules.dates import say_date
from flows.rules.due import due_habits, due_steps
from flows.rules.entry_days import NO_DAYS, Days
from flows.rules.weeks import say_week, week_count
from tui.plain.board import heading, objective_line, step_line

SIGNS = {"done": "●", "part": "◐", "skip": "–", "": "○"}
"""What stands before a habit or a step, by what was entered for it."""

SHOWN = ("in_focus", "doing")
"""The states of the objectives that are told."""


class Due(NamedTuple):
    """A habit or a step on the page of a day."""

    id: str
    """Its id."""

    title: str
    """What it is."""

    state: str
    """What was entered for it: `done`, `part`, `skip`, or nothing yet."""

    remark: str
    """`3 of 5 this week`, or `was planned for Mon 16 Nov`."""


def due_today(view: BoardView, plan: Stored, entries: Mapping[str, Days]) -> tuple[Due, ...]:
    """Return the habits and then the steps on the page of today.

    Args:
        view: The board of the plan, which says what day it is.
        plan: The plan.
        entries: Its entries of this week at least, by habit or step and by day.
    """
    today = view.today

    def entered(identity: str) -> str:
        entry = entries.get(identity, NO_DAYS).get(today)
        return str(entry.state) if entry else ""

    habits = [
        Due(
            habit.id,
            habit.text,
            entered(habit.id),
            say_week(*week_count(habit, entries.get(habit.id, NO_DAYS), today)),
        )
        for habit in due_habits(plan.habits, entries, today)
    ]
    texts = {step.id: step.text for each in plan.objectives for step in each.steps}
    steps = []
    for due in due_steps(plan.objectives, entries, today):
        earlier = due.was_planned_for
        remark = f"was planned for {say_date(earlier, today)}" if earlier else ""
        steps.append(Due(due.step.id, texts[due.step.id], entered(due.step.id), remark))
    return (*habits, *steps)


def status_lines(view: BoardView, due: tuple[Due, ...]) -> list[str]:
    """Return where a plan stands as lines of text."""
    lines = [view.title, heading(view)]
    if due:
        lines += ["", "Today", *(_due_line(each) for each in due)]
    near = [each for each in view.objectives if each.state in SHOWN]
    if near:
        lines += ["", "In focus", *(objective_line(each) for each in near)]
    if view.wins:
        lines += ["", "Wins of this week", *(f"  {win}" for win in view.wins)]
    if view.next_step is not None:
        lines += ["", f"Next small step: {step_line(view.next_step.step)}"]
    return lines


def _due_line(due: Due) -> str:
    said = f", {due.state}" if due.state else ""
    remark = f"  ({due.remark})" if due.remark else ""
    return f"  {SIGNS[due.state]} {due.title}{said}{remark}"
