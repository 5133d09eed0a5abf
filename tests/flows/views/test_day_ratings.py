"""How days were: said in the daily flow, told as the average of each week."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from flows.actions.drafts.finish_session import finish_session
from flows.actions.history import undo
from flows.actions.sessions import begin_session
from flows.documents.clock import FixedClock
from flows.store.store import Store
from flows.views.day_ratings import days_by_week
from tests.conftest import MOMENT
from tests.flows.samples import sample_store


@pytest.fixture
def store(home: Path, clock: FixedClock) -> Store:
    return sample_store(home, clock)


def say_day(store: Store, clock: FixedClock, value: int, away: int = 0) -> None:
    """Say in the daily flow how a day was, so many days before the one of the tests."""
    clock.moment = MOMENT - timedelta(days=away)
    session = begin_session(store, "daily")
    session.answer("today.day", value)
    finish_session(store, session)
    clock.moment = MOMENT


def test_nothing_is_told_while_no_day_was_rated(store: Store) -> None:
    assert days_by_week(store) == ()


def test_each_week_is_told_by_the_average_of_its_days(store: Store, clock: FixedClock) -> None:
    for away, value in ((19, 2), (7, 4), (1, 6), (0, 7)):
        say_day(store, clock, value, away)
    assert [(each.name, each.words) for each in days_by_week(store)] == [
        ("week of Mon 2 Nov", "2 of 10, 1 day"),
        ("last week", "4 of 10, 1 day"),
        ("this week", "6.5 of 10, 2 days"),
    ]
    assert [each.name for each in days_by_week(store, most=1)] == ["this week"]


def test_a_day_that_is_rated_again_counts_once_and_undo_takes_it_back(
    store: Store, clock: FixedClock
) -> None:
    say_day(store, clock, 3)
    say_day(store, clock, 8)
    assert [each.words for each in days_by_week(store)] == ["8 of 10, 1 day"]
    undo(store)
    assert [each.words for each in days_by_week(store)] == ["3 of 10, 1 day"]


def test_days_of_closed_years_are_told_too(store: Store, clock: FixedClock) -> None:
    away = (MOMENT.date() - date(2024, 5, 1)).days
    say_day(store, clock, 5, away)
    say_day(store, clock, 5)
    assert [each.name for each in days_by_week(store)] == ["week of Mon 29 Apr 2024", "this week"]
