"""What is private is covered for others wherever it stands, whatever the size of the window."""

from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from flows.actions.plans import save_plan
from flows.documents.plan import Plan
from flows.export.read_back.blocks import WrittenPlan
from flows.store.store import Store
from flows.views.plan_read_back import read_plan
from flows.views.written_plan import build_session_text
from tests.lives import CLOCK, LIVES, plan_of
from tests.tui.wizard_walk import app_on, opened, text_of, until
from tui.app.application import HandrailApp
from tui.app.private_parts import private_parts
from tui.drawing.widths import graphemes
from tui.screens.session.read_back import ReadBack
from tui.screens.session.wizard import Wizard

SIZES = ((80, 24), (110, 30), (120, 36), (160, 45), (200, 50))
"""One for each life."""

BEGINNING = 14
"""Characters by which words are known; the rest may stand in the next line."""


WAYS = (
    *(("2", "home", *["down"] * count, "enter") for count in range(0, 12, 2)),
    ("2", "y"),
    ("escape", "2", "g"),
    ("3",),
    ("6", "enter", "m", "pagedown", "pagedown", "pagedown", "pagedown", "m"),
    ("escape", "6", "h"),
    ("2", "\x10"),
)
"""Keys that lead to all places on which a plan or a part of it stands."""


HELD_BACK_WAYS = (
    *(("escape", "2", "home", *["down"] * count, key) for count in range(3) for key in "mrNpa"),
    *(("escape", "2", "home", *["down"] * count, "enter", "pagedown") for count in range(9)),
    *(("escape", "escape", "3", *["down"] * count, "d") for count in range(4)),
    ("escape", "6"),
)
"""Keys that open windows and pages about what is on the board and the timeline."""


def private_words(written: WrittenPlan) -> set[str]:
    """Return how all private words of a plan begin, but for those that stand in open ones, too."""
    words = {row.text[:BEGINNING] for row in written.rows if row.is_masked}
    told = [row.text for row in written.rows if not row.is_masked] + [written.title]
    return {each for each in words if len(each) > 5 and not any(each in other for other in told)}


def uncovered(app: HandrailApp, words: set[str]) -> list[str]:
    """Return the lines in which others would see private words."""
    lines = text_of(app).split("\n")  # First: what is private is told of what is painted.
    regions = private_parts(app).regions
    found = []
    for row, line in enumerate(lines):
        words_here = [each for each in words if each in line]
        if not words_here:
            continue
        cells = [part for part, width in graphemes(line) for _ in range(width)]
        covered = {column for each in regions for column in each.covers(row)}
        seen = "".join("·" if n in covered else cell for n, cell in enumerate(cells))
        found += [f"row {row}: {seen}" for each in words_here if each in seen]
    return found


async def look_at_each_question(pilot: Pilot[Any], app: HandrailApp, words: set[str]) -> None:
    """Go through the questions of a page, where some are private, and on to the next one."""
    screen = app.screen
    assert isinstance(screen, Wizard)
    for _ in range(12):
        assert uncovered(app, words) == []
        has_private = bool(private_parts(app).regions)
        await pilot.press("tab" if has_private else "pagedown")
        if app.screen is not screen:
            return


@pytest.mark.parametrize(("flow", "size"), [*zip(LIVES, SIZES, strict=True)])
async def test_no_private_word_of_a_plan_is_seen_by_others_on_any_page(
    home: Path, flow: str, size: tuple[int, int]
) -> None:
    plan = plan_of(flow)
    save_plan(Store.open(home, CLOCK), plan)
    async with app_on(home, CLOCK, f"change:{plan.id}").run_test(size=size) as pilot:
        app = await opened(pilot)
        await until(pilot, lambda: isinstance(app.screen, Wizard))
        assert isinstance(app.screen, Wizard)
        words = private_words(build_session_text(app.screen.session))
        assert words
        for _ in range(80):
            if not isinstance(app.screen, Wizard):
                break
            await look_at_each_question(pilot, app, words)
        assert isinstance(app.screen, ReadBack)
        for _ in range(40):
            assert uncovered(app, words) == []
            await pilot.press("pagedown")


@pytest.mark.parametrize("size", [SIZES[0], SIZES[-1]])
@pytest.mark.parametrize("flow", ["therapy", "recovery"])
async def test_no_private_word_of_a_plan_is_seen_by_others_on_any_place(
    home: Path, flow: str, size: tuple[int, int]
) -> None:
    plan = plan_of(flow)
    store = Store.open(home, CLOCK)
    save_plan(store, plan)
    words = private_words(read_plan(store, plan.id)[1])
    assert words
    found = set[str]()
    async with app_on(home, CLOCK, "board").run_test(size=size) as pilot:
        app = await opened(pilot)
        for keys in WAYS:
            for key in keys:
                await pilot.press(key)
                text = text_of(app)
                found |= {each for each in words if each in text}
                assert uncovered(app, words) == [], keys
    assert found, "some of them are seen by the person"


def held_back_words(plan: Plan) -> set[str]:
    """Return how all words begin of the first objective of a plan, its steps and its habits."""
    first = plan.objectives[0]
    said = [first.wish, first.specific, *(each.text for each in first.steps)]
    said += [each.text for each in plan.habits if each.objective == first.id]
    others = str(plan.objectives[1:])
    return {each[:BEGINNING] for each in said if len(each) > 5 and each[:BEGINNING] not in others}


def with_first_held_back(plan: Plan) -> Plan:
    """Return a plan whose first objective is only for the person, at hand, with a step today."""
    first, *rest = plan.objectives
    steps = [each.changed(planned=CLOCK.today()) for each in first.steps]
    held = first.changed(share="never", state="in_focus", steps=steps)
    return plan.changed(objectives=[held, *rest])


@pytest.mark.parametrize("size", [SIZES[0], SIZES[2], SIZES[-1]])
@pytest.mark.parametrize("flow", ["therapy", "recovery"])
async def test_what_is_held_back_is_seen_by_others_on_no_place(
    home: Path, flow: str, size: tuple[int, int]
) -> None:
    plan = with_first_held_back(plan_of(flow))
    save_plan(Store.open(home, CLOCK), plan)
    words, found = held_back_words(plan), set[str]()
    async with app_on(home, CLOCK, "board").run_test(size=size) as pilot:
        app = await opened(pilot)
        for keys in (*WAYS, *HELD_BACK_WAYS):
            for key in keys:
                await pilot.press(key)
                found |= {each for each in words if each in text_of(app)}
                assert uncovered(app, words) == [], keys
    assert found, "some of them are seen by the person"


@pytest.mark.parametrize(("flow", "size"), [("rehabilitation", SIZES[0]), ("therapy", SIZES[-1])])
async def test_what_is_held_back_is_seen_by_others_on_no_page(
    home: Path, flow: str, size: tuple[int, int]
) -> None:
    plan = with_first_held_back(plan_of(flow))
    save_plan(Store.open(home, CLOCK), plan)
    words = held_back_words(plan)
    async with app_on(home, CLOCK, f"change:{plan.id}").run_test(size=size) as pilot:
        app = await opened(pilot)
        await until(pilot, lambda: isinstance(app.screen, Wizard))
        for _ in range(80):
            assert uncovered(app, words) == []
            if not isinstance(app.screen, Wizard):
                break
            await pilot.press("pagedown")
        assert isinstance(app.screen, ReadBack)
        for _ in range(10):
            assert uncovered(app, words) == []
            await pilot.press("pagedown")
