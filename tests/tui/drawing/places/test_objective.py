"""The story of an objective is drawn whole at every width: steps, numbers, words, habits."""

import re
from pathlib import Path

import pytest

from flows.documents.clock import FixedClock
from flows.documents.objective import Objective
from flows.store.store import Store
from flows.views.objective import LevelView, SeriesView, StoryView, objective_story
from tests.flows.samples import PLAN
from tests.flows.views.board_samples import lively_plan, lively_store
from tests.tui.drawing.drawn import WIDTHS, check_places, said, text, texts
from tui.drawing.places.objective import draw_objective

WHY = " ".join(["So that mornings are kind again."] * 12)


@pytest.fixture
def story(home: Path, clock: FixedClock) -> StoryView:
    """A story with something in every part of it."""
    sleep, trust, *others = lively_plan().objectives
    steps = [each.model_dump(mode="json") for each in sleep.steps]
    steps[0] |= {"impact": 3}
    steps += [
        {"id": "five", "text": "five good nights", "milestone": True, "reward": "breakfast out"},
        {"id": "tea", "text": "no tea at night", "state": "done", "done_on": "2026-11-10"},
    ]
    told = {**sleep.model_dump(mode="json"), "steps": steps, "why": WHY, "whose": "mostly_mine"}
    twin = {**trust.model_dump(mode="json"), "rank": sleep.rank}
    plan = [Objective.model_validate(each) for each in (told, twin)]
    habits = [each.model_dump(mode="json") for each in lively_plan().habits]
    habits[0] |= {"objective": "sleep"}
    changed = lively_plan().model_validate(
        {
            **lively_plan().model_dump(mode="json"),
            "objectives": [each.model_dump(mode="json") for each in (*plan, *others)],
            "habits": habits,
        }
    )
    values = {"objectives": changed.objectives, "habits": changed.habits}
    store: Store = lively_store(home, clock, **values)
    return objective_story(store, PLAN, "sleep")


@pytest.mark.parametrize("width", WIDTHS)
def test_everything_is_told_and_nothing_is_cut(story: StoryView, width: int) -> None:
    drawn = draw_objective(story, width)
    check_places(drawn, width)
    words = said(drawn)
    for each in (
        "put the charger in the hall",
        "Walk 20 min",
        "mostly mine",
        "Rebuild trust with my sister",
        "five good nights: breakfast out",
        "nights a week since Sun 1 Nov",
        "Earplugs.",
    ):
        assert each in words
    names = {each.id for each in drawn.spots}
    assert names == {"step:charger", "step:curtain", "step:five", "step:tea", "habit:walk"}


def test_a_marker_can_be_told_from_a_step(story: StoryView) -> None:
    lines = texts(draw_objective(story, 77))
    assert next(each for each in lines if "put the charger" in each).startswith("    ○ ")
    marker = next(each for each in lines if each.strip().startswith("◆ five"))
    assert marker.endswith("marker")
    assert next(each for each in lines if "no tea" in each).startswith("    ● ")
    assert "moves it a lot · today" in text(draw_objective(story, 77))


@pytest.mark.parametrize(("width", "rows"), [(77, 2), (117, 2), (197, 4)])
def test_numbers_stand_between_their_first_and_their_latest_value(
    story: StoryView, width: int, rows: int
) -> None:
    numbers = (
        SeriesView(
            "nights", (2, 3, 6), 4, "2 → 6 a week since 1 Nov", ("2", "6"), "a week since 1 Nov"
        ),
    )
    lines = texts(draw_objective(story._replace(series=numbers, changes=()), width))
    last = next(n for n, each in enumerate(lines) if "2 ▁" in each)
    assert "█ 6" in lines[last]
    # The highest value reaches into the first row.
    assert "█" in lines[last - rows + 1]
    assert "2 → 6 a week since 1 Nov" in lines[last - rows]


def test_without_numbers_it_is_said_how_they_begin(story: StoryView) -> None:
    blank = story.objective._replace(come=None, steps=(), steps_all=0)
    words = said(draw_objective(story._replace(objective=blank, series=()), 77))
    assert "r says how close it feels" in words
    assert "a adds a small step" in words


@pytest.mark.parametrize("width", WIDTHS)
def test_the_level_that_fits_today_is_marked(story: StoryView, width: int) -> None:
    levels = (LevelView(1, "+1", "six nights", False), LevelView(0, "0", "five nights", True))
    drawn = draw_objective(story._replace(levels=levels), width)
    check_places(drawn, width)
    assert re.search(r" 0  five nights +today", text(drawn))
    assert re.search(r"\+1  six nights(?! +today)", text(drawn))
