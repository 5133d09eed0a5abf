"""Stretches of time are read as the edge that is meant, near the day from which one looks."""

from datetime import date

import pytest

from flows.text.date_parser import read_day


@pytest.mark.parametrize(
    ("words", "today", "day"),
    [
        ("before christmas", "2026-12-24", "2026-12-24"),
        ("before christmas", "2026-12-25", "2027-12-24"),
        ("christmas", "2026-12-25", "2026-12-25"),
        ("after christmas", "2026-12-26", "2026-12-26"),
        ("before easter", "2027-03-28", "2028-04-15"),
        ("in winter", "2027-01-10", "2027-02-28"),
        ("next winter", "2027-01-10", "2027-12-01"),
        ("end of winter", "2027-02-28", "2027-02-28"),
        ("next month", "2026-12-31", "2027-01-01"),
        ("start of the week", "2026-11-25", "2026-11-30"),
        ("start of this week", "2026-11-25", "2026-11-23"),
        ("before the weekend", "2026-11-25", "2026-11-27"),
        ("after the weekend", "2026-11-29", "2026-11-30"),
        ("mid month", "2026-11-28", "2026-12-15"),
        ("this month", "2026-11-30", "2026-11-30"),
    ],
)
def test_what_comes_again_is_the_coming_one(words: str, today: str, day: str) -> None:
    assert read_day(words, date.fromisoformat(today)).day == date.fromisoformat(day)


@pytest.mark.parametrize("words", ["fall", "autumn", "in the autumn", "this autumn"])
def test_a_season_one_is_in_is_what_is_left_of_it(words: str) -> None:
    assert read_day(words, date(2026, 10, 4)) == (date(2026, 11, 30), (date(2027, 9, 1),))
