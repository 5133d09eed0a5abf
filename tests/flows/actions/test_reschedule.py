"""What has a day gets another one, and the change tells the day before and the reason."""

from datetime import date
from pathlib import Path

import pytest

from flows.actions.reschedule import move_day, set_next_review
from flows.documents.clock import FixedClock
from flows.lookup.plans import view_plan
from flows.lookup.refusals import NotThereError, RefusedError
from flows.store.store import Store
from tests.flows.samples import PLAN, sample_plan, sample_store

DAY, OTHER = date(2026, 11, 27), date(2026, 12, 1)


@pytest.fixture
def store(home: Path, clock: FixedClock) -> Store:
    return sample_store(home, clock)


@pytest.mark.parametrize(
    ("row", "first", "second", "without"),
    [
        (
            "step:letter",
            "step 'write the letter' planned for Fri 27 Nov",
            "step 'write the letter' planned for Tue 1 Dec, was Fri 27 Nov",
            "step 'write the letter' planned for no day in particular, was Tue 1 Dec",
        ),
        (
            "objective:trust",
            "objective 'Rebuild trust with my sister' is by Fri 27 Nov",
            "objective 'Rebuild trust with my sister' is by Tue 1 Dec, was by Fri 27 Nov",
            "objective 'Rebuild trust with my sister' is without a date, was by Tue 1 Dec",
        ),
        (
            "review:",
            "next review on Fri 27 Nov",
            "next review on Tue 1 Dec, was on Fri 27 Nov",
            "next review on no day in particular, was on Tue 1 Dec",
        ),
    ],
)
def test_a_row_gets_another_day(
    store: Store, row: str, first: str, second: str, without: str
) -> None:
    assert move_day(store, PLAN, row, DAY).words == first
    change = move_day(store, PLAN, row, OTHER, "too early")
    assert change.words.startswith(second)
    assert "too early" in change.words
    assert move_day(store, PLAN, row, None).words == without


def test_the_days_are_kept(store: Store) -> None:
    move_day(store, PLAN, "step:letter", DAY)
    move_day(store, PLAN, "objective:trust", OTHER)
    set_next_review(store, PLAN, DAY)
    plan = view_plan(store, PLAN)
    assert plan.objectives[1].steps[0].planned == DAY
    assert plan.objectives[1].due == OTHER
    assert plan.next_review == DAY


def test_without_a_day_a_plan_with_a_rhythm_goes_by_it(home: Path, clock: FixedClock) -> None:
    review = {"kind": "weekdays", "days": ["thu"]}
    store = sample_store(home, clock, sample_plan(review=review, next_review=DAY))
    words = set_next_review(store, PLAN, None).words
    assert words == "next review by its rhythm, was on Fri 27 Nov"


def test_what_has_no_day_or_is_not_there_is_refused(store: Store) -> None:
    with pytest.raises(RefusedError, match="A habit has a rhythm"):
        move_day(store, PLAN, "habit:walk", DAY)
    with pytest.raises(NotThereError):
        move_day(store, PLAN, "step:gone", DAY)
    move_day(store, PLAN, "step:letter", DAY)
    with pytest.raises(RefusedError):
        move_day(store, PLAN, "step:letter", DAY, "a reason and nothing new")
