"""Closed windows and blank screens leave nothing behind."""

import gc
from pathlib import Path

import pytest
from textual._styles_cache import StylesCache

from flows.documents.clock import FixedClock
from tests.flows.views.board_samples import lively_store
from tests.settling import settle
from tests.tui.places import place


def painted() -> int:
    """Return how many stores of painted lines are alive."""
    gc.collect()
    return sum(isinstance(each, StylesCache) for each in gc.get_objects())


@pytest.mark.parametrize("keys", [("question_mark", "escape"), ("f9", "x")], ids=["help", "blank"])
async def test_what_is_closed_is_forgotten(
    home: Path, clock: FixedClock, keys: tuple[str, str]
) -> None:
    lively_store(home, clock)
    async with place(home, clock, "1") as (pilot, _):
        for _ in range(2):
            await pilot.press(*keys)
        await settle(pilot.app)
        before = painted()
        for _ in range(4):
            await pilot.press(*keys)
        await settle(pilot.app)
        assert painted() <= before
