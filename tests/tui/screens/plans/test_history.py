"""What was changed, by keys alone: the cursor stays, and nothing invisible is taken back."""

from datetime import timedelta
from pathlib import Path

import pytest

from flows.actions.journal import write_note
from flows.actions.settings import choose_company
from flows.documents.clock import FixedClock
from flows.store.store import Store
from flows.views.history import history
from tests.flows.samples import PLAN, reword, sample_store
from tests.flows.views.board_samples import TODAY
from tests.tui.places import elsewhere, hears, place, sees
from tests.tui.wizard_walk import text_of, until
from tui.app.application import HandrailApp
from tui.screens.base.windows.window import Remark
from tui.screens.plans.history import AskDay, History, PlanOnDay
from tui.widgets.progress_bars import KeyBar


@pytest.fixture
def store(home: Path, clock: FixedClock) -> Store:
    """A home in which three things were changed, the last of them in the journal."""
    store = sample_store(home, clock)
    reword(store, "sleep", "Sleep well")
    reword(store, "trust", "Be close to my sister")
    write_note(store, "Rain, soup.", on=TODAY)
    return store


def row(app: HandrailApp) -> str:
    """Return the row the cursor is on."""
    found = [line for line in text_of(app).splitlines() if line.lstrip().startswith("› ")]
    return found[0] if found else ""


async def test_the_cursor_stays_on_its_change(store: Store, home: Path, clock: FixedClock) -> None:
    async with place(home, clock, "2") as (pilot, app):
        app.navigation.open("history")
        await sees(pilot, "journal line 'Rain, soup.' written")
        assert "journal" in row(app)
        await pilot.press("down", "down")
        assert "Sleep through most nights" in row(app)
        reword(elsewhere(home, clock), "trust", "See my sister")
        await sees(pilot, "Be close to my sister' now reads")
        await pilot.pause()
        assert "Sleep through most nights" in row(app)
        await pilot.press("up")
        assert "Rebuild trust with my sister" in row(app)


async def test_words_are_covered_from_the_list_itself_when_someone_comes(
    store: Store, home: Path, clock: FixedClock
) -> None:
    async with place(home, clock, "2") as (pilot, app):
        app.navigation.open("history")
        await sees(pilot, "journal line 'Rain, soup.' written")
        await pilot.press("ctrl+g")
        await until(pilot, lambda: "Rain, soup." not in text_of(app))
        await sees(pilot, "someone is with me")
        await pilot.press("ctrl+g")
        await sees(pilot, "journal line 'Rain, soup.' written")


async def test_in_a_plan_only_what_is_in_its_list_is_taken_back(
    store: Store, home: Path, clock: FixedClock
) -> None:
    async with place(home, clock, "2") as (pilot, app):
        app.navigation.open("history", plan=PLAN)
        await until(pilot, lambda: isinstance(app.screen, History))
        await pilot.press("u")
        await hears(pilot, "Undone: objective 'Rebuild trust with my sister' now reads")
        await pilot.press("u")
        await hears(pilot, "Undone: objective 'Sleep through most nights' now reads")
        await pilot.press("u")
        await hears(pilot, "Nothing in this list can be taken back any more.")
        await pilot.press("U")
        await hears(pilot, "Done again: objective 'Sleep through most nights' now reads")
        await pilot.press("U", "U")
        await hears(pilot, "Nothing in this list was taken back.")
    assert all(change.undoes is None for change in history(store) if change.plan is None)


async def test_a_plan_is_shown_as_it_was_on_a_day(
    store: Store, home: Path, clock: FixedClock
) -> None:
    clock.moment += timedelta(days=3)
    reword(store, "sleep", "Sleep better still")
    async with place(home, clock, "2") as (pilot, app):
        app.navigation.open("history", plan=PLAN)
        await until(pilot, lambda: isinstance(app.screen, History))
        await pilot.press("g")
        await until(pilot, lambda: isinstance(app.screen, AskDay))
        await pilot.press(*"someday", "enter")
        await sees(pilot, "This is not a day I can read. You can type last fri,")
        assert app.screen.query_one(Remark).region.bottom <= app.screen.query_one(KeyBar).region.y
        await pilot.press(*["backspace"] * 7, *"yesterday", "enter")
        await until(pilot, lambda: isinstance(app.screen, PlanOnDay))
        await sees(pilot, "I want to sleep well.")
        assert "sleep better still" not in text_of(app)


async def test_a_line_of_the_journal_is_masked_here_too_while_someone_is_with_me(
    store: Store, home: Path, clock: FixedClock
) -> None:
    choose_company(store, True)
    async with place(home, clock, "2") as (pilot, app):
        app.navigation.open("history")
        await sees(pilot, "journal line '••••' written")
        assert "soup" not in text_of(app)
        await sees(pilot, "4 · someone is with me")


async def test_what_is_taken_back_is_masked_in_what_is_said_of_it_while_someone_is_with_me(
    store: Store, home: Path, clock: FixedClock
) -> None:
    choose_company(store, True)
    write_note(store, "I stood at the old corner.", on=TODAY)
    async with place(home, clock, "2") as (pilot, app):
        await pilot.press("u")
        await hears(pilot, "Undone: journal line '••••' written")
        assert "old corner" not in text_of(app)
