"""Looking back: reviews, sessions of two people, and closing a plan."""

from datetime import date
from functools import partial

from flows.actions.plan_editor import Editing
from flows.actions.plans import set_state
from flows.actions.ratings import apply_rating
from flows.actions.reviews.agenda import apply_talked_about
from flows.actions.reviews.session_effects import apply_agreements, apply_past_agreements
from flows.documents.errors import quoted
from flows.documents.records import Json
from flows.documents.records.plan_records import PlanRecord
from flows.documents.review import Review, Session
from flows.documents.vocabulary import PlanState, RatingKind
from flows.guide.schema.functions import SATISFACTION
from flows.rules.schedules import next_after
from flows.store.store import Store

_RATED = (RatingKind.CLOSENESS, RatingKind.CONFIDENCE)
"""What the flows rate, objective by objective, under these very names."""

APART = ("daily", "setback", "closing")
"""Flows that look at a day, at a hard one or at the end; the next look back stays when it was."""


def apply_review(store: Store, edit: Editing, review: Review) -> None:
    """Keep a review with what it rated, as a part of another action; its next day is the plan's.

    When it names none and the plan's own day has come, the rhythm of the plan says the next one.
    A review after a hard day is one too: it resets nothing.
    """
    edit.recording.words = f"review of plan {quoted(edit.plan['title'])} saved"
    edit.recording.put(edit.name, "reviews", review.model_dump(mode="json"))
    if review.flow not in APART or review.next_review is not None:
        day = review.next_review or _next_review(edit.plan, review.date)
        edit.plan["next_review"] = day.isoformat() if day else None
    _put_ratings(store, edit, review)


def apply_session(store: Store, edit: Editing, session: Session) -> None:
    """Keep a session of two people with what it rated, as a part of another action.

    How it went with what was agreed before is kept where it was agreed; what is agreed now becomes
    part of the plan. When they meet again, the plan is looked at again, too.
    """
    edit.recording.words = f"session on plan {quoted(edit.plan['title'])} saved"
    apply_past_agreements(store, edit, session)
    apply_talked_about(edit, session.topics)
    session = apply_agreements(edit, session)
    edit.recording.put(edit.name, "sessions", session.model_dump(mode="json"))
    if session.next_time is not None:
        edit.plan["next_review"] = session.next_time.isoformat()
    _put_ratings(store, edit, session)


def apply_closing(store: Store, edit: Editing) -> None:
    """Close a plan as a part of another action."""
    edit.recording.words = f"plan {quoted(edit.plan['title'])} closed"
    set_state(store, edit.plan, PlanState.CLOSED)


def _next_review(plan: Json, on: date) -> date | None:
    """Return when a plan is looked at again after a look back at which no day was chosen."""
    view = PlanRecord(plan)
    chosen = view.next_review
    if chosen is not None and chosen > on:
        return chosen
    return next_after(view.review, on) if view.review else None


def _put_ratings(store: Store, edit: Editing, look: Review | Session) -> None:
    """Keep what a flow asked about each objective and each life area as ratings of that day."""
    objectives = {each["id"] for each in edit.plan["objectives"]}
    areas = {each["name"] for each in edit.plan["areas"]}
    keep = partial(apply_rating, store, edit.recording, edit.name, on=look.date)
    for rows in _matrices(look.answers):
        for row, values in rows.items():
            marks = values if isinstance(values, dict) else {}
            for kind in _RATED:
                if row in objectives and isinstance(value := marks.get(kind), int | float):
                    keep(kind, value, objective=row)
            if row in areas and isinstance(value := marks.get(SATISFACTION), int | float):
                keep(RatingKind.AREA, value, of=row)


def _matrices(answers: object) -> list[Json]:
    """Return the answers that have rows, wherever a flow asks for them."""
    steps = answers.values() if isinstance(answers, dict) else ()
    items = [value for step in steps if isinstance(step, dict) for value in step.values()]
    return [each for each in items if isinstance(each, dict)]
