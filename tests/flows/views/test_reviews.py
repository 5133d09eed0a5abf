"""What a review, a hard day or a session left behind is found again."""

from datetime import date, timedelta
from pathlib import Path
from typing import Any

from flows.actions.drafts.finish_session import finish_session
from flows.actions.history import undo
from flows.actions.sessions import begin_session
from flows.documents.clock import FixedClock
from flows.documents.review import Review
from flows.lookup.plans import load_plan
from flows.store.store import Store
from flows.views.reviews import past_reviews, review_in_full
from flows.views.support import support_view
from tests.conftest import MOMENT
from tests.flows.samples import (
    NAME,
    PLAN,
    bare_store,
    changes,
    documents,
    keep_review,
    sample_plan,
    sample_store,
)


def finish(store: Store, flow: str, answers: dict[str, Any]) -> None:
    """Walk through a short flow with these answers."""
    session = begin_session(store, flow, PLAN)
    for path, value in answers.items():
        session.answer(path, value)
    finish_session(store, session)


def test_a_review_is_found_again_with_all_its_answers(home: Path, clock: FixedClock) -> None:
    store = sample_store(home, clock)
    finish(store, "weekly_review", {"week.good": "The sea", "next.learned": "Mornings are better"})
    (look,) = past_reviews(store, PLAN)
    assert (look.flow, look.day) == ("weekly_review", clock.today())
    assert [(each.label, each.text) for each in look.lines] == [("learned", "Mornings are better")]
    told = [each.text for each in review_in_full(store, look)]
    assert told == ["The sea", "Mornings are better"]


def test_what_was_agreed_in_a_session_stands_with_the_network(
    home: Path, clock: FixedClock
) -> None:
    store = sample_store(home, clock)
    session = begin_session(store, "session_opening", PLAN)
    session.answer("arrive.present", ["Me", "Ada"])
    session.answer("choose.topics", ["trust"])
    one = f"agree.actions.{session.add('agree.actions')}"
    session.answer(f"{one}.text", "Ask about the evening group")
    session.answer(f"{one}.doer", "yours")
    finish_session(store, session)
    shown = support_view(store, PLAN)
    assert shown is not None
    assert [(each.who, each.text, each.state) for each in shown.agreed] == [
        ("the person I work with", "Ask about the evening group", "open")
    ]
    (look,) = past_reviews(store, PLAN)
    assert [each.text for each in look.lines] == [
        "Me, Ada",
        "Rebuild trust with my sister",
        "the person I work with: Ask about the evening group",
    ]


def test_the_next_time_agreed_in_a_session_is_when_the_plan_is_looked_at_again(
    home: Path, clock: FixedClock
) -> None:
    store = sample_store(home, clock)
    before, told = documents(store), len(changes(store))
    session = begin_session(store, "session_opening", PLAN)
    session.answer("agree.next_time", "2026-12-12")
    finish_session(store, session)
    assert load_plan(store, PLAN).next_review == date(2026, 12, 12)
    (kept,) = store.read(NAME)["sessions"].values()
    assert kept["next_time"] == "2026-12-12"
    assert len(changes(store)) == told + 1
    undo(store)
    assert {name: documents(store)[name] for name in before} == before


def test_a_session_without_a_next_time_leaves_the_day_as_it_was(
    home: Path, clock: FixedClock
) -> None:
    store = sample_store(home, clock, sample_plan(next_review="2026-11-28"))
    session = begin_session(store, "session_opening", PLAN)
    session.answer("arrive.present", ["Me", "Ada"])
    finish_session(store, session)
    assert load_plan(store, PLAN).next_review == date(2026, 11, 28)


def test_the_latest_comes_first_and_a_flow_that_is_gone_hides_nothing(
    home: Path, clock: FixedClock
) -> None:
    store = sample_store(home, clock)
    for number, flow in enumerate(("weekly_review", "gone")):
        keep_review(
            store,
            Review(
                id=f"r{number}",
                date=MOMENT.date(),
                at=MOMENT.replace(minute=number),
                flow=flow,
                learned=f"Lesson {number}",
                answers={"week": {"good": "The sea"}},
            ),
        )
    looks = past_reviews(store)
    assert [each.id for each in looks] == ["r1", "r0"]
    assert [each.text for each in review_in_full(store, looks[0])] == ["Lesson 1"]
    assert [each.text for each in review_in_full(store, looks[1])] == ["The sea"]


def test_without_a_plan_there_is_nothing_to_find(home: Path, clock: FixedClock) -> None:
    assert past_reviews(bare_store(home, clock)) == ()
    shown = support_view(sample_store(home, clock))
    assert shown is not None and shown.agreed == ()


def test_a_session_in_full_tells_what_was_agreed_before_and_is_over_since(
    home: Path, clock: FixedClock
) -> None:
    store = sample_store(home, clock)
    session = begin_session(store, "session_opening", PLAN)
    one = f"agree.actions.{session.add('agree.actions')}"
    session.answer(f"{one}.text", "Ask about the evening group")
    session.answer(f"{one}.doer", "yours")
    finish_session(store, session)
    clock.moment += timedelta(days=7)
    asked = begin_session(store, "session_opening", PLAN).question("compare.agreed_done")
    finish(store, "session_opening", {"compare.agreed_done": [asked.choices[0].value]})
    clock.moment += timedelta(days=7)
    told = [each.text for each in review_in_full(store, past_reviews(store, PLAN)[0])]
    assert len(told) == 1
    assert "Ask about the evening group" in told[0]
