"""The steps, the outcome level and the wins of an objective, in its story by keys alone."""

import re
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from flows.actions.entries import tick
from flows.documents.clock import FixedClock
from flows.documents.objective import Objective, Step
from flows.lookup.plans import load_plan
from flows.lookup.search import Found
from flows.store.store import Store
from tests.flows.samples import PLAN
from tests.flows.views.board_samples import lively_plan, lively_store
from tests.tui.places import SIZES, elsewhere, hears, place, sees
from tests.tui.wizard_walk import text_of, until
from tui.app.application import HandrailApp
from tui.screens.base.windows.choose_one import ChooseOne
from tui.screens.base.windows.day_dialog import ChooseDay
from tui.screens.base.windows.line_dialog import AskLine
from tui.screens.base.windows.win_dialog import AskWin
from tui.screens.objective.objective import ObjectiveStory
from tui.screens.objective.step_card import StepCard
from tui.screens.session.wizard import Wizard
from tui.widgets.canvas import Canvas

Open = Callable[..., AbstractAsyncContextManager[tuple[Pilot[Any], HandrailApp]]]
"""Opens the app on the story of an objective."""


@pytest.fixture
def store(home: Path, clock: FixedClock) -> Store:
    """A home in which an objective has outcome levels."""
    sleep, *others = lively_plan().objectives
    levels = {"expected": "five nights", "much_less": "as now"}
    told = Objective.model_validate({**sleep.model_dump(mode="json"), "levels": levels})
    return lively_store(home, clock, objectives=(told, *others))


@pytest.fixture
def story(store: Store, clock: FixedClock) -> Open:
    """The app, opened on the story of an objective."""

    @asynccontextmanager
    async def opened(
        objective: str, size: tuple[int, int] = SIZES[0]
    ) -> AsyncIterator[tuple[Pilot[Any], HandrailApp]]:
        async with place(store.home, clock, "2", size) as (pilot, app):
            app.navigation.open("objective", plan=PLAN, objective=objective)
            await back(pilot, app)
            yield pilot, app

    return opened


async def back(pilot: Pilot[Any], app: HandrailApp) -> None:
    """Wait until the story is open."""
    await until(pilot, lambda: isinstance(app.screen, ObjectiveStory))
    await pilot.pause()


def first(store: Store) -> Objective:
    """Return the objective as another process would read it."""
    return load_plan(elsewhere(store.home, FixedClock(store.clock.now())), PLAN).objectives[0]


def steps(store: Store) -> tuple[Step, ...]:
    """Return its steps."""
    return first(store).steps


@pytest.mark.parametrize("size", SIZES)
async def test_a_step_is_put_in_other_words(
    story: Open, store: Store, size: tuple[int, int]
) -> None:
    async with story("sleep", size) as (pilot, app):
        await pilot.press("e")
        await until(pilot, lambda: isinstance(app.screen, AskLine))
        assert "put the charger in the hall" in text_of(app)
        await pilot.press("ctrl+u", *"charge it in the hall", "enter")
        await back(pilot, app)
        await sees(pilot, "○ charge it in the hall")
        assert steps(store)[0].text == "charge it in the hall"
        await pilot.press("u")
        await sees(pilot, "○ put the charger in the hall")


async def test_a_step_is_moved_among_the_others(story: Open, store: Store) -> None:
    async with story("sleep") as (pilot, app):
        await pilot.press("J")
        await until(pilot, lambda: [each.id for each in steps(store)] == ["curtain", "charger"])
        await pilot.pause()
        assert app.screen.query_one(Canvas).cursor == "step:charger"
        await pilot.press("shift+up")
        await until(pilot, lambda: [each.id for each in steps(store)] == ["charger", "curtain"])


async def test_a_step_is_set_aside_taken_up_and_taken_out(story: Open, store: Store) -> None:
    async with story("sleep") as (pilot, _):
        await pilot.press("s")
        await sees(pilot, "– put the charger in the hall")
        await pilot.press("s")
        await sees(pilot, "○ put the charger in the hall")
        await pilot.press("x")
        await until(pilot, lambda: [each.id for each in steps(store)] == ["curtain"])
        await pilot.press("u")
        await until(pilot, lambda: [each.id for each in steps(store)] == ["charger", "curtain"])


