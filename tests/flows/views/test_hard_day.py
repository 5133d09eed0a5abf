"""After a low day what was written for it is near; on all others nothing is said."""

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
from flows.views.hard_day import NO_OFFER, HardDayOffer, format_offer, offer_today
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
    return view.hard_day.why


@pytest.mark.parametrize(("value", "expected"), [(0, True), (3, True), (4, False), (10, False)])
def test_only_a_low_number_leads_to_the_reasons(store: Store, value: int, expected: bool) -> None:
    assert not offered(store)
    say_day(store, value)
    assert offered(store) is expected
    assert offer_today(store).why is expected


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
    store = sample_store(home, clock, sample_plan(contacts=[], crisis={}))
    say_day(store, 0)
    assert offer_today(store) == NO_OFFER
    assert format_offer(NO_OFFER, "y", "F2") == ""


@pytest.mark.parametrize(
    "parts",
    [
        {"crisis": {"steps": ["Sit down"]}},
        {"signs": [{"id": "n", "what": "two short nights", "then_part": "say no to Friday"}]},
        {"strategies": [{"id": "w", "name": "walk round the block"}]},
        {"extra": [{"path": "coping.first_hour", "label": "The hours after?", "value": "Eat"}]},
    ],
)
def test_whatever_was_written_for_such_a_day_is_offered(
    home: Path, clock: FixedClock, parts: dict[str, object]
) -> None:
    store = sample_store(home, clock, sample_plan(**{"contacts": [], "crisis": {}, **parts}))
    say_day(store, 2)
    assert offer_today(store) == HardDayOffer(why=False, page=True)


def test_the_offer_is_one_sentence() -> None:
    both = HardDayOffer(why=True, page=True)
    assert format_offer(both, "y", "F2") == (
        "On a hard day: y shows why you began, in your own words; "
        "F2 shows what you wrote for days like this."
    )


def test_without_a_plan_nothing_is_near(home: Path, clock: FixedClock) -> None:
    assert offer_today(bare_store(home, clock)) == NO_OFFER


@pytest.mark.parametrize(
    ("kind", "low", "higher"),
    [(RatingKind.SCALE, 3, 4), (RatingKind.AREA, 3, 3.5), (RatingKind.MEASURE, None, -5)],
)
def test_low_is_the_lowest_third_of_a_scale(
    kind: RatingKind, low: float | None, higher: float
) -> None:
    assert low is None or is_low(kind, low)
    assert not is_low(kind, higher)
