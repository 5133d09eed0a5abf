"""From one question to the next: by enter, by tab, and through lists, at 80 × 24."""

from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from flows.documents.clock import FixedClock
from tests.tui.test_wizard import answers, go_to, line_in_focus, wizard, wizard_of
from tests.tui.walking import text_of, until
from tui.app import HandrailApp
from tui.widgets.line import Line

CHALLENGES = "reflection.challenge"


def in_focus(app: HandrailApp) -> str:
    """Return the path of the question one is in, without the ids of instances."""
    field = wizard_of(app).focused_field()
    return field.path if field else ""


def last_name(app: HandrailApp) -> str:
    return in_focus(app).rpartition(".")[2]


async def first_objective(pilot: Pilot[Any], app: HandrailApp, name: str) -> str:
    identity = wizard_of(app).session.answers.instances["objectives.objective"][0]
    path = f"objectives.objective.{identity}"
    await go_to(pilot, app, f"{path}.{name}")
    return path


async def test_an_item_of_a_list_is_worded_anew(home: Path, clock: FixedClock) -> None:
    async with wizard(home, clock, CHALLENGES) as (pilot, app):
        await pilot.press(*"Alpha", "enter", *"Beta", "enter")
        await pilot.press("shift+tab", "down", "e", *"max", "enter")
        await until(pilot, lambda: [*answers(app).values()] == ["Alpha", "Betamax"])
        assert "not asked at the moment" not in text_of(app)
        assert "2. Betamax" in text_of(app)


async def test_one_comes_back_to_the_line_of_a_list(home: Path, clock: FixedClock) -> None:
    async with wizard(home, clock, CHALLENGES) as (pilot, app):
        await pilot.press(*"Alpha", "enter")
        await go_to(pilot, app, CHALLENGES)
        await pilot.press(*"xze", "enter")
        await until(pilot, lambda: [*answers(app).values()] == ["Alpha", "xze"])
        await pilot.press("tab", "shift+tab")
        assert isinstance(app.focused, Line)
        assert line_in_focus(app) == ""
        await go_to(pilot, app, "reflection.areas")
        before = app.screen
        await pilot.press("tab", "tab")
        await until(pilot, lambda: app.screen is not before or in_focus(app) == CHALLENGES)
        await until(pilot, lambda: isinstance(app.focused, Line))


@pytest.mark.parametrize("key", ["enter", "tab"])
async def test_a_question_that_an_answer_opens_comes_next(
    key: str, home: Path, clock: FixedClock
) -> None:
    async with wizard(home, clock) as (pilot, app):
        await first_objective(pilot, app, "measure")
        await pilot.press(*"Nights", key)
        await until(pilot, lambda: last_name(app) == "unit")
        await pilot.press(key)
        await until(pilot, lambda: last_name(app) == "baseline")


async def test_the_unit_comes_after_an_amount(home: Path, clock: FixedClock) -> None:
    async with wizard(home, clock) as (pilot, app):
        habit = f"timeline.habit.{wizard_of(app).session.add('timeline.habit')}"
        await go_to(pilot, app, f"{habit}.amount")
        await pilot.press("2", "0", "enter")
        await until(pilot, lambda: last_name(app) == "unit")


async def test_all_rows_are_rated_before_the_page_is_left(home: Path, clock: FixedClock) -> None:
    async with wizard(home, clock, "reflection.areas") as (pilot, app):
        before = app.screen
        await pilot.press("1", "2", "3", "enter")
        await until(pilot, lambda: app.screen is not before or last_name(app) != "areas")
        if last_name(app) == "areas":  # The words of one's own stand between.
            await pilot.press("tab")
        await until(pilot, lambda: last_name(app) == "area_rating")
        here = app.screen
        await pilot.press("4", "enter", "5", "enter", "6")
        await until(pilot, lambda: len(answers(app).get("reflection.area_rating", {})) == 3)
        assert app.screen is here
        await pilot.press("enter")
        await until(pilot, lambda: last_name(app) == "challenge")


async def test_areas_can_be_left_out_again_and_keep_their_marks(
    home: Path, clock: FixedClock
) -> None:
    async with wizard(home, clock, "reflection.areas") as (pilot, app):
        await pilot.press("1", "2", "enter")
        await until(pilot, lambda: last_name(app) == "area_rating")
        await pilot.press("4", "enter", "5")
        await go_to(pilot, app, "reflection.areas")
        await pilot.press("1")
        await pilot.pause()
        assert "reflection.area_rating" in answers(app)
        await pilot.press("enter")
        await until(pilot, lambda: last_name(app) == "area_rating")
        await pilot.press("7")
        await until(
            pilot,
            lambda: answers(app)["reflection.area_rating"]["body"] == {"satisfaction": 7},
        )


@pytest.mark.parametrize("place", ["reflection.situation", "priorities.focus"])
async def test_tab_on_the_last_question_turns_the_page(
    place: str, home: Path, clock: FixedClock
) -> None:
    async with wizard(home, clock, place) as (pilot, app):
        session = wizard_of(app).session
        before, number = app.screen, session.pages().index(session.page)
        asked = [each for each in session.page.questions if each.item.asks]
        for _ in asked[[each.path for each in asked].index(place) :]:
            await pilot.press("tab")
        await until(pilot, lambda: app.screen is not before and app.focused is not None)
        assert session.pages().index(session.page) == number + 1
        here = app.screen
        await pilot.press("shift+tab")
        await until(pilot, lambda: app.screen is not here and app.focused is not None)
        assert session.pages().index(session.page) == number
        assert in_focus(app) == asked[-1].path
