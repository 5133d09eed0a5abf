"""From place to place by keys, the palette, the settings, and the screen gone blank."""

from pathlib import Path
from typing import Any

import pytest

from flows.actions.plans import save_plan
from flows.actions.settings import choose_theme
from flows.documents.clock import FixedClock
from flows.lookup.settings import profile, settings
from flows.store.store import Store
from tests.flows.samples import bare_store, sample_plan
from tests.tui.places import today_of
from tests.tui.wizard_walk import app_on, opened, text_of, until
from tui.app.application import HandrailApp
from tui.app.palette import Palette
from tui.screens.base.blank import Blank
from tui.screens.base.place_names import PLACES
from tui.screens.base.place_screen import PlaceScreen
from tui.screens.objective.objective import ObjectiveStory
from tui.screens.plans.plan_document import PlanDocument
from tui.screens.plans.plans import Plans
from tui.screens.settings.settings import SettingsPlace
from tui.screens.today.today import Today
from tui.terminal.themes import OWN

BUILT = PLACES
"""The places, each of which leads to all others."""


@pytest.fixture
def store(home: Path, clock: FixedClock) -> Store:
    store = bare_store(home, clock)
    save_plan(store, sample_plan(title="Sam's [b]plan"))
    return store


def name_of(app: HandrailApp) -> str:
    return app.screen.NAME if isinstance(app.screen, PlaceScreen) else ""


async def test_without_a_plan_it_opens_on_the_plans_with_a_welcome(
    home: Path, clock: FixedClock
) -> None:
    async with app_on(home, clock).run_test(size=(80, 24)) as pilot:
        app = await opened(pilot)
        await until(pilot, lambda: isinstance(app.screen, Plans))
        await until(pilot, lambda: "You are the author here" in text_of(app))


async def test_whoever_leaves_the_last_place_comes_to_today(store: Store) -> None:
    async with today_of(store) as (pilot, app):
        await pilot.press("4")
        await until(pilot, lambda: name_of(app) == "Support")
        for _ in range(2):
            left = app.screen
            app.pop_screen()
            await until(pilot, lambda left=left: app.screen is not left)
            assert isinstance(app.screen, Today)
            assert len(app.screen_stack) == 1


async def test_every_place_leads_to_every_other_and_back_to_today(store: Store) -> None:
    async with today_of(store) as (pilot, app):
        for place in (*BUILT, *reversed(BUILT)):
            await pilot.press(place.key)
            await until(pilot, lambda name=place.name: name_of(app) == name)
            assert len(app.screen_stack) == 1
        await pilot.press("6", "escape")
        await until(pilot, lambda: isinstance(app.screen, Today))
        await pilot.press("escape")
        assert isinstance(app.screen, Today)


@pytest.mark.parametrize("place", BUILT, ids=lambda place: place.name)
async def test_the_last_line_names_all_places_and_fits(store: Store, place: Any) -> None:
    async with today_of(store) as (pilot, app):
        await pilot.press(place.key)
        await until(pilot, lambda: name_of(app) == place.name)
        await pilot.pause()
        last = text_of(app).splitlines()[-1]
        assert last.split("  ")[0].strip() == " ".join(f"{p.key} {p.name}" for p in PLACES)
        assert last.endswith("u undo ? help q quit")


async def test_a_place_is_reached_from_what_lies_above_another(store: Store) -> None:
    async with today_of(store) as (pilot, app):
        await pilot.press("6", "enter")
        await until(pilot, lambda: isinstance(app.screen, PlanDocument))
        await pilot.press("1")
        await until(pilot, lambda: isinstance(app.screen, Today))
        assert len(app.screen_stack) == 1


async def test_q_closes_the_app(store: Store) -> None:
    async with today_of(store) as (pilot, app):
        await pilot.press("q")
        await until(pilot, lambda: not app.is_running)


async def test_a_key_blanks_the_screen_and_any_key_brings_it_back(store: Store) -> None:
    async with today_of(store) as (pilot, app):
        app.notify("private words")
        await pilot.press("f9")
        await until(pilot, lambda: isinstance(app.screen, Blank))
        await pilot.pause()
        assert text_of(app).strip() == ""
        await pilot.press("a")
        await until(pilot, lambda: isinstance(app.screen, Today))
        assert "○ Walk 20 min" in text_of(app)
        await pilot.press("j", *"words", "f9", "x")
        await until(pilot, lambda: isinstance(app.screen, Today))
        assert "words" in text_of(app)


async def test_a_theme_is_looked_at_kept_and_remembered(store: Store) -> None:
    async with today_of(store) as (pilot, app):
        await pilot.press("comma")
        await until(pilot, lambda: isinstance(app.screen, SettingsPlace))
        await pilot.press("enter", "down", "down")
        await until(pilot, lambda: app.theme == "handrail-contrast")
        await pilot.press("escape")
        await until(pilot, lambda: app.theme == "handrail")
        await pilot.press("enter", "down", "enter")
        await until(pilot, lambda: settings(store).get("theme") == "handrail-light")
        assert "Light" in text_of(app)
        await pilot.press("u")
        await until(pilot, lambda: app.theme == "handrail")
        await pilot.press("U")
        await until(pilot, lambda: app.theme == "handrail-light")
    async with today_of(store) as (_, app):
        assert app.theme == "handrail-light"


async def test_settings_count_at_once(store: Store) -> None:
    async with today_of(store) as (pilot, app):
        await pilot.press("comma", "down", "enter")
        await until(pilot, lambda: bool(settings(store).get("ascii")))
        await until(pilot, lambda: not app.local_options.has_signs)
        await pilot.press("enter", "down", "enter", *"Sam", "enter")
        await until(pilot, lambda: profile(store).get("name") == "Sam")
        await pilot.press("down", "enter", "9", "enter")
        assert "An hour from 0 to 6" in text_of(app)
        await pilot.press("backspace", "3", "enter")
        await until(pilot, lambda: profile(store).get("day_ends") == 3)
        assert "at 3 in the night" in text_of(app)
        assert app.clock.day_ends == 3


async def test_every_theme_can_be_worn(store: Store) -> None:
    async with today_of(store) as (pilot, app):
        assert app.appearance.theme_names()[:3] == [theme.name for theme in OWN]
        for name in app.appearance.theme_names():
            app.theme = name
            await pilot.pause()
            assert "Walk 20 min" in text_of(app)


async def test_a_theme_that_is_not_there_any_more_changes_nothing(store: Store) -> None:
    choose_theme(store, "from-another-version")
    async with today_of(store) as (_, app):
        assert app.theme == "handrail"


@pytest.mark.parametrize(
    ("words", "screen"),
    [("rebuild trust", ObjectiveStory), ("sam's [b", PlanDocument), ("priya", PlaceScreen)],
)
async def test_the_palette_jumps_to_plans_objectives_and_people(
    store: Store, words: str, screen: type[Any]
) -> None:
    async with today_of(store) as (pilot, app):
        await pilot.press("ctrl+p")
        await until(pilot, lambda: isinstance(app.screen, Palette))
        await pilot.press(*words.replace(" ", "_").replace("_", " "))
        await pilot.pause(0.5)
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, screen))
        if screen is PlaceScreen:
            await until(pilot, lambda: name_of(app) == "Support")
