"""Days are told short and without doubt, and how far away they are in round words."""

from datetime import date, timedelta

import pytest

from flows.text.dates import format_date, format_distance

SATURDAY = date(2026, 11, 21)


def test_the_year_is_said_when_it_is_another() -> None:
    assert format_date(date(2026, 11, 27), SATURDAY) == "Fri 27 Nov"
    assert format_date(date(2027, 1, 31), SATURDAY) == "Sun 31 Jan 2027"


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (0, "today"),
        (1, "tomorrow"),
        (-1, "yesterday"),
        (3, "in 3 days"),
        (-6, "6 days ago"),
        (7, "in a week"),
        (8, "in 8 days"),
        (14, "in 2 weeks"),
        (42, "in 6 weeks"),
        (83, "in 12 weeks"),
        (84, "in 3 months"),
        (-365, "12 months ago"),
        (731, "in 2 years"),
    ],
)
def test_distances_are_said_in_round_words(days: int, expected: str) -> None:
    assert format_distance(SATURDAY + timedelta(days=days), SATURDAY) == expected