async def test_a_step_gets_another_day(story: Open, store: Store) -> None:
    async with story("sleep") as (pilot, app):
        await pilot.press("d")
        await until(pilot, lambda: isinstance(app.screen, ChooseDay))
        await pilot.press(*"2026-11-27", "enter")
        await back(pilot, app)
        await sees(pilot, "Fri")
        planned = steps(store)[0].planned
        assert planned is not None
        assert planned.isoformat() == "2026-11-27"


@pytest.mark.parametrize("size", SIZES)
async def test_a_win_is_noted_that_belongs_to_it(
    story: Open, store: Store, size: tuple[int, int]
) -> None:
    async with story("trust", size) as (pilot, app):
        await pilot.press("W")
        await until(pilot, lambda: isinstance(app.screen, AskWin))
        await pilot.press(*"rang her", "enter", "2")
        await back(pilot, app)
        await pilot.press("end")
        await sees(pilot, "Managed so far")
        await sees(pilot, "tried: rang her")
        await sees(pilot, "step: find the photograph")
        *_, win = store.read("journal")["wins"].values()
        assert (win["plan"], win["objective"]) == (PLAN, "trust")
        await pilot.press("u")
        await until(pilot, lambda: "tried: rang her" not in text_of(app))


async def test_a_line_is_written_that_belongs_to_it(story: Open, store: Store) -> None:
    async with story("trust") as (pilot, app):
        await pilot.press("N")
        await until(pilot, lambda: isinstance(app.screen, AskLine))
        await pilot.press(*"She kept my letter.", "enter")
        await back(pilot, app)
        await pilot.press("end")
        await sees(pilot, "She kept my letter.")
        *_, note = store.read("journal")["journal"].values()
        assert (note["plan"], note["objective"]) == (PLAN, "trust")
        await pilot.press("ctrl+g", "end")
        await until(pilot, lambda: "She kept my letter." not in text_of(app))


@pytest.mark.parametrize("size", SIZES)
async def test_how_far_a_step_moves_things_is_said_in_words_where_it_is_said(
    story: Open, store: Store, size: tuple[int, int]
) -> None:
    async with story("sleep", size) as (pilot, app):
        assert "moves it" not in text_of(app)
        await pilot.press("down", "i")
        await sees(pilot, "How far does “hang the thick curtain”")
        await pilot.press("3", "enter")
        await back(pilot, app)
        await sees(pilot, "○ hang the thick curtain")
        await sees(pilot, "moves it a lot")
        assert [each.impact for each in steps(store)] == [None, 3]
        await pilot.press("i", "4", "enter")
        await back(pilot, app)
        await until(pilot, lambda: "moves it a lot" not in text_of(app))
        await pilot.press("u")
        await sees(pilot, "moves it a lot")
        await pilot.press("space")
        await until(pilot, lambda: "moves it a lot" not in text_of(app))


async def test_the_level_that_fits_today_is_said(story: Open, store: Store) -> None:
    async with story("sleep", (80, 50)) as (pilot, app):
        await pilot.press("l")
        await until(pilot, lambda: isinstance(app.screen, ChooseOne))
        assert "more than expected" in text_of(app)
        await pilot.press("3", "enter")
        await back(pilot, app)
        await until(pilot, lambda: re.search(r" 0  five nights +today\n", text_of(app)))
        await pilot.press("l", "6", "enter")
        await back(pilot, app)
        levels = first(store).levels
        assert levels is not None
        assert levels.current is None


@pytest.mark.parametrize("size", SIZES)
async def test_another_number_is_aimed_for_and_the_reason_stands_in_the_history(
    story: Open, store: Store, size: tuple[int, int]
) -> None:
    async with story("sleep", size) as (pilot, app):
        await pilot.press("t")
        await sees(pilot, "In nights a week. It stands at 4.")
        await pilot.press("backspace", *"many", "tab", *"Four is enough", "enter")
        await sees(pilot, "This has to be a number, such as 3 or 2.5.")
        await pilot.press("ctrl+u", *"1,000", "enter")
        await sees(pilot, "Please type 1000 or 1: 1,000 could be either.")
        await pilot.press("ctrl+u", *"nan", "enter")
        await sees(pilot, "This has to be a number, such as 3 or 2.5.")
        assert first(store).target == 5
        await pilot.press("ctrl+u", "4", "enter")
        await back(pilot, app)
        await hears(pilot, "aims for 4 nights a week, was 5 (Four is enough)")
        assert first(store).target == 4
        await pilot.press("u")
        await until(pilot, lambda: first(store).target == 5)
        await pilot.press("t", "backspace", "enter")
        await back(pilot, app)
        await hears(pilot, "has no aim in numbers, was 5")


