"""What two people agreed: part of the plan until the next session, which asks how it went."""

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from flows.actions.drafts.finish_session import finish_session
from flows.actions.entries import tick, untick
from flows.actions.history import undo
from flows.actions.plan_editor import edit_plan
from flows.actions.reviews.agenda import bring, let_agenda_go
from flows.actions.reviews.agreements import mark_agreed
from flows.actions.sessions import begin_session
from flows.documents.clock import FixedClock
from flows.documents.vocabulary import AgreedState
from flows.guide.session.session import GuidedSession
from flows.lookup.agenda import find_agenda_item, waiting_agenda
from flows.lookup.agreements import Agreed, open_agreements, read_agreed
from flows.lookup.plans import load_plan, view_plan
from flows.lookup.refusals import NotThereError, RefusedError
from flows.lookup.search import Found
from flows.store.store import Store
from tests.conftest import MOMENT
from tests.flows.samples import NAME, PLAN, changes, documents, sample_plan, sample_store
from tests.flows.session_samples import meet

TODAY = date(2026, 11, 21)

AGREED: dict[str, Any] = {
    "choose": {"topics": ["Rebuild trust with my sister"]},
    "agree": {
        "remember": "It is all right to ask twice",
        "actions": [
            {"text": "Ring my sister", "due": "2026-11-24"},
            {"text": "Ask about the evening group", "doer": "yours", "who": "Dr Weber"},
        ],
    },
}


def agreed(store: Store) -> dict[str, Agreed]:
    """Return all that was agreed, by its words."""
    return {each.text: each for each in read_agreed(store, view_plan(store, PLAN))}


def labels(session: GuidedSession, path: str) -> list[str]:
    """Return what a question offers."""
    return [each.label for each in session.question(path).choices]


def later(clock: FixedClock, days: int) -> None:
    """Let days go by."""
    clock.moment = MOMENT + timedelta(days=days)


def test_ones_own_action_is_a_step_of_what_was_talked_about(home: Path, clock: FixedClock) -> None:
    store = sample_store(home, clock)
    before = documents(store)
    meet(store, AGREED)
    [step] = [each for each in load_plan(store, PLAN).objectives[1].steps if each.id != "letter"]
    assert (step.text, step.planned) == ("Ring my sister", date(2026, 11, 24))
    mine, theirs = agreed(store).values()
    assert (mine.step, mine.state, mine.due) == (step.id, "open", date(2026, 11, 24))
    assert (theirs.step, theirs.who, theirs.state) == ("", "Dr Weber", "open")
    undo(store)
    assert documents(store) == before


def test_without_an_objective_it_is_something_to_do_once(home: Path, clock: FixedClock) -> None:
    store = sample_store(home, clock, sample_plan(objectives=[]))
    meet(store, {"agree": {"actions": [{"text": "Ring my sister"}]}})
    [once] = [each for each in load_plan(store, PLAN).habits if each.text == "Ring my sister"]
    assert agreed(store)["Ring my sister"].is_open
    tick(store, Found(PLAN, "habit", once.id, once.text), on=TODAY)
    assert agreed(store)["Ring my sister"].state == "done"


def test_how_it_went_with_a_step_is_what_the_step_says(home: Path, clock: FixedClock) -> None:
    store = sample_store(home, clock)
    meet(store, AGREED)
    step = Found(PLAN, "step", agreed(store)["Ring my sister"].step, "")
    tick(store, step, on=TODAY, part=True)
    assert agreed(store)["Ring my sister"].state == "part"
    tick(store, step, on=TODAY)
    mine = agreed(store)["Ring my sister"]
    assert (mine.state, mine.said_on, mine.is_open) == ("done", TODAY, False)
    untick(store, step, on=TODAY)
    assert agreed(store)["Ring my sister"].state == "open"


def test_the_next_session_asks_how_it_went_and_keeps_it(home: Path, clock: FixedClock) -> None:
    store = sample_store(home, clock)
    meet(store, AGREED)
    later(clock, 7)
    session = begin_session(store, "session_opening", PLAN)
    assert labels(session, "compare.agreed_done") == [
        "Me: Ring my sister, by Tue 24 Nov",
        "Dr Weber: Ask about the evening group",
    ]
    mine, theirs = agreed(store).values()
    session.answer("compare.agreed_done", [theirs.id])
    finish_session(store, session)
    after = agreed(store)
    assert after[theirs.text].state == "done"
    assert after[theirs.text].said_on == TODAY + timedelta(days=7)
    assert after[mine.text].state == "not_yet"
    assert [each.text for each in open_agreements(store, view_plan(store, PLAN))] == [mine.text]
    later(clock, 14)
    session = begin_session(store, "session_opening", PLAN)
    assert labels(session, "compare.agreed_part") == ["Me: Ring my sister, by Tue 24 Nov"]


def test_what_is_done_or_changed_in_a_session_is_marked_in_the_plan(
    home: Path, clock: FixedClock
) -> None:
    store = sample_store(home, clock)
    meet(store, AGREED)
    later(clock, 7)
    session = begin_session(store, "session_opening", PLAN)
    mine, theirs = agreed(store).values()
    session.answer("compare.agreed_part", [mine.id, theirs.id])
    session.answer("compare.agreed_changed", [theirs.id])
    session.answer("compare.agreed_instead", "The group has ended")
    finish_session(store, session)
    assert agreed(store)[mine.text].state == "part"
    [step] = [s for o in load_plan(store, PLAN).objectives for s in o.steps if s.id == mine.step]
    assert step.state == "part"
    changed = agreed(store)[theirs.text]
    assert (changed.state, changed.note) == ("changed", "The group has ended")
    assert theirs.text not in {e.text for e in open_agreements(store, view_plan(store, PLAN))}


