"""What was changed, by keys alone: the cursor stays, and nothing invisible is taken back."""

from pathlib import Path

import pytest

from flows.actions.history import history
from flows.actions.journal import write_note
from flows.documents.clock import FixedClock
from flows.store.store import Store
from tests.actions.board_samples import TODAY
from tests.actions.samples import PLAN, reword, sample_store
from tests.tui.places import elsewhere, hears, place, sees
from tests.tui.walking import text_of, until
from tui.app import HandrailApp
from tui.screens.history import History


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
    found = [line for line in text_of(app).splitlines() if line.lstrip().startswith("> ")]
    return found[0] if found else ""


async def test_the_cursor_stays_on_its_change(store: Store, home: Path, clock: FixedClock) -> None:
    async with place(home, clock, "2") as (pilot, app):
        app.open_history()
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


async def test_in_a_plan_only_what_is_in_its_list_is_taken_back(
    store: Store, home: Path, clock: FixedClock
) -> None:
    async with place(home, clock, "2") as (pilot, app):
        app.open_history(PLAN)
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
