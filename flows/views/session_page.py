"""The page of a session of two to take along: what was chosen, agreed, and is to be remembered.

Nothing else of the session is on it: not how it was, not what was hard, no rating. Of the journal
only passages stand there that the person marked for sharing.
"""

from collections.abc import Iterable
from datetime import date

from flows.documents.light_types import NamedTuple
from flows.documents.records import Json
from flows.documents.records.plan_records import PlanRecord
from flows.documents.records.session_records import SessionRecord
from flows.documents.vocabulary import AgreedState
from flows.export.read_back.blocks import (
    Block,
    Kind,
    Row,
    Section,
    WrittenPlan,
    items,
    quote,
    section,
    text,
)
from flows.export.shared_parts import UNNAMED
from flows.lookup.agreements import Agreed, read_agreed
from flows.lookup.plans import plan_name, view_plan
from flows.lookup.refusals import NotThereError
from flows.rules.held_back import is_held_back
from flows.store.store import Store
from flows.text.agreement_words import format_agreed
from flows.text.dates import format_date
from flows.text.rhythms import join_words
from flows.views.journal import marked_passages

NOTE = "A page to take along, as the two of them agreed. Everything else stays where it is."
"""What the page says of itself."""

NOTHING = "Nothing was chosen, agreed or noted in this session. That is all right."
"""What stands on the page where there is nothing else."""

_SIGNS: dict[str | None, str] = {
    AgreedState.DONE: "●",
    AgreedState.PART: "◐",
    AgreedState.CHANGED: "–",
}
"""What stands before something agreed; what is still to come is `○`."""


class SessionPage(NamedTuple):
    """A session as it is read."""

    id: str
    """The id of the session."""

    day: date
    """Its day."""

    written: WrittenPlan
    """What stands on the page."""


def session_page(store: Store, plan: str, session: str | None = None) -> SessionPage:
    """Return the page of a session.

    Args:
        store: The open store.
        plan: The plan that it was about.
        session: The id of the session; the latest one when left out.

    Raises:
        NotThereError: there is no such session, or none at all yet.
    """
    sessions = sorted(
        map(SessionRecord, store.read(plan_name(plan)).get("sessions", {}).values()),
        key=lambda each: each.opened,
    )
    found = [each for each in sessions if session in (None, each.id)]
    if not found:
        raise NotThereError(
            "There was no session of two about this plan yet. "
            "“handrail new session_opening” begins one."
        )
    held = found[-1]
    before = [each.date for each in sessions if each.opened < held.opened]
    return SessionPage(held.id, held.date, _write(store, view_plan(store, plan), held, before))


def session_on(store: Store, plan: str, day: date) -> str:
    """Return the id of the session of a day, the last one of several.

    Raises:
        NotThereError: there was none on that day.
    """
    held = store.read(plan_name(plan)).get("sessions", {}).values()
    found = [each for each in held if each["date"] == day.isoformat()]
    if not found:
        raise NotThereError("There was no session of two on that day.")
    return str(max(found, key=lambda each: str(each["opened"]))["id"])


def _write(
    store: Store, plan: PlanRecord, session: SessionRecord, before: Iterable[date]
) -> WrittenPlan:
    today = store.clock.today()
    answers = session.answers if isinstance(session.answers, dict) else {}
    agreed = read_agreed(store, plan)
    since = max(before, default=date.min)
    passages = [
        (day, words)
        for day, words in marked_passages(store, plan.id)
        if since < day <= session.date or (day == since == session.date)
    ]
    went = [e for e in agreed if e.said_on == session.date and e.session != session.id]
    sections = (
        section("Who was there", text("", Row(_sentence(join_words(list(session.present)))))),
        section("What we talked about", items("", _topics(store, plan, session, answers))),
        section("To remember", quote(Row(session.remember))),
        section("How it went with what we agreed", items("", _agreed(went, today))),
        section(
            "What we agreed",
            items("", _agreed([e for e in agreed if e.session == session.id], today)),
        ),
        section(
            "From my journal",
            items("", [Row(words, end=format_date(day, today)) for day, words in passages]),
        ),
        section("We meet again", text("", Row(_next(session, today)))),
    )
    filled = tuple(each for each in sections if isinstance(each, Section))
    if not filled:
        filled = (Section("What we agreed", (Block(Kind.TEXT, (Row(NOTHING),)),)),)
    title = f"Session of {format_date(session.date, date.min)}"
    return WrittenPlan(title, filled)


def _topics(store: Store, plan: PlanRecord, session: SessionRecord, answers: Json) -> list[Row]:
    """Return what was talked about; an objective that is only for the person has no name here."""
    named = {each.id: UNNAMED if is_held_back(each) else each.wish for each in plan.objectives}
    noted = store.read(plan_name(plan.id)).get("agenda", {})
    named |= {identity: each["text"] for identity, each in noted.items()}
    told = [named[each] for each in session.topics if each in named]
    chosen = answers.get("choose")
    besides = str(chosen.get("something_else") or "") if isinstance(chosen, dict) else ""
    return [Row(each) for each in (*told, besides)]


def _agreed(agreed: Iterable[Agreed], today: date) -> list[Row]:
    return [
        Row(
            f"{each.who[:1].upper()}{each.who[1:]}: "
            f"{format_agreed(each.text, each.due, each.state, each.note, today)}",
            sign=_SIGNS.get(each.state, "○"),
        )
        for each in agreed
    ]


def _next(session: SessionRecord, today: date) -> str:
    return f"On {format_date(session.next_time, today)}." if session.next_time else ""


def _sentence(words: str) -> str:
    return f"{words}." if words else ""
