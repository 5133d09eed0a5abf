"""Windows over a place: a text of any length leaves no empty lines at their foot."""

from pathlib import Path

import pytest
from textual.containers import Vertical

from flows.documents.clock import FixedClock
from tests.flows.samples import sample_store
from tests.tui.places import place
from tests.tui.wizard_walk import text_of, until
from tui.screens.base.windows.dialogs import BESIDE, LEAST, Notice
from tui.screens.base.windows.help_window import LEAST_BESIDE
from tui.widgets.progress_bars import KeyBar


@pytest.mark.parametrize("title", ["Help", "A name that takes more than one line there"])
@pytest.mark.parametrize("lines", [3, 15, 17, 40])
@pytest.mark.parametrize("size", [(80, 24), (120, 40), (32, 16)])
async def test_the_keys_are_the_last_line_of_a_window(
    home: Path, clock: FixedClock, size: tuple[int, int], lines: int, title: str
) -> None:
    sample_store(home, clock)
    async with place(home, clock, "2") as (pilot, app):
        app.push_screen(Notice(title, "\n".join(f"line {n}" for n in range(lines))))
        await until(pilot, lambda: "line 0" in text_of(app))
        await pilot.resize_terminal(*size)
        frame = app.screen.query_one(Vertical)
        # As wide as its words and its keys, and no wider than there is room for.
        widest = max(LEAST, len(title)) + BESIDE
        await until(pilot, lambda: frame.region.width == min(widest, size[0] * 96 // 100))
        await pilot.pause()
        assert app.screen.query_one(KeyBar).region.bottom == frame.region.bottom - 1
        assert frame.region.bottom <= size[1]


async def test_more_is_said_only_where_there_is_more(home: Path, clock: FixedClock) -> None:
    sample_store(home, clock)
    async with place(home, clock, "2") as (pilot, app):
        app.push_screen(Notice("Help", "\n".join(f"line {n}" for n in range(20))))
        await until(pilot, lambda: "line 0" in text_of(app))
        await until(pilot, lambda: "↑ ↓ more   esc close" in text_of(app))
        await pilot.resize_terminal(80, 40)
        await until(pilot, lambda: "↑ ↓ more" not in text_of(app))
        assert "esc close" in text_of(app)


async def test_no_single_letters_of_a_page_stand_beside_the_help(
    home: Path, clock: FixedClock
) -> None:
    sample_store(home, clock)
    async with place(home, clock, "6") as (pilot, app):
        await pilot.press("f1")
        await until(pilot, lambda: "Everything you have here" in text_of(app))
        frame = app.screen.query_one(Vertical)
        for width in (80, 84, 90, 120):
            await pilot.resize_terminal(width, 24)
            await until(
                pilot,
                lambda width=width: (
                    frame.region.right <= width
                    and (frame.region.x == 1 or width - frame.region.width >= LEAST_BESIDE)
                ),
            )
