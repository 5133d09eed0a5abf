"""Words for feelings, episodes, and what the daily flow says of both and of own scales."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from flows.actions.drafts.finish_session import finish_session
from flows.actions.episodes import log_episode, remove_episode
from flows.actions.feelings import choose_feelings
from flows.actions.history import undo
from flows.actions.reviews.daily_answers import DAILY
from flows.actions.sessions import begin_session
from flows.actions.settings import change_profile
from flows.documents.clock import FixedClock
from flows.documents.entries import Episode, Feelings
from flows.documents.errors import UnacceptableError
from flows.lookup.feelings import feelings_of, offered_feelings
from flows.lookup.refusals import NotThereError
from flows.store.file_names import JOURNAL
from flows.store.store import Store
from flows.views.day_ratings import own_weeks
from tests.flows.samples import PLAN, documents, sample_store

TODAY = date(2026, 11, 21)


@pytest.fixture
def store(home: Path, clock: FixedClock) -> Store:
    """The home with the sample plan."""
    return sample_store(home, clock)


def test_the_words_for_a_day_replace_those_there_are(store: Store) -> None:
    before = documents(store)
    assert choose_feelings(store, ["tired", "tired", " at  ease "], on=TODAY).changed
    assert feelings_of(store, TODAY) == ("tired", "at ease")
    assert not choose_feelings(store, ["tired", "at ease"], on=TODAY).changed
    choose_feelings(store, ["calm"], on=TODAY)
    [kept] = store.read(JOURNAL)["feelings"].values()
    assert Feelings.model_validate(kept).words == ("calm",)
    choose_feelings(store, [], on=TODAY)
    assert feelings_of(store, TODAY) == ()
    for _ in range(3):
        undo(store)
    assert documents(store) == before
    with pytest.raises(UnacceptableError):
        choose_feelings(store, ["  "], on=TODAY)
    with pytest.raises(UnacceptableError, match="still to come"):
        choose_feelings(store, ["calm"], on=TODAY + timedelta(days=1))


def test_own_words_are_offered_in_place_of_those_of_the_flow(store: Store) -> None:
    assert "calm" in offered_feelings(store)
    change_profile(store, feelings=["at sea", "ashore"])
    assert offered_feelings(store) == ("at sea", "ashore")
    question = begin_session(store, DAILY, PLAN).question("today.feelings")
    assert [each.label for each in question.choices] == ["at sea", "ashore"]


def test_an_episode_is_one_of_several_on_a_day(store: Store) -> None:
    change = log_episode(store, "panic ", 7, on=TODAY, note="in the queue")
    assert change.words == "'panic' logged, 7 of 10"
    log_episode(store, "panic", on=TODAY)
    first, second = map(Episode.model_validate, store.read(JOURNAL)["episodes"].values())
    assert (first.name, first.strength, first.note) == ("panic", 7, "in the queue")
    assert second.strength is None
    remove_episode(store, first.id)
    assert len(store.read(JOURNAL)["episodes"]) == 1
    undo(store)
    assert len(store.read(JOURNAL)["episodes"]) == 2
    with pytest.raises(NotThereError):
        remove_episode(store, "gone")
    for wrong in (11, -1):
        with pytest.raises(UnacceptableError, match="from 0 to 10"):
            log_episode(store, "panic", wrong, on=TODAY)


def test_the_daily_flow_asks_about_own_scales_only_where_there_are_any(store: Store) -> None:
    def asked() -> set[str]:
        session = begin_session(store, DAILY, PLAN)
        return {each.path for page in session.pages() for each in page.questions}

    assert "today.scales" not in asked()
    change_profile(store, scales=[{"name": "mood"}, {"name": "pain"}])
    assert "today.scales" in asked()
    session = begin_session(store, DAILY, PLAN)
    session.answer("today.scales", {"mood": {"level": 4}, "pain": {"level": 8}})
    session.answer("today.feelings", ["sad", "at sea"])
    finish_session(store, session)
    assert feelings_of(store, TODAY) == ("sad", "at sea")
    assert [(each.title, each.weeks[-1].words) for each in own_weeks(store)] == [
        ("mood", "4 of 10, 1 day"),
        ("pain", "8 of 10, 1 day"),
    ]
    change_profile(store, scales=[])
    assert [each.title for each in own_weeks(store)] == ["mood", "pain"]
