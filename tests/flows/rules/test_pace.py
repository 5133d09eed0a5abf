"""Pace is said in three calm phrases."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.rules.pace import Pace, day_of_plan, pace, time_gone
from tests.flows.rules.builders import TODAY

START = TODAY - timedelta(days=50)
DUE = TODAY + timedelta(days=50)
DAYS = st.dates(date(2000, 1, 1), date(2100, 1, 1))


@pytest.mark.parametrize(
    ("progress", "expected"),
    [
        (0, "worth a look"),
        (0.39, "worth a look"),
        (0.4, "on its way"),
        (0.5, "on its way"),
        (0.6, "on its way"),
        (0.61, "a little ahead"),
        (1, "a little ahead"),
    ],
)
def test_pace_compares_progress_with_time(progress: float, expected: str) -> None:
    assert pace(progress, START, DUE, TODAY) == expected


def test_without_the_three_of_them_nothing_is_said() -> None:
    assert pace(None, START, DUE, TODAY) is None
    assert pace(0.5, None, DUE, TODAY) is None
    assert pace(0.5, START, None, TODAY) is None
    assert pace(0.5, DUE, DUE, TODAY) is None


def test_time_is_a_share_of_days() -> None:
    assert time_gone(START, DUE, TODAY) == 0.5
    assert time_gone(START, DUE, START - timedelta(days=3)) == 0
    assert time_gone(START, DUE, DUE + timedelta(days=3)) == 1


@given(st.floats(0, 1), DAYS, DAYS, DAYS)
def test_what_is_reached_is_never_worth_a_look(
    progress: float, start: date, due: date, today: date
) -> None:
    assert pace(1, start, due, today) != Pace.WORTH_A_LOOK
    assert (pace(progress, start, due, today) is None) == (due <= start or today <= start)


def test_on_the_first_day_nothing_is_ahead() -> None:
    assert pace(0.6, START, DUE, START) is None
    assert pace(0.6, START, DUE, START + timedelta(days=1)) == Pace.AHEAD


def test_the_first_day_of_a_plan_is_day_one() -> None:
    assert day_of_plan(TODAY, TODAY) == 1
    assert day_of_plan(TODAY - timedelta(days=22), TODAY) == 23
    assert day_of_plan(TODAY + timedelta(days=1), TODAY) is None
    assert day_of_plan(None, TODAY) is None
