"""Earlier reviews, hard days and sessions: what was learned and agreed, to be found again."""

from collections.abc import Iterator
from datetime import date

from flows.documents.errors import HandrailError
from flows.documents.light_types import NamedTuple
from flows.documents.records import Json
from flows.documents.records.dated_records import ReviewRecord
from flows.documents.records.plan_records import PlanRecord
from flows.documents.records.session_records import SessionRecord
from flows.lookup.plans import load_plan, plan_name, shown_plan, view_plan
from flows.lookup.review_words import SESSION, with_earlier
from flows.lookup.settings import chosen_wording
from flows.store.store import Store
from flows.text.agreement_words import doer_name
from flows.text.dates import format_date
from flows.views.labelled_text import LabelledText


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

    lines: tuple[LabelledText, ...]
    """What it left behind, each with what it is."""

    answers: Json
    """Everything that was answered, as its flow asked it."""


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
    looks = [look for each in with_earlier(store, plan) for look in _looks(store, each)]
    return tuple(look for _, look in sorted(looks, key=lambda pair: pair[0], reverse=True))


def _looks(store: Store, plan: PlanRecord) -> Iterator[tuple[str, LookView]]:
    tables = store.read_all(plan_name(plan.id))
    topics = {each.id: each.wish for each in plan.objectives}
    topics |= {each["id"]: each["text"] for each in tables.get("agenda", {}).values()}
    for each in tables.get("reviews", {}).values():
        yield each["at"], _look(plan.id, each, each["flow"], _review(ReviewRecord(each)))
    for each in tables.get("sessions", {}).values():
        session = _session(SessionRecord(each), topics, store.clock.today())
        yield each["opened"], _look(plan.id, each, SESSION, session)


def review_in_full(store: Store, look: LookView) -> tuple[LabelledText, ...]:
    """Return all that was answered; without its flow, what is known without it.

    Raises:
        NotThereError: the plan is not there any more.
    """
    # Lists of reviews do without the flows; only who reads one in full waits for them.
    from flows.guide.answers.misfits import fit_answers
    from flows.guide.answers.plan_choices import NO_FACTS
    from flows.guide.schema.catalog import find_flow
    from flows.guide.session.session import GuidedSession
    from flows.lookup.session_facts import agenda_facts, agreed_facts

    try:
        flow = find_flow(look.flow, store.home, chosen_wording(store))
    except HandrailError:
        return look.lines
    answers = fit_answers(flow, look.answers)
    plan = load_plan(store, look.plan)
    facts = NO_FACTS._replace(
        agreed=agreed_facts(store, view_plan(store, look.plan), whole=True),
        agenda=agenda_facts(store, look.plan, whole=True),
    )
    session = GuidedSession(flow, store.clock, answers, plan, known=facts)
    answered = [
        LabelledText(line.label, line.text)
        for section in session.outline().sections
        for line in section.lines
    ]
    return tuple(answered) or look.lines


def _look(plan: str, document: Json, flow: str, lines: Iterator[LabelledText]) -> LookView:
    answers = document.get("answers")
    return LookView(
        id=document["id"],
        plan=plan,
        day=date.fromisoformat(document["date"]),
        flow=flow,
        lines=tuple(each for each in lines if each.text),
        answers=answers if isinstance(answers, dict) else {},
    )


def _review(review: ReviewRecord) -> Iterator[LabelledText]:
    yield LabelledText("learned", review.learned)
    yield LabelledText("changed", review.what_changed)


def _session(session: SessionRecord, topics: dict[str, str], today: date) -> Iterator[LabelledText]:
    yield LabelledText("present", ", ".join(session.present))
    yield LabelledText(
        "talked about", ", ".join(topics[each] for each in session.topics if each in topics)
    )
    yield LabelledText("to remember", session.remember)
    for action in _agreed(session, today):
        yield LabelledText("agreed", f"{action.label}: {action.text}")


def _agreed(session: SessionRecord, today: date) -> Iterator[LabelledText]:
    for action in session.actions:
        due = f", by {format_date(action.due, today)}" if action.due else ""
        yield LabelledText(doer_name(action.doer, action.who), f"{action.text}{due}")
