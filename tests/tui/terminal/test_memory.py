"""Closed windows and blank screens leave nothing behind."""

import gc
from pathlib import Path

import pytest
from textual._styles_cache import StylesCache

from flows.documents.clock import FixedClock
from tests.flows.views.board_samples import lively_store
from tests.settling import ends_growing, settle
from tests.tui.places import place
from tests.tui.wizard_walk import text_of


def painted() -> int:
    """Return how many stores of painted lines are alive."""
    gc.collect()
    return sum(isinstance(each, StylesCache) for each in gc.get_objects())


@pytest.mark.parametrize("keys", [("question_mark", "escape"), ("f9", "x")], ids=["help", "blank"])
async def test_what_is_closed_is_forgotten(
    home: Path, clock: FixedClock, keys: tuple[str, str]
) -> None:
    lively_store(home, clock)
    async with place(home, clock, "1") as (pilot, app):

        async def open_and_close() -> int:
            for _ in range(3):
                for key in keys:
                    await pilot.press(key)
                    assert text_of(app)  # What is looked at is painted.
            await settle(app)
            return painted()

        assert await ends_growing(open_and_close)
