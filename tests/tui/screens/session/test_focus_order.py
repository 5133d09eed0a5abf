"""From one question to the next: by enter, by tab, and through lists, at 80 × 24."""

from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from flows.actions.drafts.draft_session import DraftSession
from flows.actions.sessions import begin_session
from flows.documents.clock import FixedClock
from tests.flows.samples import sample_plan, sample_store
from tests.tui.screens.session.wizard_page import (
    answers,
    first_objective,
    go_to,
    line_in_focus,
    wizard,
    wizard_of,
)
from tests.tui.wizard_walk import app_on, opened, page_of, text_of, until
from tui.app.application import HandrailApp
from tui.fields.field import Field
from tui.screens.session.page_row import PageRow
from tui.screens.session.read_back import ReadBack
from tui.widgets.text_line import Line

OBJECTIVE = "objectives.objective"
CHALLENGES = "reflection.challenge"


def in_focus(app: HandrailApp) -> str:
    """Return the path of the question one is in, without the ids of instances."""
    field = wizard_of(app).focused_field()
    return field.path if field else ""


def last_name(app: HandrailApp) -> str:
    return in_focus(app).rpartition(".")[2]


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
        before = page_of(app)
        await pilot.press("tab", "tab")
        await until(pilot, lambda: page_of(app) != before or in_focus(app) == CHALLENGES)
        await until(pilot, lambda: isinstance(app.focused, Line))


@pytest.mark.parametrize("key", ["enter", "tab"])
async def test_a_question_that_an_answer_opens_comes_next(
    key: str, home: Path, clock: FixedClock
) -> None:
    async with wizard(home, clock) as (pilot, app):
        await first_objective(pilot, app, "counted")
        await pilot.press("y")
        await until(pilot, lambda: True in answers(app).values())
        await pilot.press(key)
        await until(pilot, lambda: last_name(app) == "measure")
        await pilot.press(*"Nights", key)
        await until(pilot, lambda: last_name(app) == "baseline")


async def test_the_unit_comes_after_an_amount(home: Path, clock: FixedClock) -> None:
    async with wizard(home, clock) as (pilot, app):
        habit = f"timeline.habit.{wizard_of(app).session.add('timeline.habit')}"
        await go_to(pilot, app, f"{habit}.amount")
        await pilot.press("2", "0", "enter")
        await until(pilot, lambda: last_name(app) == "unit")


async def test_all_rows_are_rated_before_the_page_is_left(home: Path, clock: FixedClock) -> None:
    async with wizard(home, clock, "reflection.areas") as (pilot, app):
        before = page_of(app)
        await pilot.press("1", "2", "3", "enter")
        await until(pilot, lambda: page_of(app) != before or last_name(app) != "areas")
        if last_name(app) == "areas":  # The words of one's own stand between.
            await pilot.press("tab")
        await until(pilot, lambda: last_name(app) == "area_rating")
        here = page_of(app)
        await pilot.press("4", "enter", "5", "enter", "6")
        await until(pilot, lambda: len(answers(app).get("reflection.area_rating", {})) == 3)
        assert page_of(app) == here
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


@pytest.mark.parametrize("place", ["reflection.good_day", "coping.crisis_wanted"])
async def test_tab_on_the_last_question_turns_the_page(
    place: str, home: Path, clock: FixedClock
) -> None:
    async with wizard(home, clock, place) as (pilot, app):
        session = wizard_of(app).session
        before, number = page_of(app), session.pages().index(session.page)
        asked = [each for each in session.page.questions if each.item.asks]
        for _ in asked[[each.path for each in asked].index(place) :]:
            await pilot.press("tab")
        await until(pilot, lambda: page_of(app) != before and app.focused is not None)
        assert session.pages().index(session.page) == number + 1
        here = page_of(app)
        await pilot.press("shift+tab")
        await until(pilot, lambda: page_of(app) != here and app.focused is not None)
        assert session.pages().index(session.page) == number
        assert in_focus(app) == asked[-1].path


async def bar_after(pilot: Pilot[Any], app: HandrailApp, *keys: str) -> str:
    await pilot.press(*keys)
    await pilot.pause()
    return text_of(app).splitlines()[-1]


