"""The timeline by keys alone: moving days, looking along, and following what others change."""

from datetime import date
from pathlib import Path

import pytest

from flows.actions.plans import delete_plan
from flows.actions.reschedule import move_day
from flows.documents.clock import FixedClock
from flows.documents.objective import Step
from flows.lookup.plans import load_plan
from flows.store.store import Store
from tests.flows.samples import PLAN, bare_store, sample_plan, sample_store
from tests.flows.views.board_samples import lively_store
from tests.tui.places import SIZES, elsewhere, hears, place, sees
from tests.tui.wizard_walk import text_of, until
from tui.app.application import HandrailApp
from tui.screens.objective.objective import ObjectiveStory
from tui.screens.support.support import Support
from tui.screens.timeline.timeline import Timeline


def step(store: Store, identity: str) -> Step:
    """Return a step as it is saved now."""
    objectives = load_plan(store, PLAN).objectives
    return next(each for own in objectives for each in own.steps if each.id == identity)


@pytest.mark.parametrize("size", SIZES)
async def test_days_move_by_the_arrows(
    home: Path, clock: FixedClock, size: tuple[int, int]
) -> None:
    store = lively_store(home, clock)
    async with place(home, clock, "3", size) as (pilot, _):
        await pilot.press("down", "right")
        await sees(pilot, "put the charger in the hall  Sun 22 Nov, tomorrow")
        await pilot.press("right", "left", ">", "shift+right")
        await sees(pilot, "Sun 6 Dec, in 2 weeks")
        await pilot.press("<")
        await sees(pilot, "Sun 29 Nov, in 8 days")
        assert step(store, "charger").planned == date(2026, 11, 29)
        await pilot.press("u")
        await sees(pilot, "Sun 6 Dec, in 2 weeks")
        await pilot.press("U")
        await sees(pilot, "Sun 29 Nov, in 8 days")


async def test_a_day_is_typed(home: Path, clock: FixedClock) -> None:
    store = lively_store(home, clock)
    async with place(home, clock, "3") as (pilot, app):
        await pilot.press("down", "d")
        await sees(pilot, "Which day for “put the charger in the hall”?")
        await pilot.press(*"whenever", "enter")
        await sees(pilot, "This is not a day I can read")
        await sees(pilot, "12 mar, end of april or before easter.")
        await pilot.press("ctrl+u", *"in 3 weeks")
        await sees(pilot, "→ Sat 12 Dec, in 3 weeks")
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, Timeline))
        await sees(pilot, "Sat 12 Dec, in 3 weeks")
        await pilot.press("d", "enter")
        await sees(pilot, "put the charger in the hall  no day yet")
        assert step(store, "charger").planned is None
        await pilot.press("right")
        await sees(pilot, "put the charger in the hall  Sat 21 Nov, today")
        await pilot.press("d", "escape")
        await until(pilot, lambda: isinstance(app.screen, Timeline))
        assert step(store, "charger").planned == date(2026, 11, 21)


@pytest.mark.parametrize("size", SIZES)
async def test_a_day_is_typed_with_a_reason(
    home: Path, clock: FixedClock, size: tuple[int, int]
) -> None:
    store = lively_store(home, clock)
    async with place(home, clock, "3", size) as (pilot, app):
        await pilot.press("d", *"whenever", "tab", *"The hall is free", "enter")
        await sees(pilot, "This is not a day I can read")
        await pilot.press("ctrl+u", *"2027-02-07", "enter")
        await until(pilot, lambda: isinstance(app.screen, Timeline))
        await sees(pilot, "by Sun 7 Feb 2027")
        assert load_plan(store, PLAN).objectives[0].due == date(2027, 2, 7)
        await pilot.press("h")
        await until(pilot, lambda: "was by Sun 31 Jan 2027 (The hall is free)" in _words(app))


def _words(app: HandrailApp) -> str:
    return " ".join(text_of(app).split())


async def test_the_day_before_is_in_the_history(home: Path, clock: FixedClock) -> None:
    lively_store(home, clock)
    async with place(home, clock, "3") as (pilot, app):
        await pilot.press("down", ">", "h")
        await sees(pilot, "What was changed")
        words = " ".join(text_of(app).split())
        assert "planned for Sat 28 Nov, was Sat 21 Nov" in words


async def test_objectives_and_the_review_move_too_and_habits_do_not(
    home: Path, clock: FixedClock
) -> None:
    store = lively_store(home, clock)
    async with place(home, clock, "3") as (pilot, _):
        await pilot.press("right")
        await sees(pilot, "by Mon 1 Feb 2027")
        await pilot.press("end", "left")
        await sees(pilot, "Next review  Wed 25 Nov")
        assert load_plan(store, PLAN).next_review == date(2026, 11, 25)
        await pilot.press("up", "left")
        await hears(pilot, "A habit has a rhythm rather than a day.")


async def test_what_is_done_keeps_its_day(home: Path, clock: FixedClock) -> None:
    store = lively_store(home, clock)
    async with place(home, clock, "3") as (pilot, _):
        await pilot.press(*["down"] * 6, "right")
        await hears(pilot, "This is done, so its day stays.")
        assert step(store, "photo").done_on == date(2026, 11, 10)


