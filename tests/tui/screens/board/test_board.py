"""The progress board by keys alone, in three sizes, and while others change the plan."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from flows.actions.entries import tick
from flows.actions.objectives import move
from flows.actions.plans import close, set_current
from flows.documents.clock import FixedClock
from flows.documents.vocabulary import ObjectiveState
from flows.lookup.search import Found
from flows.store.store import Store
from flows.views.board import board
from flows.views.board_models import BoardView
from tests.flows.samples import PLAN, add_plan, bare_store, reword, sample_plan, sample_store
from tests.flows.views.board_samples import TODAY, lively_plan, lively_store
from tests.tui.places import hears, place, sees
from tests.tui.wizard_walk import opened, text_of, until
from tui.app.application import HandrailApp
from tui.screens.base.windows.win_dialog import AskWin
from tui.screens.board.board import Board
from tui.screens.objective.objective import ObjectiveStory
from tui.screens.plans.plans import Plans
from tui.screens.session.wizard import Wizard
from tui.widgets.canvas import Canvas

Open = Callable[[int, int], AbstractAsyncContextManager[Pilot[Any]]]
"""Opens the app on the board, in a terminal of some columns and rows."""


@pytest.fixture
def on_board(home: Path, clock: FixedClock) -> Open:
    """The app, opened on its board."""

    @asynccontextmanager
    async def open_board(width: int, height: int) -> AsyncIterator[Pilot[Any]]:
        app = HandrailApp(home, clock, start="board")
        async with app.run_test(size=(width, height)) as pilot:
            await opened(pilot)
            await until(pilot, lambda: isinstance(app.screen, Board))
            await pilot.pause()
            yield pilot

    return open_board


@pytest.fixture
def store(home: Path, clock: FixedClock) -> Store:
    """A home with a plan in the middle of its course."""
    return lively_store(home, clock)


def app_of(pilot: Pilot[Any]) -> HandrailApp:
    """Return the app that is tried out."""
    assert isinstance(pilot.app, HandrailApp)
    return pilot.app


def text(pilot: Pilot[Any]) -> str:
    """Return what is on the screen."""
    return text_of(app_of(pilot))


def cursor(pilot: Pilot[Any]) -> str:
    """Return where the cursor is."""
    return app_of(pilot).screen.query_one(Canvas).cursor


def saved(store: Store) -> BoardView:
    """Return the board as another process would read it."""
    view = board(Store.open(store.home, store.clock))
    assert view is not None
    return view


async def test_the_board_at_eighty_by_twenty_four(on_board: Open, store: Store) -> None:
    async with on_board(80, 24) as pilot:
        shown = text(pilot)
        for words in (
            "Sam's recovery plan",
            "day 21 · review on Thu 26 Nov",
            "“Enough patience in the morning to enjoy the children.”",
            "› 1 Sleep through most nights ──",
            "── in focus",
            "━━━━━━━━━━━━━━━━────────   2 → 4 of 5 nights a week",
            "6 of 10 closeness",
            "by 31 Jan, a little ahead",
            "○ put the charger in the hall",
            "next · today",
            "─ This week ──",
            "── M T W T F S S",
            "Walk 20 min",
            "3 of 6",
            "● ● – ● · ○ .",
            "rang Priya back",
            "Later · 2     Find a morning routine",
        ):
            assert words in shown
        assert all(len(line) <= 80 for line in shown.splitlines())


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 30), (200, 60)])
async def test_everything_can_be_reached_by_the_arrows(
    on_board: Open, store: Store, size: tuple[int, int]
) -> None:
    async with on_board(*size) as pilot:
        seen, spots = text(pilot), {cursor(pilot)}
        visited: set[str] = set()
        # Folded columns are opened on the way, once each.
        for _ in range(30):
            here = cursor(pilot)
            is_first = here not in visited
            visited.add(here)
            folded = here.startswith("column:") and is_first
            await pilot.press("enter" if folded else "down")
            if here == "objective:routine" and is_first and size[0] == 120:
                await pilot.press("right")
                spots.add(cursor(pilot))
                await pilot.press("left")
            seen += text(pilot)
            spots.add(cursor(pilot))
        for words in ("in focus", "doing", "Later", "Reached", "Paused", "after Easter"):
            assert words in seen
        for words in ("This week", "Wins", "said no to Friday", "next · today"):
            assert words in seen
        objectives = {"sleep", "trust", "routine", "garden", "doctor", "choir"}
        assert {f"objective:{each}" for each in objectives} <= spots
        assert {"step:charger", "step:ring"} <= spots


async def test_columns_stand_beside_each_other_where_there_is_room(
    on_board: Open, store: Store
) -> None:
    async with on_board(200, 60) as pilot:
        heads = next(line for line in text(pilot).splitlines() if "in focus" in line)
        order = [heads.index(word) for word in ("Sleep", "Next small step", "The story")]
        assert order == sorted(order)
        await pilot.press("right")
        assert cursor(pilot).startswith("habit:")
        await pilot.press("left")
        assert cursor(pilot).startswith(("objective:", "step:"))


async def test_moving_on_a_wide_board_leafs_through_the_stories(
    on_board: Open, store: Store
) -> None:
    async with on_board(200, 60) as pilot:
        assert "So that mornings are kind again." in text(pilot)
        while cursor(pilot) != "objective:trust":
            await pilot.press("down")
        await until(pilot, lambda: "So that mornings are kind again." not in text(pilot))
        await pilot.press("home")
        await until(pilot, lambda: "So that mornings are kind again." in text(pilot))


@pytest.mark.parametrize("size", [(80, 24), (120, 36), (200, 50)])
async def test_tab_leads_from_panel_to_panel_and_back(
    on_board: Open, store: Store, size: tuple[int, int]
) -> None:
    async with on_board(*size) as pilot:
        panels = [cursor(pilot)]
        for _ in range(2):
            await pilot.press("tab")
            panels.append(cursor(pilot))
        assert panels[:2] == ["objective:sleep", "objective:trust"]
        assert len(set(panels)) == 3
        await pilot.press("shift+tab", "shift+tab")
        assert cursor(pilot) == "objective:sleep"


async def test_a_step_is_done_and_taken_back(on_board: Open, store: Store) -> None:
    async with on_board(80, 24) as pilot:
        await pilot.press("down", "space")
        assert "○ hang the thick curtain" in text(pilot)
        assert cursor(pilot) == "step:curtain"
        assert saved(store).objectives[0].steps[0].state == "done"
        await pilot.press("u")
        assert "○ put the charger in the hall" in text(pilot)
        await pilot.press("U")
        assert saved(store).objectives[0].steps_done == 1


@pytest.mark.parametrize(("keys", "value"), [("8", 8), ("10", 10), ("0", 0)])
async def test_closeness_is_rated_by_digits(
    on_board: Open, store: Store, keys: str, value: int
) -> None:
    async with on_board(80, 24) as pilot:
        await pilot.press("down", "down", "r", *keys, "enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, Board))
        assert saved(store).column("doing").objectives[0].closeness == (value,)


async def test_a_measure_is_rated_beside_it(on_board: Open, store: Store) -> None:
    async with on_board(80, 24) as pilot:
        await pilot.press("r", "7", "tab", "x", "enter")
        assert "This has to be a number" in text(pilot)
        await pilot.press("backspace", "5", "enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, Board))
        sleep = saved(store).objectives[0]
        assert (sleep.closeness[-1], sleep.measure[-1], sleep.share) == (7, 5, 1)
        assert "5 of 5 nights a week" in text(pilot)


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        *((each, "This has to be a number, such as 3 or 2.5.") for each in ("nan", "inf", "1_000")),
        ("1,000", "Please type 1000 or 1: 1,000 could be either."),
    ],
)
async def test_a_measure_that_is_no_number_is_asked_about(
    on_board: Open, store: Store, typed: str, sentence: str
) -> None:
    before = saved(store).objectives[0].measure
    async with on_board(80, 24) as pilot:
        await pilot.press("r", "tab", *typed, "enter")
        assert sentence in text(pilot)
        assert saved(store).objectives[0].measure == before
        await pilot.press(*["backspace"] * len(typed), *"4,5", "enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, Board))
        assert saved(store).objectives[0].measure[-1] == 4.5


async def test_an_objective_is_moved_with_a_reason(on_board: Open, store: Store) -> None:
    async with on_board(80, 24) as pilot:
        await pilot.press("m", "6", "tab", *"rest", "enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, Board))
        (aside,) = saved(store).column("set_aside").objectives
        assert (aside.id, aside.state_note) == ("sleep", "rest")
        assert cursor(pilot) == "objective:sleep"
        await pilot.press("u")
        assert saved(store).column("in_focus").objectives[0].id == "sleep"


@pytest.mark.parametrize("size", [(60, 20), (80, 24)])
async def test_the_cursor_goes_with_the_objective_that_is_paused(
    on_board: Open, store: Store, size: tuple[int, int]
) -> None:
    async with on_board(*size) as pilot:
        await pilot.press("down")
        assert cursor(pilot) == "step:charger"
        await pilot.press("p")
        assert {each.id for each in saved(store).column("paused").objectives} == {"sleep", "choir"}
        assert cursor(pilot) == "objective:sleep"
        assert "› – Sleep through most nights" in text(pilot)
        await pilot.press("p")
        assert [each.id for each in saved(store).column("paused").objectives] == ["choir"]
        assert cursor(pilot) == "objective:sleep"


async def test_leaving_a_window_changes_nothing(on_board: Open, store: Store) -> None:
    before = saved(store)
    async with on_board(80, 24) as pilot:
        for key in ("m", "r", "a", "n"):
            await pilot.press(key, "escape")
            await until(pilot, lambda: isinstance(pilot.app.screen, Board))
    assert saved(store) == before


@pytest.mark.parametrize("keys", [("K", "J"), ("shift+up", "shift+down")])
async def test_the_own_order_is_changed_in_place(
    on_board: Open, store: Store, keys: tuple[str, str]
) -> None:
    async with on_board(80, 24) as pilot:
        while cursor(pilot) != "column:later":
            await pilot.press("down")
        await pilot.press("enter", "down", "down")
        assert cursor(pilot) == "objective:garden"
        await pilot.press(keys[0])
        assert [e.id for e in saved(store).column("later").objectives] == ["garden", "routine"]
        assert cursor(pilot) == "objective:garden"
        await pilot.press(keys[1])
        assert [e.id for e in saved(store).column("later").objectives] == ["routine", "garden"]


async def test_a_step_and_a_wish_are_added(on_board: Open, store: Store) -> None:
    async with on_board(80, 24) as pilot:
        await pilot.press("a", *"tea", "enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, Board))
        await pilot.press("n", *"Swim", "enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, Board))
    view = saved(store)
    assert [step.text for step in view.objectives[0].steps][-1] == "tea"
    assert view.column("later").objectives[-1].title == "Swim"


async def test_objectives_are_grouped_by_the_value_they_serve(on_board: Open, store: Store) -> None:
    async with on_board(80, 24) as pilot:
        await pilot.press("down", "g")
        shown = text(pilot)
        assert shown.index("patience") < shown.index("No value named") < shown.index("paused")
        assert "Later" not in shown
        assert cursor(pilot) == "step:charger"
        await pilot.press("g")
        assert "Later" in text(pilot)


async def test_values_are_named_as_the_flow_words_them(home: Path, clock: FixedClock) -> None:
    sleep, trust, *others = lively_plan().objectives
    valued = (sleep.changed(value="faith"), trust.changed(value="Faith or spirit"), *others)
    lively_store(home, clock, objectives=valued)
    async with place(home, clock, "2") as (pilot, app):
        await pilot.press("g")
        await sees(pilot, "Faith or spirit")
        shown = text_of(app)
        assert shown.count("Faith") == 1
        assert shown.index("Faith") < shown.index(trust.wish[:12]) < shown.index("No value named")


async def test_another_day_begins_while_it_is_open(
    on_board: Open, store: Store, clock: FixedClock
) -> None:
    async with on_board(80, 24) as pilot:
        clock.moment += timedelta(days=1)
        await until(pilot, lambda: "day 22" in text(pilot))
        assert "was planned for Sat 21 Nov" in text(pilot)


async def test_what_another_process_does_appears_in_place(
    on_board: Open, store: Store, clock: FixedClock
) -> None:
    async with on_board(80, 24) as pilot:
        while cursor(pilot) != "objective:trust":
            await pilot.press("down")
        other = Store.open(store.home, clock)
        tick(other, Found(PLAN, "step", "charger", ""), on=TODAY)
        tick(other, Found(PLAN, "habit", "walk", ""), on=TODAY)
        reword(other, "trust", "Be close to my sister")
        await until(pilot, lambda: "Be close to my sister" in text(pilot))
        shown = text(pilot)
        assert "○ hang the thick curtain" in shown
        assert "4 of 6" in shown
        assert cursor(pilot) == "objective:trust"
        move(other, PLAN, "trust", ObjectiveState.REACHED)
        await until(pilot, lambda: "doing" not in text(pilot))
        assert cursor(pilot) == "objective:trust"


async def test_what_is_not_on_the_board_is_looked_at_once(
    on_board: Open, store: Store, clock: FixedClock
) -> None:
    add_plan(store, "other", created="2026-10-01T09:00:00Z")
    async with on_board(80, 24) as pilot:
        screen = pilot.app.screen
        assert isinstance(screen, Board)
        shown: list[str] = []
        show = screen.show

        def note() -> None:
            shown.append("again")
            show()

        screen.show = note  # type: ignore[method-assign]
        reword(Store.open(store.home, clock), "trust", "Something else", "other")
        await until(pilot, lambda: shown)
        await pilot.pause(0.7)
        assert len(shown) == 1


async def test_the_whole_story_opens_and_can_be_lived_in(on_board: Open, store: Store) -> None:
    async with on_board(80, 24) as pilot:
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, ObjectiveStory))
        seen = text(pilot)
        for _ in range(12):
            await pilot.press("down")
            seen += text(pilot)
        for words in (
            "So that mornings are kind again.",
            "The neighbours' dog",
            "0 of 2 done",
            "of 10 since Sun 1 Nov",
            "Slept until six.",
            "What was changed",
        ):
            assert words in seen
        await pilot.press("home", "space")
        assert "● put the charger in the hall" in text(pilot)
        await pilot.press("space")
        assert "○ put the charger in the hall" in text(pilot)
        await pilot.press("escape")
        assert isinstance(pilot.app.screen, Board)


async def test_a_step_opens_the_story_at_its_place(on_board: Open, store: Store) -> None:
    async with on_board(80, 24) as pilot:
        await pilot.press("down", "enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, ObjectiveStory))
        assert cursor(pilot) == "step:charger"


async def test_the_words_of_an_objective_are_changed_at_its_own_page(
    on_board: Open, store: Store
) -> None:
    async with on_board(80, 24) as pilot:
        app_of(pilot).navigation.open("objective", plan=PLAN, objective="trust")
        await until(pilot, lambda: isinstance(pilot.app.screen, ObjectiveStory))
        await pilot.press("E")
        await until(pilot, lambda: isinstance(pilot.app.screen, Wizard))
        wizard = pilot.app.screen
        assert isinstance(wizard, Wizard)
        assert wizard.page.identity == "trust"
        assert "Rebuild trust with my sister" in text(pilot)


async def test_an_empty_plan_says_one_thing_to_do(
    on_board: Open, home: Path, clock: FixedClock
) -> None:
    store = sample_store(home, clock, sample_plan(objectives=[]))
    async with on_board(80, 24) as pilot:
        assert "› write down a first wish" in text(pilot)
        await pilot.press("enter", *"Rest", "enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, Board))
        assert "Rest" in text(pilot)
    assert saved(store).column("in_focus").objectives[0].title == "Rest"


async def test_without_a_plan_the_board_leads_to_the_plans(
    on_board: Open, home: Path, clock: FixedClock
) -> None:
    bare_store(home, clock)
    async with on_board(80, 24) as pilot:
        assert "There is no plan yet." in text(pilot)
        await pilot.press("space", "r", "m", "K", "a", "n", "h")
        assert isinstance(pilot.app.screen, Board)
        await pilot.press("enter")
        assert isinstance(pilot.app.screen, Plans)
        await pilot.press("2")
        assert isinstance(pilot.app.screen, Board)


async def test_only_what_somebody_said_is_rated(on_board: Open, store: Store) -> None:
    closeness = saved(store).objectives[0].closeness
    async with on_board(80, 24) as pilot:
        await pilot.press("r")
        await until(pilot, lambda: "The last time it was 6." in text(pilot))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, Board))
        assert saved(store).objectives[0].closeness == closeness
        await pilot.press("r", "tab", "5", "enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, Board))
    sleep = saved(store).objectives[0]
    assert sleep.closeness == closeness
    assert sleep.measure[-1] == 5


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (200, 60)])
async def test_a_closed_plan_is_there_to_be_read(
    on_board: Open, store: Store, size: tuple[int, int]
) -> None:
    set_current(store, PLAN)
    close(store, PLAN)
    async with on_board(*size) as pilot:
        shown = text(pilot)
        assert "closed since Sat 21 Nov" in shown
        assert "Sleep through most nights" in shown
        for words in ("next", "Next small step", "This week", "a adds a small step"):
            assert words not in shown
        await pilot.press("space")
        assert "This plan is closed." in text(pilot)


async def test_marking_what_is_marked_already_is_answered(on_board: Open, store: Store) -> None:
    tick(store, Found(PLAN, "habit", "walk", ""), on=TODAY)
    async with on_board(80, 24) as pilot:
        await pilot.press("end", "up", "space")
        await hears(pilot, "It stands like that already.")


async def test_a_win_is_noted_on_the_board_for_the_objective_one_is_on(
    home: Path, clock: FixedClock
) -> None:
    store = lively_store(home, clock)
    async with place(home, clock, "2") as (pilot, app):
        await pilot.press("W")
        await until(pilot, lambda: isinstance(app.screen, AskWin))
        await pilot.press(*"rang her", "enter", "2")
        await until(pilot, lambda: isinstance(app.screen, Board))
        await sees(pilot, "rang her")
    assert any(each["text"] == "rang her" for each in store.read("journal")["wins"].values())
