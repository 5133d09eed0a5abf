"""Arriving in a line: what stood here before is replaced by typing, what one has begun goes on."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from textual.app import App, ComposeResult
from textual.events import Key, Paste
from textual.pilot import Pilot

from flows.documents.clock import FixedClock
from flows.lookup.plans import load_plan
from flows.lookup.settings import profile
from tests.flows.samples import PLAN
from tests.flows.views.board_samples import lively_store
from tests.tui.places import elsewhere, place
from tests.tui.wizard_walk import until
from tui.app.appearance import own_variables
from tui.drawing.widths import cell_width
from tui.screens.base.windows.line_dialog import AskLine
from tui.widgets.text_line import Line


class Lines(App[None]):
    """Two lines below each other."""

    AUTO_FOCUS = ""

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Return what themes that are not ours do not say."""
        return own_variables(self.current_theme)

    def compose(self) -> ComposeResult:
        """Yield one that says something, and an empty one."""
        yield Line("one", id="first")
        yield Line("", id="second")


@asynccontextmanager
async def lines() -> AsyncIterator[tuple[Pilot[Any], Line, Line]]:
    async with Lines().run_test() as pilot:
        yield pilot, pilot.app.query_one("#first", Line), pilot.app.query_one("#second", Line)


async def test_typing_replaces_what_stood_here() -> None:
    async with lines() as (pilot, first, _):
        first.focus()
        await pilot.press("t", "w", "o")
        assert first.value == "two"


async def test_a_long_line_shows_its_beginning_once_it_is_left() -> None:
    async with lines() as (pilot, first, second):
        first.focus()
        await pilot.press("end", *"x" * 100)
        assert first.scroll_x > 0
        second.focus()
        await pilot.pause()
        assert first.scroll_x == 0
        first.focus()
        await pilot.press("end")
        await pilot.pause()
        assert first.scroll_x > 0


@pytest.mark.parametrize("word", ["walk ", "歩く"])
async def test_a_line_that_holds_more_than_fits_tells_so_once_it_is_left(word: str) -> None:
    """Else words seem to end in the middle of one."""
    async with lines() as (pilot, first, second):
        room = first.content_size.width
        first.value = word * 40
        await pilot.pause()
        shown = first.render_line(0).text
        assert shown.endswith("…")
        assert room - 1 <= cell_width(shown) <= room
        first.focus()
        await pilot.pause()
        assert "…" not in first.render_line(0).text
        second.value = "x" * room
        await pilot.pause()
        assert "…" not in second.render_line(0).text


@pytest.mark.parametrize("key", ["end", "right"])
async def test_an_arrow_keeps_what_stood_here(key: str) -> None:
    async with lines() as (pilot, first, _):
        first.focus()
        await pilot.press(key, "s")
        assert first.value == "ones"


async def test_one_goes_on_at_the_end_of_what_one_has_begun() -> None:
    async with lines() as (pilot, first, second):
        second.focus()
        await pilot.press("a", "b", "home")
        first.focus()
        await pilot.pause()
        second.focus()
        await pilot.press("c")
        assert second.value == "abc"


async def test_what_one_goes_on_with_is_not_replaced() -> None:
    async with lines() as (pilot, first, _):
        first.writes_on = True
        first.focus()
        await pilot.press("s")
        assert first.value == "ones"


async def test_a_number_and_a_name_are_replaced_by_typing(home: Path, clock: FixedClock) -> None:
    lively_store(home, clock)
    async with place(home, clock, "6") as (pilot, app):
        for name in ("Sam", "Mo"):
            await pilot.press("comma", "home", "down", "down", "enter", *name, "enter")
            await until(
                pilot, lambda name=name: profile(elsewhere(home, clock)).get("name") == name
            )
        app.navigation.open("objective", plan=PLAN, objective="sleep")
        await pilot.pause()
        await pilot.press("e")
        await until(pilot, lambda: isinstance(app.screen, AskLine))
        await pilot.press(*"other words", "enter")
        await until(
            pilot,
            lambda: (
                load_plan(elsewhere(home, clock), PLAN).objectives[0].steps[0].text == "other words"
            ),
        )


@pytest.mark.parametrize("words", ["a long line " * 20, "日本語の長い行" * 20])
async def test_a_long_paste_is_seen_from_where_the_cursor_is(words: str) -> None:
    async with lines() as (pilot, _, second):
        second.focus()
        await pilot.pause()
        second.post_message(Paste(words))
        await until(pilot, lambda: bool(second.value))
        await pilot.pause()
        assert second.scroll_offset.x == second.max_scroll_x > 0
        await pilot.press("home")
        await pilot.pause()
        assert second.scroll_offset.x == 0


async def test_much_that_is_typed_at_once_is_seen_from_where_the_cursor_is() -> None:
    async with lines() as (pilot, _, second):
        second.focus()
        await pilot.pause()
        for key in "abcdefghij" * 20:
            second.post_message(Key(key, key))
        await until(pilot, lambda: len(second.value) == 200)
        await pilot.pause()
        assert second.scroll_offset.x == second.max_scroll_x > 0
