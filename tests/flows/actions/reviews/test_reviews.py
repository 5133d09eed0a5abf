"""Looking back at a plan."""

from datetime import date
from pathlib import Path

import pytest

from flows.actions.reviews.reviews import APART
from flows.documents.clock import FixedClock
from flows.documents.entries import Rating
from flows.documents.review import Review
from flows.lookup.plans import load_plan
from flows.store.store import Store
from tests.conftest import MOMENT
from tests.flows.samples import NAME, PLAN, keep_review, sample_plan, sample_store

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
    keep_review(store, review(learned="Rest helps", next_review="2026-11-28"))
    assert load_plan(store, PLAN).next_review == date(2026, 11, 28)
    assert Review.model_validate(store.read(NAME)["reviews"]["r"]).learned == "Rest helps"
    keep_review(store, review(id="r2"))
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
    keep_review(store, review(flow=flow))
    assert load_plan(store, PLAN).next_review == expected


def test_after_a_look_back_without_a_rhythm_no_day_is_left_behind(
    home: Path, clock: FixedClock
) -> None:
    store = sample_store(home, clock, sample_plan(review=None, next_review=TODAY))
    keep_review(store, review())
    assert load_plan(store, PLAN).next_review is None


def test_ratings_of_objectives_that_are_gone_are_left_out(store: Store) -> None:
    answers = {"week": {"ratings": {"gone": {"closeness": 3}, "trust": {"closeness": 2}}}}
    keep_review(store, review(answers=answers))
    assert [each["objective"] for each in store.read(NAME)["ratings"].values()] == ["trust"]


def test_life_areas_are_rated_where_the_plan_has_them(home: Path, clock: FixedClock) -> None:
    store = sample_store(home, clock, sample_plan(areas=[{"name": "Family"}]))
    rows = {"Family": {"satisfaction": 5}, "Work": {"satisfaction": 2}}
    keep_review(store, review(answers={"week": {"areas": rows}}))
    kept = [Rating.model_validate(each) for each in store.read(NAME)["ratings"].values()]
    assert [(each.kind, each.name, each.value) for each in kept] == [("area", "Family", 5)]
