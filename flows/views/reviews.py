"""Earlier reviews, hard days and sessions: what was learned and agreed, to be found again."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from flows.documents.dated_records import ReviewRecord, SessionRecord
from flows.documents.records import Json
from flows.documents.vocabulary import Doer
from flows.lookup.plans import plan_name, shown_plan
from flows.store.store import Store
from flows.views.objective import Told

DOERS: dict[str, str] = {
    Doer.MINE: "me",
    Doer.YOURS: "the person I work with",
    Doer.OTHERS: "somebody else",
}
"""Who does what was agreed, in the words of the person whose plan it is."""

SESSION = "session_opening"
"""The flow that a session of two was walked through with."""


class LookView(NamedTuple):
    """One of them as it stands in a list."""

    id: str
    """Its id."""

    plan: str
    """The id of its plan."""

    day: date
    """Its day."""

    flow: str
    """The id of its flow."""

    lines: tuple[Told, ...]
    """What it left behind, each with what it is."""

    answers: Json
    """Everything that was answered, as its flow asked it."""


class AgreedView(NamedTuple):
    """What was agreed in the last session."""

    day: date
    """The day of the session."""

    actions: tuple[Told, ...]
    """Who does it, and what."""


def past_reviews(store: Store, plan_id: str | None = None) -> tuple[LookView, ...]:
    """Return all reviews and sessions of a plan, closed years included, the latest first.

    Args:
        store: The open store.
        plan_id: The plan; the current one when left out, nothing while there is none.

    Raises:
        NotThereError: there is no plan of that id.
    """
    plan = shown_plan(store, plan_id)
    if plan is None:
        return ()
    tables = store.read_all(plan_name(plan.id))
    wishes = {each.id: each.wish for each in plan.objectives}
    reviews = [
        (each["at"], _look(plan.id, each, each["flow"], _review(ReviewRecord(each))))
        for each in tables.get("reviews", {}).values()
    ]
    sessions = [
        (each["opened"], _look(plan.id, each, SESSION, _session(SessionRecord(each), wishes)))
        for each in tables.get("sessions", {}).values()
    ]
    latest_first = sorted([*reviews, *sessions], key=lambda pair: pair[0], reverse=True)
    return tuple(look for _, look in latest_first)


def last_agreed(store: Store, plan_id: str) -> AgreedView | None:
    """Return what was agreed in the last session in which anything was; None without one."""
    sessions = store.read_all(plan_name(plan_id)).get("sessions", {}).values()
    agreed = [SessionRecord(each) for each in sessions if each.get("actions")]
    if not agreed:
        return None
    last = max(agreed, key=lambda session: session.opened)
    return AgreedView(last.date, tuple(_agreed(last)))


def _look(plan: str, document: Json, flow: str, lines: Iterator[Told]) -> LookView:
    answers = document.get("answers")
    return LookView(
        id=document["id"],
        plan=plan,
        day=date.fromisoformat(document["date"]),
        flow=flow,
        lines=tuple(each for each in lines if each.text),
        answers=answers if isinstance(answers, dict) else {},
    )


def _review(review: ReviewRecord) -> Iterator[Told]:
    yield Told("learned", review.learned)
    yield Told("changed", review.what_changed)


def _session(session: SessionRecord, wishes: dict[str, str]) -> Iterator[Told]:
    yield Told("present", ", ".join(session.present))
    yield Told("talked about", ", ".join(wishes[each] for each in session.topics if each in wishes))
    for action in _agreed(session):
        yield Told("agreed", f"{action.before}: {action.text}")


def _agreed(session: SessionRecord) -> Iterator[Told]:
    for action in session.actions:
        yield Told(DOERS[action.doer], action.text)
