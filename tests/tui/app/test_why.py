"""Why it matters and where the ideas come from: one key and one entry of the palette away."""

from pathlib import Path

import pytest

from flows.actions.drafts.finish_session import finish_session
from flows.actions.sessions import begin_session
from flows.documents.clock import FixedClock
from tests.flows.samples import bare_store, sample_plan, sample_store
from tests.tui.places import SIZES, place, sees
from tests.tui.wizard_walk import text_of, until
from tui.app.palette import Palette
from tui.terminal.keys.keymap import FILE


async def test_a_key_shows_ones_own_reasons(home: Path, clock: FixedClock) -> None:
    sample_store(home, clock, sample_plan(purpose="For my children"))
    async with place(home, clock, "2") as (pilot, _):
        await pilot.press("y")
        await sees(pilot, "For my children")


@pytest.mark.parametrize("size", SIZES)
async def test_a_day_that_was_rated_low_leads_there(
    home: Path, clock: FixedClock, size: tuple[int, int]
) -> None:
    store = sample_store(home, clock, sample_plan(purpose="For my children"))
    session = begin_session(store, "daily")
    session.answer("today.day", 2)
    async with place(home, clock, "1", size) as (pilot, app):
        assert "hard day" not in text_of(app)
        finish_session(store, session)
        await sees(pilot, "On a hard day: y shows why you began, in your own words")
        await pilot.press("y")
        await sees(pilot, "For my children")
        await pilot.press("escape", "left_square_bracket")
        await until(pilot, lambda: "hard day" not in text_of(app))


async def test_the_key_that_leads_there_is_ones_own(home: Path, clock: FixedClock) -> None:
    store = sample_store(home, clock, sample_plan(purpose="For my children"))
    (home / FILE).write_text('[keys]\nwhy = "f6"\n')
    session = begin_session(store, "daily")
    session.answer("today.day", 2)
    finish_session(store, session)
    async with place(home, clock, "1") as (pilot, _):
        await sees(pilot, "On a hard day: F6 shows why you began, in your own words")
        await pilot.press("f6")
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
        await until(pilot, lambda: isinstance(app.screen, Palette))
        await pilot.press(*"ideas")
        await pilot.pause(0.5)
        await pilot.press("enter")
        await sees(pilot, "does not replace it")