async def test_one_looks_along_and_comes_back(home: Path, clock: FixedClock) -> None:
    lively_store(home, clock)
    async with place(home, clock, "3") as (pilot, app):
        begins = text_of(app).splitlines()[1].split()[0]
        assert begins == "Nov"
        await pilot.press("left_square_bracket")
        await sees(pilot, "Oct")
        await pilot.press("right_square_bracket", "right_square_bracket", "right_square_bracket")
        assert text_of(app).splitlines()[1].split()[0] == "Dec"
        await pilot.press("t")
        assert text_of(app).splitlines()[1].split()[0] == "Nov"
        await pilot.press("z")
        assert (
            text_of(app).splitlines()[2].split()
            == ["9", "16", "23", "30", "7", "14"][: len(text_of(app).splitlines()[2].split())]
        )


async def test_a_day_far_away_is_pointed_at_and_gone_to(home: Path, clock: FixedClock) -> None:
    objectives = [
        {"id": "far", "wish": "See the comet", "due": "2061-07-28"},
        {"id": "past", "wish": "Remember the sea", "due": "1990-08-01"},
    ]
    sample_store(home, clock, sample_plan(objectives=objectives, habits=[]))
    async with place(home, clock, "3") as (pilot, app):
        rows = text_of(app).splitlines()
        assert any("See the comet" in row and row.endswith("›") for row in rows)
        assert any("Remember the sea" in row and "‹" in row for row in rows)
        await pilot.press("g")
        await sees(pilot, "Jul 1990")
        await pilot.press("down", "g")
        await sees(pilot, "Jul 2061")


async def test_a_crowded_week_is_remarked_upon_quietly(home: Path, clock: FixedClock) -> None:
    steps = [{"id": f"s{n}", "text": f"wade {n}", "planned": "2026-12-09"} for n in range(5)]
    plan = sample_plan(objectives=[{"id": "b", "wish": "Swim", "steps": steps}])
    sample_store(home, clock, plan)
    async with place(home, clock, "3") as (pilot, _):
        await sees(pilot, "The week of Mon 7 Dec holds 5 things. Is that all right?")


async def test_enter_opens_the_whole_story(home: Path, clock: FixedClock) -> None:
    lively_store(home, clock)
    async with place(home, clock, "3") as (pilot, app):
        await pilot.press("down", "down", "enter")
        await until(pilot, lambda: isinstance(app.screen, ObjectiveStory))
        await sees(pilot, "› ○ hang the thick curtain")
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, Timeline))


async def test_what_another_process_changes_appears(home: Path, clock: FixedClock) -> None:
    lively_store(home, clock)
    async with place(home, clock, "3") as (pilot, app):
        await pilot.press("down")
        move_day(elsewhere(home, clock), PLAN, "step:charger", date(2026, 12, 24))
        await sees(pilot, "put the charger in the hall  Thu 24 Dec")
        delete_plan(elsewhere(home, clock), PLAN)
        await until(pilot, lambda: "put the charger" not in text_of(app))


async def test_without_a_plan_it_says_so(home: Path, clock: FixedClock) -> None:
    bare_store(home, clock)
    async with place(home, clock, "3") as (pilot, app):
        await sees(pilot, "There is no plan yet.")
        await pilot.press("right", "d", "z", "g", "t", "h")
        assert isinstance(app.screen, Timeline)


async def test_a_plan_without_dates_or_objectives_has_a_timeline(
    home: Path, clock: FixedClock
) -> None:
    sample_store(home, clock, sample_plan(objectives=[], habits=[], contacts=[], crisis={}))
    async with place(home, clock, "3", (200, 60)) as (pilot, _):
        await sees(pilot, "Next review  no day yet")


async def test_space_marks_a_step_and_takes_its_mark_away(home: Path, clock: FixedClock) -> None:
    store = lively_store(home, clock)
    async with place(home, clock, "3") as (pilot, _):
        await pilot.press("down", "space")
        await hears(pilot, "Step 'put the charger in the hall' marked done")
        assert step(store, "charger").done_on == date(2026, 11, 21)
        await pilot.press("space")
        await hears(pilot, "Step 'put the charger in the hall' is blank again")
        assert step(store, "charger").done_on is None
        await pilot.press("up", "space")
        await hears(pilot, "Small steps, habits and being in touch are marked here.")


async def test_being_in_touch_stands_there_and_is_marked(home: Path, clock: FixedClock) -> None:
    store = sample_store(home, clock, sample_plan(contacts=[PRIYA], crisis={}))
    async with place(home, clock, "3") as (pilot, app):
        await sees(pilot, "  Priya ")
        await pilot.press("end", "up", "right")
        await hears(pilot, "Being in touch has a rhythm rather than a day.")
        await pilot.press("space")
        await hears(pilot, "In touch with 'Priya'")
        assert load_plan(store, PLAN).contacts[0].last_contact == date(2026, 11, 21)
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, Support))


PRIYA = {
    "id": "priya",
    "name": "Priya",
    "rhythm": {"kind": "weekdays", "days": ["sat"]},
    "last_contact": "2026-11-14",
}


async def test_looking_closer_is_told_in_a_small_window_and_keeps_the_heading(
    home: Path, clock: FixedClock
) -> None:
    lively_store(home, clock)
    async with place(home, clock, "3", (60, 20)) as (pilot, app):
        await sees(pilot, "z closer")
        await pilot.press("z")
        await sees(pilot, "z further")
        months, days = text_of(app).split("\n")[1:3]
        assert (months.split(), days.split()) == (["Nov"], ["9", "16", "23"])
