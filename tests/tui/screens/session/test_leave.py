"""Leaving a guided session: what was answered stays as a draft, and nothing else does."""

from pathlib import Path

import pytest

from flows.documents.clock import FixedClock
from flows.sample.sample_home import fill_demo
from flows.sample.sample_plan import PLAN
from flows.store.store import Store
from flows.views.drafts import drafts
from tests.tui.places import place, sees
from tests.tui.screens.session.wizard_page import go_to, wizard
from tests.tui.wizard_walk import page_of, text_of, until
from tui.screens.board.board import Board
from tui.screens.plans.plans import Plans
from tui.screens.session.wizard import Wizard


async def test_a_new_plan_that_was_only_looked_at_leaves_nothing_behind(
    home: Path, clock: FixedClock
) -> None:
    async with wizard(home, clock) as (pilot, app):
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, Plans))
    assert drafts(Store.open(home, clock)) == ()


async def test_one_that_was_walked_through_leaves_nothing_behind_either(
    home: Path, clock: FixedClock
) -> None:
    async with wizard(home, clock) as (pilot, app):
        await pilot.press("pagedown")
        await pilot.pause()
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, Plans))
    assert drafts(Store.open(home, clock)) == ()


async def test_one_without_an_answer_leaves_nothing_when_the_program_ends(
    home: Path, clock: FixedClock
) -> None:
    async with wizard(home, clock) as (pilot, app):
        first = page_of(app)
        await pilot.press("pagedown")
        await until(pilot, lambda: page_of(app) != first)
        await app.saved()
    assert drafts(Store.open(home, clock)) == ()


@pytest.mark.parametrize("flow", ["weekly_review", "setback"])
async def test_a_short_session_without_an_answer_leaves_nothing_behind(
    flow: str, home: Path, clock: FixedClock
) -> None:
    fill_demo(Store.open(home, clock))
    async with place(home, clock, "2") as (pilot, app):
        app.navigation.begin(flow, PLAN)
        await until(pilot, lambda: isinstance(app.screen, Wizard))
        await pilot.press("pagedown")
        await pilot.pause()
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, Board))
    assert drafts(Store.open(home, clock)) == ()


async def test_a_plan_that_was_only_looked_through_leaves_nothing_behind(
    home: Path, clock: FixedClock
) -> None:
    fill_demo(Store.open(home, clock))
    async with place(home, clock, "6") as (pilot, app):
        await pilot.press("e")
        await until(pilot, lambda: isinstance(app.screen, Wizard))
        await pilot.press("pagedown", "pagedown", "escape")
        await until(pilot, lambda: isinstance(app.screen, Plans))
    assert drafts(Store.open(home, clock)) == ()


async def test_a_draft_that_is_gone_on_with_stays(home: Path, clock: FixedClock) -> None:
    async with wizard(home, clock) as (pilot, app):
        await go_to(pilot, app, "reflection.title")
        await pilot.press(*"Spring", "escape")
        await sees(pilot, "Leave for now?")
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, Plans))
        (draft,) = drafts(Store.open(home, clock))
        app.navigation.resume(draft.id)
        await until(pilot, lambda: isinstance(app.screen, Wizard))
        await pilot.press("escape")
        await sees(pilot, "Leave for now?")
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, Plans))
    (kept,) = drafts(Store.open(home, clock))
    assert (kept.id, kept.title) == (draft.id, "Spring")


async def test_a_slow_disk_leaves_no_word_behind_on_a_page(home: Path, clock: FixedClock) -> None:
    async with wizard(home, clock) as (pilot, app):
        page = app.screen
        assert isinstance(page, Wizard)
        page.show_saving("Saving …", is_over=False)
        await sees(pilot, "Saving …")
        page.show_saving("Saved.", is_over=True)
        await until(pilot, lambda: "Saving …" not in text_of(app))
        assert "Saved." not in text_of(app)


async def test_one_hint_alone_tells_what_esc_does(home: Path, clock: FixedClock) -> None:
    async with wizard(home, clock) as (pilot, app):
        await pilot.press(*"Spring", "enter", "shift+tab", "ctrl+u")
        await sees(pilot, "esc bring it back")
        assert "esc leave" not in text_of(app)
        await pilot.press("escape")
        await sees(pilot, "esc leave")
