"""Rhythms are said as people say them."""

from datetime import date
from typing import Any

import pytest

from flows.documents.objective_records import ScheduleRecord
from flows.text.rhythm_words import format_rhythm, join_words
from tests.flows.rules.builders import TODAY, schedule


@pytest.mark.parametrize(
    ("kind", "detail", "expected"),
    [
        ("daily", {}, "every day"),
        ("weekdays", {"days": ("mon",)}, "Monday"),
        ("weekdays", {"days": ("mon", "wed", "sun")}, "Monday, Wednesday and Sunday"),
        ("times_per_week", {"times": 1}, "once a week"),
        ("times_per_week", {"times": 2}, "twice a week"),
        ("times_per_week", {"times": 3}, "3 times a week"),
        ("every_n_days", {"every": 1}, "every day"),
        ("every_n_days", {"every": 2}, "every other day"),
        ("every_n_days", {"every": 7}, "every week"),
        ("every_n_days", {"every": 14}, "every 2 weeks"),
        ("every_n_days", {"every": 10}, "every 10 days"),
        ("once", {"on": date(2027, 1, 31)}, "once, Sun 31 Jan 2027"),
        ("once", {}, "once"),
    ],
)
def test_a_rhythm_is_said_in_words(kind: str, detail: dict[str, Any], expected: str) -> None:
    rhythm = schedule(kind, **detail)
    assert format_rhythm(rhythm, TODAY) == expected
    assert format_rhythm(ScheduleRecord(rhythm.model_dump(mode="json")), TODAY) == expected


def test_words_are_joined_with_an_and_before_the_last() -> None:
    assert join_words([]) == ""
    assert join_words(["one"]) == "one"
    assert join_words(["one", "two", "three"]) == "one, two and three"
