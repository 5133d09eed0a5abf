"""Plans by keys alone: use, pause, close with a look back, duplicate."""

import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from textual.pilot import Pilot

from flows.actions.drafts.saved_drafts import save_draft
from flows.actions.plans import save_plan
from flows.documents.clock import FixedClock
from flows.lookup.plans import PlanSummary, plans
from flows.store.store import Store
from tests.flows.actions.drafts.draft_samples import draft
from tests.flows.samples import PLAN, bare_store, sample_plan
from tests.tui.places import hears, sees
from tests.tui.wizard_walk import app_on, opened, text_of, until
from tui.app.application import HandrailApp
from tui.screens.base.host import LOOK_AROUND
from tui.screens.plans.plans import Plans
from tui.screens.session.read_back import ReadBack
from tui.screens.session.wizard import Wizard


@pytest.fixture
def store(home: Path, clock: FixedClock) -> Store:
    """A home with two plans, the second of which is in use."""
    store = bare_store(home, clock)
    save_plan(store, sample_plan())
    save_plan(store, sample_plan(id="p2", title="Spring"))
    return store


@asynccontextmanager
async def on_plan(store: Store, plan: str) -> AsyncIterator[tuple[Pilot[Any], HandrailApp]]:
    """Open the plans, with the cursor on one of them."""
    async with app_on(store.home, store.clock, "plans").run_test(size=(80, 24)) as pilot:
        app = await opened(pilot)
        await until(pilot, lambda: isinstance(app.screen, Plans) and "Spring" in text_of(app))
        for _ in range(2):
            if plans_of(app).row_here == ("plan", plan):
                break
            await pilot.press("down")
        assert plans_of(app).row_here == ("plan", plan)
        yield pilot, app


def plans_of(app: HandrailApp) -> Plans:
    assert isinstance(app.screen, Plans)
    return app.screen


def summary(store: Store, plan: str) -> PlanSummary:
    return next(each for each in plans(store) if each.id == plan)


async def test_a_key_does_what_it_does_while_the_session_is_made_ready_for(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with on_plan(store, PLAN) as (pilot, app):
        before = plans_of(app).canvas.cursor
        for name in ("textual.widgets._input", "textual.widgets._text_area"):
            # As it is once a thread has begun to import it.
            monkeypatch.setitem(sys.modules, name, ModuleType(name))
        await pilot.press("down")
        assert plans_of(app).canvas.cursor != before


async def test_another_plan_is_used_from_now_on(store: Store) -> None:
    async with on_plan(store, PLAN) as (pilot, app):
        await pilot.press("o")
        await until(pilot, lambda: summary(store, PLAN).is_current)
        assert plans_of(app).row_here == ("plan", PLAN)
        await pilot.press("1")
        await until(pilot, lambda: "Sam's plan" in text_of(app).splitlines()[0])


async def test_a_plan_rests_and_is_taken_up_again(store: Store) -> None:
    async with on_plan(store, PLAN) as (pilot, app):
        await pilot.press("p")
        assert summary(store, PLAN).state == "paused"
        assert "paused" in text_of(app)
        await pilot.press("p")
        assert summary(store, PLAN).state == "active"


async def test_a_plan_is_closed_with_a_look_back_and_can_be_opened_again(store: Store) -> None:
    async with on_plan(store, PLAN) as (pilot, app):
        await pilot.press("c")
        await until(pilot, lambda: isinstance(app.screen, Wizard))
        await pilot.press("f5")
        await until(pilot, lambda: isinstance(app.screen, ReadBack))
        await pilot.press("s")
        await until(pilot, lambda: isinstance(app.screen, Plans))
        await until(pilot, lambda: summary(store, PLAN).state == "closed")
        assert summary(store, "p2").state == "active"
        await pilot.press("u")
        await until(pilot, lambda: summary(store, PLAN).state == "active")


async def test_a_plan_is_duplicated_without_its_dates(store: Store) -> None:
    async with on_plan(store, PLAN) as (pilot, app):
        await pilot.press("d")
        await until(pilot, lambda: len(plans(store)) == 3)
        assert plans_of(app).row_here == ("plan", PLAN)
        assert [each.title for each in plans(store)].count("Sam's plan (2)") == 1


async def test_what_is_done_to_a_plan_needs_one(store: Store) -> None:
    async with on_plan(store, PLAN) as (pilot, _):
        await pilot.press("n", "p")
        await hears(pilot, "Go to one of your plans")
        assert {each.state for each in plans(store)} == {"active"}


async def test_a_plan_is_taken_away_after_a_question_and_brought_back(store: Store) -> None:
    async with on_plan(store, PLAN) as (pilot, app):
        await pilot.press("x")
        await until(pilot, lambda: "Take this plan away?" in text_of(app))
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, Plans))
        assert summary(store, PLAN)
        await pilot.press("x", "enter")
        await until(pilot, lambda: [each.id for each in plans(store)] == ["p2"])
        await until(pilot, lambda: "Sam's plan  " not in text_of(app))
        await pilot.press("u")
        await until(pilot, lambda: len(plans(store)) == 2)
        await until(pilot, lambda: "Sam's plan  " in text_of(app))


