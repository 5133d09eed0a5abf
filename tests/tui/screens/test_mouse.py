"""The mouse does what people try: it selects, opens, scrolls, and presses what is hinted."""

from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from flows.documents.clock import FixedClock
from flows.lookup.settings import settings
from flows.sample.sample_home import fill_demo
from flows.store.store import Store
from tests.flows.views.board_samples import lively_store
from tests.tui.places import is_at, place, sees
from tests.tui.textual_state import turn_wheel
from tests.tui.wizard_walk import text_of, until
from tui.app.application import HandrailApp
from tui.drawing.key_hints import key_at, key_hints
from tui.drawing.tabs import draw_tabs, tab_at
from tui.screens.base.windows.dialogs import Confirm
from tui.screens.base.windows.help_window import Help
from tui.screens.board.board import Board
from tui.screens.objective.objective import ObjectiveStory
from tui.screens.settings.theme_dialog import Themes
from tui.widgets.canvas import Canvas


def where(app: HandrailApp, words: str) -> tuple[int, int]:
    """Return the column and the row of words on the screen; the last ones where there are more."""
    for row, line in reversed(list(enumerate(text_of(app).splitlines()))):
        if words in line:
            return line.index(words), row
    raise AssertionError(f"{words!r} is not on the screen:\n{text_of(app)}")


async def click(pilot: Pilot[Any], app: HandrailApp, words: str) -> None:
    """Click on words."""
    await pilot.click(offset=where(app, words))
    await pilot.pause()


async def test_a_click_selects_and_a_second_one_opens(home: Path, clock: FixedClock) -> None:
    lively_store(home, clock)
    async with place(home, clock, "2") as (pilot, app):
        await sees(pilot, "Rebuild trust")
        await click(pilot, app, "Rebuild trust")
        await until(pilot, lambda: app.screen.query_one(Canvas).cursor.endswith("trust"))
        assert isinstance(app.screen, Board)
        await click(pilot, app, "Rebuild trust")
        await until(pilot, lambda: isinstance(app.screen, ObjectiveStory))


async def test_the_wheel_scrolls(home: Path, clock: FixedClock) -> None:
    fill_demo(Store.open(home, clock))
    async with place(home, clock, "4") as (pilot, app):
        picture = app.screen.query_one(Canvas)
        await until(pilot, lambda: picture.max_scroll_y > 0)
        await turn_wheel(pilot, picture)
        await until(pilot, lambda: picture.scroll_offset.y > 0)


async def test_hints_and_places_are_pressed_by_pointing(home: Path, clock: FixedClock) -> None:
    lively_store(home, clock)
    async with place(home, clock, "2") as (pilot, app):
        await click(pilot, app, "5 Journal")
        await until(pilot, lambda: is_at(app, "5"))
        await click(pilot, app, "Then and now")
        await sees(pilot, "[Then and now]")
        await click(pilot, app, "Lines")
        await sees(pilot, "[Lines]")
        await click(pilot, app, "? help")
        await until(pilot, lambda: isinstance(app.screen, Help))
        await click(pilot, app, "esc close")
        await until(pilot, lambda: is_at(app, "5"))


async def test_buttons_of_small_windows_are_pressed_by_pointing(
    home: Path, clock: FixedClock
) -> None:
    lively_store(home, clock)
    async with place(home, clock, "6") as (pilot, app):
        await pilot.press("x")
        await until(pilot, lambda: isinstance(app.screen, Confirm))
        await click(pilot, app, "esc ")
        await until(pilot, lambda: is_at(app, "6"))
        await pilot.press("comma", "enter")
        await until(pilot, lambda: isinstance(app.screen, Themes))
        await click(pilot, app, "Light")
        await until(pilot, lambda: settings(app.store).get("theme") == "handrail-light")


@pytest.mark.parametrize("remote", [False, True])
async def test_the_mouse_is_off_over_ssh_and_where_that_was_chosen(
    home: Path, clock: FixedClock, monkeypatch: pytest.MonkeyPatch, remote: bool
) -> None:
    store = lively_store(home, clock)
    if remote:
        monkeypatch.setenv("SSH_CONNECTION", "10.0.0.1 22")
    async with place(home, clock, "2") as (pilot, app):
        assert app.local_options.has_mouse is not remote
        app.action_mouse()
        await until(pilot, lambda: app.local_options.has_mouse is remote)
        await app.saved()
    assert settings(store).get("mouse") is (None if remote else False)


def test_a_cell_of_a_line_of_hints_tells_its_key() -> None:
    hints = key_hints([("enter", "open"), ("← →", "pages")], 60, [("?", "help")])
    assert [key_at(hints, cell) for cell in (0, 5, 9, 10, 13, 20)] == [
        *("enter", "enter", "enter", "", "← →", "← →")
    ]
    assert key_at(hints, 99) == ""


def test_a_cell_of_the_names_of_pages_tells_the_page() -> None:
    names = ("Lines", "Managed", "Sharing")
    assert draw_tabs(names, 0, 60)
    assert [tab_at(names, 0, 60, cell) for cell in (0, 6, 7, 8, 16, 18, 60)] == [
        *(0, 0, None, 1, 1, 2, None)
    ]
