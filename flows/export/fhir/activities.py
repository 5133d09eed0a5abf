"""What is done for a plan, as the activities of a FHIR R4 care plan: its steps and its habits."""

from collections.abc import Iterator
from datetime import date

from flows.documents.records.objective_records import (
    HabitRecord,
    ObjectiveRecord,
    ScheduleRecord,
    StepRecord,
)
from flows.documents.records.plan_records import PlanRecord
from flows.documents.vocabulary import PlanState, Rhythm, StepState
from flows.export.fhir.goals import goal_address, number
from flows.export.fhir.resources import (
    Resource,
    period,
    reference,
)
from flows.rules.schedules import is_paused
from flows.text.habit_words import format_anchor, says_amount
from flows.text.rhythms import format_rhythm
from flows.text.step_words import format_appointment

_HABIT_STATUS: dict[str, str] = {
    PlanState.DRAFT: "not-started",
    PlanState.PAUSED: "on-hold",
    PlanState.CLOSED: "completed",
}
"""What becomes of all habits of a plan that is not active."""

_STEP_STATUS: dict[str, str] = {
    StepState.PART: "in-progress",
    StepState.DONE: "completed",
    StepState.SET_ASIDE: "cancelled",
}
"""How a step stands that is not open."""


def build_activities(plan: PlanRecord, patient: str, today: date) -> list[Resource]:
    """Return an activity for each step, then one for each habit.

    Args:
        plan: The plan, with only what may go out.
        patient: The address of the person.
        today: The local calendar day.
    """
    return [*_steps(plan, patient), *_habits(plan, patient, today)]


def _steps(plan: PlanRecord, patient: str) -> Iterator[Resource]:
    for objective in plan.objectives:
        for step in objective.steps:
            reward = f"\nTo mark it: {step.reward}" if step.reward.strip() else ""
            yield {
                "progress": [{"time": step.done_on.isoformat(), "text": "Done."}]
                if step.state == StepState.DONE and step.done_on
                else [],
                "detail": {
                    "kind": "Task",
                    "code": {"text": _kind_of(step)},
                    "goal": _goal(objective),
                    "status": _step_status(step),
                    "scheduledPeriod": period(step.planned, step.planned),
                    "location": {"display": step.place},
                    "performer": [reference(patient), {"display": step.companion}],
                    # Its hour stands in the words: a moment of FHIR would need a time zone.
                    "description": f"{step.text}{_hour(step)}{reward}",
                },
            }


def _kind_of(step: StepRecord) -> str:
    if step.milestone:
        return "milestone"
    return "appointment" if format_appointment(step) else "step"


def _hour(step: StepRecord) -> str:
    return f" ({step.time})" if step.time else ""


def _goal(objective: ObjectiveRecord | None) -> list[Resource]:
    return [reference(goal_address(objective))] if objective else []


def _step_status(step: StepRecord) -> str:
    if step.state == StepState.OPEN:
        return "scheduled" if step.planned else "not-started"
    return _STEP_STATUS[step.state]


def _habits(plan: PlanRecord, patient: str, today: date) -> Iterator[Resource]:
    objectives = {each.id: each for each in plan.objectives}
    for habit in plan.habits:
        amount = "" if habit.amount is None else f"{number(habit.amount)} {habit.unit}".strip()
        amount = "" if says_amount(habit.text, amount) else amount
        yield {
            "detail": {
                "kind": "Task",
                "code": {"text": "habit"},
                "goal": _goal(objectives.get(habit.objective or "")),
                "status": _habit_status(habit, plan, today),
                "scheduledTiming": _timing(habit),
                "performer": [reference(patient)],
                "description": f"{habit.text} ({amount})" if amount else habit.text,
            },
        }


def _habit_status(habit: HabitRecord, plan: PlanRecord, today: date) -> str:
    if habit.ended and habit.ended < today:
        return "completed"
    if plan.state in _HABIT_STATUS:
        return _HABIT_STATUS[plan.state]
    if habit.started and habit.started > today:
        return "scheduled"
    return "on-hold" if is_paused(habit, today) else "in-progress"


def _timing(habit: HabitRecord) -> Resource:
    """Return the rhythm for a program to read, and in words together with its anchor."""
    schedule = habit.schedule
    words = [format_rhythm(schedule, date.min), format_anchor(habit.anchor)]
    told = {"code": {"text": ", ".join(each for each in words if each.strip())}}
    if schedule.kind == Rhythm.ONCE:
        return {"event": [schedule.on.isoformat()] if schedule.on else [], **told}
    bounds = period(habit.started, habit.ended)
    return {"repeat": {"boundsPeriod": bounds, **_repeat(schedule)}, **told}


def _repeat(schedule: ScheduleRecord) -> Resource:
    if schedule.kind == Rhythm.WEEKDAYS:
        # R4 says that days of the week go without a frequency and a period.
        return {"dayOfWeek": list(schedule.days)}
    if schedule.kind == Rhythm.TIMES_PER_WEEK:
        return {"frequency": schedule.times, "period": 1, "periodUnit": "wk"}
    if schedule.kind == Rhythm.MONTHLY:
        # R4 has no place for the day of a month; the words of the rhythm say it.
        return {"frequency": 1, "period": 1, "periodUnit": "mo"}
    return {"frequency": 1, "period": schedule.every or 1, "periodUnit": "d"}
