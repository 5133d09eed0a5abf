"""What is said while another process changes the home: words of a change go, all others stand."""

from pathlib import Path

import pytest

from flows.actions.journal import write_line
from flows.documents.clock import FixedClock
from flows.store.store import Store
from tests.flows.samples import sample_store
from tests.tui.places import place, sees
from tests.tui.wizard_walk import text_of, until
from tui.screens.base.place_screen import PlaceScreen
from tui.screens.plans.plans import Plans


@pytest.mark.parametrize("key", ["1", "2", "4", "5", "comma"])
async def test_words_that_tell_no_change_stand_whatever_changes_elsewhere(
    home: Path, clock: FixedClock, key: str
) -> None:
    sample_store(home, clock)
    async with place(home, clock, "6") as (pilot, app):
        await pilot.press(key)
        await until(pilot, lambda: not isinstance(app.screen, Plans))
        assert isinstance(app.screen, PlaceScreen)
        app.screen.show_message("why this was not done")
        write_line(Store.open(home, clock), "elsewhere", on=clock.today())
        app.live_updates.look_for_changes()
        await sees(pilot, "Why this was not done")


async def test_words_of_a_change_go_once_something_else_changes(
    home: Path, clock: FixedClock
) -> None:
    sample_store(home, clock)
    async with place(home, clock, "1") as (pilot, app):
        await pilot.press("a")
        await sees(pilot, "marked done")
        write_line(Store.open(home, clock), "elsewhere", on=clock.today())
        await until(pilot, lambda: "marked done" not in text_of(app))


@pytest.mark.parametrize("key", ["1", "2", "comma"])
async def test_a_place_that_is_being_taken_down_has_no_line_to_say_anything_on(
    home: Path, clock: FixedClock, key: str
) -> None:
    sample_store(home, clock)
    async with place(home, clock, "6") as (pilot, app):
        await pilot.press(key)
        await until(pilot, lambda: not isinstance(app.screen, Plans))
        assert isinstance(app.screen, PlaceScreen)
        app.screen.show_change("walk marked done")
        await app.screen.query("KeyBar, StatusLine").remove()
        app.screen.forget_change()
