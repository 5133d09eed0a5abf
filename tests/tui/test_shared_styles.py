"""Styles that the apps of the tests share are those that Textual itself finds."""

from pathlib import Path

from textual.app import App, ComposeResult
from textual.widgets import Input, Label

from flows.documents.clock import FixedClock
from tests.flows.views.board_samples import lively_store
from tests.shared_styles import found_otherwise
from tests.tui.places import place
from tests.tui.wizard_walk import app_on, opened, until
from tui.screens.base.place_names import PLACES
from tui.screens.session.wizard import Wizard


async def test_every_place_has_the_styles_that_textual_finds(home: Path, clock: FixedClock) -> None:
    lively_store(home, clock)
    for _ in range(2):  # The second time, nothing is found anew.
        async with place(home, clock, PLACES[0].key) as (pilot, app):
            for each in PLACES:
                await pilot.press(each.key)
                assert found_otherwise(app) == []
            await pilot.press("question_mark")
            assert found_otherwise(app) == []


async def test_pages_have_the_styles_that_textual_finds(home: Path, clock: FixedClock) -> None:
    for _ in range(2):
        async with app_on(home, clock, "new:personal").run_test() as pilot:
            app = await opened(pilot)
            await until(pilot, lambda app=app: isinstance(app.screen, Wizard))
            for key in ("pagedown", "tab", "a", "pagedown", "tab", "escape"):
                await pilot.press(key)
                assert found_otherwise(app) == []


class Coloured(App[None]):
    """An app in which a state, a class, a place and what is around it decide."""

    CSS = """
    Label { color: red; }
    Label:first-child { color: green; }
    .on Label { color: blue; }
    Input:focus { color: yellow; }
    """

    def compose(self) -> ComposeResult:
        yield Label("first")
        yield Label("second")
        yield Input()


async def test_states_classes_and_places_decide_each_time() -> None:
    for _ in range(2):
        app = Coloured()
        async with app.run_test() as pilot:
            first, second = app.query(Label)
            line = app.query_one(Input)
            assert (first.styles.color.rgb, second.styles.color.rgb) == ((0, 128, 0), (255, 0, 0))
            assert line.styles.color.rgb == (255, 255, 0)
            app.set_focus(None)
            app.screen.add_class("on")
            await pilot.pause()
            assert second.styles.color.rgb == (0, 0, 255)
            assert line.styles.color.rgb != (255, 255, 0)
            await first.remove()
            app.screen.remove_class("on")
            await pilot.pause()
            assert second.styles.color.rgb == (0, 128, 0)
            assert found_otherwise(app) == []
