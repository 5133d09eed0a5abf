"""The page of a day: what is due on it, what was entered, and who is welcomed back."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from flows.actions.entries import note_entry, skip, tick, untick
from flows.actions.history import undo
from flows.actions.journal import add_win, write_note
from flows.actions.objectives import move
from flows.actions.plans import pause, save_plan
from flows.actions.ratings import rate
from flows.actions.steps import plan_step
from flows.documents.clock import FixedClock
from flows.documents.vocabulary import ObjectiveState, RatingKind
from flows.lookup.refusals import RefusedError
from flows.lookup.search import find_habit_or_step, find_objective
from flows.store.store import Store
from flows.views.today import today
from flows.views.today_models import TodayView
from tests.flows.samples import NAME, PLAN, bare_store, sample_plan, sample_store

DAY = timedelta(days=1)


@pytest.fixture
def store(home: Path, clock: FixedClock) -> Store:
    store = bare_store(home, clock)
    save_plan(store, sample_plan())
    return store


def page(store: Store, day: date | None = None) -> TodayView:
    view = today(store, day)
    assert view is not None
    return view


def test_there_is_no_page_without_a_plan(home: Path, clock: FixedClock) -> None:
    assert today(bare_store(home, clock)) is None


def test_habits_stand_on_it_with_their_week_and_their_amount(store: Store) -> None:
    walk, read = page(store).habits
    assert (walk.found.title, walk.state, walk.remark) == ("Walk 20 min", "", "0 of 7 this week")
    assert (read.wanted, read.unit, read.has_amount, walk.has_amount) == (10, "pages", True, False)


def test_what_was_entered_shows_with_its_note(store: Store, clock: FixedClock) -> None:
    read = find_habit_or_step(store, "read")
    tick(store, read, on=clock.today(), amount=4)
    note_entry(store, read, "On the train", on=clock.today())
    row = page(store).habits[1]
    assert (row.state, row.amount, row.note) == ("part", 4, "On the train")
    note_entry(store, read, "", on=clock.today())
    assert page(store).habits[1].note == ""


def test_a_note_needs_an_entry_to_stand_with(store: Store, clock: FixedClock) -> None:
    with pytest.raises(RefusedError, match="mark it done"):
        note_entry(store, find_habit_or_step(store, "walk"), "Rain", on=clock.today())


def test_a_note_leaves_the_entry_as_it_is_and_can_be_undone(
    store: Store, clock: FixedClock
) -> None:
    walk = find_habit_or_step(store, "walk")
    skip(store, walk, on=clock.today())
    assert note_entry(store, walk, "Rest", on=clock.today()).words == (
        "note added to habit 'Walk 20 min'"
    )
    assert (page(store).habits[0].state, page(store).habits[0].note) == ("skip", "Rest")
    undo(store)
    assert (page(store).habits[0].state, page(store).habits[0].note) == ("skip", "")


def test_a_rhythm_of_the_week_leaves_the_page_when_it_is_full(
    store: Store, clock: FixedClock
) -> None:
    read = find_habit_or_step(store, "read")
    for away in (1, 2, 3):
        tick(store, read, on=clock.today() - away * DAY)
    assert [row.found.id for row in page(store).habits] == ["walk"]
    untick(store, read, on=clock.today() - DAY)
    assert page(store).habits[1].remark == "2 of 3 this week"


def test_steps_stand_on_their_day_and_after_it_without_a_reproach(
    store: Store, clock: FixedClock
) -> None:
    plan_step(store, PLAN, "charger", clock.today())
    plan_step(store, PLAN, "curtain", clock.today() - 5 * DAY)
    rows = page(store).steps
    assert [(row.found.id, row.remark) for row in rows] == [
        ("charger", ""),
        ("curtain", "was planned for Mon 16 Nov"),
    ]
    tick(store, rows[1].found, on=clock.today())
    assert page(store).steps[1].state == "done"
    assert page(store, clock.today() + DAY).steps[0].found.id == "charger"


def test_closeness_may_be_said_again_after_a_week(store: Store, clock: FixedClock) -> None:
    sleep = find_objective(store, "sleep")
    (row,) = page(store).ratings
    assert (row.found.id, row.value, row.last) == ("sleep", None, None)
    rate(store, sleep, RatingKind.CLOSENESS, 6, on=clock.today())
    assert page(store).ratings[0].value == 6
    day = clock.today()
    clock.moment += 6 * DAY
    assert page(store).ratings == ()
    clock.moment += DAY
    (row,) = page(store).ratings
    assert (row.value, row.last, row.last_day) == (None, 6, day)
    move(store, PLAN, "sleep", ObjectiveState.LATER)
    assert page(store).ratings == ()


def test_words_and_wins_stand_on_their_own_day(store: Store, clock: FixedClock) -> None:
    yesterday = clock.today() - DAY
    write_note(store, "Slept well", on=yesterday)
    add_win(store, "Rang Priya back", on=clock.today())
    assert (page(store).lines, page(store).wins) == ((), ("Rang Priya back",))
    assert (page(store, yesterday).lines, page(store, yesterday).wins) == (("Slept well",), ())


def test_somebody_who_was_away_is_welcomed_back_all_day(store: Store, clock: FixedClock) -> None:
    assert not page(store).is_welcome_back
    clock.moment += 6 * DAY
    assert not page(store).is_welcome_back
    clock.moment += DAY
    assert page(store).is_welcome_back
    tick(store, find_habit_or_step(store, "walk"), on=clock.today())
    assert page(store).is_welcome_back
    assert not page(store, clock.today() - DAY).is_welcome_back
    clock.moment += DAY
    assert not page(store).is_welcome_back


@pytest.mark.parametrize("days", [20, 400])
def test_a_long_absence_is_welcomed_back_all_day(
    store: Store, clock: FixedClock, days: int
) -> None:
    tick(store, find_habit_or_step(store, "walk"), on=clock.today())
    clock.moment += days * DAY
    assert page(store).is_welcome_back
    tick(store, find_habit_or_step(store, "walk"), on=clock.today())
    assert len(store.read(NAME)["changes"]) == 1
    assert page(store).is_welcome_back


def test_what_happened_once_long_ago_is_not_due_again(home: Path, clock: FixedClock) -> None:
    store = bare_store(home, clock)
    habit = {"id": "letter", "text": "Post the letter", "schedule": {"kind": "once"}}
    save_plan(store, sample_plan(habits=[habit]))
    letter = find_habit_or_step(store, "Post")
    assert len(page(store).habits) == 1
    tick(store, letter, on=clock.today())
    clock.moment += 40 * DAY
    add_win(store, "Still at it", on=clock.today())
    move(store, PLAN, "trust", ObjectiveState.IN_FOCUS)
    assert not store.read(NAME).get("entries")
    assert page(store).habits == ()


def test_what_happens_once_is_not_counted_by_days(home: Path, clock: FixedClock) -> None:
    habit = {"id": "letter", "text": "Post it", "schedule": {"kind": "once", "on": "2026-11-09"}}
    store = sample_store(home, clock, sample_plan(habits=[habit]))
    assert [row.remark for row in page(store).habits] == ["was planned for Mon 9 Nov"]
    tick(store, find_habit_or_step(store, "Post"), on=clock.today())
    assert [row.remark for row in page(store).habits] == ["1 of 1 this week"]


def test_a_paused_plan_asks_for_nothing(store: Store, clock: FixedClock) -> None:
    pause(store, PLAN)
    view = page(store)
    assert (view.rows, view.state) == ((), "paused")


def test_what_comes_is_told_today_alone_and_not_while_a_plan_rests(
    store: Store, clock: FixedClock
) -> None:
    plan_step(store, PLAN, "letter", clock.today() + 2 * DAY)
    view = page(store)
    assert [each.id for each in view.anytime] == ["charger"]
    assert [each.id for each in view.coming] == ["letter"]
    before = page(store, clock.today() - DAY)
    assert (before.anytime, before.coming, before.week) == ((), (), ())
    assert before.habits
    pause(store, PLAN)
    view = page(store)
    assert (view.anytime, view.coming, view.chosen, view.contacts) == ((), (), (), ())


def test_a_look_back_is_offered_from_its_day_on(store: Store, clock: FixedClock) -> None:
    assert not page(store).is_review_due
    save_plan(store, sample_plan(id="p2", next_review=clock.today().isoformat()))
    assert page(store).is_review_due
    assert not page(store, clock.today() - DAY).is_review_due
    clock.moment += 3 * DAY
    assert page(store).is_review_due


def test_any_day_has_a_page_far_back_too(store: Store) -> None:
    view = page(store, date(1999, 12, 31))
    assert [row.found.id for row in view.habits] == ["walk", "read"]
