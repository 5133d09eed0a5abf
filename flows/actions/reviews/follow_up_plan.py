"""The plan that goes on when another one is closed: habits to keep, and what helps."""

from typing import Any

from flows.actions.plan_editor import Editing
from flows.actions.plans import apply_new_plan
from flows.actions.record import new_id
from flows.documents.clock import Clock
from flows.documents.errors import quoted
from flows.documents.plan import Plan
from flows.documents.records import Json
from flows.documents.review import Review

TITLE = "Keeping on: {}"
"""What the new plan is called."""


def apply_follow_up(edit: Editing, review: Review, clock: Clock, identity: str) -> None:
    """Begin a plan with the habits that a last look back chose to keep; without any, none begins.

    Raises:
        UnacceptableError: a habit cannot be kept.
    """
    answers: Any = review.answers or {}
    wanted = (answers.get("ahead") or {}).get("keep") or ()
    kept = [each for each in edit.plan["habits"] if each["id"] in wanted]
    if kept:
        follow_up = _plan(edit.plan, kept, clock, identity)
        apply_new_plan(edit.recording, follow_up)
        edit.recording.words += f"; plan {quoted(follow_up.title)} begun"


def _plan(plan: Json, habits: list[Json], clock: Clock, identity: str) -> Plan:
    """Return the new plan. People and tools come along; objectives stay where they were."""
    today = clock.today().isoformat()
    fresh: Json = {"objective": None, "started": today, "ended": None, "paused": [], "earlier": []}
    come_along = ("flow", "flow_version", "vision", "purpose", "values", "contacts", "signs")
    return Plan.model_validate(
        {
            **{name: plan[name] for name in (*come_along, "strategies", "crisis", "review")},
            "id": identity,
            "title": TITLE.format(plan["title"])[:1000],
            "created": clock.now(),
            "started": today,
            "replaces": plan["id"],
            "habits": [{**each, "id": new_id(), **fresh} for each in habits],
        }
    )
