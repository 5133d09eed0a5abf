"""Every few days counts from the day it was done, and waits until it is."""

import itertools
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.documents.habit import Habit
from flows.rules.due import is_due
from flows.rules.habits.consistency import consistency
from flows.rules.habits.entry_index import Days, days_of
from flows.rules.habits.occasions import occasions
from flows.rules.weeks import week_cells, week_count
from flows.views.habit_week import format_count
from tests.flows.rules.builders import entry, habit, schedule

MONDAY = date(2026, 11, 2)


def on(away: int) -> date:
    """Return the day so many days after the first one."""
    return MONDAY + timedelta(days=away)


WATER = habit("every_n_days", every=4, started=MONDAY)


def done(*away: int, **states: int) -> Days:
    """Return entries of done days, and of days with another state."""
    entries = [entry(on(each)) for each in away]
    entries += [entry(on(each), state) for state, each in states.items()]
    return days_of(entries).get("h", {})


def due(days: Days, each: Habit = WATER, until: int = 14) -> list[int]:
    """Return how many days after the first one it is to be done, as seen on each day."""
    seen = [away for away in range(until) if on(away) not in days]
    return [
        away
        for away in seen
        if is_due(each, {day: held for day, held in days.items() if day < on(away)}, on(away))
    ]


def test_done_late_the_next_one_counts_from_the_day_it_was_done() -> None:
    assert due(done(0, 6), until=12) == [4, 5, 10, 11]
    assert due(done(0, 4), until=12) == [8, 9, 10, 11]


def test_done_early_the_next_one_counts_from_there_too() -> None:
    assert due(done(0, 3), until=9) == [7, 8]


def test_it_waits_until_it_is_done_or_skipped() -> None:
    assert due({}, until=5) == [0, 1, 2, 3, 4]
    assert due(done(0, skip=5), until=11) == [4, 9, 10]
    assert due(done(0, part=4), until=9) == [8]


def test_a_pause_asks_for_nothing_and_it_waits_after_it() -> None:
    rested = WATER.changed(paused=[{"first": on(3), "last": on(6)}])
    assert due(done(0), rested, until=9) == [7, 8]


def test_another_rhythm_counts_alone() -> None:
    changed = WATER.changed(
        schedule=schedule("every_n_days", every=3),
        earlier=[{"until": on(5), "schedule": WATER.schedule}],
    )
    assert due(done(0, 5), changed, until=10) == [4, 6, 7, 8, 9]


def test_late_is_one_occasion_and_not_one_that_was_left_out() -> None:
    assert list(occasions(WATER, done(0, 6, 10), on(11))) == [1, 1, 1]
    assert consistency(WATER, done(0, 6, 10), on(11)).words == "3 of 3 in the last 28 days"


def test_a_whole_time_that_went_by_is_one_that_was_left_out() -> None:
    assert list(occasions(WATER, done(0, 8), on(9))) == [1, 0, 1]
    assert list(occasions(WATER, done(0), on(7))) == [1]
    assert list(occasions(WATER, done(0), on(8))) == [1, 0]


def test_a_skip_is_neither_planned_nor_done() -> None:
    assert list(occasions(WATER, done(0, 8, skip=4), on(9))) == [1, 1]


def test_the_week_shows_what_waits_today_and_what_comes_after_it() -> None:
    cells = [each.value for each in week_cells(WATER, done(), on(2), on(2))]
    assert cells == ["blank", "rest", "open", "rest", "rest", "rest", "later"]
    cells = [each.value for each in week_cells(WATER, done(2), on(2), on(2))]
    assert cells == ["rest", "rest", "done", "rest", "rest", "rest", "later"]
    assert week_count(WATER, done(2), on(2)) == (1, 2)
    assert week_count(WATER, done(0, 5), on(6)) == (2, 2)


def test_what_waits_says_since_when() -> None:
    assert format_count(WATER, done(0), on(8)) == "was planned for Fri 6 Nov"
    assert format_count(WATER, done(0, 8), on(8)) == "1 of 2 this week"


@pytest.mark.parametrize("every", [1, 2, 4, 7, 30])
@given(away=st.sets(st.integers(0, 120), max_size=40), today=st.integers(0, 130))
def test_done_is_never_more_than_planned_and_each_gap_counts_its_whole_times(
    every: int, away: set[int], today: int
) -> None:
    each = habit("every_n_days", every=every, started=MONDAY)
    past = sorted(number for number in away if number <= today)
    gaps = [later - sooner for sooner, later in itertools.pairwise(past)]
    blank = sum(gap // every - 1 for gap in gaps if gap >= every)
    blank += (past[0] if past else today) // every
    blank += max(0, (today - past[-1]) // every - 1) if past else 0
    values = list(occasions(each, done(*past), on(today)))
    assert (values.count(1), values.count(0)) == (len(past), blank)
