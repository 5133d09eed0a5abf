"""A week is seven cells, Monday first."""

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from flows.rules.habits.entry_index import days_of
from flows.rules.weeks import Cell, start_of_week, week_cells, week_count, week_of, weeks_between
from tests.flows.rules.builders import TODAY, entry, habit

MONDAY = date(2026, 11, 16)
WEEK = week_of(TODAY)
DAYS = st.dates(date(1950, 1, 1), date(2150, 1, 1))


def test_a_week_shows_what_became_of_each_day() -> None:
    friday = WEEK[4]
    days = days_of([entry(WEEK[0]), entry(WEEK[1], "part"), entry(WEEK[2], "skip")])["h"]
    cells = [Cell.DONE, Cell.PART, Cell.SKIP, Cell.BLANK, Cell.OPEN, Cell.LATER, Cell.LATER]
    assert list(week_cells(habit(), days, friday, friday)) == cells


def test_days_without_a_plan_are_rest_and_an_entry_always_shows() -> None:
    days = days_of([entry(WEEK[1])])["h"]
    each = habit("weekdays", days=("mon", "sat", "sun"), paused=[{"first": WEEK[6]}])
    cells = [Cell.BLANK, Cell.DONE, Cell.REST, Cell.REST, Cell.REST, Cell.OPEN, Cell.PAUSED]
    assert list(week_cells(each, days, TODAY, TODAY)) == cells


def test_the_week_is_counted_in_words() -> None:
    days = days_of([entry(WEEK[0]), entry(WEEK[1], "part"), entry(WEEK[2], "skip")])["h"]
    assert week_count(habit(), days, TODAY) == (1.5, 6)
    assert week_count(habit("times_per_week", times=5), days, TODAY) == (1.5, 5)


def test_a_short_week_plans_no_more_times_than_it_has_days() -> None:
    each = habit("times_per_week", times=5, started=WEEK[4])
    assert week_count(each, {}, TODAY) == (0, 3)
    assert week_count(each, days_of([entry(WEEK[5], "skip")])["h"], TODAY) == (0, 2)


@given(DAYS)
def test_a_week_begins_on_its_monday_as_in_iso(day: date) -> None:
    assert start_of_week(day).isocalendar()[:2] == day.isocalendar()[:2]
    assert [each.weekday() for each in week_of(day)] == [0, 1, 2, 3, 4, 5, 6]
    assert day in week_of(day)


@given(DAYS, st.integers(0, 2000))
def test_weeks_between_hold_both_ends(first: date, length: int) -> None:
    last = first + timedelta(days=length)
    mondays = weeks_between(first, last)
    assert mondays[0] == start_of_week(first)
    assert mondays[-1] == start_of_week(last)
    assert {(two - one).days for one, two in pairwise(mondays)} <= {7}
