"""What cannot be kept: the reason is told, the app goes on, and typed words stay to be mended."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from textual import events
from textual.pilot import Pilot

from flows.documents.clock import FixedClock
from flows.lookup.plans import load_plan
from flows.lookup.settings import profile
from flows.store.change_writer import ChangeWriter
from flows.store.errors import NotSavedError
from flows.store.store import Store
from flows.views.journal import journal_view
from tests.flows.samples import PLAN, sample_store
from tests.flows.views.board_samples import lively_store
from tests.tui.places import elsewhere, hears, place, sees
from tests.tui.textual_state import notices_of
from tests.tui.wizard_walk import text_of, until
from tui.app.application import HandrailApp
from tui.screens.base.place_screen import PlaceScreen
from tui.screens.base.status_line import StatusLine
from tui.screens.base.windows.window import KeepWindow
from tui.widgets.text_line import Line

TOO_LONG = "w" * 1_001
"""One character more than a line can hold."""

FULL = "Not saved: the disk said “No space left on device”."
"""What stands in the way when the disk is full."""


def line_of(app: HandrailApp) -> Line:
    """Return the line one writes in."""
    line = app.focused
    assert isinstance(line, Line)
    return line


def wishes(store: Store) -> list[str]:
    return [each.wish for each in load_plan(store, PLAN).objectives]


def steps(store: Store) -> list[str]:
    return [step.text for each in load_plan(store, PLAN).objectives for step in each.steps]


def names(store: Store) -> list[str]:
    return [each.name for each in load_plan(store, PLAN).contacts]


def reasons(store: Store) -> list[str]:
    return [each.state_note for each in load_plan(store, PLAN).objectives]


def lines(store: Store) -> list[str]:
    return [each.text for each in journal_view(store, "", 50).lines]


WINDOWS = {
    "step": ("2", ("a",), ("enter",), steps),
    "step in other words": ("2", ("enter", "e"), ("enter",), steps),
    "wish": ("2", ("n",), ("enter",), wishes),
    "reason": ("2", ("m", "6", "tab"), ("enter",), reasons),
    "contact": ("4", ("a",), ("enter",), names),
    "win": ("5", ("w",), ("enter", "enter"), lines),
}
"""The place of a window, the keys that open it, the ones that keep what is typed, and what is."""


REFUSED = [
    *((window, TOO_LONG, "at most 1,000") for window in WINDOWS if window != "reason"),
    ("reason", TOO_LONG * 100, "at most 100,000"),
    *((window, "mended", FULL) for window in WINDOWS),
]
"""What is typed into a window, and why it is not kept."""


@pytest.mark.parametrize(("window", "words", "reason"), REFUSED)
async def test_a_window_holds_its_words_until_they_are_kept(
    home: Path,
    clock: FixedClock,
    monkeypatch: pytest.MonkeyPatch,
    window: str,
    words: str,
    reason: str,
) -> None:
    key, opens, keeps, read = WINDOWS[window]
    lively_store(home, clock)
    async with place(home, clock, key) as (pilot, app):
        await opened_window(pilot, app, opens)
        with monkeypatch.context() as patch:
            if reason == FULL:
                patch.setattr(ChangeWriter, "commit", full)
            line_of(app).value = words
            await pilot.press(*keeps)
            await sees(pilot, reason)
        assert app.screen.query_one(Line).value == words
        app.screen.query_one(Line).value = "mended"
        app.screen.query_one(Line).focus()
        await pilot.press(*keeps)
        await until(pilot, lambda: not isinstance(app.screen, KeepWindow))
        assert "mended" in read(elsewhere(home, clock))


async def opened_window(pilot: Pilot[Any], app: HandrailApp, keys: tuple[str, ...]) -> None:
    """Press keys that open a window with a line."""
    for key in keys:
        await pilot.press(key)
        await pilot.pause()
    await until(pilot, lambda: isinstance(app.focused, Line))


def full(writer: ChangeWriter, changes: Any) -> None:
    """Refuse to write, as a full disk does."""
    if changes:
        raise NotSavedError(FULL)


BELOW: dict[str, tuple[str, tuple[str, ...], Callable[[Store], Any]]] = {
    "journal": ("1", ("j",), lines),
    "win": ("1", ("w",), lines),
    "name": ("6", ("comma", "down", "down", "enter"), lambda store: profile(store)["name"]),
}
"""The place of a line below a page, the keys that ask for it, and what is kept of it."""


@pytest.mark.parametrize("asked", BELOW)
async def test_a_line_below_a_page_holds_its_words_until_they_are_kept(
    home: Path, clock: FixedClock, monkeypatch: pytest.MonkeyPatch, asked: str
) -> None:
    key, opens, read = BELOW[asked]
    sample_store(home, clock)
    async with place(home, clock, key) as (pilot, app):
        await opened_window(pilot, app, opens)
        with monkeypatch.context() as patch:
            patch.setattr(ChangeWriter, "commit", full)
            line_of(app).value = "mended"
            await pilot.press("enter")
            await sees(pilot, FULL)
        assert line_of(app).value == "mended"
        if asked != "journal":
            line_of(app).value = TOO_LONG
            await pilot.press("enter")
            await sees(pilot, "at most 1,000")
            assert line_of(app).value == TOO_LONG
            line_of(app).value = "mended"
        await pilot.press("enter")
        await until(pilot, lambda: not app.screen.query_one(StatusLine).is_writing)
        assert "mended" in read(elsewhere(home, clock))


async def test_a_long_reason_is_told_whole_and_the_words_stay(
    home: Path, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    sample_store(home, clock)
    sentence = f"{FULL} Please make room on it, and press enter once more."

    def refuse(writer: ChangeWriter, changes: Any) -> None:
        raise NotSavedError(sentence)

    async with place(home, clock, "1") as (pilot, app):
        await pilot.press("j", *"Slept")
        monkeypatch.setattr(ChangeWriter, "commit", refuse)
        await pilot.press("enter")
        await sees(pilot, "and press enter once more.")
        assert sentence in " ".join(text_of(app).split())
        assert line_of(app).value == "Slept"
        await pilot.press("escape")
        assert not app.screen.query_one(StatusLine).is_writing


@pytest.mark.parametrize(("key", "write"), [("1", "j"), ("1", "w"), ("2", "a"), ("5", "n")])
async def test_a_paste_that_is_cut_is_told_where_one_writes(
    home: Path, clock: FixedClock, key: str, write: str
) -> None:
    lively_store(home, clock)
    async with place(home, clock, key) as (pilot, app):
        await pilot.press(write)
        await until(pilot, lambda: isinstance(app.focused, Line))
        line = line_of(app)
        line.max_length = line.max_length or 1_000
        line.post_message(events.Paste("w" * (line.max_length + 500)))
        await sees(pilot, "characters are more than this line holds.")
        assert line.value == "w" * line.max_length
        # In a window it stands in the window, and on a page it covers nothing.
        assert not notices_of(app)


@pytest.mark.parametrize("words", ["nan", "inf", "1e999"])
async def test_a_number_that_is_none_is_refused_and_nothing_is_rated(
    home: Path, clock: FixedClock, words: str
) -> None:
    store = lively_store(home, clock)
    before = store.read(f"plans/{PLAN}")["ratings"]
    async with place(home, clock, "2") as (pilot, app):
        await pilot.press("r", "7", "tab", *words, "enter")
        await sees(pilot, "This has to be a number, such as 3 or 2.5.")
        assert line_of(app).value == words
        assert elsewhere(home, clock).read(f"plans/{PLAN}")["ratings"] == before


async def test_a_typed_day_stays_while_it_cannot_be_kept(
    home: Path, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = lively_store(home, clock)
    async with place(home, clock, "3") as (pilot, app):
        await pilot.press("down", "d", *"tomorrow")
        with monkeypatch.context() as patch:
            patch.setattr(ChangeWriter, "commit", full)
            await pilot.press("enter")
            await sees(pilot, FULL)
        assert line_of(app).value == "tomorrow"
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, PlaceScreen))
        (charger,) = [
            step
            for each in load_plan(store, PLAN).objectives
            for step in each.steps
            if step.id == "charger"
        ]
        assert str(charger.planned) == "2026-11-22"


async def test_after_the_last_day_there_is_none(home: Path, clock: FixedClock) -> None:
    lively_store(home, clock)
    async with place(home, clock, "3") as (pilot, app):
        await pilot.press("down", "d", *"2199-12-31", "enter")
        await sees(pilot, "31 Dec 2199")
        await pilot.press("right")
        await hears(pilot, "This date is before 1900 or after 2199.")
        await sees(pilot, "31 Dec 2199")
        assert isinstance(app.screen, PlaceScreen)
