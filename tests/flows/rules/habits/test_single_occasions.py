"""What happens once is one occasion, on whatever day it was done."""

from datetime import date, timedelta

import pytest

from flows.documents.entries import Entry
from flows.rules.due import is_due
from flows.rules.habits.consistency import consistency
from flows.rules.habits.entry_index import Days, days_of
from flows.rules.weeks import Cell, week_cells, week_count, week_of
from tests.flows.rules.builders import TODAY, entry, habit

WEEK = week_of(TODAY)
MONDAY, FRIDAY = WEEK[0], WEEK[4]
NEXT_WEEK = TODAY + timedelta(days=7)


def days(*entries: Entry) -> Days:
    """Entries of the habit by day."""
    return days_of(entries).get("h", {})


def test_without_a_date_it_is_one_of_one() -> None:
    each, done = habit("once", started=date(2026, 11, 1)), days(entry(MONDAY))
    assert week_count(each, done, TODAY) == (1, 1)
    assert consistency(each, done, TODAY) == (1, 1)
    assert week_count(each, done, NEXT_WEEK) == (0, 0)
    assert consistency(each, {}, TODAY) == (0, 0)


@pytest.mark.parametrize("done_on", [MONDAY, FRIDAY, TODAY])
def test_done_on_another_day_than_its_own_it_is_done(done_on: date) -> None:
    each, done = habit("once", on=FRIDAY), days(entry(done_on))
    assert week_count(each, done, TODAY) == (1, 1)
    assert consistency(each, done, TODAY) == (1, 1)


def test_done_in_another_week_it_counts_there() -> None:
    each, done = habit("once", on=FRIDAY), days(entry(NEXT_WEEK))
    assert week_count(each, done, TODAY) == (0, 0)
    assert week_count(each, done, NEXT_WEEK) == (1, 1)
    assert consistency(each, done, NEXT_WEEK) == (1, 1)


def test_not_done_it_counts_on_its_own_day() -> None:
    each = habit("once", on=FRIDAY, started=date(2026, 11, 1))
    assert week_count(each, {}, TODAY) == (0, 1)
    assert consistency(each, {}, TODAY) == (0, 1)
    assert consistency(each, {}, MONDAY) == (0, 0)


def test_a_skip_is_neither_planned_nor_done() -> None:
    each = habit("once", on=FRIDAY)
    skipped = days(entry(TODAY, "skip"))
    assert week_count(each, skipped, TODAY) == (0, 0)
    assert consistency(each, skipped, TODAY) == (0, 0)
    both = days(entry(MONDAY, "part"), entry(FRIDAY, "skip"), entry(TODAY))
    assert week_count(each, both, TODAY) == (1, 1)
    assert consistency(each, both, TODAY) == (1, 1)


def test_a_rhythm_of_before_says_nothing_of_it() -> None:
    daily = [{"until": MONDAY, "schedule": {"kind": "daily"}}]
    each, done = habit("once", on=FRIDAY, earlier=daily), days(entry(MONDAY))
    assert is_due(each, done, TODAY)
    assert week_count(each, done, TODAY) == (1, 2)
    assert not is_due(each, days(entry(MONDAY), entry(FRIDAY)), TODAY)


def test_an_earlier_rhythm_may_have_been_once() -> None:
    once = [{"until": FRIDAY, "schedule": {"kind": "once", "on": MONDAY}}]
    each = habit("daily", earlier=once)
    assert is_due(each, days(entry(TODAY)), FRIDAY)
    assert not is_due(each, days(entry(MONDAY)), FRIDAY)
    assert week_count(each, days(entry(MONDAY)), TODAY) == (1, 3)


def test_its_week_shows_where_it_is_and_nothing_else() -> None:
    rest = [Cell.REST] * 7
    dated, free = habit("once", on=FRIDAY), habit("once")
    blank = [*rest[:4], Cell.BLANK, Cell.OPEN, Cell.REST]
    assert list(week_cells(dated, {}, TODAY, TODAY)) == blank
    assert list(week_cells(dated, {}, TODAY, MONDAY)) == [*rest[:4], Cell.LATER, *rest[5:]]
    assert list(week_cells(free, {}, TODAY, TODAY)) == [*rest[:5], Cell.OPEN, Cell.REST]
    done = [Cell.REST, Cell.DONE, *rest[2:]]
    for each in (dated, free):
        assert list(week_cells(each, days(entry(WEEK[1])), TODAY, TODAY)) == done
