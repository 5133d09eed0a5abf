"""Signs and words of the screen itself: where one is, which keys matter, what the help says."""

from pathlib import Path

from flows.documents.clock import FixedClock
from tests.flows.samples import PLAN, rename
from tests.flows.views.board_samples import lively_store
from tests.tui.places import place, sees
from tests.tui.wizard_walk import text_of, until
from tui.screens.base.windows.help_window import Help
from tui.screens.plans.history import History


async def test_the_current_row_of_a_list_has_a_sign(home: Path, clock: FixedClock) -> None:
    lively_store(home, clock)
    async with place(home, clock, "6") as (pilot, app):
        await sees(pilot, " › Sam's recovery plan ")
        await pilot.press("down")
        await sees(pilot, " › Personal plan ")
        assert sum(line.startswith("   › ") for line in text_of(app).splitlines()) == 1


async def test_windows_with_a_choice_have_it_too(home: Path, clock: FixedClock) -> None:
    lively_store(home, clock)
    async with place(home, clock, "2") as (pilot, _):
        await pilot.press("m")
        await sees(pilot, "› 1  In focus")
        await pilot.press("down")
        await sees(pilot, "› 2  Doing")


async def test_while_one_writes_the_keys_are_those_of_the_line(
    home: Path, clock: FixedClock
) -> None:
    lively_store(home, clock)
    async with place(home, clock, "1") as (pilot, app):
        await pilot.press("j")
        await sees(pilot, "enter keep   esc leave it")
        assert "p part" not in text_of(app)
        await pilot.press("escape")
        await sees(pilot, "p part")
        await pilot.press("5", "n")
        await sees(pilot, "enter keep it   F3 own editor   esc leave the line")
        await pilot.press("escape")
        await sees(pilot, "n write   w win")


async def test_a_longer_help_scrolls_with_its_keys_in_sight(home: Path, clock: FixedClock) -> None:
    lively_store(home, clock)
    async with place(home, clock, "5", (60, 20)) as (pilot, app):
        await pilot.press("question_mark")
        await until(pilot, lambda: isinstance(app.screen, Help))
        await sees(pilot, "esc close")
        await pilot.press("end")
        await sees(pilot, "everything by name")
        assert "↑ ↓ more   esc close" in text_of(app)


async def test_what_was_changed_stands_below_itself(home: Path, clock: FixedClock) -> None:
    store = lively_store(home, clock)
    rename(store, PLAN, "A title that goes on for a good while, and then for a little more")
    async with place(home, clock, "6") as (pilot, app):
        await pilot.press("h")
        await until(pilot, lambda: isinstance(app.screen, History))
        lines = [line for line in text_of(app).splitlines() if line.strip()]
        assert "renamed" in lines[2]
        assert lines[3].startswith(" " * 20)


async def test_the_palette_has_no_sign_that_takes_two_cells(home: Path, clock: FixedClock) -> None:
    lively_store(home, clock)
    async with place(home, clock, "2") as (pilot, app):
        await pilot.press("ctrl+p")
        await sees(pilot, "what would you like to do")
        assert "🔎" not in text_of(app)
