"""What somebody suggested, or an example, becomes an answer; what stood there is offered."""

from pathlib import Path

import pytest

from flows.actions.drafts.draft_session import DraftSession
from flows.actions.drafts.taken_answers import put_example_in, take_suggestion
from flows.actions.sessions import begin_session
from flows.documents.clock import FixedClock
from flows.lookup.example_lists import Example
from tests.flows.samples import bare_store

PATH = "reflection.situation"
OBJECTIVE = "objectives.objective"


@pytest.fixture
def kept(home: Path, clock: FixedClock) -> DraftSession:
    store = bare_store(home, clock)
    return DraftSession(store, begin_session(store, "personal"))


def test_a_suggestion_that_is_taken_offers_what_stood_there(kept: DraftSession) -> None:
    take_suggestion(kept, PATH, "Busy")
    assert kept.session.answers.values[PATH] == "Busy"
    assert kept.offered.at(PATH) == []
    take_suggestion(kept, PATH, "Quiet")
    assert kept.session.answers.values[PATH] == "Quiet"
    assert kept.offered.at(PATH) == ["Busy"]
    kept.offered.take(PATH)
    assert kept.session.answers.values[PATH] == "Busy"
    assert kept.offered.at(PATH) == ["Quiet"]


def test_a_suggestion_that_says_the_same_offers_nothing(kept: DraftSession) -> None:
    kept.session.answer(PATH, "Busy")
    take_suggestion(kept, PATH, "Busy")
    assert kept.offered.at(PATH) == []


def test_an_example_answers_the_wish_and_what_would_be_different(kept: DraftSession) -> None:
    session = kept.session
    first = session.answers.instances[OBJECTIVE][0]
    wish = f"{OBJECTIVE}.{first}.wish"
    specific = next(
        each.path
        for each in session.visible.inside(f"{OBJECTIVE}.{first}")
        if each.item.maps_to == "specific"
    )
    put_example_in(session, wish, Example("Rest", "Sleep through", "Five nights a week", ""))
    assert session.answers.values[wish] == "Sleep through"
    assert session.answers.values[specific] == "Five nights a week"
    put_example_in(session, wish, Example("Rest", "Rest", "Two breaks", ""))
    assert session.answers.values[wish] == "Rest"
    assert session.answers.values[specific] == "Five nights a week"
    session.clear(specific)
    put_example_in(session, wish, Example("Rest", "Walk", "", ""))
    assert specific not in session.answers.values