async def test_each_part_of_a_field_tells_its_own_keys(home: Path, clock: FixedClock) -> None:
    async with wizard(home, clock, CHALLENGES) as (pilot, app):
        assert "type to add   enter go on" in await bar_after(pilot, app)
        assert "enter add   tab go on" in await bar_after(pilot, app, *"Alpha")
        assert "shift+tab list" in await bar_after(pilot, app, "enter")
        told = await bar_after(pilot, app, "shift+tab")
        assert "e reword   x take away   space move" in told
        assert "z bring back" in await bar_after(
            pilot, app, "tab", *"Beta", "enter", "shift+tab", "x"
        )
        await pilot.press("z")
        await go_to(pilot, app, "reflection.areas")
        assert "space 1–8 choose   enter next question" in await bar_after(pilot, app)
        assert "choose" not in await bar_after(pilot, app, "tab")
        assert "add these words" in await bar_after(pilot, app, "x")
        await first_objective(pilot, app, "confidence")
        assert "0–10 ← → choose" in await bar_after(pilot, app)
        await go_to(pilot, app, "reflection.situation")
        assert "tab go on" not in await bar_after(pilot, app)
        assert "enter new line   tab go on" in await bar_after(pilot, app, *"Nights")
        await pilot.press("f1")
        await until(pilot, lambda: "a new line here" in text_of(app))


async def test_private_words_are_hidden_on_lists_and_while_someone_is_with_me(
    home: Path, clock: FixedClock
) -> None:
    async with wizard(home, clock) as (pilot, app):
        session = wizard_of(app).session
        session.answer("coping.crisis_safer", "Sundays")
        await go_to(pilot, app, "coping.crisis_safer")
        await until(pilot, lambda: text_of(app).count("Sundays") == 1)
        await pilot.press("tab")
        await pilot.pause()
        assert "Sundays" in text_of(app)
        await pilot.press("ctrl+g")
        await until(pilot, lambda: "Sundays" not in text_of(app))
        assert "hidden while someone is with you" in text_of(app)
        await pilot.press("ctrl+g")
        await until(pilot, lambda: "Sundays" in text_of(app))
        session.take_line("coping.sign", "Mondays")
        await go_to(pilot, app, "coping.sign")
        assert "Mondays" in text_of(app)
        await pilot.press("tab")
        await until(pilot, lambda: "Mondays" not in text_of(app))
        session.answer(f"{CHALLENGES}.{session.add(CHALLENGES)}.text", "Nights")
        await go_to(pilot, app, CHALLENGES)
        assert "Nights" in text_of(app)
        await pilot.press("tab")
        await until(pilot, lambda: "Nights" not in text_of(app))


async def test_steps_say_whose_they_are_and_the_next_one_is_added_at_once(
    home: Path, clock: FixedClock
) -> None:
    async with wizard(home, clock) as (pilot, app):
        session = wizard_of(app).session
        path = await first_objective(pilot, app, "wish")
        session.answer(f"{path}.wish", "Sleep")
        session.answer(f"{path}.step.{session.add(f'{path}.step')}.text", "Charger")
        await go_to(pilot, app, f"{path}.step")
        assert "Sleep · Objective 1 of 1" in text_of(app)
        await pilot.press(*"Walk", "enter")
        await until(pilot, lambda: len(session.answers.instances[f"{path}.step"]) == 2)


async def test_a_number_says_its_bounds_and_a_day_that_it_has_passed(
    home: Path, clock: FixedClock
) -> None:
    async with wizard(home, clock) as (pilot, app):
        path = await first_objective(pilot, app, "wish")
        session = wizard_of(app).session
        session.answer(f"{path}.wish", "Sleep")
        session.answer(f"{OBJECTIVE}.{session.add(OBJECTIVE)}.wish", "Walk")
        await go_to(pilot, app, "priorities.focus")
        await pilot.press("backspace", *"ten", "enter")
        await until(pilot, lambda: "This has to be a number from 1 to 3." in text_of(app))
        await pilot.press(*["backspace"] * 3, *"1,000", "enter")
        await until(pilot, lambda: "Please type 1000 or 1: 1,000" in text_of(app))
        await pilot.press(*["backspace"] * 5, *"nan", "enter")
        await until(pilot, lambda: "This has to be a number from 1 to 3." in text_of(app))
        await pilot.press(*["backspace"] * 3, *"2,0", "enter")
        await until(pilot, lambda: wizard_of(app).session.answers.values["priorities.focus"] == 2)
        await first_objective(pilot, app, "by")
        await pilot.press(*"2026-01-05")
        await until(pilot, lambda: "this day has passed" in text_of(app))


