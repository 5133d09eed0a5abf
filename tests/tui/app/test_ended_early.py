"""The program is told to end while a screen is being opened: nothing is missed on it, or told."""

import asyncio
from pathlib import Path

import pytest

from flows.actions.drafts.draft_session import DraftSession
from flows.actions.sessions import begin_session
from flows.documents.clock import FixedClock
from tests.flows.views.board_samples import lively_store
from tests.tui.places import place
from tests.tui.textual_state import error_of, is_ending
from tui.screens.base.place_names import PLACES

SOON = range(0, 24, 3)
"""Turns of the event loop between the opening and the end."""


@pytest.mark.parametrize("turns", SOON)
@pytest.mark.parametrize("name", ["wizard", "history", *[each.name for each in PLACES]])
async def test_a_screen_of_which_only_a_part_stands_is_let_go(
    home: Path, clock: FixedClock, name: str, turns: int
) -> None:
    lively_store(home, clock)
    async with place(home, clock, "2" if name == "today" else "1") as (_, app):
        if name == "wizard":
            session = begin_session(app.store, "personal")
            app.navigation.open("wizard", kept=DraftSession(app.store, session))
        elif name == "history":
            app.navigation.open("history")
        else:
            app.navigation.go(name)
        for _ in range(turns):
            await asyncio.sleep(0)
        app.exit(0)
    assert is_ending(app)
    assert error_of(app) is None
