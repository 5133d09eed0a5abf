"""The story of a habit by keys alone: from Today, the board, the timeline and the palette."""

from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from flows.actions.entries import tick
from flows.actions.habits import end_habit
from flows.documents.clock import FixedClock
from flows.lookup.plans import load_plan
from flows.lookup.search import Found
from flows.store.store import Store
from flows.views.habit import HabitStory, habit_story
from tests.flows.samples import PLAN
from tests.flows.views.board_samples import TODAY, lively_store
from tests.tui.places import SIZES, elsewhere, hears, place, sees
from tests.tui.wizard_walk import page_of, text_of, until
from tui.app.application import HandrailApp
from tui.fields.plain_list import ListField
from tui.screens.board.board import Board
from tui.screens.habit.habit import HabitPlace
from tui.screens.objective.objective import ObjectiveStory
from tui.screens.session.wizard import Wizard
from tui.screens.today.today import Today
from tui.widgets.canvas import Canvas
from tui.widgets.row_list import Rows
from tui.widgets.text_line import Line

WALK = Found(PLAN, "habit", "walk", "")


@pytest.fixture
def store(home: Path, clock: FixedClock) -> Store:
    """A home with a plan in the middle of its course."""
    return lively_store(home, clock)


def saved(store: Store) -> HabitStory:
    """Return the story as another process would read it."""
    return habit_story(elsewhere(store.home, FixedClock(store.clock.now())), PLAN, "walk")


async def opens(pilot: Pilot[Any], app: HandrailApp) -> None:
    """Wait until a habit is open."""
    await until(pilot, lambda: isinstance(app.screen, HabitPlace))
    await pilot.pause()


async def go_to(pilot: Pilot[Any], app: HandrailApp, spot: str) -> None:
    """Go down until the cursor is on a spot."""
    for _ in range(40):
        if app.screen.query_one(Canvas).cursor == spot:
            return
        await pilot.press("down")
    raise AssertionError(f"{spot} is not reached")


@pytest.mark.parametrize("size", SIZES)
async def test_enter_on_today_opens_the_story_of_a_habit(
    store: Store, clock: FixedClock, size: tuple[int, int]
) -> None:
    tick(store, WALK, on=TODAY, note="Rain, and still.")
    async with place(store.home, clock, "1", size) as (pilot, app):
        await pilot.press("enter")
        await opens(pilot, app)
        seen = text_of(app)
        for _ in range(6):
            await pilot.press("down")
            seen += "\n" + text_of(app)
        for words in (
            "Walk 20 min",
            "every day",
            "5 of 12 in the last 28 days",
            "just beginning",
            "The weeks",
            "9 Nov    16 Nov",
            "●······  ●●–●·●.",
            "1 of 7   4 of 6",
            "Rain, and still. (done)",
        ):
            assert words in seen
        assert max(len(line) for line in seen.splitlines()) <= size[0]
        await pilot.press("escape")
        assert isinstance(app.screen, Today)
        assert saved(store).weeks[-1].words == "4 of 6"


async def test_enter_on_today_opens_an_objective_for_its_other_rows(
    store: Store, clock: FixedClock
) -> None:
    async with place(store.home, clock, "1") as (pilot, app):
        await go_to(pilot, app, "step:charger")
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, ObjectiveStory))
        await pilot.pause()
        assert app.screen.query_one(Canvas).cursor == "step:charger"
        await pilot.press("escape", "end", "enter")
        await sees(pilot, "Rebuild trust with my sister")


@pytest.mark.parametrize("size", SIZES)
async def test_a_habit_is_reached_marked_paused_and_opened_on_the_board(
    store: Store, clock: FixedClock, size: tuple[int, int]
) -> None:
    async with place(store.home, clock, "2", size) as (pilot, app):
        if size[0] >= 80:
            await pilot.press("right")
        await go_to(pilot, app, "habit:walk")
        await pilot.press("space")
        await sees(pilot, "● ● – ● · ● .")
        await pilot.press("p")
        await sees(pilot, "  paused")
        assert saved(store).state == "paused"
        await pilot.press("p")
        await hears(pilot, "'Walk 20 min' taken up again")
        assert "4 of 6" in text_of(app)
        await pilot.press("r", "m", "a", "J", "enter")
        await opens(pilot, app)
        await pilot.press("escape")
        assert isinstance(app.screen, Board)
        assert app.screen.query_one(Canvas).cursor == "habit:walk"


