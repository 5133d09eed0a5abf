"""The story of a habit shows twelve weeks as strips, each with its words."""

from pathlib import Path

import pytest

from flows.documents.clock import FixedClock
from flows.rules.weeks import Cell
from flows.views.habit import HabitStory, HabitWeek, habit_story
from flows.views.labelled_text import LabelledText
from tests.flows.samples import PLAN
from tests.flows.views.board_samples import lively_store
from tests.tui.drawing.drawn import WIDTHS, check_places, said, texts
from tui.drawing.places.habit import draw_habit, draw_weeks

DAYS = (Cell.DONE, Cell.PART, Cell.SKIP, Cell.BLANK, Cell.DONE, Cell.OPEN, Cell.LATER)


@pytest.fixture
def story(home: Path, clock: FixedClock) -> HabitStory:
    """A habit that goes on for twelve weeks."""
    found = habit_story(lively_store(home, clock), PLAN, "walk")
    weeks = tuple(HabitWeek(f"{n} Nov", DAYS, f"{n / 2 + 0.5:g} of 7") for n in range(1, 13))
    notes = (LabelledText("Fri 20 Nov", "in the rain, and it was good " * 5),)
    return found._replace(weeks=weeks, notes=notes, pauses=("Mon 2 Nov to Sun 8 Nov",))


@pytest.mark.parametrize("width", WIDTHS)
def test_everything_is_told_and_nothing_is_cut(story: HabitStory, width: int) -> None:
    drawn = draw_habit(story, width)
    check_places(drawn, width)
    words = said(drawn)
    for each in (story.rhythm, story.consistency, story.strength_words, "Mon 2 Nov to Sun 8 Nov"):
        assert " ".join(each.split()) in words
    assert words.count("MTWTFSS") == 12
    assert words.count("●◐–·●○.") == 12
    assert words.count("of 7") >= 12


@pytest.mark.parametrize(("width", "rows"), [(24, 6), (40, 3), (58, 2), (118, 1)])
def test_weeks_stand_in_rows_of_the_same_length(story: HabitStory, width: int, rows: int) -> None:
    lines = texts(draw_weeks(story, width))
    strips = [each for each in lines if "●◐–·●○." in each]
    assert len(strips) == rows
    assert len({len(each) for each in strips}) == 1
    # What belongs to a week stands in its column.
    first = lines.index(strips[0])
    places = [lines[first - 2].index("2 Nov"), lines[first + 1].index("1.5 of 7")]
    assert len(set(places)) == 1 or width < 20


def test_the_letters_follow_the_day_that_weeks_begin_with(story: HabitStory) -> None:
    assert "SSMTWTF" in said(draw_weeks(story._replace(week_begins=5), 40))


def test_a_habit_that_has_just_begun_has_no_weeks_to_show(story: HabitStory) -> None:
    assert "The weeks" not in said(draw_habit(story._replace(weeks=()), 77))
