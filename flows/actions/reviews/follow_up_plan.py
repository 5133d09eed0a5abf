"""The plan that goes on when another one is closed: habits to keep, and what helps."""

from typing import Any

from flows.actions.plan_editor import Editing
from flows.actions.plans import apply_new_plan
from flows.documents.clock import Clock
from flows.documents.errors import quoted
from flows.documents.habit import Habit
from flows.documents.plan import Plan
from flows.documents.records import Json
from flows.documents.review import Review
from flows.documents.schedule import Schedule
from flows.documents.vocabulary import Rhythm
from flows.rules.own_words import STILL_OPEN, goes_on
from flows.store.ids import new_id

TITLE = "Keeping on: {}"
"""What the new plan is called."""

NOT_DONE = "Not done when the plan before ended"
"""What stands above that in the new plan."""


ASKED_LAST = "ahead"
"""The step of the closing that asks what goes on."""

STAYS = ("flow", "flow_version", "vision", "purpose", "values", "contacts", "signs", "strategies")
"""What comes along as it is, beside the page for hard times and what is written without a field."""


def apply_follow_up(edit: Editing, review: Review, clock: Clock, identity: str) -> None:
    """Begin a plan with the habits that a last look back chose to keep; without any, none begins.

    How the end is to be marked is something to do once in it.

    Raises:
        UnacceptableError: a habit cannot be kept.
    """
    answers: Any = review.answers or {}
    said: Json = answers.get(ASKED_LAST) or {}
    wanted = said.get("keep") or ()
    kept = [each for each in edit.plan["habits"] if each["id"] in wanted]
    if kept:
        if how := str(said.get("celebrate") or "").strip():
            once = Habit(text=how, schedule=Schedule(kind=Rhythm.ONCE))
            kept.append(once.model_dump(mode="json"))
        follow_up = _plan(edit.plan, kept, str(said.get("still_open") or ""), clock, identity)
        apply_new_plan(edit.recording, follow_up)
        edit.recording.words += f"; plan {quoted(follow_up.title)} begun"


def _plan(plan: Json, habits: list[Json], still_open: str, clock: Clock, identity: str) -> Plan:
    """Return the new plan. People and tools come along; objectives stay where they were."""
    today = clock.today().isoformat()
    fresh: Json = {"objective": None, "started": today, "ended": None, "paused": [], "earlier": []}
    gone = {each["id"] for each in (*plan["objectives"], *plan["habits"])}
    extra = [each for each in plan.get("extra") or () if goes_on(each["path"], gone)]
    if still_open.strip():
        extra.append({"path": STILL_OPEN, "label": NOT_DONE, "value": still_open})
    return Plan.model_validate(
        {
            **{name: plan[name] for name in (*STAYS, "crisis", "review", "celebrate")},
            "reflection": {**plan["reflection"], "situation": ""},
            "extra": extra,
            "id": identity,
            "title": TITLE.format(plan["title"])[:1000],
            "created": clock.now(),
            "started": today,
            "replaces": plan["id"],
            "habits": [{**each, "id": new_id(), **fresh} for each in habits],
        }
    )