async def test_an_objective_is_paused_and_taken_up_with_one_key(
    store: Store, clock: FixedClock
) -> None:
    async with place(store.home, clock, "2") as (pilot, app):
        await pilot.press("p")
        await hears(pilot, "'Sleep through most nights' paused")
        assert load_plan(store, PLAN).objectives[0].state == "paused"
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, ObjectiveStory))
        await pilot.press("p")
        await hears(pilot, "taken up again")
        assert load_plan(elsewhere(store.home, clock), PLAN).objectives[0].state == "in_focus"


async def test_a_habit_is_paused_ended_and_brought_back(store: Store, clock: FixedClock) -> None:
    async with place(store.home, clock, "1") as (pilot, app):
        app.navigation.open("habit", plan=PLAN, habit="walk")
        await opens(pilot, app)
        await pilot.press("p")
        await sees(pilot, "since Sat 21 Nov")
        assert "p take up again" in text_of(app)
        await pilot.press("p")
        await sees(pilot, "p pause")
        assert saved(store).state == ""
        await pilot.press("x")
        await sees(pilot, "x bring it back")
        assert saved(store).state == "ended"
        await pilot.press("u")
        await sees(pilot, "x end it")
        await pilot.press("U", "x")
        await sees(pilot, "x end it")
        assert saved(store).state == ""


async def test_a_new_rhythm_from_the_wizard_leaves_earlier_weeks_as_they_were(
    store: Store, clock: FixedClock
) -> None:
    async with place(store.home, clock, "1") as (pilot, app):
        app.navigation.open("habit", plan=PLAN, habit="walk")
        await opens(pilot, app)
        await pilot.press("e")
        await until(pilot, lambda: isinstance(app.screen, Wizard))
        assert isinstance(app.screen, Wizard)
        assert app.screen.page.identity == "walk"
        before = page_of(app)
        await pilot.press("pageup")
        await until(pilot, lambda: page_of(app) != before)
        await pilot.pause()
        field = next(each for each in app.screen.query(ListField) if each.path.endswith(".habit"))
        field.query_one(Rows).focus()
        await pilot.press("e")
        await until(pilot, lambda: field.query_one(Line).value == "Walk 20 min, daily")
        field.query_one(Line).value = "Walk 20 min, 2 a week"
        await pilot.press("enter")
        await until(pilot, lambda: not field.query_one(Line).value)
        await pilot.press("f5")
        await sees(pilot, "s save")
        await pilot.press("s")
        await until(pilot, lambda: saved(store).rhythm == "twice a week")
    story = saved(store)
    assert story.weeks[0].words == "1 of 7"
    assert story.texts[-1].text == "every day"


async def test_enter_on_the_timeline_opens_a_habit(store: Store, clock: FixedClock) -> None:
    async with place(store.home, clock, "3") as (pilot, app):
        await go_to(pilot, app, "habit:walk")
        await pilot.press("enter")
        await opens(pilot, app)


async def test_the_palette_finds_habits_also_those_that_ended(
    store: Store, clock: FixedClock
) -> None:
    end_habit(store, PLAN, "walk")
    async with place(store.home, clock, "6") as (pilot, app):
        await pilot.press("ctrl+p", *"Walk 20")
        await sees(pilot, "Walk 20 min")
        await pilot.press("down", "enter")
        await opens(pilot, app)
        assert "ended" in text_of(app)


async def test_a_habit_that_is_gone_is_told_and_leads_one_step_back(
    store: Store, clock: FixedClock
) -> None:
    async with place(store.home, clock, "1") as (pilot, app):
        app.navigation.open("habit", plan=PLAN, habit="gone")
        await hears(pilot, "This habit is not in the plan any more.")
        await until(pilot, lambda: isinstance(app.screen, Today))
