"""Episodes are logged and taken away in words, several on a day."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from flows.actions.episodes import log_episode, remove_episode
from flows.documents.clock import FixedClock
from flows.documents.errors import UnacceptableError
from flows.lookup.episode_names import last_episode
from flows.lookup.refusals import NotThereError
from flows.store.store import Store
from tests.flows.samples import bare_store

TODAY = date(2026, 11, 21)
YESTERDAY = TODAY - timedelta(days=1)


@pytest.fixture
def store(home: Path, clock: FixedClock) -> Store:
    return bare_store(home, clock)


@pytest.mark.parametrize(
    ("strength", "on", "logged", "taken"),
    [
        (0, TODAY, "'panic' logged, 0 of 10", "'panic', 0 of 10, taken away"),
        (10, TODAY, "'panic' logged, 10 of 10", "'panic', 10 of 10, taken away"),
        (None, TODAY, "'panic' logged", "'panic' taken away"),
        (
            3,
            YESTERDAY,
            "'panic' logged, 3 of 10 for Fri 20 Nov",
            "'panic', 3 of 10, taken away",
        ),
    ],
)
def test_an_episode_is_told_in_words(
    store: Store, strength: int | None, on: date, logged: str, taken: str
) -> None:
    assert log_episode(store, " panic ", strength, on=on).words == logged
    change = remove_episode(store, last_episode(store, "panic", on))
    assert change.words.startswith(taken)
    assert store.read("journal").get("episodes", {}) == {}
    with pytest.raises(NotThereError, match="No 'panic' is logged for that day"):
        last_episode(store, "panic", on)
    with pytest.raises(NotThereError, match="not logged any more"):
        remove_episode(store, "gone")


def test_what_cannot_be_kept_is_refused(store: Store) -> None:
    for strength in (-1, 11):
        with pytest.raises(UnacceptableError):
            log_episode(store, "panic", strength, on=TODAY)
    with pytest.raises(UnacceptableError):
        log_episode(store, " ", on=TODAY)
    with pytest.raises(UnacceptableError, match="still to come"):
        log_episode(store, "panic", on=TODAY + timedelta(days=1))


def test_the_last_one_of_a_name_and_day_is_meant(store: Store, clock: FixedClock) -> None:
    log_episode(store, "panic", 7, on=TODAY)
    clock.moment -= timedelta(hours=2)
    log_episode(store, "panic", 3, on=TODAY)
    log_episode(store, "craving", 9, on=TODAY)
    found = store.read("journal")["episodes"][last_episode(store, "panic", TODAY)]
    assert found["strength"] == 7
