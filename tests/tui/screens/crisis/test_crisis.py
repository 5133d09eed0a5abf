"""The page for hard times by keys alone: from everywhere, empty or not, and written in place."""

from pathlib import Path

import pytest

from flows.actions.crisis import begin_page, edit_crisis_page
from flows.actions.plans import save_plan
from flows.actions.settings import choose_company
from flows.documents.clock import FixedClock
from flows.lookup.plans import plans
from flows.views.crisis import crisis_page
from tests.flows.samples import PLAN, bare_store, sample_plan, sample_store
from tests.tui.places import SIZES, elsewhere, place, sees
from tests.tui.wizard_walk import text_of, until
from tui.screens.crisis.crisis import Crisis
from tui.screens.crisis.crisis_form import CrisisForm
from tui.screens.plans.plans import Plans


@pytest.mark.parametrize("size", SIZES)
async def test_an_empty_page_is_written_in_place(
    home: Path, clock: FixedClock, size: tuple[int, int]
) -> None:
    store = sample_store(home, clock, sample_plan(crisis={}, contacts=[]))
    async with place(home, clock, "6", size) as (pilot, app):
        await pilot.press("f2")
        await sees(pilot, "There is no page of your own yet.")
        told = " ".join(text_of(app).split())
        assert "with or without a plan: e writes it." in told and "F2" not in told
        await pilot.press("e")
        await until(pilot, lambda: isinstance(app.screen, CrisisForm))
        await pilot.press(*"Sit", "enter", *"Breathe", "tab", *"Night line 555", "enter")
        await sees(pilot, "[x] Night line 555")
        await pilot.press(*"Mina", "enter")
        await sees(pilot, "Who first?")
        await pilot.press("tab", "shift+down", "tab", *"The station", "escape")
        await until(pilot, lambda: isinstance(app.screen, Crisis))
        await sees(pilot, "2. Breathe")
        page = crisis_page(store)
        assert page is not None
        assert page.steps == ("Sit", "Breathe")
        assert page.people == ("Mina", "Night line 555")
        assert page.place == "The station"
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, Plans))


@pytest.mark.parametrize("is_with_me", [False, True])
async def test_what_is_private_is_masked_while_someone_is_there(
    home: Path, clock: FixedClock, is_with_me: bool
) -> None:
    choose_company(sample_store(home, clock), is_with_me)
    async with place(home, clock, "6", (80, 60)) as (pilot, app):
        await pilot.press("f2")
        await sees(pilot, "I stop answering")
        await pilot.press("e")
        await sees(pilot, "How do you notice that it is a very hard time?")
        assert ("I stop answering" not in text_of(app)) is is_with_me


async def test_somebody_is_taken_off_the_page(home: Path, clock: FixedClock) -> None:
    store = sample_store(home, clock)
    async with place(home, clock, "6") as (pilot, app):
        await pilot.press("f2", "e")
        await until(pilot, lambda: isinstance(app.screen, CrisisForm))
        await pilot.press("tab", "1", "f2")
        await until(pilot, lambda: isinstance(app.screen, Crisis))
        page = crisis_page(store)
        assert page is not None and page.people == ()
        assert "Priya" not in text_of(app)


async def test_without_a_plan_it_helps_and_is_written_all_the_same(
    home: Path, clock: FixedClock
) -> None:
    store = bare_store(home, clock)
    async with place(home, clock, "6") as (pilot, app):
        await pilot.press("exclamation_mark")
        await sees(pilot, "Sit down, if you can.")
        await pilot.press("e")
        await until(pilot, lambda: isinstance(app.screen, CrisisForm))
        await pilot.press("tab", "escape")
        await sees(pilot, "Sit down, if you can.")
        assert not plans(store)
        await pilot.press("e")
        await until(pilot, lambda: isinstance(app.screen, CrisisForm))
        await pilot.press(*"Open the window", "tab", *"Priya", "enter", "escape")
        await sees(pilot, "1. Open the window")
        await sees(pilot, "Priya")
        await pilot.press("escape")
        await sees(pilot, "Your plans")


async def test_a_plan_that_comes_later_leaves_the_page_where_it_is(
    home: Path, clock: FixedClock
) -> None:
    store = bare_store(home, clock)
    edit_crisis_page(store, begin_page(store), steps=("Open the window",))
    save_plan(store, sample_plan(crisis={}, contacts=[]))
    page = crisis_page(store)
    assert page is not None and page.steps == ("Open the window",)


async def test_what_another_process_writes_appears(home: Path, clock: FixedClock) -> None:
    sample_store(home, clock)
    async with place(home, clock, "6") as (pilot, _):
        await pilot.press("f2")
        await sees(pilot, "Priya: 555 0100")
        edit_crisis_page(elsewhere(home, clock), PLAN, steps=("Open the window",))
        await sees(pilot, "1. Open the window")


HARD_DAY = {
    "signs": [{"id": "n", "what": "two short nights", "then_part": "say no to Friday"}],
    "strategies": [{"id": "w", "name": "walk round the block", "helped": 3}],
}


@pytest.mark.parametrize("size", SIZES)
async def test_what_else_was_written_for_a_hard_day_is_one_key_away(
    home: Path, clock: FixedClock, size: tuple[int, int]
) -> None:
    sample_store(home, clock, sample_plan(**HARD_DAY))
    async with place(home, clock, "6", size) as (pilot, app):
        await pilot.press("f2")
        await sees(pilot, "m  More for a hard day")
        assert "walk round the block" not in text_of(app)
        await pilot.press("m")
        await sees(pilot, "say no to Friday")
        assert "m  More for a hard day" not in text_of(app)
        await pilot.press("m")
        await sees(pilot, "m  More for a hard day")


async def test_it_stands_open_where_the_page_itself_is_empty(home: Path, clock: FixedClock) -> None:
    sample_store(home, clock, sample_plan(crisis={}, contacts=[], **HARD_DAY))
    async with place(home, clock, "6", (80, 40)) as (pilot, app):
        await pilot.press("f2")
        await sees(pilot, "There is no page of your own yet.")
        await sees(pilot, "walk round the block")
        assert "more for a hard day" not in text_of(app)
