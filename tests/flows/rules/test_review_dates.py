"""When to look at a plan again."""

from datetime import date, timedelta
from typing import Any

import pytest

from flows.documents.records.plan_records import PlanRecord
from flows.rules.review_dates import next_look
from tests.flows.rules.builders import TODAY

EVERY_TWO_WEEKS = {"kind": "every_n_days", "every": 14}


def look(begun: date, **plan: Any) -> date | None:
    """Return the next look at a plan as it is stored, seen from today."""
    return next_look(PlanRecord({"created": "2026-11-01T09:00:00Z", **plan}), begun, TODAY)


def test_the_day_that_was_chosen_goes_first() -> None:
    chosen = TODAY - timedelta(days=3)
    assert look(TODAY, next_review=chosen.isoformat(), review=EVERY_TWO_WEEKS) == chosen
    assert look(TODAY) is None


@pytest.mark.parametrize(
    ("days", "away"), [(0, 14), (1, 13), (13, 1), (14, 0), (15, 13), (1400, 0), (-3, 17)]
)
def test_a_rhythm_counts_from_the_first_day(days: int, away: int) -> None:
    begun = TODAY - timedelta(days=days)
    assert look(begun, review=EVERY_TWO_WEEKS) == TODAY + timedelta(days=away)


def test_a_day_of_the_week_is_the_next_one() -> None:
    mondays = {"kind": "weekdays", "days": ["mon"]}
    assert TODAY.weekday() == 5
    assert look(TODAY - timedelta(days=40), review=mondays) == TODAY + timedelta(days=2)


def test_a_single_day_gone_by_is_none() -> None:
    gone = {"kind": "once", "on": (TODAY - timedelta(days=1)).isoformat()}
    assert look(TODAY - timedelta(days=40), review=gone) is None
