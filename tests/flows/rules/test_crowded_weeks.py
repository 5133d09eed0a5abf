"""A week that holds more than is comfortable, in which what takes a lot counts twice."""

from datetime import date, timedelta

import pytest

from flows.rules.crowded_weeks import CrowdedWeek, crowded_weeks

MONDAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("efforts", "hard"),
    [((None,) * 5, 0), ((3, 3, None), 2), ((3, 2, 1, None), 1)],
)
def test_a_week_is_crowded_from_five_things_on(efforts: tuple[int | None, ...], hard: int) -> None:
    things = [(MONDAY + timedelta(days=n), effort) for n, effort in enumerate(efforts)]
    assert crowded_weeks(things, MONDAY) == (CrowdedWeek(MONDAY, len(efforts), hard),)
    assert crowded_weeks(things[:-1], MONDAY) == ()


def test_weeks_gone_by_are_left_alone_and_a_week_begins_where_the_person_says() -> None:
    saturday = MONDAY - timedelta(days=2)
    things = [(saturday + timedelta(days=n % 2), None) for n in range(5)]
    assert crowded_weeks(things, MONDAY) == ()
    assert crowded_weeks(things, MONDAY, begins=5) == (CrowdedWeek(saturday, 5, 0),)
