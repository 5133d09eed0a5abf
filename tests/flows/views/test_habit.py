"""The story of a habit."""

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from flows.actions.entries import skip, tick
from flows.actions.habits import end_habit, pause_habit, take_habit_up
from flows.documents.clock import FixedClock
from flows.lookup.refusals import NotThereError
from flows.lookup.search import Found
from flows.rules.weeks import Cell
from flows.store.store import Store
from flows.views.habit import WEEKS, HabitStory, habit_story
from flows.views.labelled_text import LabelledText
from flows.views.today import today
from tests.flows.samples import PLAN, sample_plan, sample_store
from tests.flows.views.board_samples import TODAY, lively_store
from tui.drawing.lines import text_of
from tui.drawing.places.today import draw_today

WALK = Found(PLAN, "habit", "walk", "")


@pytest.fixture
def store(home: Path, clock: FixedClock) -> Store:
    """A home with a plan in the middle of its course."""
    return lively_store(home, clock)


def habit(**values: Any) -> Any:
    """Return a plan whose first habit has some more fields."""
    walk = sample_plan().habits[0].model_dump(mode="json")
    return sample_plan(habits=[{**walk, **values}])


def story_of(store: Store, identity: str = "walk") -> HabitStory:
    """Return the story of a habit."""
    return habit_story(store, PLAN, identity)


def test_rhythm_anchor_and_amount_stand_in_words(home: Path, clock: FixedClock) -> None:
    more = {"text": "Walk", "anchor": "after breakfast", "amount": 20, "unit": "minutes"}
    began = {"kind": "weekdays", "days": ["mon", "fri"]}
    before = [{"until": "2026-11-08", "schedule": began}]
    store = sample_store(
        home, clock, habit(**more, objective="sleep", started="2026-11-01", earlier=before)
    )
    story = story_of(store)
    assert story.rhythm == "every day · after breakfast · 20 minutes"
    assert story.texts == (
        LabelledText("It serves", "Sleep through most nights"),
        LabelledText("Since", "Sun 1 Nov"),
        LabelledText("Until Sun 8 Nov", "Monday and Friday"),
    )


def test_an_amount_that_its_name_says_is_not_said_again(home: Path, clock: FixedClock) -> None:
    store = sample_store(home, clock, habit(text="Walk 20 minutes", amount=20, unit="minutes"))
    assert story_of(store).rhythm == "every day"
    drawn = "\n".join(text_of(each) for each in draw_today(today(store), {}, 76).lines)
    assert drawn.count("20 minutes") == 1


def test_the_weeks_begin_where_the_habit_did(store: Store) -> None:
    weeks = story_of(store).weeks
    assert [(each.name, each.words) for each in weeks] == [
        ("9 Nov", "1 of 7"),
        ("16 Nov", "3 of 6"),
    ]
    assert weeks[0].cells[0] is Cell.DONE
    tick(store, WALK, on=TODAY - timedelta(days=300))
    assert len(story_of(store).weeks) == WEEKS
    assert story_of(store).weeks[-1].name == "16 Nov"


def test_a_habit_that_has_not_begun_shows_this_week(home: Path, clock: FixedClock) -> None:
    story = story_of(sample_store(home, clock, habit(started="2027-03-01")))
    assert [each.name for each in story.weeks] == ["16 Nov"]
    assert (story.strength, story.strength_words) == (None, "")
    assert story.consistency == "nothing to count yet"


def test_an_ended_habit_shows_its_own_last_weeks(home: Path, clock: FixedClock) -> None:
    plan = habit(started="2025-01-01", ended="2026-03-04")
    story = story_of(sample_store(home, clock, plan))
    assert (story.state, len(story.weeks), story.weeks[-1].name) == ("ended", WEEKS, "2 Mar")
    assert LabelledText("Until", "Wed 4 Mar") in story.texts


def test_what_was_done_is_counted_in_words(store: Store) -> None:
    story = story_of(store)
    assert story.consistency == "4 of 11 in the last 28 days"
    assert story.strength is not None
    assert 0 < story.strength < 0.25
    assert story.strength_words == "just beginning"


def test_a_strong_habit_is_part_of_the_days(home: Path, clock: FixedClock) -> None:
    store = sample_store(home, clock, habit(started="2026-10-01"))
    for away in range(50):
        tick(store, WALK, on=TODAY - timedelta(days=away))
    assert story_of(store).strength_words == "part of your days"


def test_notes_stand_with_what_was_entered_the_latest_first(store: Store) -> None:
    tick(store, WALK, on=TODAY, note="Rain, and still.", part=True)
    skip(store, WALK, on=date(2025, 3, 1), note="A cold.")
    assert story_of(store).notes == (
        LabelledText("Sat 21 Nov", "Rain, and still. (part)"),
        LabelledText("Sat 1 Mar 2025", "A cold. (rest day)"),
    )


def test_pauses_are_told_and_leave_what_was_counted(store: Store, clock: FixedClock) -> None:
    before = story_of(store).consistency
    pause_habit(store, PLAN, "walk")
    assert (story_of(store).state, story_of(store).pauses) == ("paused", ("since Sat 21 Nov",))
    clock.moment += timedelta(days=2)
    assert story_of(store).consistency == before
    take_habit_up(store, PLAN, "walk")
    story = story_of(store)
    assert (story.state, story.pauses) == ("", ("Sat 21 Nov to Sun 22 Nov",))


def test_what_was_done_on_the_day_of_a_pause_still_counts(store: Store) -> None:
    tick(store, WALK, on=TODAY)
    before = story_of(store)
    pause_habit(store, PLAN, "walk")
    story = story_of(store)
    assert (story.consistency, story.strength) == (before.consistency, before.strength)
    assert (story.state, story.pauses) == ("paused", ("from Sun 22 Nov on",))
    assert not pause_habit(store, PLAN, "walk").changed
    take_habit_up(store, PLAN, "walk")
    assert story_of(store) == before


def test_a_habit_ends_and_comes_back(store: Store) -> None:
    end_habit(store, PLAN, "walk")
    assert story_of(store).state == "ended"
    take_habit_up(store, PLAN, "walk")
    assert story_of(store).state == ""


def test_a_habit_that_is_gone_is_told(store: Store) -> None:
    with pytest.raises(NotThereError):
        story_of(store, "gone")
