"""Windows where there is little room: what one types into is in sight, and so are the keys."""

from pathlib import Path

import pytest

from flows.documents.clock import FixedClock
from tests.flows.views.board_samples import lively_store
from tests.tui.places import place
from tests.tui.wizard_walk import until
from tui.screens.base.windows.window import Remark, Window
from tui.widgets.calm_list import CalmList
from tui.widgets.progress_bars import KeyBar


@pytest.mark.parametrize("size", [(80, 24), (50, 15), (40, 12), (20, 5)])
@pytest.mark.parametrize(
    ("where", "keys"),
    [("2", "r"), ("2", "r tab"), ("2", "m"), ("2", "m tab"), ("2", "n"), ("5", "p"), ("5", "w")],
)
async def test_what_one_is_in_is_in_sight_above_the_keys(
    home: Path, clock: FixedClock, where: str, keys: str, size: tuple[int, int]
) -> None:
    lively_store(home, clock)
    async with place(home, clock, where, size) as (pilot, app):
        key, *more = keys.split()
        # A page that begins with a picture has its cursor on a row from the first arrow on.
        await pilot.press("down")
        await pilot.press(key)
        await until(pilot, lambda: isinstance(app.screen, Window) and app.focused)
        await pilot.press(*more)
        await pilot.pause(0.05)
        bar, focused = app.screen.query_one(KeyBar).region, app.focused
        assert focused is not None
        assert bar.bottom <= size[1]
        assert focused.region.y >= 0
        assert focused.region.bottom <= bar.y


async def test_the_last_row_of_a_list_is_reached_in_a_low_window(
    home: Path, clock: FixedClock
) -> None:
    lively_store(home, clock)
    async with place(home, clock, "5", (40, 12)) as (pilot, app):
        await pilot.press("p")
        await until(pilot, lambda: isinstance(app.screen, Window) and app.focused)
        await pilot.press("end")
        await pilot.pause(0.05)
        rows, bar = app.screen.query_one(CalmList), app.screen.query_one(KeyBar).region
        assert rows.scroll_y == rows.max_scroll_y
        assert rows.region.bottom <= bar.y


async def test_why_words_cannot_be_kept_is_in_sight(home: Path, clock: FixedClock) -> None:
    lively_store(home, clock)
    async with place(home, clock, "2", (40, 12)) as (pilot, app):
        await pilot.press("down", "r", "tab", "x", "enter")
        await pilot.pause(0.05)
        remark = app.screen.query_one(Remark).region
        assert remark.bottom <= app.screen.query_one(KeyBar).region.y
