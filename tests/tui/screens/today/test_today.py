"""The daily update by keys alone: marking, amounts, ratings, words, days, midnight."""

from datetime import timedelta
from pathlib import Path

import pytest

from flows.actions.entries import tick
from flows.actions.history import undo
from flows.actions.plans import close, pause, save_plan
from flows.actions.steps import plan_step
from flows.documents.clock import FixedClock
from flows.lookup.plans import load_plan
from flows.lookup.search import find_habit_or_step
from flows.store.store import Store
from flows.views.history import history
from flows.views.today import today
from flows.views.today_models import DueRow, TodayView
from tests.flows.samples import PLAN, bare_store, sample_plan, sample_store
from tests.tui.places import sees, today_of
from tests.tui.wizard_walk import app_on, opened, text_of, until
from tui.app.application import HandrailApp
from tui.screens.base.status_line import StatusLine
from tui.screens.board.board import Board
from tui.screens.plans.plans import Plans
from tui.screens.plans.short_flows import ShortFlows
from tui.screens.session.wizard import Wizard
from tui.screens.support.support import Support
from tui.screens.today.today import Today
from tui.widgets.text_line import Line

SIZES = [(80, 24), (60, 20), (200, 60)]
DAY = timedelta(days=1)


@pytest.fixture
def store(home: Path, clock: FixedClock) -> Store:
    """A home in which one step is planned for today and one was for Monday."""
    store = bare_store(home, clock)
    save_plan(store, sample_plan())
    plan_step(store, PLAN, "charger", clock.today())
    plan_step(store, PLAN, "curtain", clock.today() - 5 * DAY)
    return store


def first_line(app: HandrailApp) -> str:
    return text_of(app).splitlines()[0].rstrip()


def view_of(store: Store, away: int = 0) -> TodayView:
    view = today(store, store.clock.today() + away * DAY)
    assert view is not None
    return view


def row(store: Store, identity: str, away: int = 0) -> DueRow:
    view = view_of(store, away)
    return next(each for each in (*view.habits, *view.steps) if each.found.id == identity)


@pytest.mark.parametrize("size", SIZES)
async def test_the_page_says_what_is_due_at_every_size(store: Store, size: tuple[int, int]) -> None:
    async with today_of(store, size) as (_, app):
        shown = text_of(app)
        for words in (
            "Today · Sam's plan",
            "Sat 21 Nov",
            "a  ○ Walk 20 min",
            "b  ○ Read a little",
            "10 pages",
            "0 of 3 this week",
            "c  ○ put the charger in the hall",
            "was planned for Mon 16 Nov",
            "e  ○ Sleep through most nights",
        ):
            assert words in shown
        assert len(shown.splitlines()) <= size[1]


@pytest.mark.parametrize("size", SIZES)
async def test_the_usual_update_takes_five_keys_and_one_enter(
    store: Store, size: tuple[int, int]
) -> None:
    keys = ["a", "c", "e", "7", "b", "enter"]
    assert len(keys) <= 6
    async with today_of(store, size) as (pilot, app):
        await pilot.press(*keys)
        await until(pilot, lambda: row(store, "read").state == "done")
        assert [row(store, each).state for each in ("walk", "charger")] == ["done", "done"]
        assert view_of(store).ratings[0].value == 7
        assert "● Walk 20 min" in text_of(app)


async def test_a_row_is_done_in_part_skipped_and_blank_again(store: Store) -> None:
    async with today_of(store) as (pilot, app):
        await pilot.press("a", "p")
        assert row(store, "walk").state == "part"
        assert "◐ Walk 20 min" in text_of(app)
        await pilot.press("s")
        assert row(store, "walk").state == "skip"
        await pilot.press("x")
        assert row(store, "walk").state == ""
        await pilot.press("down", "down", "space")
        assert row(store, "charger").state == "done"


