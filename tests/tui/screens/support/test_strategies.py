"""What helps, on the support place, by keys alone."""

from pathlib import Path

import pytest

from flows.documents.clock import FixedClock
from flows.lookup.plans import load_plan
from tests.flows.actions.strategy_samples import WAYS
from tests.flows.samples import PLAN, sample_plan, sample_store
from tests.tui.places import SIZES, hears, place, reads, sees
from tests.tui.wizard_walk import text_of, until
from tui.screens.base.windows.choose_one import ChooseOne
from tui.screens.support.support import Support


@pytest.mark.parametrize("size", SIZES)
async def test_one_says_how_much_something_helped(
    home: Path, clock: FixedClock, size: tuple[int, int]
) -> None:
    store = sample_store(home, clock, sample_plan(strategies=WAYS))
    async with place(home, clock, "4", size) as (pilot, app):
        assert "t tried it" not in text_of(app)
        await pilot.press("t")
        await hears(pilot, "Go to something that helps first")
        await pilot.press("end")
        await sees(pilot, "› Ring Priya")
        await sees(pilot, "t tried it")
        await pilot.press("c")
        await hears(pilot, "This key is for a person or a place.")
        await pilot.press("t")
        await until(pilot, lambda: isinstance(app.screen, ChooseOne))
        assert "How much did “Ring Priya” help?" in text_of(app)
        await pilot.press("3", "enter")
        await until(pilot, lambda: isinstance(app.screen, Support))
        await reads(pilot, "› Ring Priya helped a lot the last time")
        assert load_plan(store, PLAN).strategies[2].helped == 3
        await pilot.press("u")
        await until(pilot, lambda: load_plan(store, PLAN).strategies[2].helped is None)
        await pilot.press("end", "enter")
        await until(pilot, lambda: isinstance(app.screen, ChooseOne))
        # Nothing was said before, so nothing is chosen for anybody.
        await pilot.press("9", "enter")
        await pilot.pause()
        assert isinstance(app.screen, ChooseOne)
        assert load_plan(store, PLAN).strategies[2].helped is None
        await pilot.press("0", "enter")
        await until(pilot, lambda: load_plan(store, PLAN).strategies[2].helped == 0)


async def test_without_anything_that_helps_the_key_says_where_it_is_written(
    home: Path, clock: FixedClock
) -> None:
    sample_store(home, clock)
    async with place(home, clock, "4") as (pilot, app):
        await pilot.press("t")
        await hears(pilot, "Nothing that helps is written down yet.")
        assert "What helps" not in text_of(app)
        assert "tried it" not in text_of(app)
