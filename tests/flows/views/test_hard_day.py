"""After a day that was rated low, one's own reasons are near; on all others nothing is said."""

from datetime import timedelta
from pathlib import Path

import pytest

from flows.actions.drafts.finish_session import finish_session
from flows.actions.history import undo
from flows.actions.sessions import begin_session
from flows.documents.clock import FixedClock
from flows.documents.vocabulary import RatingKind
from flows.rules.rating_series import is_low
from flows.store.store import Store
from flows.views.hard_day import is_why_near
from flows.views.today import today
from tests.flows.samples import bare_store, sample_plan, sample_store


@pytest.fixture
def store(home: Path, clock: FixedClock) -> Store:
    return sample_store(home, clock, sample_plan(purpose="For my children"))


def say_day(store: Store, value: int) -> None:
    """Say in the daily flow how today was."""
    session = begin_session(store, "daily")
    session.answer("today.day", value)
    finish_session(store, session)


def offered(store: Store, away: int = 0) -> bool:
    """Say whether the page of a day has the line."""
    view = today(store, store.clock.today() - timedelta(days=away))
    assert view is not None
    return view.offers_why


@pytest.mark.parametrize(("value", "expected"), [(0, True), (3, True), (4, False), (10, False)])
def test_only_a_low_number_leads_to_the_reasons(store: Store, value: int, expected: bool) -> None:
    assert not offered(store)
    say_day(store, value)
    assert offered(store) is expected
    assert is_why_near(store) is expected


def test_another_number_and_undo_take_the_line_away(store: Store) -> None:
    say_day(store, 2)
    say_day(store, 6)
    assert not offered(store)
    undo(store)
    assert offered(store)
    undo(store)
    assert not offered(store)


def test_it_belongs_to_its_day_alone(store: Store, clock: FixedClock) -> None:
    say_day(store, 1)
    clock.moment += timedelta(days=1)
    assert not offered(store)
    assert not offered(store, away=1)


def test_nobody_is_led_to_an_empty_page(home: Path, clock: FixedClock) -> None:
    store = sample_store(home, clock)
    say_day(store, 0)
    assert not offered(store)


def test_without_a_plan_nothing_is_near(home: Path, clock: FixedClock) -> None:
    assert not is_why_near(bare_store(home, clock))


@pytest.mark.parametrize(
    ("kind", "low", "higher"),
    [(RatingKind.SCALE, 3, 4), (RatingKind.AREA, 3, 3.5), (RatingKind.MEASURE, None, -5)],
)
def test_low_is_the_lowest_third_of_a_scale(
    kind: RatingKind, low: float | None, higher: float
) -> None:
    assert low is None or is_low(kind, low)
    assert not is_low(kind, higher)