async def test_an_amount_is_typed_added_to_and_taken_back(store: Store) -> None:
    async with today_of(store) as (pilot, app):
        await pilot.press("b", "3")
        assert "[3▌] pages" in text_of(app)
        await pilot.press("enter")
        assert (row(store, "read").amount, row(store, "read").state) == (3, "part")
        assert "in part · 3 of 10 pages" in text_of(app)
        await pilot.press("b", "+", "9", "backspace", "8", "a")
        assert (row(store, "read").amount, row(store, "read").state) == (11, "done")
        assert row(store, "walk").state == "done"
        await pilot.press("b", "5", "escape")
        assert row(store, "read").amount == 11
        await pilot.press("u", "u")
        await until(pilot, lambda: row(store, "read").amount == 3)


@pytest.mark.parametrize("key", ["enter", "down", "a"])
async def test_an_amount_that_can_be_read_in_two_ways_is_asked_about(
    store: Store, key: str
) -> None:
    async with today_of(store) as (pilot, app):
        await pilot.press("b", *"1,000", key)
        assert "Please type 1000 or 1: 1,000 could be either." in text_of(app)
        assert [row(store, each).state for each in ("read", "walk")] == ["", ""]
        await pilot.press("f2", "escape")
        await until(pilot, lambda: isinstance(app.screen, Today))
        assert "[1,000▌]" in text_of(app)
        await pilot.press("backspace", "enter")
        assert row(store, "read").amount == 1
        assert "could be either" not in text_of(app)


async def test_an_amount_may_be_part_of_it_or_a_rest_day_instead(store: Store) -> None:
    async with today_of(store) as (pilot, _):
        before = len(history(store))
        await pilot.press("b", "s")
        assert row(store, "read").state == "skip"
        assert len(history(store)) == before + 1


async def test_digits_lead_to_places_unless_a_row_asks_for_them(store: Store) -> None:
    async with today_of(store) as (pilot, app):
        await pilot.press("b", "2", "enter")
        assert isinstance(app.screen, Today)
        assert row(store, "read").amount == 2
        await pilot.press("2")
        await until(pilot, lambda: isinstance(app.screen, Board))


async def test_what_is_typed_is_kept_when_another_place_is_opened(store: Store) -> None:
    async with today_of(store) as (pilot, app):
        await pilot.press("b", "4", "f2")
        await until(pilot, lambda: not isinstance(app.screen, Today))
        assert row(store, "read").amount == 4


async def test_ten_is_a_one_and_a_zero(store: Store) -> None:
    async with today_of(store) as (pilot, app):
        await pilot.press("r", "1", "0")
        assert view_of(store).ratings[0].value == 10
        assert "10 of 10" in text_of(app)
        await pilot.press("e", "1", "a")
        assert view_of(store).ratings[0].value == 1
        assert row(store, "walk").state == "done"
        await pilot.press("r", "x")
        assert view_of(store).ratings[0].value is None


@pytest.mark.parametrize("keys", ["7", "10"])
async def test_enter_after_a_number_that_was_taken_at_once_does_nothing_more(
    store: Store, keys: str
) -> None:
    async with today_of(store) as (pilot, app):
        await pilot.press("e")
        await sees(pilot, "0–10 is taken at once")
        await pilot.press(*keys, "enter")
        await until(pilot, lambda: view_of(store).ratings[0].value == int(keys))
        await pilot.press("j", *"slept better", "enter")
        await until(pilot, lambda: view_of(store).lines == ("slept better",))
        assert isinstance(app.screen, Today)
        await pilot.press("enter")
        await until(pilot, lambda: not isinstance(app.screen, Today))


async def test_enter_opens_a_row_once_another_key_came_after_its_number(store: Store) -> None:
    async with today_of(store) as (pilot, app):
        await pilot.press("e", "7", "up", "down", "enter")
        await until(pilot, lambda: not isinstance(app.screen, Today))


async def test_a_note_stands_with_an_entry(store: Store) -> None:
    async with today_of(store) as (pilot, app):
        await pilot.press("n")
        assert "mark it done" in text_of(app)
        await pilot.press("a", "n", *"Rain", "enter")
        await until(pilot, lambda: "“Rain”" in text_of(app))
        assert row(store, "walk").note == "Rain"
        await pilot.press("n", "escape", "a")
        assert row(store, "walk").note == "Rain"