def test_a_session_that_says_nothing_of_it_leaves_it_open(home: Path, clock: FixedClock) -> None:
    store = sample_store(home, clock)
    meet(store, AGREED)
    meet(store, {"arrive": {"arriving": "Tired"}})
    assert {each.state for each in agreed(store).values()} == {"open"}


def test_what_is_done_already_is_told_and_not_asked(home: Path, clock: FixedClock) -> None:
    store = sample_store(home, clock)
    meet(store, AGREED)
    tick(store, Found(PLAN, "step", agreed(store)["Ring my sister"].step, ""), on=TODAY)
    session = begin_session(store, "session_opening", PLAN)
    assert session.question("compare.agreed_already").value == ["Me: Ring my sister, done"]
    assert labels(session, "compare.agreed_done") == ["Dr Weber: Ask about the evening group"]


def test_without_an_earlier_session_nothing_of_it_is_asked(home: Path, clock: FixedClock) -> None:
    session = begin_session(sample_store(home, clock), "session_opening", PLAN)
    asked = {each.path for page in session.pages() for each in page.questions}
    assert not {each for each in asked if each.startswith("compare.agreed")}


def test_what_the_first_release_agreed_is_never_asked_about(home: Path, clock: FixedClock) -> None:
    store = sample_store(home, clock)
    old = {"id": "a1", "text": "Ring Jo", "doer": "mine"}
    with store.transaction(NAME) as transaction:
        transaction.put(
            NAME,
            "sessions",
            {"id": "s1", "date": "2026-11-02", "opened": "2026-11-02T10:00:00Z", "actions": [old]},
        )
    assert [each.state for each in read_agreed(store, view_plan(store, PLAN))] == [None]
    assert open_agreements(store, view_plan(store, PLAN)) == ()


def test_a_promise_is_marked_and_taken_back(home: Path, clock: FixedClock) -> None:
    store = sample_store(home, clock)
    meet(store, AGREED)
    theirs = agreed(store)["Ask about the evening group"]
    change = mark_agreed(store, PLAN, theirs.id, AgreedState.DONE, on=TODAY, who="Dr Weber")
    assert change.words == "agreed 'Ask about the evening group' (Dr Weber): done"
    assert changes(store)[-1]["who"] == "Dr Weber"
    assert not agreed(store)[theirs.text].is_open
    undo(store)
    assert agreed(store)[theirs.text].is_open
    with pytest.raises(NotThereError):
        mark_agreed(store, PLAN, "gone", AgreedState.DONE, on=TODAY)


def test_what_is_brought_waits_is_offered_first_and_is_over_once_chosen(
    home: Path, clock: FixedClock
) -> None:
    store = sample_store(home, clock)
    change = bring(store, PLAN, "The letter from the office")
    begun = begin_session(store, "session_opening", PLAN)
    told = begun.pages()[0].questions[0]
    assert (told.label, told.value) == ("Noted for today", ["The letter from the office"])
    assert change.words == "'The letter from the office' noted for the next session"
    bring(store, PLAN, "How the tablets are", who="Dr Weber")
    session = begin_session(store, "session_opening", PLAN)
    offered = labels(session, "choose.topics")
    assert offered[:2] == ["The letter from the office", "How the tablets are (Dr Weber)"]
    first = waiting_agenda(store, PLAN)[0]
    session.answer("choose.topics", [first.id, "sleep"])
    finish_session(store, session)
    assert [each.text for each in waiting_agenda(store, PLAN)] == ["How the tablets are"]
    undo(store)
    assert len(waiting_agenda(store, PLAN)) == 2


def test_what_is_noted_can_be_let_go(home: Path, clock: FixedClock) -> None:
    store = sample_store(home, clock)
    bring(store, PLAN, "The letter from the office")
    noted = find_agenda_item(store, PLAN, "letter")
    let_agenda_go(store, PLAN, noted.id)
    assert waiting_agenda(store, PLAN) == ()
    with pytest.raises(RefusedError):
        let_agenda_go(store, PLAN, noted.id)
    undo(store)
    assert [each.text for each in waiting_agenda(store, PLAN)] == ["The letter from the office"]
    with pytest.raises(NotThereError):
        bring(store, "gone", "Anything")


def test_whoever_uses_the_home_is_named_in_its_history(home: Path, clock: FixedClock) -> None:
    store = sample_store(home, clock)
    store.user = "Dr Weber"
    bring(store, PLAN, "How the tablets are")
    [noted] = waiting_agenda(store, PLAN)
    assert noted.author == "Dr Weber"
    assert changes(store)[-1]["who"] == "Dr Weber"


def test_a_step_that_was_taken_out_since_leaves_what_was_agreed(
    home: Path, clock: FixedClock
) -> None:
    store = sample_store(home, clock)
    meet(store, AGREED)
    mine = agreed(store)["Ring my sister"]
    with edit_plan(store, PLAN, words="a step taken out") as edit:
        for each in edit.plan["objectives"]:
            each["steps"] = [step for step in each["steps"] if step["id"] != mine.step]
    mark_agreed(store, PLAN, mine.id, AgreedState.DONE, on=TODAY)
    assert agreed(store)["Ring my sister"].state == "done"
