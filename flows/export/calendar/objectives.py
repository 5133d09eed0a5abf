"""Objectives and steps in a calendar: as days to see, or as tasks to tick."""

from collections.abc import Iterator
from datetime import UTC, datetime, time

from flows.documents.records.objective_records import ObjectiveRecord, StepRecord
from flows.documents.records.plan_records import PlanRecord
from flows.documents.vocabulary import ObjectiveState, PlanState, StepState
from flows.export.calendar.component import TASK, Component
from flows.export.calendar.components import (
    CalendarExport,
    ComponentText,
    at_time,
    build_component,
    build_day_event,
    component_uid,
)
from flows.export.shared_parts import is_unnamed
from flows.export.state_words import STATE_WORDS, labelled
from flows.rules.priority import own_order
from flows.text.numbers import format_amount
from flows.text.step_words import format_companion

_DONE, _CANCELLED, _WAITING, _BEGUN = "COMPLETED", "CANCELLED", "NEEDS-ACTION", "IN-PROCESS"
_OVER = (_DONE, _CANCELLED)

_OBJECTIVE_STATUS: dict[str, str] = {
    ObjectiveState.LATER: _WAITING,
    ObjectiveState.IN_FOCUS: _WAITING,
    ObjectiveState.DOING: _BEGUN,
    ObjectiveState.PAUSED: _WAITING,
    ObjectiveState.REACHED: _DONE,
    ObjectiveState.SET_ASIDE: _CANCELLED,
}

_STEP_STATUS: dict[str, str] = {
    StepState.OPEN: _WAITING,
    StepState.PART: _BEGUN,
    StepState.DONE: _DONE,
    StepState.SET_ASIDE: _CANCELLED,
}

_PRIORITIES = (1, 3, 5)
"""By place in one's own order; what comes after the third has the lowest."""

_LOWEST, _NO_PRIORITY = 9, 0


def build_days(export: CalendarExport) -> Iterator[Component]:
    """Yield the days of objectives and steps that are not over."""
    for objective in export.plan.objectives:
        if objective.due and _status(objective, export.plan) not in _OVER:
            said = _objective_words(objective, export)
            yield build_day_event(export, objective.id, "objective", objective.due, said)
        for step in objective.steps:
            if step.planned and _step_status(step, objective, export.plan) not in _OVER:
                said = _step_words(step, objective, export)
                yield build_day_event(export, step.id, "step", step.planned, said)


def build_tasks(export: CalendarExport) -> Iterator[Component]:
    """Yield a task for each objective, each followed by its steps."""
    places = enumerate(own_order(each for each in export.plan.objectives if each.rank is not None))
    priority = {
        identity: _PRIORITIES[place] if place < len(_PRIORITIES) else _LOWEST
        for place, tie in places
        for identity in tie
    }
    for objective in export.plan.objectives:
        yield _objective_task(objective, export, priority.get(objective.id, _NO_PRIORITY))
        for step in objective.steps:
            yield _step_task(step, objective, export)


def _objective_task(objective: ObjectiveRecord, export: CalendarExport, priority: int) -> Component:
    task = build_component(
        TASK, export, objective.id, "objective", _objective_words(objective, export)
    )
    task.add("STATUS", _status(objective, export.plan))
    task.add("PRIORITY", priority)
    if objective.state == ObjectiveState.REACHED:
        # Beside COMPLETED a smaller number reads as if it were not reached after all.
        task.add("PERCENT-COMPLETE", 100)
    elif objective.closeness is not None:
        task.add("PERCENT-COMPLETE", objective.closeness * 10)
    if objective.started and not (objective.due and objective.due <= objective.started):
        # RFC 5545 wants DUE to be later; where it is not, the day it is due says more.
        task.add("DTSTART", objective.started)
    if objective.due:
        task.add("DUE", objective.due)
    return task


def _step_task(step: StepRecord, objective: ObjectiveRecord, export: CalendarExport) -> Component:
    task = build_component(TASK, export, step.id, "step", _step_words(step, objective, export))
    task.add("RELATED-TO", component_uid(objective.id), parameter="RELTYPE=PARENT")
    task.add("STATUS", _step_status(step, objective, export.plan))
    if step.state == StepState.DONE and step.done_on:
        # Only the day is known, and noon in UTC is on that day nearly everywhere.
        task.add("COMPLETED", datetime.combine(step.done_on, time(12), UTC))
    if step.planned:
        task.add("DUE", at_time(step.planned, step.time) if step.time else step.planned)
    return task


def _status(objective: ObjectiveRecord, plan: PlanRecord) -> str:
    status = _OBJECTIVE_STATUS[objective.state]
    if status != _DONE and plan.state == PlanState.CLOSED:
        return _CANCELLED
    return _WAITING if status == _BEGUN and _rests(objective, plan) else status


def _step_status(step: StepRecord, objective: ObjectiveRecord, plan: PlanRecord) -> str:
    """Return where a step stands; an objective that is over or rests asks for no step."""
    status = _STEP_STATUS[step.state]
    if status in _OVER:
        return status
    if _status(objective, plan) in _OVER:
        return _CANCELLED
    return _WAITING if _rests(objective, plan) else status


def _rests(objective: ObjectiveRecord, plan: PlanRecord) -> bool:
    return objective.state == ObjectiveState.PAUSED or plan.state == PlanState.PAUSED


def _objective_words(objective: ObjectiveRecord, export: CalendarExport) -> ComponentText:
    status = _status(objective, export.plan)
    target = format_amount(objective.target, objective.unit)
    aim = f"aiming for {target}" if target else ""
    details = (
        "By then, roughly." if objective.due else "",
        objective.specific,
        ", ".join(each.strip() for each in (objective.measure, aim) if each.strip()),
    )
    return ComponentText(objective.wish, details, _categories(objective, export, status))


def _step_words(
    step: StepRecord, objective: ObjectiveRecord, export: CalendarExport
) -> ComponentText:
    status = _step_status(step, objective, export.plan)
    serves = "" if is_unnamed(objective) else f"For: {objective.wish}"
    reward = f"To mark it: {step.reward}" if step.reward else ""
    along = format_companion(step.companion)
    marker = ("milestone",) if step.milestone else ()
    return ComponentText(
        step.text,
        (along[:1].upper() + along[1:], serves, reward),
        (*_categories(objective, export, status), *marker),
        step.place,
        step.time,
    )


def _categories(objective: ObjectiveRecord, export: CalendarExport, status: str) -> tuple[str, ...]:
    """Return the life area, and that it rests; iCalendar has no status for that."""
    area = labelled(export.labels, "area", objective.area)
    resting = status not in _OVER and _rests(objective, export.plan)
    return (area, STATE_WORDS[ObjectiveState.PAUSED]) if resting else (area,)
