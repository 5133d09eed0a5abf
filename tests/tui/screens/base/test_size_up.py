"""A next size up, offered where a step is marked done, and gone with the next key."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from flows.actions.objectives import move
from flows.actions.plans import close, pause
from flows.documents.clock import FixedClock
from flows.documents.vocabulary import ObjectiveState
from flows.lookup.plans import load_plan
from flows.store.store import Store
from tests.flows.samples import PLAN
from tests.flows.views.board_samples import lively_store
from tests.tui.places import SIZES, elsewhere, hears, place, sees
from tests.tui.wizard_walk import text_of, until
from tui.app.application import HandrailApp
from tui.screens.base.windows.line_dialog import AskLine
from tui.screens.board.board import Board
from tui.screens.objective.objective import ObjectiveStory
from tui.terminal.keys.keymap import FILE

OFFER = "+ a next size up"


def steps(home: Path, clock: FixedClock) -> list[str]:
    """Return the words of the steps of the first objective, as another process reads them."""
    plan = load_plan(elsewhere(home, clock), PLAN)
    return [each.text for each in plan.objectives[0].steps]


@pytest.mark.parametrize("size", SIZES)
async def test_the_board_offers_a_larger_step(
    home: Path, clock: FixedClock, size: tuple[int, int]
) -> None:
    lively_store(home, clock)
    async with place(home, clock, "2", size) as (pilot, app):
        await pilot.press("space")
        await sees(pilot, OFFER)
        await pilot.press("+")
        await until(pilot, lambda: isinstance(app.screen, AskLine))
        await sees(pilot, "▌ put the charger in the hall")
        await pilot.press(*", every night", "enter")
        await until(pilot, lambda: isinstance(app.screen, Board))
        added = "put the charger in the hall, every night"
        await hears(pilot, f"Step '{added}' added")
        assert steps(home, clock)[-1] == added
        await pilot.press("u")
        await until(pilot, lambda: added not in steps(home, clock))


async def test_the_offer_is_gone_with_the_next_key(home: Path, clock: FixedClock) -> None:
    lively_store(home, clock)
    async with place(home, clock, "2") as (pilot, app):
        await pilot.press("space")
        await sees(pilot, OFFER)
        await pilot.press("down")
        await until(pilot, lambda: OFFER not in text_of(app))
        await hears(pilot, "Step 'put the charger in the hall' marked done")
        await pilot.press("+")
        await pilot.pause()
        assert isinstance(app.screen, Board)
        assert "size_up" not in {each.binding.action for each in _acting(app)}


def _acting(app: HandrailApp) -> list[Any]:
    return [each for each in app.screen.active_bindings.values() if each.enabled]


async def test_the_story_offers_it_and_leaving_the_window_adds_nothing(
    home: Path, clock: FixedClock
) -> None:
    lively_store(home, clock)
    async with place(home, clock, "2") as (pilot, app):
        app.navigation.open("objective", plan=PLAN, objective="sleep")
        await until(pilot, lambda: isinstance(app.screen, ObjectiveStory))
        await pilot.pause()
        await pilot.press("space")
        await sees(pilot, OFFER)
        before = steps(home, clock)
        await pilot.press("+")
        await until(pilot, lambda: isinstance(app.screen, AskLine))
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, ObjectiveStory))
        assert steps(home, clock) == before
        await pilot.press("space")
        await hears(pilot, "is blank again")
        assert OFFER not in text_of(app)


async def test_an_objective_that_rests_is_offered_nothing(home: Path, clock: FixedClock) -> None:
    store = lively_store(home, clock)
    move(store, PLAN, "sleep", ObjectiveState.REACHED)
    async with place(home, clock, "2") as (pilot, app):
        app.navigation.open("objective", plan=PLAN, objective="sleep")
        await until(pilot, lambda: isinstance(app.screen, ObjectiveStory))
        await pilot.pause()
        await pilot.press("space")
        await hears(pilot, "Step 'put the charger in the hall' marked done")
        assert OFFER not in text_of(app)


@pytest.mark.parametrize(("rest", "said"), [(pause, "is blank again"), (close, "marked done")])
async def test_a_plan_that_rests_is_offered_nothing(
    home: Path, clock: FixedClock, rest: Callable[[Store, str], object], said: str
) -> None:
    rest(lively_store(home, clock), PLAN)
    async with place(home, clock, "2") as (pilot, app):
        await pilot.press("space")
        await pilot.pause()
        assert OFFER not in text_of(app)
        app.navigation.open("objective", plan=PLAN, objective="sleep", step="charger")
        await until(pilot, lambda: isinstance(app.screen, ObjectiveStory))
        await sees(pilot, " of 2 done")
        await pilot.press("space")
        await hears(pilot, said)
        assert OFFER not in text_of(app)
        await pilot.press("+")
        await pilot.pause()
        assert isinstance(app.screen, ObjectiveStory)


@pytest.mark.parametrize("size", SIZES)
async def test_today_offers_it_below_the_page(
    home: Path, clock: FixedClock, size: tuple[int, int]
) -> None:
    lively_store(home, clock)
    async with place(home, clock, "1", size) as (pilot, app):
        await sees(pilot, "c  ○ put the charger in the hall")
        await pilot.press("a")
        await sees(pilot, "marked done")
        assert OFFER not in text_of(app)
        await pilot.press("c")
        await sees(pilot, OFFER)
        await pilot.press("+")
        await sees(pilot, "A next size up, if you like ▌ put the charger")
        await pilot.press(*"way", "enter")
        await until(pilot, lambda: "put the charger in the hallway" in steps(home, clock))
        await pilot.press("x")
        await until(pilot, lambda: OFFER not in text_of(app))


async def test_the_offer_names_the_key_that_somebody_gave_it(home: Path, clock: FixedClock) -> None:
    lively_store(home, clock)
    (home / FILE).write_text('[keys]\nsize_up = "f6"\n')
    async with place(home, clock, "2") as (pilot, app):
        await pilot.press("space")
        await sees(pilot, "F6 a next size up")
        await pilot.press("f6")
        await until(pilot, lambda: isinstance(app.screen, AskLine))