async def test_a_line_of_journal_and_a_win_are_one_key_away(store: Store) -> None:
    async with today_of(store) as (pilot, app):
        await pilot.press("j", *"Slept [b]well", "enter", "w", *"Rang Priya", "enter")
        await until(pilot, lambda: "win: Rang Priya" in text_of(app))
        assert view_of(store).lines == ("Slept [b]well",)
        assert "Slept [b]well" in text_of(app)
        await pilot.press("j", "enter")
        assert view_of(store).lines == ("Slept [b]well",)


async def test_words_that_cannot_be_kept_stay_in_the_line(store: Store) -> None:
    async with today_of(store) as (pilot, app):
        await pilot.press("g", *"whenever", "enter")
        assert "This is not a day I can read" in text_of(app)
        await pilot.press("escape")
        await pilot.press("g", *"2027-01-01", "enter")
        assert "still to come" in text_of(app)


async def test_any_day_before_can_be_opened(store: Store) -> None:
    async with today_of(store) as (pilot, app):
        await pilot.press("left_square_bracket", "a")
        assert row(store, "walk", -1).state == "done"
        assert row(store, "walk").state == ""
        assert "Fri 20 Nov · yesterday" in text_of(app)
        await pilot.press("right_square_bracket", "right_square_bracket")
        assert first_line(app).endswith("Sat 21 Nov")
        assert "This is today" in text_of(app)
        await pilot.press("g", *"16 nov", "enter", "a")
        assert row(store, "walk", -5).state == "done"
        await pilot.press("escape")
        assert first_line(app).endswith("Sat 21 Nov")


async def test_midnight_passes_while_it_is_open(store: Store, clock: FixedClock) -> None:
    async with today_of(store) as (pilot, app):
        await pilot.press("a", "b")
        clock.moment += timedelta(hours=6)
        await pilot.pause(1.2)
        assert first_line(app).endswith("Sat 21 Nov")
        await pilot.press("5", "enter")
        assert row(store, "read", -1).amount == 5
        await until(pilot, lambda: first_line(app).endswith("Sun 22 Nov"))
        await until(pilot, lambda: "A new day: Sun 22 Nov" in text_of(app))
        assert row(store, "walk").state == ""
        await pilot.press("a", "left_square_bracket")
        assert row(store, "walk").state == "done"
        assert "Sat 21 Nov · yesterday" in text_of(app)


async def test_a_key_just_after_midnight_belongs_to_the_day_that_is_shown(
    store: Store, clock: FixedClock
) -> None:
    async with today_of(store) as (pilot, _):
        clock.moment += timedelta(hours=6)
        await pilot.press("a")
        assert row(store, "walk", -1).state == "done"
        assert row(store, "walk").state == ""


async def test_after_an_absence_there_is_a_welcome_and_only_today(
    store: Store, clock: FixedClock
) -> None:
    clock.moment += 30 * DAY
    async with today_of(store) as (pilot, app):
        assert "Welcome back" in text_of(app)
        await pilot.press("a")
        assert "Welcome back" in text_of(app)
        assert row(store, "walk").state == "done"


async def test_another_process_shows_at_once_and_the_cursor_stays(store: Store) -> None:
    async with today_of(store) as (pilot, app):
        await pilot.press("down", "down")
        other = Store.open(store.home, store.clock)
        tick(other, find_habit_or_step(other, "walk"), on=store.clock.today())
        await until(pilot, lambda: "● Walk 20 min" in text_of(app))
        assert "› c  ○ put the charger" in text_of(app)


async def test_undo_is_told_below_the_page(store: Store) -> None:
    async with today_of(store) as (pilot, app):
        await pilot.press("a", "u")
        await until(pilot, lambda: "Undone: habit 'Walk 20 min' marked done" in text_of(app))
        assert row(store, "walk").state == ""
        await pilot.press("U")
        await until(pilot, lambda: row(store, "walk").state == "done")


