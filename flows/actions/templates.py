"""A plan as a template: the same words, and a fresh start."""

from typing import Any

from flows.documents.clock import Clock
from flows.documents.objective import Objective
from flows.documents.plan import Agreement, Plan
from flows.documents.records import Json
from flows.documents.vocabulary import ObjectiveState, PlanState, StepState
from flows.store.ids import new_id

_REFERENCES = {"id", "objective", "challenges", "contacts", "left", "right", "preferred"}
"""Fields that name a part by its id."""

_SAID_ON_A_DAY: dict[str, Any] = {
    **dict.fromkeys(("closeness", "importance", "confidence", "significance", "urgency")),
    # Where the measure stood at the start belongs to that start; where it is to be does not.
    "baseline": None,
    # These two say why it was that number, and are asked about no other.
    **dict.fromkeys(("importance_note", "confidence_note"), ""),
}
"""What an objective holds of the day on which it was written, and how it is left blank."""

ID_LENGTH = 32
"""So long are the ids that are made here; a shorter one could be a word that somebody wrote."""


def template_of(plan: Plan, clock: Clock, title: str | None = None) -> Plan:
    """Return a new plan with the words of another one.

    Everything that happened is left out: states, dates of steps and objectives, how close things
    felt and every other number of that day, how they turned out, what helped, who agreed. One's
    own order stays. Every part has a new id.

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
        areas=tuple(each.changed(satisfaction=None) for each in plan.areas),
        extra=tuple(each for each in plan.extra if not _is_measure(each.value)),
        objectives=tuple(map(_not_begun, plan.objectives)),
        habits=tuple(
            each.changed(started=clock.today(), ended=None, paused=(), earlier=())
            for each in plan.habits
        ),
        strategies=tuple(each.changed(helped=None) for each in plan.strategies),
        contacts=tuple(each.changed(last_contact=None) for each in plan.contacts),
    )
    document = blank.model_dump(mode="json")
    names = dict.fromkeys(_ids(document))
    renamed: Json = _renamed(document, {name: new_id() for name in names})
    return Plan.model_validate(renamed)


def _not_begun(objective: Objective) -> Objective:
    """Return an objective as it was before anything happened with it."""
    return objective.changed(
        state=ObjectiveState.LATER,
        state_note="",
        started=None,
        due=None,
        **_SAID_ON_A_DAY,
        levels=objective.levels and objective.levels.changed(current=None),
        steps=tuple(
            step.changed(state=StepState.OPEN, planned=None, done_on=None)
            for step in objective.steps
        ),
    )


def _is_measure(value: object) -> bool:
    """Return whether an answer is a number, or a number for each of several things."""
    if isinstance(value, dict):
        return bool(value) and all(_is_measure(each) for each in value.values())
    return isinstance(value, int | float) and not isinstance(value, bool)


def _ids(value: object) -> list[str]:
    if isinstance(value, dict):
        own = [value["id"]] if isinstance(value.get("id"), str) else []
        return own + [name for each in value.values() for name in _ids(each)]
    if isinstance(value, list):
        return [name for each in value for name in _ids(each)]
    return []


def _renamed(value: Any, names: dict[str, str], field: str = "") -> Any:
    if field == "extra":
        return [_renamed_answer(each, names) for each in value]
    if isinstance(value, dict):
        return {name: _renamed(each, names, name) for name, each in value.items()}
    if isinstance(value, list):
        return [_renamed(each, names, field) for each in value]
    if field in _REFERENCES and isinstance(value, str):
        return names.get(value, value)
    return value


def _renamed_answer(answer: Json, names: dict[str, str]) -> Json:
    """Return an answer without a field of its own, with new ids in its path and its value."""
    made = {old: new for old, new in names.items() if len(old) == ID_LENGTH}
    path = ".".join(names.get(part, part) for part in answer["path"].split("."))
    # What is no longer asked has its path for a label.
    label = path if answer["label"] == answer["path"] else answer["label"]
    return {"path": path, "label": label, "value": _renamed_value(answer["value"], made)}


def _renamed_value(value: object, names: dict[str, str]) -> Any:
    if isinstance(value, dict):
        return {names.get(key, key): _renamed_value(each, names) for key, each in value.items()}
    if isinstance(value, list):
        return [_renamed_value(each, names) for each in value]
    return names.get(value, value) if isinstance(value, str) else value