async def test_a_day_gets_a_reason(story: Open, store: Store) -> None:
    async with story("sleep") as (pilot, app):
        await pilot.press("d")
        await until(pilot, lambda: isinstance(app.screen, ChooseDay))
        await pilot.press(*"fri", "tab", *"The shop opens then", "enter")
        await back(pilot, app)
        await hears(pilot, "planned for Fri 27 Nov, was Sat 21 Nov (The shop opens then)")


async def test_without_a_step_or_a_level_the_keys_say_so(story: Open, store: Store) -> None:
    async with story("routine") as (pilot, app):
        for key in ("d", "i", "s", "K", "x"):
            await pilot.press(key)
            await hears(pilot, "There is no small step here yet.")
            app.clear_notifications()
        await pilot.press("l")
        await hears(pilot, "No outcome levels are written yet.")
        await pilot.press("t")
        await hears(pilot, "Nothing is counted here yet.")
        assert isinstance(app.screen, ObjectiveStory)


@pytest.mark.parametrize(("objective", "key"), [("routine", "e"), ("sleep", "E")])
async def test_the_objective_is_changed_in_the_wizard(
    story: Open, store: Store, objective: str, key: str
) -> None:
    """A small letter is for the step one is on, as everywhere; without one, it is for all."""
    async with story(objective) as (pilot, app):
        await pilot.press(key)
        await until(pilot, lambda: isinstance(app.screen, Wizard))


@pytest.mark.parametrize("size", SIZES)
async def test_a_long_story_opens_at_its_title(
    home: Path, clock: FixedClock, size: tuple[int, int]
) -> None:
    sleep, *others = lively_plan().objectives
    long = sleep.changed(why=" ".join(["So that mornings are kind again."] * 60))
    lively_store(home, clock, objectives=(long, *others))
    async with place(home, clock, "2", size) as (pilot, app):
        app.navigation.open("objective", plan=PLAN, objective="sleep")
        await back(pilot, app)
        assert "\n ─ Sleep through most nights" in text_of(app)
        await sees(pilot, "› ○ put the charger in the hall")
        await pilot.press("space")
        await sees(pilot, "› ● put the charger in the hall")


async def test_a_step_that_was_done_on_another_day_is_open_again(
    story: Open, store: Store, clock: FixedClock
) -> None:
    step = Found(PLAN, "step", "charger", "put the charger in the hall")
    tick(store, step, on=clock.today() - timedelta(days=3))
    async with story("sleep") as (pilot, _):
        await sees(pilot, "● put the charger in the hall")
        await pilot.press("down", "up", "space")
        await sees(pilot, "○ put the charger in the hall")


async def test_enter_opens_a_step_that_is_done_and_leaves_its_day(
    story: Open, store: Store, clock: FixedClock
) -> None:
    step = Found(PLAN, "step", "charger", "put the charger in the hall")
    day = clock.today() - timedelta(days=3)
    tick(store, step, on=day)
    async with story("sleep") as (pilot, app):
        await pilot.press("down", "up", "enter")
        await until(pilot, lambda: isinstance(app.screen, StepCard))
        await sees(pilot, "Done. On Wed 18 Nov.")
        await pilot.press("escape")
        await back(pilot, app)
        assert done_on(elsewhere(store.home, clock)) == day


async def test_taking_a_mark_back_is_told(story: Open, store: Store, clock: FixedClock) -> None:
    step = Found(PLAN, "step", "charger", "put the charger in the hall")
    tick(store, step, on=clock.today() - timedelta(days=3))
    async with story("sleep") as (pilot, app):
        await pilot.press("down", "up", "space")
        await hears(pilot, "is blank again for Wed 18 Nov")
        await pilot.press("u", "enter")
        await until(pilot, lambda: isinstance(app.screen, StepCard))
        await pilot.press("space")
        await hears(pilot, "is blank again for Wed 18 Nov")
        assert done_on(elsewhere(store.home, clock)) is None


def done_on(store: Store) -> date | None:
    """Return the day on which the charger was put in the hall."""
    steps = [step for each in load_plan(store, PLAN).objectives for step in each.steps]
    return next(each.done_on for each in steps if each.id == "charger")
