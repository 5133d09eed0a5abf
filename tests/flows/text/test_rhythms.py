"""Rhythms are understood as people type them."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.documents.errors import UnacceptableError
from flows.documents.schedule import Schedule
from flows.documents.vocabulary import Rhythm, Weekday
from flows.text.rhythm_words import format_rhythm
from flows.text.rhythms import parse_schedule
from tests.flows.rules.builders import TODAY

DAYS = st.lists(st.sampled_from(Weekday), min_size=1, unique=True).map(
    lambda days: {"kind": Rhythm.WEEKDAYS, "days": [day for day in Weekday if day in days]}
)
TIMES = st.integers(1, 7).map(lambda times: {"kind": Rhythm.TIMES_PER_WEEK, "times": times})
EVERY = st.integers(2, 366).map(lambda every: {"kind": Rhythm.EVERY_N_DAYS, "every": every})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Daily", {"kind": "daily"}),
        ("each day", {"kind": "daily"}),
        ("mon, wed and fridays", {"kind": "weekdays", "days": ["mon", "wed", "fri"]}),
        ("tues thurs", {"kind": "weekdays", "days": ["tue", "thu"]}),
        ("sat weekdays", {"kind": "weekdays", "days": ["mon", "tue", "wed", "thu", "fri", "sat"]}),
        ("weekends", {"kind": "weekdays", "days": ["sat", "sun"]}),
        ("weekly", {"kind": "times_per_week", "times": 1}),
        ("monthly", {"kind": "every_n_days", "every": 28}),
        ("every month", {"kind": "every_n_days", "every": 28}),
        ("twice a week", {"kind": "times_per_week", "times": 2}),
        ("3x/week", {"kind": "times_per_week", "times": 3}),
        ("six times per week", {"kind": "times_per_week", "times": 6}),
        ("every second day", {"kind": "every_n_days", "every": 2}),
        ("every ten days", {"kind": "every_n_days", "every": 10}),
        ("every week", {"kind": "every_n_days", "every": 7}),
        ("every 2 weeks", {"kind": "every_n_days", "every": 14}),
        ("once", {"kind": "once", "on": None}),
        ("once on 31 jan", {"kind": "once", "on": "2027-01-31"}),
    ],
)
def test_a_rhythm_is_understood(text: str, expected: dict[str, Any]) -> None:
    assert parse_schedule(text, TODAY) == expected


@pytest.mark.parametrize(
    "text",
    [
        *("", "now and then", "monkeys", "mon kittens", "once in a blue moon"),
        *("0 a week", "8 a week", "every 0 days", "every 400 days"),
        *(f"{'9' * 5000} a week", f"every {'9' * 5000} days"),
    ],
)
def test_what_is_no_rhythm_is_answered_with_a_sentence(text: str) -> None:
    with pytest.raises(UnacceptableError):
        parse_schedule(text, TODAY)


def test_only_what_is_meant_is_taken() -> None:
    with pytest.raises(UnacceptableError, match="daily"):
        parse_schedule("3 a week", TODAY, (Rhythm.DAILY,))


@given(DAYS | TIMES | EVERY)
def test_what_is_said_is_understood(rhythm: dict[str, Any]) -> None:
    said = format_rhythm(Schedule.model_validate(rhythm), TODAY)
    assert parse_schedule(said, TODAY) == rhythm
