"""A plan as a template: the same words, and a fresh start."""

from typing import Any

from flows.actions.recording import Json, new_id
from flows.documents.clock import Clock
from flows.documents.plan import Agreement, Plan
from flows.documents.vocabulary import ObjectiveState, PlanState, StepState

_REFERENCES = {"id", "objective", "challenges", "contacts", "left", "right", "preferred"}
"""Fields that name a part by its id."""


def template_of(plan: Plan, clock: Clock, title: str | None = None) -> Plan:
    """Return a new plan with the words of another one.

    Everything that happened is left out: states, dates of steps and objectives, how close things
    felt, who agreed. Every part has a new id.

    Args:
        plan: The plan to begin with.
        clock: Says what day it is.
        title: What to call the new one; the same title when left out.
    """
    blank = plan.changed(
        title=title or plan.title,
        state=PlanState.ACTIVE,
        created=clock.now(),
        started=clock.today(),
        closed=None,
        next_review=None,
        agreement=Agreement(),
        replaces=None,
        objectives=tuple(
            each.changed(
                state=ObjectiveState.LATER,
                state_note="",
                started=None,
                due=None,
                closeness=None,
                steps=tuple(
                    step.changed(state=StepState.OPEN, planned=None, done_on=None)
                    for step in each.steps
                ),
            )
            for each in plan.objectives
        ),
        habits=tuple(
            each.changed(started=clock.today(), ended=None, paused=(), earlier=())
            for each in plan.habits
        ),
        contacts=tuple(each.changed(last_contact=None) for each in plan.contacts),
    )
    document = blank.model_dump(mode="json")
    names = dict.fromkeys(_ids(document))
    renamed: Json = _renamed(document, {name: new_id() for name in names})
    return Plan.model_validate(renamed)


def _ids(value: Any) -> list[str]:
    if isinstance(value, dict):
        own = [value["id"]] if isinstance(value.get("id"), str) else []
        return own + [name for each in value.values() for name in _ids(each)]
    if isinstance(value, list):
        return [name for each in value for name in _ids(each)]
    return []


def _renamed(value: Any, names: dict[str, str], field: str = "") -> Any:
    if field == "extra":
        return value
    if isinstance(value, dict):
        return {name: _renamed(each, names, name) for name, each in value.items()}
    if isinstance(value, list):
        return [_renamed(each, names, field) for each in value]
    if field in _REFERENCES and isinstance(value, str):
        return names.get(value, value)
    return value
