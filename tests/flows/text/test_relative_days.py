"""Days that are named by how far they are from today."""

from datetime import date, timedelta

import pytest

from flows.text.date_parser import read_day

TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("words", "away"),
    [
        *((each, 0) for each in ("today", "now", "tonight", "tonite", "this morning")),
        *((each, 0) for each in ("this afternoon", "this evening")),
        *((each, 1) for each in ("tomorrow", "tmr", "tom", "tmrw", "tmw", "2morrow")),
        *((each, -1) for each in ("yesterday", "last night")),
        ("day after tomorrow", 2),
        ("day before yesterday", -2),
        *(("3d", 3), ("in 2 weeks", 14), ("a fortnight", 14), ("5 days ago", -5)),
    ],
)
def test_a_day_by_its_distance(words: str, away: int) -> None:
    past = away < 0
    assert read_day(words, TODAY, past=past).day == TODAY + timedelta(days=away)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("in 1 month", date(2026, 12, 21)),
        ("in 2 years", date(2028, 11, 21)),
        ("half a year from now", date(2027, 5, 21)),
    ],
)
def test_months_and_years_keep_the_day(words: str, day: date) -> None:
    assert read_day(words, TODAY, past=False).day == day
