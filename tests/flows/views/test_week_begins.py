"""Weeks begin on the day that the person chose, wherever weeks are told."""

from datetime import timedelta
from pathlib import Path

import pytest

from flows.actions.entries import tick
from flows.actions.settings import change_profile
from flows.documents.clock import FixedClock
from flows.documents.profile import Profile
from flows.lookup.open_home import keep_hours, open_home
from flows.lookup.search import find_habit_or_step
from flows.rules.crowded_weeks import crowded_weeks
from flows.rules.habits.consistency import consistency
from flows.rules.habits.entry_index import days_of
from flows.rules.timeline import TimelineRow, in_weeks
from flows.rules.week_averages import by_week
from flows.rules.weeks import start_of_week, week_cells, week_count, week_of, weeks_between
from flows.store.store import Store
from flows.views.board import board
from flows.views.habit import habit_story
from flows.views.timeline import timeline_view
from tests.flows.rules.builders import TODAY, entry, habit
from tests.flows.samples import sample_store
from tui.drawing.marks import week_letters

SUNDAY, SATURDAY = 6, 5
"""Days of the week that weeks may begin with, besides Monday."""


@pytest.mark.parametrize(("begins", "away"), [(0, 5), (SATURDAY, 0), (SUNDAY, 6)])
def test_a_week_begins_on_its_day(begins: int, away: int) -> None:
    first = TODAY - timedelta(days=away)  # Today is a Saturday.
    assert TODAY.weekday() == SATURDAY
    assert start_of_week(TODAY, begins) == first
    assert week_of(TODAY, begins) == tuple(first + timedelta(days=each) for each in range(7))
    assert weeks_between(TODAY - timedelta(days=7), TODAY, begins) == (
        first - timedelta(days=7),
        first,
    )
    assert first.weekday() == begins


def test_cells_and_counts_are_those_of_that_week() -> None:
    walk = habit("times_per_week", times=2, started=TODAY - timedelta(days=40))
    yesterday = TODAY - timedelta(days=1)
    days = days_of([entry(yesterday), entry(TODAY)])["h"]
    assert week_count(walk, days, TODAY) == (2, 2)
    assert week_count(walk, days, TODAY, SATURDAY) == (1, 2)
    assert week_cells(walk, days, TODAY, TODAY, SATURDAY)[0] == "done"
    assert consistency(walk, days, TODAY, SATURDAY) == (2, 7)
    monday = TODAY - timedelta(days=5)
    assert by_week(((monday, 4), (TODAY, 6)), SATURDAY)[-1].average == 6
    ahead = [(TODAY + timedelta(days=each), None) for each in range(1, 6)]
    assert crowded_weeks(ahead, TODAY, SATURDAY) == ((TODAY, 5, 0),)
    assert crowded_weeks(ahead, TODAY) == ()
    assert in_weeks(TimelineRow("Walk", ()), TODAY, 2, SATURDAY) == (None, None)


def test_what_was_chosen_reaches_every_view(home: Path, clock: FixedClock) -> None:
    store: Store = sample_store(home, clock)
    tick(store, find_habit_or_step(store, "walk"), on=TODAY)
    change_profile(store, week_begins="sat")
    keep_hours(store)
    assert open_home(home, clock).clock.week_begins == SATURDAY
    shown = board(store)
    assert shown is not None and shown.week_begins == SATURDAY
    assert shown.habits[0].cells[0] == "done"
    story = habit_story(store, shown.plan, shown.habits[0].id)
    assert story.weeks[-1].name == f"{TODAY.day} Nov"
    ahead = timeline_view(store)
    assert ahead is not None and ahead.week_begins == SATURDAY
    assert week_letters(SATURDAY) == "S S M T W T F"
    assert week_letters(SUNDAY) == "S M T W T F S"


def test_a_profile_without_the_choice_is_written_as_before() -> None:
    assert "week_begins" not in Profile().model_dump(mode="json")
    assert Profile.model_validate({"week_begins": "sun"}).model_dump()["week_begins"] == "sun"
    with pytest.raises(ValueError, match="week_begins"):
        Profile.model_validate({"week_begins": "tue"})
