"""What places that are a picture share: when they are read, when drawn, and what is gone."""

from pathlib import Path
from typing import Any

import pytest

from flows.actions.plans import save_plan
from flows.documents.clock import FixedClock
from tests.flows.samples import PLAN, bare_store, sample_plan
from tests.flows.views.board_samples import lively_store
from tests.tui.places import elsewhere, hears, is_at, name_of, place, sees
from tests.tui.textual_state import notices_of
from tests.tui.wizard_walk import app_on, opened, text_of, until
from tui.screens.base.answered_key import show_answer
from tui.screens.base.canvas_screen import CanvasScreen
from tui.screens.base.windows.line_dialog import AskLine
from tui.screens.objective.objective import ObjectiveStory
from tui.screens.today.today import Today

READ = {
    "2": "tui.screens.board.board.board",
    "3": "tui.screens.timeline.timeline.timeline_view",
    "4": "tui.screens.support.support.support_view",
    "5": "tui.screens.journal.journal.journal_view",
}
"""What each of them reads, by its key."""


def counted(monkeypatch: pytest.MonkeyPatch, name: str) -> list[Any]:
    """Return a list that grows by one each time something is called, by its dotted name."""
    module, _, called = name.rpartition(".")
    real = getattr(__import__(module, fromlist=[called]), called)
    calls: list[Any] = []

    def call(*values: Any, **more: Any) -> Any:
        calls.append(values)
        return real(*values, **more)

    monkeypatch.setattr(name, call)
    return calls


@pytest.mark.parametrize("key", READ)
async def test_a_place_is_read_once_when_it_is_opened_and_never_for_another_size(
    home: Path, clock: FixedClock, monkeypatch: pytest.MonkeyPatch, key: str
) -> None:
    lively_store(home, clock)
    calls = counted(monkeypatch, READ[key])
    async with place(home, clock, key) as (pilot, app):
        assert len(calls) == 1
        before = text_of(app)
        await pilot.resize_terminal(60, 24)
        await until(pilot, lambda: text_of(app) != before)
        assert max(len(line) for line in text_of(app).splitlines()) <= 60
        assert len(calls) == 1


@pytest.mark.parametrize("key", ["1", "2", "3", "4"])
async def test_without_a_plan_a_place_shows_the_one_key_that_does_something(
    home: Path, clock: FixedClock, key: str
) -> None:
    bare_store(home, clock)
    async with place(home, clock, key) as (pilot, app):
        await sees(pilot, "There is no plan yet")
        assert text_of(app).splitlines()[-2].strip() == "enter go to the plans"
        assert "There is no plan yet" in text_of(app).splitlines()[2], "in the same row everywhere"
        await pilot.press("enter")
        await until(pilot, lambda: is_at(app, "6"))
        await pilot.press(key)
        save_plan(elsewhere(home, clock), sample_plan())
        await until(pilot, lambda: "go to the plans" not in text_of(app))
        assert "enter" in text_of(app).splitlines()[-2]


