"""Feasts are on the day on which they are kept."""

from datetime import date

import pytest
from dateutil.easter import easter as known_easter

from flows.text.feasts import FEASTS, easter


@pytest.mark.parametrize("years", [range(start, start + 50) for start in range(1900, 2200, 50)])
def test_easter_is_where_another_program_counts_it(years: range) -> None:
    assert [easter(year) for year in years] == [known_easter(year) for year in years]


def test_the_days_around_easter_go_with_it() -> None:
    found = {name: FEASTS[name](2027) for name in ("good friday", "easter monday", "whitsun")}
    assert found == {
        "good friday": date(2027, 3, 26),
        "easter monday": date(2027, 3, 29),
        "whitsun": date(2027, 5, 16),
    }
