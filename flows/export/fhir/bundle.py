"""A plan for health record systems: one FHIR R4 bundle, without a profile and without a diagnosis.

R4 because R5 has no place in a care plan for small steps as they are.
"""

from collections.abc import Iterable
from datetime import UTC, date, datetime
from html import escape

from flows.documents.light_types import Any
from flows.documents.records.dated_records import RatingRecord
from flows.documents.records.plan_records import PlanRecord
from flows.documents.records.support_records import SignRecord, StrategyRecord
from flows.documents.validators import check_line
from flows.documents.vocabulary import PlanState, SignKind
from flows.export.fhir.activities import build_activities
from flows.export.fhir.care_team import patient_entry, resource_words, team_entries
from flows.export.fhir.goals import goal_address, goal_entries
from flows.export.fhir.resources import (
    Resource,
    entry,
    filled,
    identifier,
    made_urn,
    notes,
    period,
    reference,
    urn,
)
from flows.export.state_words import Labels
from flows.rules.own_words import format_kind_words
from flows.text.dates import format_date
from flows.text.own_sentences import format_if_then, tells_the_same
from flows.text.rhythms import format_rhythm
from flows.text.support_words import format_strategy_details

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


_SIGN_TITLES: dict[str | None, str] = {
    SignKind.TRIGGER: "What sets things off",
    SignKind.EARLY_SIGN: "An early sign that I notice",
    SignKind.SETBACK: "A setback that may come",
    None: "When it gets harder",
}


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
    return filled(
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
    activities = build_activities(plan, patient, today)
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
        "period": period(plan.started, plan.closed),
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


def _told(plan: PlanRecord) -> list[tuple[str, str]]:
    """Return what has no element of its own, with what it is."""
    next_review = format_date(plan.next_review, date.min) if plan.next_review else ""
    return [
        *((_SIGN_TITLES[each.kind], _sign_words(each)) for each in plan.signs),
        *(("What helps", _strategy_words(each)) for each in plan.strategies),
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


def _sign_words(sign: SignRecord) -> str:
    """Return a sign with its if-then plan and the kind words."""
    plan = ""
    if sign.then_part:
        plan = format_if_then(sign.if_part or sign.what, sign.then_part)
    elif sign.if_part:
        plan = f"If {sign.if_part}."
    kind_words = format_kind_words(sign.what, sign.kind_words) if sign.kind_words else ""
    # What the plan begins with need not stand before it, too.
    is_told = bool(sign.then_part) and tells_the_same(sign.if_part or sign.what, sign.what)
    what = "" if is_told else f"{sign.what}." if plan or kind_words else sign.what
    return " ".join(each for each in (what, plan, kind_words) if each)


def _strategy_words(strategy: StrategyRecord) -> str:
    said = format_strategy_details(strategy)
    return f"{strategy.name} ({said})" if said else strategy.name
