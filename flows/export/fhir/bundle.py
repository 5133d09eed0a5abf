"""A plan for health record systems: one FHIR R4 bundle, without a profile and without a diagnosis.

R4 because R5 has no place in a care plan for small steps as they are.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, date, datetime
from html import escape

from flows.documents.light_types import Any
from flows.documents.records.dated_records import RatingRecord
from flows.documents.records.objective_records import (
    HabitRecord,
    ObjectiveRecord,
    ScheduleRecord,
    StepRecord,
)
from flows.documents.records.plan_records import PlanRecord
from flows.documents.validators import check_line
from flows.documents.vocabulary import PlanState, Rhythm, SignKind, StepState
from flows.export.coping_words import format_sign, format_strategy
from flows.export.fhir.care_team import (
    Resource,
    entry,
    identifier,
    made_urn,
    notes,
    patient_entry,
    reference,
    resource_words,
    team_entries,
    urn,
)
from flows.export.fhir.goals import goal_address, goal_entries, number
from flows.export.state_words import Labels
from flows.rules.schedules import is_paused
from flows.text.dates import format_date
from flows.text.habit_words import format_anchor, says_amount
from flows.text.rhythms import format_rhythm
from flows.text.step_words import format_appointment

ABOUT = (
    "This is plain FHIR R4 without a profile, written by Handrail. It holds what the person chose "
    "to give away, in their own words, and no diagnosis."
)
"""What the file says about itself."""

_STATUS: dict[str, str] = {
    PlanState.DRAFT: "draft",
    PlanState.ACTIVE: "active",
    PlanState.PAUSED: "on-hold",
    PlanState.CLOSED: "completed",
}

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

_SIGN_TITLES: dict[str | None, str] = {
    SignKind.TRIGGER: "What sets things off",
    SignKind.EARLY_SIGN: "An early sign that I notice",
    SignKind.SETBACK: "A setback that may come",
    None: "When it gets harder",
}


_LINE_ENDS = re.compile("[\u2028\u2029\u0085\u000b\u000c]")
_SPACES = re.compile("[^\\S \\r\\n\\t]|\ufeff")
"""Spaces that FHIR does not take for spaces: no-break, ideographic and thin ones."""


def plan_as_fhir(
    plan: PlanRecord,
    now: datetime,
    *,
    name: str = "",
    ratings: Iterable[RatingRecord] = (),
    labels: Labels | None = None,
) -> dict[str, Any]:
    """Return a plan as a FHIR R4 bundle in plain JSON; what is blank is left out.

    Everything in the plan goes out, as far as FHIR has a place for it, so it comes from
    `shared_part`. The crisis page, the reflection and the agreement have none.

    Args:
        plan: The plan, with only what may go out.
        now: The moment, aware; its own time zone decides what day it is.
        name: What to call the person; a pseudonym when it is blank.
        ratings: What was rated and counted in the plan. Closeness becomes one observation each, and
            so does each week of a measure that is counted; one that is rated by hand only tells
            whether things have come nearer; nothing else of them goes out.
        labels: What the flow calls its own values, by `area`, `value` and `limit`.

    Raises:
        UnacceptableError: the name is no line of text.
    """
    moment = now.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    patient = made_urn("Patient", plan.id)
    team = team_entries(plan, patient)
    return _filled(
        {
            "resourceType": "Bundle",
            "meta": {
                "security": [
                    {
                        "system": "http://terminology.hl7.org/CodeSystem/v3-Confidentiality",
                        "code": "R",
                        "display": "restricted",
                    }
                ]
            },
            "identifier": identifier(made_urn("Bundle", plan.id, moment)),
            "type": "collection",
            "timestamp": moment,
            "entry": [
                patient_entry(patient, check_line(name)),
                entry(_address(plan.id), _care_plan(plan, patient, team, now.date())),
                *goal_entries(plan, patient, tuple(ratings), labels or {}, now.date()),
                *team,
            ],
        }
    )


def _address(plan: str) -> str:
    return urn("CarePlan", plan)


def _care_plan(plan: PlanRecord, patient: str, team: list[Resource], today: date) -> Resource:
    activities = [*_steps(plan, patient), *_habits(plan, patient, today)]
    return {
        "resourceType": "CarePlan",
        "text": _narrative(plan, activities),
        "identifier": [identifier(_address(plan.id))],
        "replaces": [_earlier(plan.replaces)] if plan.replaces else [],
        "status": _STATUS[plan.state],
        "intent": "plan",
        "title": plan.title,
        "description": "\n\n".join(each for each in (plan.purpose, plan.vision) if each.strip()),
        "subject": reference(patient),
        "period": _period(plan.started, plan.closed),
        "author": reference(patient),
        "contributor": [reference(patient)],
        "careTeam": [reference(each["fullUrl"]) for each in team[:1]],
        "goal": [reference(goal_address(each)) for each in plan.objectives],
        "activity": activities,
        "note": notes(patient, *_told(plan)),
    }


def _earlier(plan: str) -> Resource:
    """Return the plan before this one, which is not in the bundle, by its identifier."""
    return {"type": "CarePlan", "identifier": identifier(_address(plan))}


def _period(first: date | None, last: date | None) -> Resource:
    # FHIR has no period that ends before it starts.
    if first and last and last < first:
        last = None
    return {"start": first and first.isoformat(), "end": last and last.isoformat()}


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
                    "scheduledPeriod": _period(step.planned, step.planned),
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
    bounds = _period(habit.started, habit.ended)
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


def _told(plan: PlanRecord) -> list[tuple[str, str]]:
    """Return what has no element of its own, with what it is."""
    next_review = format_date(plan.next_review, date.min) if plan.next_review else ""
    return [
        *((_SIGN_TITLES[each.kind], format_sign(each)) for each in plan.signs),
        *(("What helps", format_strategy(each)) for each in plan.strategies),
        *(("What helps as well", each) for each in resource_words(plan.contacts)),
        ("What people who help me may want to know", plan.reflection.about_me),
        ("Looking at the plan again", format_rhythm(plan.review, date.min) if plan.review else ""),
        ("Next review", next_review),
    ]


def _narrative(plan: PlanRecord, activities: list[Resource]) -> Resource:
    """Return the plan for people to read, and what kind of file it is: a bundle has no text."""
    todo = [each["detail"]["description"] for each in activities]
    blocks = [
        f"<p><b>{_safe(plan.title)}</b></p>",
        _list("What I want", [each.wish for each in plan.objectives]),
        _list("What I do for it", todo),
        f"<p>{_safe(ABOUT)}</p>",
    ]
    div = f'<div xmlns="http://www.w3.org/1999/xhtml">{"".join(blocks)}</div>'
    return {"status": "additional", "div": div}


def _list(title: str, lines: list[str]) -> str:
    if not lines:
        return ""
    items = "".join(f"<li>{_safe(line)}</li>" for line in lines)
    return f"<p>{_safe(title)}</p><ul>{items}</ul>"


def _safe(text: str) -> str:
    """Return text that is no markup; two characters that XML does not have are replaced."""
    return escape(text.replace("\ufffe", "\ufffd").replace("\uffff", "\ufffd"))


def _filled(element: Mapping[str, Any]) -> Resource:
    """Return an element without what is blank: FHIR has no empty text, list or object."""
    kept = {name: _kept(value) for name, value in element.items()}
    return {name: value for name, value in kept.items() if not _is_blank(value)}


def _kept(value: object) -> Any:
    if isinstance(value, Mapping):
        return _filled(value)
    if isinstance(value, list):
        return [kept for kept in map(_kept, value) if not _is_blank(kept)]
    if isinstance(value, str):
        return _SPACES.sub(" ", _LINE_ENDS.sub("\n", value))
    return value


def _is_blank(value: object) -> bool:
    return value is None or value in ([], {}) or (isinstance(value, str) and not value.strip())
