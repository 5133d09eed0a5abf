"""Lists whose entries are written in one line: what is read is shown, keys say more of a row."""

from pathlib import Path

import pytest

from flows.documents.clock import FixedClock
from tests.tui.screens.session.own_flow import HEAD, own_flow
from tests.tui.screens.session.wizard_page import answers, first_objective, wizard, wizard_of
from tests.tui.wizard_walk import page_of, text_of, until


async def test_a_step_is_one_line_and_its_day_is_shown_before_it_is_taken(
    home: Path, clock: FixedClock
) -> None:
    async with wizard(home, clock) as (pilot, app):
        path = f"{await first_objective(pilot, app, 'step')}.step"
        await pilot.press(*"Ring Jo, tue")
        await until(pilot, lambda: "tue → Tue 24 Nov" in text_of(app))
        assert answers(app) == {}
        await pilot.press("enter")
        await until(pilot, lambda: "1. Ring Jo, " in text_of(app))
        (identity,) = wizard_of(app).session.answers.instances[path]
        assert answers(app)[f"{path}.{identity}.text"] == "Ring Jo"
        assert answers(app)[f"{path}.{identity}.planned"] == "2026-11-24"
        assert "→" not in text_of(app)


async def test_letters_say_effort_and_impact_of_a_row(home: Path, clock: FixedClock) -> None:
    async with wizard(home, clock) as (pilot, app):
        path = f"{await first_objective(pilot, app, 'step')}.step"
        await pilot.press(*"Ring Jo", "enter")
        await until(pilot, lambda: "1. Ring Jo" in text_of(app))
        (identity,) = wizard_of(app).session.answers.instances[path]
        await pilot.press("shift+tab", "f", "f", "i")
        await until(pilot, lambda: "effort 2" in text_of(app) and "impact 1" in text_of(app))
        assert answers(app)[f"{path}.{identity}.effort"] == 2
        await pilot.press("f", "f")
        await until(pilot, lambda: "effort" not in text_of(app).split("1. Ring Jo")[1][:40])
        await pilot.press("e", *"!", "enter")
        await until(pilot, lambda: answers(app)[f"{path}.{identity}.text"] == "Ring Jo!")


async def test_enter_on_a_row_opens_it_for_more(home: Path, clock: FixedClock) -> None:
    async with wizard(home, clock, "coping.sign") as (pilot, app):
        await pilot.press(*"A long evening", "enter")
        await until(pilot, lambda: wizard_of(app).session.answers.instances["coping.sign"])
        before = page_of(app)
        await pilot.press("shift+tab", "enter")
        await until(pilot, lambda: page_of(app) != before)
        assert wizard_of(app).page.repeat == "coping.sign"


async def test_a_line_that_is_only_a_day_is_remarked_before_it_is_taken(
    home: Path, clock: FixedClock
) -> None:
    async with wizard(home, clock) as (pilot, app):
        await first_objective(pilot, app, "step")
        await pilot.press(*"tomorrow")
        await until(pilot, lambda: "That is a day, Sun 22 Nov" in text_of(app))
        await pilot.press("home", *"Ring Jo, ")
        await until(pilot, lambda: "tomorrow → Sun 22 Nov" in text_of(app))


async def test_a_rhythm_without_a_comma_is_offered_once_and_then_stays_words(
    home: Path, clock: FixedClock
) -> None:
    async with wizard(home, clock, "timeline.habit") as (pilot, app):
        await pilot.press(*"Walk every day")
        await until(pilot, lambda: "enter reads a rhythm: Walk, every day" in text_of(app))
        await pilot.press("enter")
        await until(pilot, lambda: "every day → every day" in text_of(app))
        assert answers(app) == {}
        await pilot.press("enter")
        session = wizard_of(app).session
        await until(pilot, lambda: session.answers.instances["timeline.habit"])
        (identity,) = session.answers.instances["timeline.habit"]
        assert answers(app)[f"timeline.habit.{identity}.text"] == "Walk"
        assert answers(app)[f"timeline.habit.{identity}.when"]["kind"] == "daily"
        await pilot.press(*"Sing every day", "enter")
        await until(pilot, lambda: "every day → every day" in text_of(app))
        await pilot.press("home", *["right"] * 4, "delete", "enter")
        await until(pilot, lambda: len(session.answers.instances["timeline.habit"]) == 2)
        added = session.answers.instances["timeline.habit"][1]
        assert answers(app)[f"timeline.habit.{added}.text"] == "Sing every day"
        assert f"timeline.habit.{added}.when" not in answers(app)


LISTED = (
    HEAD
    + """
[[steps.items]]
type = "repeat"
id = "thing"
label = "What helps?"
add_label = "Add something that helps"

[[steps.items.items]]
type = "text"
id = "name"
label = "What is it?"
example = "EXAMPLE"
"""
)


@pytest.mark.parametrize(
    ("example", "told"),
    [
        ("A hot shower", "+ Add something that helps, such as: A hot shower"),
        (
            "Wait for fifteen minutes, and then decide again",
            "For example: Wait for fifteen minutes",
        ),
    ],
)
async def test_an_example_stands_in_the_line_where_it_fits_whole(
    example: str, told: str, home: Path, clock: FixedClock
) -> None:
    async with own_flow(home, clock, LISTED.replace("EXAMPLE", example)) as (_, app):
        assert told in text_of(app)
        assert text_of(app).count(example) == 1
