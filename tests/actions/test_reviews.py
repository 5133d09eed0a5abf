"""Looking back at a plan."""

from datetime import date
from pathlib import Path

import pytest

from flows.actions.errors import NotThereError
from flows.actions.looking import load_plan
from flows.actions.reviews import APART, close_plan, close_session, record_review, record_session
from flows.documents.clock import FixedClock
from flows.documents.review import Review, Session
from flows.documents.vocabulary import PlanState
from flows.store.store import Store
from tests.actions.samples import NAME, PLAN, changes, sample_plan, sample_store
from tests.conftest import MOMENT

TODAY = MOMENT.date()


@pytest.fixture
def store(home: Path, clock: FixedClock) -> Store:
    return sample_store(home, clock)


def review(**values: object) -> Review:
    """Return a review of today."""
    return Review.model_validate(
        {"id": "r", "date": TODAY, "at": MOMENT, "flow": "weekly_review", **values}
    )


def test_a_review_sets_the_next_one(store: Store) -> None:
    record_review(store, PLAN, review(learned="Rest helps", next_review="2026-11-28"))
    assert load_plan(store, PLAN).next_review == date(2026, 11, 28)
    assert Review.model_validate(store.read(NAME)["reviews"]["r"]).learned == "Rest helps"
    record_review(store, PLAN, review(id="r2"))
    assert load_plan(store, PLAN).next_review == date(2026, 11, 28)


@pytest.mark.parametrize(
    ("flow", "expected"),
    [("weekly_review", date(2026, 12, 5)), *((flow, TODAY) for flow in APART)],
)
def test_after_a_look_back_the_rhythm_says_when_to_look_again(
    home: Path, clock: FixedClock, flow: str, expected: date
) -> None:
    often = {"kind": "every_n_days", "every": 14}
    store = sample_store(home, clock, sample_plan(review=often, next_review=TODAY))
    record_review(store, PLAN, review(flow=flow))
    assert load_plan(store, PLAN).next_review == expected


def test_after_a_look_back_without_a_rhythm_no_day_is_left_behind(
    home: Path, clock: FixedClock
) -> None:
    store = sample_store(home, clock, sample_plan(review=None, next_review=TODAY))
    record_review(store, PLAN, review())
    assert load_plan(store, PLAN).next_review is None


def test_ratings_of_objectives_that_are_gone_are_left_out(store: Store) -> None:
    answers = {"week": {"ratings": {"gone": {"closeness": 3}, "trust": {"closeness": 2}}}}
    record_review(store, PLAN, review(answers=answers))
    assert [each["objective"] for each in store.read(NAME)["ratings"].values()] == ["trust"]


def test_a_session_is_opened_and_closed(store: Store, clock: FixedClock) -> None:
    record_session(store, PLAN, Session(id="s", date=TODAY, opened=MOMENT, present=("Ada",)))
    close_session(store, PLAN, "s")
    assert Session.model_validate(store.read(NAME)["sessions"]["s"]).closed == MOMENT
    assert not close_session(store, PLAN, "s").changed


def test_a_plan_closes_with_a_last_look_back_in_one_change(store: Store) -> None:
    close_plan(store, PLAN, review(flow="closing", learned="I can ask"))
    plan = load_plan(store, PLAN)
    assert (plan.state, plan.closed) == (PlanState.CLOSED, TODAY)
    assert len(changes(store)) == 1
    assert len(store.read(NAME)["reviews"]) == 1


def test_without_a_plan_nothing_is_kept(store: Store) -> None:
    with pytest.raises(NotThereError):
        record_review(store, "gone", review())
