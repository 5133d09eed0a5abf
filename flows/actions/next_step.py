"""A small step that was found in a look back or a session, put where it belongs in the plan."""

from collections.abc import Iterable
from datetime import date

from flows.actions.plan_editor import Editing
from flows.documents.habit import Habit
from flows.documents.objective import Step
from flows.documents.schedule import Schedule
from flows.documents.vocabulary import ObjectiveState, Rhythm
from flows.lookup.search import Found

_FIRST = (ObjectiveState.IN_FOCUS, ObjectiveState.DOING, ObjectiveState.LATER)
"""Where a next small step goes: to an objective in focus, else to one of the next."""


def apply_next_step(edit: Editing, text: str, chosen: Iterable[str], on: date | None) -> Found:
    """Add a step to the objective it most likely serves, as a part of another action.

    Args:
        edit: The plan as it is.
        text: What is done.
        chosen: Ids of objectives that come before others; what is no objective is passed over.
        on: The day it is planned for, if any.

    Returns:
        The step, or the habit of something to do once where there is no open objective.
    """
    first = frozenset(chosen)
    open_ones = sorted(
        (each for each in edit.plan["objectives"] if each["state"] in _FIRST),
        key=lambda each: (
            each["id"] not in first,
            _FIRST.index(each["state"]),
            each["rank"] or len(edit.plan["objectives"]) + 1,
        ),
    )
    if not open_ones:
        return apply_once(edit, text, on)
    step = Step(text=text, planned=on)
    open_ones[0]["steps"].append(step.model_dump(mode="json"))
    return Found(edit.plan["id"], "step", step.id, text)


def apply_once(edit: Editing, text: str, on: date | None) -> Found:
    """Add something to do once, where no objective is there that it could be a step of."""
    schedule = Schedule(kind=Rhythm.ONCE, on=on)
    habit = Habit(text=text, schedule=schedule, started=on)
    edit.plan["habits"].append(habit.model_dump(mode="json"))
    return Found(edit.plan["id"], "habit", habit.id, text)
