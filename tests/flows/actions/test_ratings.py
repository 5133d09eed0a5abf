"""Ratings on a day."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from flows.actions.plan_editor import edit_plan
from flows.actions.ratings import rate, rate_scale, unrate, unrate_scale
from flows.documents.clock import FixedClock
from flows.documents.entries import Rating
from flows.documents.errors import UnacceptableError
from flows.documents.vocabulary import RatingKind
from flows.lookup.refusals import RefusedError
from flows.lookup.search import find_objective
from flows.store.file_names import JOURNAL
from flows.store.store import Store
from tests.flows.samples import NAME, PLAN, changes, sample_store


@pytest.fixture
def store(home: Path, clock: FixedClock) -> Store:
    return sample_store(home, clock)


def ratings(store: Store, name: str = NAME) -> list[tuple[str, str, float]]:
    """Return kind, object and value of all ratings, each held against its model."""
    found = map(Rating.model_validate, store.read(name).get("ratings", {}).values())
    return [(each.kind, each.objective or each.name, each.value) for each in found]


def test_an_objective_is_rated(store: Store) -> None:
    sleep, day = find_objective(store, "sleep"), store.clock.today()
    change = rate(store, sleep, RatingKind.CLOSENESS, 6, on=day)
    assert change.words == "closeness of 'Sleep through most nights' rated 6 of 10"
    change = rate(store, sleep, RatingKind.MEASURE, 4, on=day)
    assert change.words.endswith("rated 4 nights a week")
    rate(store, sleep, RatingKind.CONFIDENCE, 7, on=day)
    assert [each[::2] for each in ratings(store)] == [
        ("closeness", 6),
        ("measure", 4),
        ("confidence", 7),
    ]


def test_there_is_one_rating_of_a_thing_on_a_day(store: Store) -> None:
    sleep, day = find_objective(store, "sleep"), store.clock.today()
    rate(store, sleep, RatingKind.CLOSENESS, 6, on=day)
    rate(store, sleep, RatingKind.CLOSENESS, 7, on=day)
    assert not rate(store, sleep, RatingKind.CLOSENESS, 7, on=day).changed
    assert ratings(store) == [("closeness", "sleep", 7)]
    unrate(store, sleep, RatingKind.CLOSENESS, on=day)
    assert ratings(store) == []


def test_a_number_outside_its_range_is_refused(store: Store) -> None:
    day = store.clock.today()
    with pytest.raises(UnacceptableError, match="from 0 to 10"):
        rate(store, find_objective(store, "sleep"), RatingKind.CLOSENESS, 11, on=day)
    assert ratings(store) == []


def test_a_day_to_come_is_not_rated_yet(store: Store) -> None:
    objective = find_objective(store, "sleep")
    with pytest.raises(UnacceptableError, match="Sun 22 Nov is still to come"):
        rate(store, objective, RatingKind.CLOSENESS, 6, on=date(2026, 11, 22))
    assert changes(store) == []


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ({"counted": "times"}, "it is counted from what is ticked"),
        ({"counted": "strength", "episode": "panic"}, "from what is logged as “panic”"),
    ],
)
def test_a_measure_that_is_counted_is_not_rated_by_hand(
    store: Store, values: dict[str, str], told: str
) -> None:
    with edit_plan(store, PLAN, words="counted from now on") as edit:
        edit.objective("sleep").update(values)
    sleep, day = find_objective(store, "sleep"), store.clock.today()
    with pytest.raises(RefusedError, match=told):
        rate(store, sleep, RatingKind.MEASURE, 4, on=day)
    assert rate(store, sleep, RatingKind.CLOSENESS, 4, on=day).changed


def test_a_scale_of_ones_own_is_rated_and_taken_back(store: Store) -> None:
    day = store.clock.today()
    change = rate_scale(store, "mood", 6, on=day)
    assert change.words == "'mood' rated 6 of 10"
    rate_scale(store, "mood", 7, on=day)
    rate_scale(store, "hope", 2, on=day)
    assert ratings(store, JOURNAL) == [("scale", "mood", 7), ("scale", "hope", 2)]
    unrate_scale(store, "mood", on=day)
    assert ratings(store, JOURNAL) == [("scale", "hope", 2)]
    with pytest.raises(UnacceptableError, match="from 0 to 10"):
        rate_scale(store, "mood", 11, on=day)
    with pytest.raises(UnacceptableError, match="still to come"):
        rate_scale(store, "mood", 1, on=day + timedelta(days=1))
