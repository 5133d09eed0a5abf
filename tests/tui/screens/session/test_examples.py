"""Examples are looked through by a word, put in, and changed like any other words."""

from pathlib import Path

from flows.documents.clock import FixedClock
from flows.lookup.example_lists import FOLDER, OBJECTIVES
from tests.tui.places import sees
from tests.tui.screens.session.wizard_page import answers, go_to, wizard, wizard_of
from tests.tui.wizard_walk import text_of, until

OBJECTIVE = "objectives.objective"


async def test_an_example_is_found_by_a_word_and_put_in(home: Path, clock: FixedClock) -> None:
    async with wizard(home, clock) as (pilot, app):
        around = f"{OBJECTIVE}.{wizard_of(app).session.answers.instances[OBJECTIVE][0]}"
        await go_to(pilot, app, f"{around}.wish")
        await sees(pilot, "ctrl+l examples")
        await pilot.press("ctrl+l")
        await sees(pilot, "Getting through hard moments")
        await pilot.press(*"phone bed")
        await sees(pilot, "It charges in the hall from ten on")
        await pilot.press("enter")
        await until(pilot, lambda: answers(app).get(f"{around}.wish") is not None)
        assert answers(app)[f"{around}.wish"] == "Put the phone to bed before me"
        assert answers(app)[f"{around}.specific"] == "It charges in the hall from ten on"
        await sees(pilot, "It charges in the hall from ten on")
        await pilot.press(*"A calm evening", "tab")
        await until(pilot, lambda: answers(app)[f"{around}.wish"] == "A calm evening")


async def test_they_can_be_left_and_are_nowhere_else(home: Path, clock: FixedClock) -> None:
    async with wizard(home, clock) as (pilot, app):
        await pilot.press("ctrl+l")
        assert "Examples" not in text_of(app)
        around = f"{OBJECTIVE}.{wizard_of(app).session.answers.instances[OBJECTIVE][0]}"
        await go_to(pilot, app, f"{around}.wish")
        await pilot.press("ctrl+l", *"xylophone")
        await sees(pilot, "Nothing has these words.")
        await pilot.press("escape")
        await until(pilot, lambda: "Nothing has" not in text_of(app))
        assert f"{around}.wish" not in answers(app)


async def test_a_list_that_cannot_be_used_is_told(home: Path, clock: FixedClock) -> None:
    async with wizard(home, clock) as (pilot, app):
        (home / FOLDER).mkdir()
        (home / FOLDER / f"{OBJECTIVES}.toml").write_text("areas = 3", "utf-8")
        around = f"{OBJECTIVE}.{wizard_of(app).session.answers.instances[OBJECTIVE][0]}"
        await go_to(pilot, app, f"{around}.wish")
        await pilot.press("ctrl+l")
        await sees(pilot, "The list objectives.toml cannot be used.")