async def test_a_paused_plan_asks_for_nothing(store: Store) -> None:
    pause(store, PLAN)
    async with today_of(store) as (_, app):
        assert "This plan is paused" in text_of(app)
        assert "Walk" not in text_of(app)


async def test_a_look_back_begins_from_its_row_and_short_sessions_from_a_key(
    home: Path, clock: FixedClock
) -> None:
    store = bare_store(home, clock)
    save_plan(store, sample_plan(next_review=clock.today().isoformat()))
    async with today_of(store) as (pilot, app):
        assert "d  ○ A look at the week" in text_of(app)
        await pilot.press("d")
        await until(pilot, lambda: isinstance(app.screen, Wizard))
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, Today))
        await pilot.press("f")
        await until(pilot, lambda: isinstance(app.screen, ShortFlows))
        await pilot.press("2")
        await until(pilot, lambda: isinstance(app.screen, Wizard))
        assert "After a hard day" in text_of(app)


async def test_many_rows_scroll_and_each_of_the_first_has_a_letter(
    home: Path, clock: FixedClock
) -> None:
    daily = {"kind": "daily"}
    habits = [{"id": f"h{n}", "text": f"Habit {n}", "schedule": daily} for n in range(60)]
    store = bare_store(home, clock)
    save_plan(store, sample_plan(habits=habits))
    async with today_of(store, (60, 20)) as (pilot, app):
        await pilot.press("end")
        assert "Sleep through most nights" in text_of(app)
        assert isinstance(app.screen, Today)
        for _ in range(10):
            if app.screen.spot != "habit:h59":
                await pilot.press("up")
        await pilot.press("space")
        assert row(store, "h59").state == "done"
        await pilot.press("z")
        await until(pilot, lambda: sum(bool(each.state) for each in view_of(store).habits) == 2)


async def test_what_comes_later_stands_below_the_day_and_opens(store: Store) -> None:
    plan_step(store, PLAN, "curtain", store.clock.today() + 3 * DAY)
    async with today_of(store, (80, 30)) as (pilot, app):
        shown = text_of(app)
        assert "─ Coming ──" in shown
        assert shown.index("─ Coming ──") < shown.index("hang the thick curtain")
        assert isinstance(app.screen, Today)
        for _ in range(12):
            if app.screen.spot != "step:curtain":
                await pilot.press("down")
        await pilot.press("enter")
        await until(pilot, lambda: not isinstance(app.screen, Today))


async def test_a_letter_on_a_done_row_says_how_to_take_it_back(store: Store) -> None:
    async with today_of(store) as (pilot, app):
        await pilot.press("a")
        await until(pilot, lambda: row(store, "walk").state == "done")
        await pilot.press("a")
        await until(pilot, lambda: "This is done already. x makes it blank again." in text_of(app))
        await pilot.press("x")
        await until(pilot, lambda: row(store, "walk").state == "")


async def test_a_wide_window_has_the_week_and_what_was_written_beside_the_day(
    store: Store,
) -> None:
    async with today_of(store, (120, 36)) as (pilot, app):
        for words in ("─ This week ─", "─ Written today ─", "─ Habits ─"):
            assert words in text_of(app)
        await pilot.resize_terminal(80, 24)
        await until(pilot, lambda: "This week" not in text_of(app).replace("this week", ""))
        await pilot.resize_terminal(200, 50)
        await until(pilot, lambda: "─ This week ─" in text_of(app))


async def test_before_the_first_plan_it_leads_to_the_plans(home: Path, clock: FixedClock) -> None:
    async with app_on(home, clock, "today").run_test(size=(80, 24)) as pilot:
        app = await opened(pilot)
        await until(pilot, lambda: "There is no plan yet" in text_of(app))
        await pilot.press("a", "j", "enter")
        await until(pilot, lambda: isinstance(app.screen, Plans))
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, Today))


