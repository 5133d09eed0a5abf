"""Why it matters and where the ideas come from: one key and one entry of the palette away."""

from pathlib import Path

from textual.command import CommandPalette

from flows.documents.clock import FixedClock
from tests.actions.samples import bare_store, sample_plan, sample_store
from tests.tui.places import place, sees
from tests.tui.walking import until


async def test_a_key_shows_ones_own_reasons(home: Path, clock: FixedClock) -> None:
    sample_store(home, clock, sample_plan(purpose="For my children"))
    async with place(home, clock, "2") as (pilot, _):
        await pilot.press("y")
        await sees(pilot, "For my children")


async def test_without_a_plan_it_stays_kind(home: Path, clock: FixedClock) -> None:
    bare_store(home, clock)
    async with place(home, clock, "6") as (pilot, _):
        await pilot.press("y")
        await sees(pilot, "That is all right.")


async def test_the_palette_leads_to_the_sources(home: Path, clock: FixedClock) -> None:
    bare_store(home, clock)
    async with place(home, clock, "6") as (pilot, app):
        await pilot.press("ctrl+p")
        await until(pilot, lambda: isinstance(app.screen, CommandPalette))
        await pilot.press(*"ideas")
        await pilot.pause(0.5)
        await pilot.press("enter")
        await sees(pilot, "does not replace it")