async def test_what_is_drawn_already_is_not_drawn_again(
    home: Path, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    lively_store(home, clock)
    drawn = counted(monkeypatch, "tui.screens.board.board_page.draw_board")
    async with place(home, clock, "2") as (_, app):
        assert isinstance(app.screen, CanvasScreen)
        assert drawn
        drawn.clear()
        app.screen.show()
        app.screen.redraw()
        assert not drawn


async def test_an_objective_that_is_gone_is_told_once_and_leads_one_step_back(
    home: Path, clock: FixedClock
) -> None:
    lively_store(home, clock)
    async with place(home, clock, "3") as (pilot, app):
        below = list(app.screen_stack)
        app.navigation.open("objective", plan=PLAN, objective="gone")
        await hears(pilot, "not in the plan any more")
        await until(pilot, lambda: app.screen_stack == below)
        await sees(pilot, "not in the plan any more")
        assert not notices_of(app)


async def test_a_plan_that_is_gone_is_told_once_and_leads_to_today(
    home: Path, clock: FixedClock
) -> None:
    lively_store(home, clock)
    async with place(home, clock, "6") as (pilot, app):
        app.navigation.go("Board", "gone")
        await hears(pilot, "not there any more")
        await until(pilot, lambda: isinstance(app.screen, Today))
        assert len(app.screen_stack) == 1
        assert "This plan is not there any more." in text_of(app)
        assert not notices_of(app)


async def test_a_story_is_drawn_in_the_smallest_window(home: Path, clock: FixedClock) -> None:
    lively_store(home, clock)
    async with place(home, clock, "2") as (pilot, app):
        app.navigation.open("objective", plan=PLAN, objective="sleep")
        await until(pilot, lambda: isinstance(app.screen, ObjectiveStory))
        await pilot.resize_terminal(8, 5)
        await pilot.pause()
        await pilot.resize_terminal(80, 24)
        await until(pilot, lambda: "Sleep through most nights" in text_of(app))


async def test_what_was_done_is_said_in_the_rule_and_covers_nothing(
    home: Path, clock: FixedClock
) -> None:
    lively_store(home, clock)
    async with place(home, clock, "2") as (pilot, app):
        before = text_of(app).splitlines()
        await pilot.press("a", *"one", "enter")
        await sees(pilot, "─ Step 'one' added ─")
        assert not notices_of(app)
        assert text_of(app).splitlines()[-2:] == before[-2:]
        await pilot.press("u")
        await sees(pilot, "─ Undone: step 'one' added ─")
        await pilot.press("question_mark", "escape")
        await until(pilot, lambda: "Undone" not in text_of(app))


async def test_what_was_said_in_a_narrow_window_is_said_in_full_in_a_wider_one(
    home: Path, clock: FixedClock
) -> None:
    lively_store(home, clock)
    async with place(home, clock, "2", (60, 20)) as (pilot, _):
        await pilot.press("a", *"put a chair beside the window, for evenings", "enter")
        await sees(pilot, "…' added ─")
        await pilot.resize_terminal(80, 24)
        await sees(pilot, "─ Step 'put a chair beside the window, for evenings' added ─")


@pytest.mark.parametrize("size", [(49, 24), (80, 14)])
async def test_too_little_room_is_said_as_long_as_there_is_too_little(
    home: Path, clock: FixedClock, size: tuple[int, int]
) -> None:
    lively_store(home, clock)
    async with place(home, clock, "2") as (pilot, app):
        await pilot.resize_terminal(*size)
        await until(pilot, lambda: "Please make the window larger: 50 × 15" in text_of(app))
        await pilot.resize_terminal(80, 24)
        await until(pilot, lambda: "make the window larger" not in text_of(app))


async def test_what_answers_a_key_covers_no_keys(home: Path, clock: FixedClock) -> None:
    lively_store(home, clock)
    async with place(home, clock, "2") as (pilot, app):
        await pilot.press("U")
        await sees(pilot, "There is nothing to redo.")
        assert not notices_of(app)
        show_answer(app, "A sentence that is far too long for the line. " * 4)
        await until(pilot, lambda: len(notices_of(app)) == 1)


LONG = "A sentence that is far too long for the line. " * 3


@pytest.mark.parametrize("size", [(80, 24), (60, 20)])
@pytest.mark.parametrize("key", ["1", "2", "3", "5", "6"])
async def test_what_has_no_room_on_the_line_leaves_the_hints_in_sight(
    home: Path, clock: FixedClock, key: str, size: tuple[int, int]
) -> None:
    lively_store(home, clock)
    async with app_on(home, clock, name_of(key).lower()).run_test(
        size=size, notifications=True
    ) as pilot:
        app = await opened(pilot)
        await until(pilot, lambda: is_at(app, key))
        await pilot.pause()
        before = text_of(app).splitlines()[-3:]
        app.notify("The folder is open to others.")
        await sees(pilot, "The folder is open to others.")
        assert not notices_of(app)
        app.notify(LONG)
        await sees(pilot, "A sentence that is far")
        assert text_of(app).splitlines()[-2:] == before[-2:]


async def test_a_notice_waits_below_a_window_and_an_answer_stands_in_it(
    home: Path, clock: FixedClock
) -> None:
    lively_store(home, clock)
    async with place(home, clock, "2") as (pilot, app):
        await pilot.press("a")
        await until(pilot, lambda: isinstance(app.screen, AskLine))
        app.notify("The folder is open to others.")
        show_answer(app, LONG)
        await sees(pilot, "A sentence that is far")
        assert not notices_of(app)
        await pilot.press("escape")
        await sees(pilot, "─ The folder is open to others. ─")