async def test_what_was_said_is_gone_when_another_process_changes_something(store: Store) -> None:
    async with today_of(store) as (pilot, app):
        await pilot.press("j", *"half", "enter")
        await until(pilot, lambda: "Journal line 'half' written" in text_of(app))
        undo(Store.open(store.home, store.clock))
        await until(pilot, lambda: "Journal line 'half' written" not in text_of(app))


async def test_the_palette_leads_on_from_a_line_that_keeps_its_words(store: Store) -> None:
    async with today_of(store) as (pilot, app):
        await pilot.press("j", "x", "x", "ctrl+p")
        await until(pilot, lambda: "what would you like to do" in text_of(app))
        await pilot.press(*"board")
        await until(pilot, lambda: "The progress board" in text_of(app))
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, Today))
        assert isinstance(app.focused, Line) and app.focused.value == "xx"


async def test_what_was_done_is_said_no_more_after_another_place(store: Store) -> None:
    async with today_of(store) as (pilot, app):
        await pilot.press("c")
        await until(pilot, lambda: "marked done  ·  + a next size up" in text_of(app))
        await pilot.press("f2")
        await until(pilot, lambda: not isinstance(app.screen, Today))
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, Today))
        await pilot.press("plus", "down")
        await pilot.pause()
        assert not app.screen.query_one(StatusLine).is_writing
        assert "marked done" not in text_of(app)


@pytest.mark.parametrize("size", SIZES)
async def test_what_is_said_of_a_closed_plan_is_told_in_full(
    store: Store, size: tuple[int, int]
) -> None:
    close(store, PLAN)
    async with today_of(store, size) as (_, app):
        words = "This plan is closed, and everything in it is kept. On Plans, p takes it up again."
        assert words in " ".join(text_of(app).split())


async def test_being_in_touch_is_marked_as_anything_else(home: Path, clock: FixedClock) -> None:
    priya = {
        "id": "priya",
        "name": "Priya",
        "rhythm": {"kind": "weekdays", "days": ["sat"]},
        "last_contact": "2026-11-14",
    }
    plan = sample_plan(contacts=[priya], crisis={}, habits=[], objectives=[])
    store = sample_store(home, clock, plan)
    async with today_of(store) as (pilot, app):
        await sees(pilot, "○ Priya")
        assert "That is everything for today." not in text_of(app)
        await pilot.press("a")
        await sees(pilot, "● Priya")
        await sees(pilot, "That is everything for today.")
        assert load_plan(store, PLAN).contacts[0].last_contact == clock.today()
        await pilot.press("a")
        await sees(pilot, "You were in touch on this day already.")
        await pilot.press("u")
        await sees(pilot, "○ Priya")
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, Support))


async def test_space_marks_a_step_of_any_day_done(store: Store) -> None:
    async with today_of(store, (80, 60)) as (pilot, app):
        screen = app.screen
        assert isinstance(screen, Today) and screen.view is not None
        later = (*screen.view.coming, *screen.view.anytime)[0]
        await pilot.press("end")
        while screen.later is None:
            await pilot.press("up")
        later = screen.later
        await sees(pilot, "space done")
        await pilot.press("space")
        await sees(pilot, "marked done")
        steps = [each for o in load_plan(store, PLAN).objectives for each in o.steps]
        assert next(each for each in steps if each.id == later.id).state == "done"


@pytest.mark.parametrize("size", SIZES)
async def test_the_line_ends_where_the_rule_does(store: Store, size: tuple[int, int]) -> None:
    async with today_of(store, size) as (pilot, app):
        await pilot.press("j")
        line = app.screen.query_one(StatusLine).query_one(Line)
        await until(pilot, lambda: line.region.width > 0)
        assert line.region.right == size[0] - 2
        await pilot.press("escape")
        app.screen.query_one(StatusLine).show_message("word " * 60)
        await until(pilot, lambda: "word word" in text_of(app))
        said = next(each for each in text_of(app).splitlines() if "word word" in each)
        assert size[0] - 2 - 5 <= len(said.rstrip()) <= size[0] - 2