async def test_lists_are_read_back_with_their_question(home: Path, clock: FixedClock) -> None:
    async with wizard(home, clock, CHALLENGES) as (pilot, app):
        await pilot.press(*"Nights", "enter", "f5")
        await until(pilot, lambda: isinstance(app.screen, ReadBack))
        assert "What makes things harder\n   • Nights\n" in text_of(app)


async def test_what_is_needed_before_one_saves_is_where_the_key_of_saving_leads(
    home: Path, clock: FixedClock
) -> None:
    async with wizard(home, clock) as (pilot, app):
        await first_objective(pilot, app, "by")
        await pilot.press(*"whenever", "f5")
        await until(pilot, lambda: isinstance(app.screen, ReadBack))
        assert "s go there" in text_of(app).splitlines()[-1]
        await pilot.press("s")
        await until(pilot, lambda: "whenever" in text_of(app) and in_focus(app).endswith(".by"))


async def test_a_short_flow_is_read_back_as_what_it_is(home: Path, clock: FixedClock) -> None:
    store = sample_store(home, clock, sample_plan())
    async with app_on(home, clock, "plans").run_test(size=(80, 24)) as pilot:
        app = await opened(pilot)
        app.navigation.replace(
            "read_back", kept=DraftSession(store, begin_session(store, "weekly_review"))
        )
        await until(pilot, lambda: isinstance(app.screen, ReadBack))
        await pilot.pause()
        assert "This is your plan" not in text_of(app)


async def test_help_below_a_row_moves_no_field_of_it(home: Path, clock: FixedClock) -> None:
    async with wizard(home, clock, size=(80, 60)) as (pilot, app):
        path = await first_objective(pilot, app, "counted")
        wizard_of(app).session.answer(f"{path}.counted", True)
        await go_to(pilot, app, f"{path}.measure")
        names = ("measure", "baseline", "target", "unit")
        paths = [f"{path}.{name}" for name in names]
        fields = [each for each in wizard_of(app).fields() if each.path in paths]
        tops = {each.query_one(Line).region.y for each in fields}
        assert (len(fields), len(tops)) == (4, 1)
        assert "Nights of six hours or more" in text_of(app)
        for help_words in ("A rough guess is fine.", "What would already be good enough?"):
            await pilot.press("tab")
            await until(pilot, lambda words=help_words: words in text_of(app))
            assert {each.query_one(Line).region.y for each in fields} == tops


async def test_a_row_that_is_asked_no_longer_leaves_no_room_behind(
    home: Path, clock: FixedClock
) -> None:
    async with wizard(home, clock) as (pilot, app):
        path = await first_objective(pilot, app, "counted")
        for key in "ynyn":
            await pilot.press(key)
            is_asked = key == "y"
            measure = f"{path}.measure"
            await until(
                pilot,
                lambda asked=is_asked, measure=measure: (
                    asked == (measure in {each.path for each in wizard_of(app).fields()})
                ),
            )
        await until(pilot, lambda: all(row.query(Field) for row in wizard_of(app).query(PageRow)))


async def test_questions_beside_each_other_are_answered_in_one_line(
    home: Path, clock: FixedClock
) -> None:
    async with wizard(home, clock, "timeline.next_review") as (_, app):
        paths = ("timeline.next_review", "timeline.review")
        fields = [each for each in wizard_of(app).fields() if each.path in paths]
        labels = {each.query_one(Line).region.y - each.region.y for each in fields}
        assert len(fields) == 2
        assert len(labels) == 1
        assert len({each.query_one(Line).region.y for each in fields}) == 1