def keys_of(app: HandrailApp) -> str:
    """Return the line that tells the keys."""
    return text_of(app).splitlines()[-2].strip()


async def test_only_keys_are_shown_that_do_something_for_the_row_one_is_on(store: Store) -> None:
    async with on_plan(store, PLAN) as (pilot, app):
        assert keys_of(app).startswith("enter open   n new   e change   o use   p pause   c close")
        await pilot.press("o", "p")
        await until(pilot, lambda: "e change   p take up again" in keys_of(app))
        await pilot.press("n")
        await until(pilot, lambda: keys_of(app) == "enter begin")
        await pilot.press("e")
        await hears(pilot, "Go to one of your plans first")
        await pilot.press("x")
        await hears(pilot, "What can be taken away")


async def test_without_a_plan_one_key_is_shown_and_none_is_silent(
    home: Path, clock: FixedClock
) -> None:
    bare_store(home, clock)
    async with app_on(home, clock, "plans").run_test(size=(80, 24)) as pilot:
        app = await opened(pilot)
        await until(pilot, lambda: "Begin a plan" in text_of(app))
        assert keys_of(app) == "enter begin"
        for key in ("e", "o", "p", "c", "d", "f"):
            await pilot.press(key)
            await hears(pilot, "There is no plan yet.")
            plans_of(app).show_message("")


async def test_the_flow_one_is_on_is_described_with_its_questions(
    home: Path, clock: FixedClock
) -> None:
    bare_store(home, clock)
    async with app_on(home, clock, "plans").run_test(size=(120, 36)) as pilot:
        app = await opened(pilot)
        await sees(pilot, "╭─ Personal plan")
        await sees(pilot, " questions")
        await pilot.press("down")
        await sees(pilot, "╭─ Recovery plan")
        await pilot.press("end")
        await sees(pilot, "› Look around a sample plan")
        await sees(pilot, "q leads back here")
        await pilot.press("enter")
        await until(pilot, lambda: app.return_value == LOOK_AROUND)


@pytest.mark.parametrize("downs", [0, 2])
async def test_from_any_flow_one_comes_back_to_the_draft_that_was_left(
    downs: int, home: Path, clock: FixedClock
) -> None:
    async with app_on(home, clock, "plans").run_test(size=(60, 20)) as pilot:
        app = await opened(pilot)
        await sees(pilot, "Begin a plan")
        await pilot.press(*["down"] * downs, "enter")
        await until(pilot, lambda: isinstance(app.screen, Wizard) and app.focused is not None)
        await pilot.press(*"Rest", "tab", "escape", "enter")
        await sees(pilot, "Go on where you left off")
        assert plans_of(app).row_here[0] == "draft"
        await pilot.press("x", "enter")
        await hears(pilot, "Draft 'Rest' taken away")
        await pilot.press("x")
        await hears(pilot, "What can be taken away is a draft or a plan.")
        await pilot.press("e")
        await hears(pilot, "Go to one of these, and enter begins it")


async def test_a_session_that_was_left_is_where_one_goes_on(
    store: Store, home: Path, clock: FixedClock
) -> None:
    save_draft(store, draft("one"))
    async with app_on(home, clock, "plans").run_test(size=(120, 36)) as pilot:
        app = await opened(pilot)
        await sees(pilot, "Go on where you left off")
        assert plans_of(app).row_here == ("draft", "one")
        await sees(pilot, "enter leads back to the very question")
        await pilot.press("n")
        assert plans_of(app).row_here[0] == "flow"
