"""Days, own scales and episodes are told week by week, each with its mean or how often it came."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from flows.actions.episodes import log_episode
from flows.actions.settings import change_profile
from flows.documents.clock import FixedClock
from flows.documents.entries import Rating
from flows.documents.vocabulary import DAY_SCALE, RatingKind
from flows.store.store import Store
from flows.views.day_ratings import episodes_by_week, own_weeks
from tests.conftest import MOMENT
from tests.flows.samples import bare_store

TODAY = date(2026, 11, 21)


@pytest.fixture
def store(home: Path, clock: FixedClock) -> Store:
    return bare_store(home, clock)


def rate(store: Store, name: str, value: float, ago: int) -> None:
    day = TODAY - timedelta(days=ago)
    kind, identity = RatingKind.SCALE, f"{name.replace(' ', '')}{ago}"
    rating = Rating(id=identity, date=day, kind=kind, name=name, value=value, at=MOMENT)
    with store.transaction("journal") as transaction:
        transaction.put("journal", "ratings", rating.model_dump(mode="json"))


def test_nothing_is_told_before_anything_was_rated(store: Store) -> None:
    change_profile(store, scales=[{"name": "Mood"}])
    assert own_weeks(store) == episodes_by_week(store) == ()


def test_days_come_first_then_scales_as_they_are_asked_then_episodes(store: Store) -> None:
    change_profile(store, scales=[{"name": "Pain"}, {"name": "Mood"}])
    for name, value in (("Mood", 4), ("Hope", 5), ("Pain", 6), (DAY_SCALE, 7), ("Anger", 8)):
        rate(store, name, value, 0)
    log_episode(store, "panic", 7, on=TODAY)
    found = own_weeks(store)
    assert [each.title for each in found] == [
        *("How the days were", "Pain", "Mood"),
        *("Anger", "Hope", "panic"),
    ]
    assert [each.top for each in found] == [10.0] * 5 + [None]
    assert [each.about for each in found] == ["on average"] * 5 + ["how often, how strong"]
    assert [each.weeks[0].average for each in found] == [7, 6, 4, 8, 5, 1]


def test_a_week_tells_its_mean_and_only_the_latest_are_told(store: Store) -> None:
    for ago, value in ((0, 4), (1, 7), (7, 2), (14, 9)):
        rate(store, "Mood", value, ago)
    (mood,) = own_weeks(store)
    assert [each.average for each in mood.weeks] == [9, 2, 5.5]
    (mood,) = own_weeks(store, most=2)
    assert [each.average for each in mood.weeks] == [2, 5.5]


def test_episodes_are_counted_in_weeks_those_without_one_between_included(store: Store) -> None:
    for ago, strength in ((0, 7), (1, None), (2, 4), (15, None)):
        log_episode(store, "panic", strength, on=TODAY - timedelta(days=ago))
    (panic,) = episodes_by_week(store)
    assert [(each.average, each.words) for each in panic.weeks] == [
        (1, "1 time"),
        (0, "0 times"),
        (3, "3 times, 5.5 of 10"),
    ]
    assert len(episodes_by_week(store, most=1)[0].weeks) == 1


def test_episodes_of_one_name_are_told_as_it_was_written_last(
    store: Store, clock: FixedClock
) -> None:
    log_episode(store, "panic", on=TODAY)
    log_episode(store, "craving", on=TODAY)
    clock.moment += timedelta(hours=1)
    log_episode(store, "Panic", on=TODAY)
    assert [each.title for each in episodes_by_week(store)] == ["craving", "Panic"]
    assert [each.weeks[0].average for each in episodes_by_week(store)] == [1, 2]
