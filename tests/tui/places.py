"""Opening a place of the app on a home with a lively plan, by its key."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from textual.pilot import Pilot
from textual.widgets import Static

from flows.documents.clock import FixedClock
from flows.store.store import Store
from tests.tui.textual_state import notices_of
from tests.tui.wizard_walk import app_on, opened, text_of, until
from tui.app.application import HandrailApp
from tui.screens.base.place_names import PLACES
from tui.screens.base.place_screen import PlaceScreen
from tui.screens.today.today import Today
from tui.widgets.progress_bars import KeyBar

SIZES = ((80, 24), (60, 20))
"""The sizes at which every place is walked through: the usual one, and a small one."""

WAIT = 20.0
"""Seconds after which words that are waited for do not come any more, on a busy machine."""


@asynccontextmanager
async def place(
    home: Path, clock: FixedClock, key: str, size: tuple[int, int] = SIZES[0]
) -> AsyncIterator[tuple[Pilot[Any], HandrailApp]]:
    """Open the app at the place that has this key."""
    async with app_on(home, clock, name_of(key).lower()).run_test(size=size) as pilot:
        app = await opened(pilot)
        await until(pilot, lambda: is_at(app, key))
        await pilot.pause()
        yield pilot, app


@asynccontextmanager
async def today_of(
    store: Store, size: tuple[int, int] = SIZES[0]
) -> AsyncIterator[tuple[Pilot[Any], HandrailApp]]:
    """Open the app where it opens by itself once there is a plan: on the page of today."""
    async with app_on(store.home, store.clock).run_test(size=size) as pilot:
        app = await opened(pilot)
        await until(pilot, lambda: isinstance(app.screen, Today) and "Today · " in text_of(app))
        yield pilot, app


def name_of(key: str) -> str:
    """Return the name of the place that a key leads to."""
    return next(each.name for each in PLACES if each.key == key)


def is_at(app: HandrailApp, key: str) -> bool:
    """Say whether a place is open, by its key."""
    return isinstance(app.screen, PlaceScreen) and name_of(key) == app.screen.NAME


async def sees(pilot: Pilot[Any], words: str) -> None:
    """Wait until words are on the screen."""
    app = pilot.app
    assert isinstance(app, HandrailApp)
    try:
        await until(pilot, lambda: words in text_of(app), WAIT)
    except AssertionError:
        raise AssertionError(f"{words!r} is not on the screen:\n{text_of(app)}") from None


async def reads(pilot: Pilot[Any], words: str) -> None:
    """Wait until words are on the screen, in one line or in several, whatever gaps are in them."""
    app = pilot.app
    assert isinstance(app, HandrailApp)
    try:
        await until(pilot, lambda: words in " ".join(text_of(app).split()), WAIT)
    except AssertionError:
        raise AssertionError(f"{words!r} is not on the screen:\n{text_of(app)}") from None


async def hears(pilot: Pilot[Any], words: str) -> None:
    """Wait until these words are said: above the keys, below Today, or over the screen."""
    said = [""]

    def are_said() -> bool:
        bars = pilot.app.screen.query(KeyBar)
        lines = pilot.app.screen.query("StatusLine .said").results(Static)
        said[:] = [
            *(each.message for each in bars),
            *(str(each.content) for each in lines),
            *(each.message for each in notices_of(pilot.app)),
        ]
        return any(words in each for each in said)

    try:
        await until(pilot, are_said, WAIT)
    except AssertionError:
        raise AssertionError(f"nobody says {words!r}: {said}") from None


def elsewhere(home: Path, clock: FixedClock) -> Store:
    """Return a store on the same home, as another process has it."""
    return Store.open(home, clock)
