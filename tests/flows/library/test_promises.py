"""What is promised beside a question is so: each promise, its words, and what keeps it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from flows.actions.drafts.finish_session import finish_session
from flows.actions.history import undo
from flows.actions.sessions import begin_session
from flows.documents.clock import FixedClock
from flows.documents.plan import Plan
from flows.documents.vocabulary import SharedPart
from flows.export.shared_parts import Sharing, shared_part
from flows.guide.answers.answers_file import fill_session
from flows.guide.schema.catalog import find_flow
from flows.guide.session.saved_plan import read_saved_plan
from flows.guide.session.session import GuidedSession
from flows.lookup.plans import load_plan, plans
from flows.store.store import Store
from flows.views.board import board
from flows.views.crisis import crisis_page
from flows.views.history import history
from flows.views.why import why
from flows.views.written_plan import build_shared_text
from tests.flows.samples import PLAN, sample_plan, sample_store
from tests.stored_plan import stored

Keeps = Callable[[Store, FixedClock], object]
"""What has to be true."""

ALL = Sharing(frozenset(SharedPart), is_whole=True)


class Promise(NamedTuple):
    """A promise beside a question."""

    flow: str
    """The flow that makes it."""

    path: str
    """The declared path of the question."""

    words: str
    """The promise."""

    keeps: Keeps
    """What keeps it."""


def made(clock: FixedClock, answers: dict[str, Any], flow: str = "personal") -> GuidedSession:
    """A session that has been given some answers."""
    session = GuidedSession.start(find_flow(flow), clock)
    fill_session(session, answers)
    return session


def short(store: Store, flow: str, **answers: Any) -> Plan:
    """Walk through a short flow and return the plan afterwards; `a__b` answers the question a.b."""
    session = begin_session(store, flow, PLAN)
    for path, value in answers.items():
        session.answer(path.replace("__", "."), value)
    finish_session(store, session)
    return load_plan(store, PLAN)


def _title(_: Store, clock: FixedClock) -> bool:
    plan = made(clock, {"objectives": {"objective": [{"wish": "Rest"}, {"wish": "Work"}]}}).build()
    return plan.title == "Rest"


def _health(_: Store, clock: FixedClock) -> bool:
    answers = {"reflection": {"health_notes_wanted": True, "health_notes": "A sore knee"}}
    plan = made(clock, answers).build()
    asked = read_saved_plan(find_flow("personal"), clock, stored(plan))
    written = build_shared_text(stored(plan), asked, clock.today(), ALL, rated={})
    return plan.reflection.allow_for == "A sore knee" and "sore" not in str(written)


def _good_day(store: Store, _: FixedClock) -> bool:
    view = board(store)
    return view is not None and "Patience" in str(view)


def _order(_: Store, clock: FixedClock) -> bool:
    plan = made(
        clock,
        {
            "objectives": {"objective": [{"id": "a", "wish": "A"}, {"id": "b", "wish": "B"}]},
            "priorities": {
                "weights": {"a": {"significance": 5, "urgency": 5}, "b": {"significance": 1}},
                "order": ["b", "a"],
            },
        },
    ).build()
    return [each.state for each in plan.objectives] == ["later", "in_focus"]


def _kind_words(store: Store, _: FixedClock) -> bool:
    view = why(store)
    return view is not None and "You are tired, that is all." in view.kind_words


def _crisis_order(_: Store, clock: FixedClock) -> bool:
    people = [{"who": {"name": "Priya"}}, {"who": {"name": "Jo"}}]
    answers = {"support": {"contact": people}, "coping": {"crisis_contacts": ["Jo", "Priya"]}}
    plan = made(clock, answers).build()
    names = {each.id: each.name for each in plan.contacts}
    return [names[each] for each in plan.crisis.contacts] == ["Jo", "Priya"]


def _crisis_page(store: Store, _: FixedClock) -> bool:
    return "I stop answering" in str(crisis_page(store))


def _parts(_: Store, clock: FixedClock) -> bool:
    plan = sample_plan(sharing=("support",), contacts=[{"name": "Leo", "share": "default"}])
    shared = shared_part(stored(plan))
    return not shared.objectives and not shared.habits and len(shared.contacts) == 1


def _names_only(_: Store, clock: FixedClock) -> bool:
    leo = {"name": "Leo", "share": "default", "reach": "0123", "ask": "Hi", "note": "n"}
    plan = sample_plan(sharing=("support",), contacts=[leo])
    (shared,) = shared_part(stored(plan)).contacts
    return (shared.name, shared.reach, shared.ask, shared.note) == ("Leo", "", "", "")


def _only_for_me(_: Store, clock: FixedClock) -> bool:
    shared = shared_part(stored(sample_plan(contacts=[{"name": "Leo", "share": "never"}])), ALL)
    return shared.contacts == ()


def _whole_plan_alone(_: Store, clock: FixedClock) -> bool:
    plan = stored(sample_plan(sharing=("support",), contacts=[{"name": "Leo", "share": "ask"}]))
    return not shared_part(plan).contacts and len(shared_part(plan, ALL).contacts) == 1


def _old_words(store: Store, _: FixedClock) -> bool:
    session = begin_session(store, "weekly_review", PLAN)
    one = f"next.changes.{session.add('next.changes')}"
    for name, value in {"objective": "sleep", "way": "words", "wish": "Rest"}.items():
        session.answer(f"{one}.{name}", value)
    finish_session(store, session)
    told = "Sleep through most nights" in history(store)[0].words
    undo(store)
    return told and load_plan(store, PLAN).objectives[0].wish == "Sleep through most nights"


def _nothing_reset(store: Store, _: FixedClock) -> bool:
    before = load_plan(store, PLAN)
    after = short(store, "setback", looking__happened="A long night")
    return (after.objectives, after.habits) == (before.objectives, before.habits)


def _kept_habits(store: Store, _: FixedClock) -> bool:
    short(store, "closing", ahead__keep=["walk"])
    (new,) = [load_plan(store, each.id) for each in plans(store) if each.id != PLAN]
    names = [each.name for each in new.contacts]
    return [each.text for each in new.habits] == ["Walk 20 min"] and names == ["Priya", "Jo"]


def _letter(store: Store, _: FixedClock) -> bool:
    short(store, "closing", ahead__keep=["walk"], ahead__letter="Begin with tea.")
    (new,) = [each.id for each in plans(store) if each.id != PLAN]
    return all(
        "Begin with tea." in str(crisis_page(store, each)) and "Begin with tea." in str(why(store))
        for each in (PLAN, new)
    )


def _mixed(store: Store, _: FixedClock) -> bool:
    short(store, "closing", ahead__mixed="Both.")
    return [each["text"] for each in store.read("journal")["journal"].values()] == ["Both."]


def _kept_ways(store: Store, _: FixedClock) -> bool:
    return short(store, "closing", back__coping="Walking").strategies[-1].name == "Walking"


def _what_helped(store: Store, _: FixedClock) -> bool:
    return short(store, "setback", looking__helped="Jo").strategies[-1].name == "Jo"


def _nothing_deleted(store: Store, _: FixedClock) -> bool:
    before = load_plan(store, PLAN)
    after = short(store, "closing", back__learned="To ask")
    return after.objectives == before.objectives and len(plans(store)) == 1


def _friend(store: Store, _: FixedClock) -> bool:
    short(store, "daily", today__day=2, today__kind_words="Come in, the kettle is on.")
    page, told = crisis_page(store, PLAN), why(store)
    words = "Come in, the kettle is on."
    return bool(page and told and words in str(page.hard_day) and words in told.kind_words)


PROMISES = [
    Promise("daily", "today.kind_words", "shown to you on them", _friend),
    Promise("personal", "reflection.title", "is called after the first thing you want", _title),
    Promise("personal", "reflection.health_notes", "left out of everything that", _health),
    Promise("personal", "reflection.good_day", "stand at the top of your board", _good_day),
    Promise("personal", "priorities.weights", "Your own order always wins", _order),
    Promise("personal", "coping.sign.kind_words", "can be shown to you on a day like", _kind_words),
    Promise("personal", "coping.crisis_contacts", "the order in which you choose", _crisis_order),
    Promise("personal", "coping.crisis_note", "opens with one key", _crisis_page),
    Promise("personal", "review.share", "A summary that you export holds these parts", _parts),
    Promise("personal", "review.share", "Support (names only)", _names_only),
    Promise("personal", "support.contact.may_share", "No, only for me", _only_for_me),
    Promise(
        "personal",
        "support.contact.may_share",
        "Only when I share the whole plan",
        _whole_plan_alone,
    ),
    Promise("weekly_review", "next.changes", "The old wording stays in the history", _old_words),
    Promise("setback", "looking.welcome", "Nothing is reset", _nothing_reset),
    Promise("closing", "ahead.keep", "go on in a small plan of their own", _kept_habits),
    Promise("closing", "ahead.letter", "come back on a hard day, with the kind words", _letter),
    Promise("closing", "ahead.mixed", "becomes a line of your journal", _mixed),
    Promise("closing", "back.coping", "kept with the things that help", _kept_ways),
    Promise("setback", "looking.helped", "kept with the things that help", _what_helped),
    Promise("closing", "back.welcome", "Nothing is deleted", _nothing_deleted),
]


@pytest.mark.parametrize("promise", PROMISES, ids=lambda each: f"{each.flow} {each.words[:30]}")
def test_a_promise_beside_a_question_is_kept(
    promise: Promise, home: Path, clock: FixedClock
) -> None:
    flow = find_flow(promise.flow)
    item = flow.declared[promise.path]
    library = flow.libraries.get(getattr(item, "choices_source", ""), ())
    said = " ".join([str(item.as_plain()), *(each.label for each in library)])
    assert promise.words in said, "the promise has other words now: hold them against what is done"
    plan = sample_plan(
        vision="Patience in the morning",
        signs=[{"what": "Sundays", "kind_words": "You are tired, that is all."}],
    )
    assert promise.keeps(sample_store(home, clock, plan), clock)
