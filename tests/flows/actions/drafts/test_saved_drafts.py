"""Unfinished sessions, and what becomes of them in the end."""

from datetime import timedelta
from pathlib import Path

import pytest

from flows.actions.drafts.finish_session import finish_session
from flows.actions.drafts.saved_drafts import discard_draft, drop_draft, load_draft, save_draft
from flows.actions.history import undo
from flows.documents.clock import FixedClock
from flows.documents.vocabulary import PlanState
from flows.guide.schema.catalog import find_flow
from flows.guide.session.session import GuidedSession
from flows.lookup.plans import current_plan, load_plan
from flows.lookup.refusals import NotThereError, RefusedError
from flows.store.store import Store
from flows.views.drafts import drafts
from tests.conftest import MOMENT
from tests.flows.actions.drafts.draft_samples import draft
from tests.flows.samples import NAME, PLAN, bare_store, changes, documents, rename, sample_store


def session(store: Store, flow: str, plan: str | None = None) -> GuidedSession:
    """Begin a session, about a plan if one is named, and keep its draft."""
    about = load_plan(store, plan) if plan else None
    begun = GuidedSession.start(find_flow(flow), store.clock, plan=about)
    save_draft(store, begun.to_draft())
    return begun


def test_drafts_are_kept_without_a_history(home: Path, clock: FixedClock) -> None:
    store = bare_store(home, clock)
    save_draft(store, draft("one"))
    save_draft(store, draft("two", minutes=5))
    assert [each.id for each in drafts(store)] == ["two", "one"]
    assert drafts(store)[0].saved == MOMENT + timedelta(minutes=5)
    assert load_draft(store, "one") == draft("one")
    assert changes(store, "journal") == []


def test_a_discarded_draft_comes_back(home: Path, clock: FixedClock) -> None:
    store = bare_store(home, clock)
    save_draft(store, draft("one"))
    assert discard_draft(store, "one").words == "draft 'Rest' taken away"
    assert drafts(store) == ()
    for action in (discard_draft, load_draft):
        with pytest.raises(NotThereError):
            action(store, "one")
    undo(store)
    assert load_draft(store, "one") == draft("one")


def test_a_session_becomes_a_plan_in_one_change(home: Path, clock: FixedClock) -> None:
    store = bare_store(home, clock)
    begun = session(store, "personal")
    before = documents(store)
    change = finish_session(store, begun)
    assert drafts(store) == ()
    assert change.plan is not None
    assert (current := current_plan(store)) and current.id == change.plan
    undo(store)
    assert documents(store) == before


def test_a_changed_plan_gets_only_what_was_changed(home: Path, clock: FixedClock) -> None:
    store = sample_store(home, clock)
    begun = session(store, "personal", PLAN)
    rename(store, PLAN, "Renamed beside the session")
    path = next(
        question.path
        for page in begun.pages()
        for question in page.questions
        if question.item.maps_to == "vision"
    )
    begun.answer(path, "A calm morning.")
    finish_session(store, begun)
    plan = load_plan(store, PLAN)
    assert (plan.title, plan.vision) == ("Renamed beside the session", "A calm morning.")
    assert drafts(store) == ()


def test_a_session_that_does_not_fit_keeps_its_draft(home: Path, clock: FixedClock) -> None:
    store = sample_store(home, clock)
    begun = session(store, "personal", PLAN)
    path = next(
        question.path
        for page in begun.pages()
        for question in page.questions
        if question.item.maps_to == "title"
    )
    begun.answer(path, "Mine")
    rename(store, PLAN, "Theirs")
    with pytest.raises(RefusedError):
        finish_session(store, begun)
    assert len(drafts(store)) == 1
    assert load_plan(store, PLAN).title == "Theirs"


