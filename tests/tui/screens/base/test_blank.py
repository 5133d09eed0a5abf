"""The blank screen: nothing can be read on it, whatever is told."""

from pathlib import Path

import pytest

from flows.documents.clock import FixedClock
from tests.flows.samples import sample_store
from tests.tui.places import sees
from tests.tui.textual_state import is_ending
from tests.tui.wizard_walk import app_on, opened, text_of, until
from tui.screens.base.blank import Blank


async def test_nothing_can_be_read_while_it_is_blank(home: Path, clock: FixedClock) -> None:
    sample_store(home, clock)
    async with app_on(home, clock).run_test(size=(80, 24), notifications=True) as pilot:
        app = await opened(pilot)
        await sees(pilot, "Today · ")
        app.notify("private words " * 8, timeout=30)
        app.notify("quiet words", timeout=30)
        await sees(pilot, "rivate words")
        await pilot.press("f9")
        await until(pilot, lambda: isinstance(app.screen, Blank))
        await pilot.pause(0.1)
        assert not text_of(app).strip()
        app.notify("more of them", timeout=30)
        app.notify("and many more of them " * 5, timeout=30)
        await pilot.pause(0.1)
        assert not text_of(app).strip()
        await pilot.press("x")
        await sees(pilot, "Today · ")
        await sees(pilot, "More of them")
        await sees(pilot, "and many more of them")
        assert "private words" not in text_of(app)


KEYS = ("ctrl+p", "f1", "f2", "f9", "f12", "exclamation_mark", "B", "2")


@pytest.mark.parametrize("key", KEYS)
async def test_a_key_brings_it_back_and_does_nothing_else(
    home: Path, clock: FixedClock, key: str
) -> None:
    sample_store(home, clock)
    async with app_on(home, clock).run_test(size=(80, 24)) as pilot:
        app = await opened(pilot)
        await sees(pilot, "Today · ")
        before = list(app.screen_stack)
        await pilot.press("f9")
        await until(pilot, lambda: isinstance(app.screen, Blank))
        await pilot.press(key)
        await until(pilot, lambda: not isinstance(app.screen, Blank))
        await pilot.pause(0.1)
        assert app.screen_stack == before
        assert app.is_running


async def test_one_can_leave_without_anything_coming_back(home: Path, clock: FixedClock) -> None:
    sample_store(home, clock)
    async with app_on(home, clock).run_test(size=(80, 24)) as pilot:
        app = await opened(pilot)
        await sees(pilot, "Today · ")
        await pilot.press("f9")
        await until(pilot, lambda: isinstance(app.screen, Blank))
        await pilot.press("ctrl+q")
        await until(pilot, lambda: is_ending(app))
        assert isinstance(app.screen, Blank)
