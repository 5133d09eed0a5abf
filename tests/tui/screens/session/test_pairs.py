"""Comparing two by two: a digit answers at once, and one can walk to an answer as everywhere."""

from pathlib import Path

from flows.documents.clock import FixedClock
from tests.tui.screens.session.wizard_page import answers, go_to, wizard, wizard_of
from tests.tui.wizard_walk import text_of, until
from tui.screens.session.pairs import Pairs

LONG = "Sleep through most nights and get up before the children do, even on Sundays, too"


async def test_one_walks_to_an_answer_and_enter_gives_it(home: Path, clock: FixedClock) -> None:
    async with wizard(home, clock) as (pilot, app):
        session = wizard_of(app).session
        repeat = "objectives.objective"
        one, two = [*session.answers.instances[repeat], session.add(repeat)]
        for identity, wish in zip((one, two), ("One", LONG), strict=True):
            session.answer(f"{repeat}.{identity}.wish", wish)
        await go_to(pilot, app, "priorities.order")
        await pilot.press("p")
        await until(pilot, lambda: isinstance(app.screen, Pairs) and "› 1  One" in text_of(app))
        assert "too" in text_of(app).partition("Sleep through")[2].partition("about equal")[0]
        await pilot.press("down", "down")
        await until(pilot, lambda: "› 3  about equal" in text_of(app))
        await pilot.press("up")
        await until(pilot, lambda: "› 2  Sleep through" in text_of(app))
        await pilot.press("enter")
        await until(pilot, lambda: "priorities.order" in answers(app))
        assert answers(app)["priorities.order"]["order"] == [[two], [one]]


async def test_the_next_pair_begins_at_its_first(home: Path, clock: FixedClock) -> None:
    async with wizard(home, clock) as (pilot, app):
        session = wizard_of(app).session
        repeat = "objectives.objective"
        ids = [*session.answers.instances[repeat], session.add(repeat), session.add(repeat)]
        for identity, wish in zip(ids, ("One", "Two", "Three"), strict=True):
            session.answer(f"{repeat}.{identity}.wish", wish)
        await go_to(pilot, app, "priorities.order")
        await pilot.press("p")
        await until(pilot, lambda: "1 of 3" in text_of(app))
        await pilot.press("down", "enter")
        await until(pilot, lambda: "2 of 3" in text_of(app) and "› 1  " in text_of(app))


async def test_enter_after_a_digit_does_not_answer_the_next_pair(
    home: Path, clock: FixedClock
) -> None:
    async with wizard(home, clock) as (pilot, app):
        session = wizard_of(app).session
        repeat = "objectives.objective"
        ids = [*session.answers.instances[repeat], session.add(repeat), session.add(repeat)]
        for identity, wish in zip(ids, ("One", "Two", "Three"), strict=True):
            session.answer(f"{repeat}.{identity}.wish", wish)
        await go_to(pilot, app, "priorities.order")
        await pilot.press("p")
        await until(pilot, lambda: "1 of 3" in text_of(app))
        await pilot.press("2", "enter", "u")
        await until(pilot, lambda: "1 of 3" in text_of(app))
        await pilot.press("2", "enter", "enter")
        await until(pilot, lambda: "3 of 3" in text_of(app))