def test_a_review_goes_into_its_plan_with_what_it_rated(home: Path, clock: FixedClock) -> None:
    store = sample_store(home, clock)
    begun = session(store, "weekly_review", PLAN)
    begun.answer("week.ratings", {"sleep": {"closeness": 6, "confidence": 7}})
    begun.answer("next.learned", "Mornings are better")
    begun.answer("next.next_review", "2026-11-28")
    before = documents(store)
    assert finish_session(store, begun).words == "review of plan 'Sam's plan' saved"
    tables = store.read(NAME)
    (review,) = tables["reviews"].values()
    assert review["learned"] == "Mornings are better"
    rated = {
        (each["kind"], each["objective"], each["value"]) for each in tables["ratings"].values()
    }
    assert rated == {("closeness", "sleep", 6), ("confidence", "sleep", 7)}
    assert str(load_plan(store, PLAN).next_review) == "2026-11-28"
    assert drafts(store) == ()
    undo(store)
    assert documents(store) == before


def test_a_session_of_two_is_closed_when_it_ends(home: Path, clock: FixedClock) -> None:
    store = sample_store(home, clock)
    begun = session(store, "session_opening", PLAN)
    begun.answer("arrive.present", ["Me", "Ada"])
    finish_session(store, begun)
    (kept,) = store.read(NAME)["sessions"].values()
    assert kept["present"] == ["Me", "Ada"]
    assert kept["closed"] is not None


def test_the_closing_flow_closes_the_plan(home: Path, clock: FixedClock) -> None:
    store = sample_store(home, clock)
    finish_session(store, session(store, "closing", PLAN))
    assert load_plan(store, PLAN).state is PlanState.CLOSED


def test_habits_go_on_in_a_plan_of_their_own(home: Path, clock: FixedClock) -> None:
    store = sample_store(home, clock)
    begun = session(store, "closing", PLAN)
    begun.answer("ahead.keep", ["walk"])
    before = documents(store)
    finish_session(store, begun)
    current = current_plan(store)
    assert current is not None
    plan = load_plan(store, current.id)
    assert (plan.title, plan.replaces) == ("Keeping on: Sam's plan", PLAN)
    assert [(each.text, each.started) for each in plan.habits] == [("Walk 20 min", clock.today())]
    assert [each.name for each in plan.contacts] == ["Priya", "Jo"]
    assert plan.crisis == load_plan(store, PLAN).crisis
    assert plan.objectives == ()
    undo(store)
    assert documents(store) == before


def test_the_daily_flow_writes_the_day_down(home: Path, clock: FixedClock) -> None:
    store = sample_store(home, clock)
    begun = session(store, "daily", PLAN)
    for path, value in {
        "today.done": ["walk"],
        "today.day": 6,
        "today.line": "Rain, soup",
        "today.win": "Opened the letter",
    }.items():
        begun.answer(path, value)
    before = documents(store)
    finish_session(store, begun)
    (entry,) = store.read(NAME)["entries"].values()
    assert (entry["habit"], entry["state"]) == ("walk", "done")
    journal = store.read("journal")
    assert [each["text"] for each in journal["journal"].values()] == ["Rain, soup"]
    assert [each["text"] for each in journal["wins"].values()] == ["Opened the letter"]
    assert [each["value"] for each in journal["ratings"].values()] == [6]
    undo(store)
    assert documents(store) == before


def test_a_look_back_needs_a_plan(home: Path, clock: FixedClock) -> None:
    store = bare_store(home, clock)
    with pytest.raises(NotThereError):
        finish_session(store, session(store, "daily"))
    assert len(drafts(store)) == 1


@pytest.mark.parametrize(
    "since",
    [
        {"answers": {"reflection": {"title": "Of another session"}}},
        {"typing": {"reflection.title": "Of anoth"}},
    ],
)
def test_a_draft_that_was_begun_for_nothing_goes_unless_somebody_wrote_in_it(
    since: dict[str, object], home: Path, clock: FixedClock
) -> None:
    store = bare_store(home, clock)
    began = draft("one")
    save_draft(store, began)
    save_draft(store, began.changed(**since))
    drop_draft(store, began)
    assert [each.id for each in drafts(store)] == ["one"]
    save_draft(store, began.changed(cursor="reflection.title"))
    drop_draft(store, began)
    assert drafts(store) == ()
