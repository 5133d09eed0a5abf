"""What became of a habit or a step on a day."""

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from flows.actions.entries import skip, tick, untick
from flows.actions.plan_editor import edit_plan
from flows.actions.steps import set_step_aside, take_step_up
from flows.documents.clock import FixedClock
from flows.documents.entries import Entry
from flows.documents.errors import UnacceptableError
from flows.documents.plan import Plan
from flows.documents.vocabulary import EntryState, StepState
from flows.lookup.plans import load_plan
from flows.lookup.refusals import NotThereError
from flows.lookup.search import Found, find_habit_or_step
from flows.store.store import Store
from tests.flows.samples import NAME, PLAN, changes, sample_plan, sample_store


@pytest.fixture
def store(home: Path, clock: FixedClock) -> Store:
    return sample_store(home, clock)


def entries(store: Store) -> list[Entry]:
    """Return all entries, each held against its model."""
    return [Entry.model_validate(each) for each in store.read_all(NAME).get("entries", {}).values()]


def today(store: Store) -> date:
    return store.clock.today()


def step(plan: Plan, identity: str) -> Any:
    """Return a step of the plan."""
    return next(each for o in plan.objectives for each in o.steps if each.id == identity)


def test_a_habit_is_marked_done(store: Store) -> None:
    change = tick(store, find_habit_or_step(store, "walk"), on=today(store), note="Rain")
    assert change.words == "habit 'Walk 20 min' marked done"
    (entry,) = entries(store)
    assert (entry.habit, entry.state, entry.note) == ("walk", EntryState.DONE, "Rain")
    assert (entry.date, entry.at) == (today(store), store.clock.now())


def test_there_is_one_entry_for_a_day(store: Store) -> None:
    walk = find_habit_or_step(store, "walk")
    tick(store, walk, on=today(store), part=True)
    tick(store, walk, on=today(store))
    tick(store, walk, on=today(store) - timedelta(days=1))
    assert [each.state for each in entries(store)] == [EntryState.DONE, EntryState.DONE]


def test_ticking_what_is_ticked_changes_nothing(store: Store, clock: FixedClock) -> None:
    walk = find_habit_or_step(store, "walk")
    tick(store, walk, on=today(store), note="Rain")
    clock.moment += timedelta(hours=1)
    assert not tick(store, walk, on=today(store)).changed
    assert entries(store)[0].note == "Rain"
    assert len(changes(store)) == 1


@pytest.mark.parametrize(
    ("direction", "amount", "state"),
    [("up", 10, "done"), ("up", 9, "part"), ("down", 10, "done"), ("down", 11, "part")],
)
def test_an_amount_short_of_the_habits_own_is_a_part(
    home: Path, clock: FixedClock, direction: str, amount: float, state: str
) -> None:
    habit = {"id": "h", "text": "Read", "schedule": {"kind": "daily"}, "amount": 10}
    plan = sample_plan(habits=[{**habit, "direction": direction}])
    store = sample_store(home, clock, plan)
    tick(store, find_habit_or_step(store, "read"), on=today(store), amount=amount)
    assert entries(store)[0].state == state


def test_an_amount_adds_up(store: Store) -> None:
    read = find_habit_or_step(store, "read")
    assert tick(store, read, on=today(store), amount=6).words.endswith("in part, 6 pages")
    change = tick(store, read, on=today(store), amount=4, add=True)
    assert change.words == "habit 'Read a little' marked done, 10 pages"
    assert (entries(store)[0].amount, entries(store)[0].state) == (10, EntryState.DONE)


def test_a_step_is_marked_done_in_the_plan_too(store: Store) -> None:
    letter = find_habit_or_step(store, "letter")
    assert tick(store, letter, on=today(store)).words == "step 'write the letter' marked done"
    marked = step(load_plan(store, PLAN), "letter")
    assert (marked.state, marked.done_on) == (StepState.DONE, today(store))
    assert entries(store)[0].step == "letter"
    untick(store, letter, on=today(store))
    assert load_plan(store, PLAN) == sample_plan()
    assert entries(store) == []


def test_a_step_in_part_and_then_left_out(store: Store) -> None:
    letter = find_habit_or_step(store, "letter")
    tick(store, letter, on=today(store), part=True)
    assert step(load_plan(store, PLAN), "letter").state is StepState.PART
    tick(store, letter, on=today(store))
    skip(store, letter, on=today(store))
    assert step(load_plan(store, PLAN), "letter").state is StepState.OPEN
    assert entries(store)[0].state is EntryState.SKIP


def test_a_day_is_skipped_with_a_word_on_it(store: Store) -> None:
    walk = find_habit_or_step(store, "walk")
    change = skip(store, walk, on=date(2026, 11, 20), note="Fever")
    assert change.words == "habit 'Walk 20 min' skipped for Fri 20 Nov"
    assert (entries(store)[0].state, entries(store)[0].note) == (EntryState.SKIP, "Fever")


def test_an_entry_for_a_past_day_never_changes_todays(store: Store) -> None:
    walk = find_habit_or_step(store, "walk")
    tick(store, walk, on=today(store))
    before = entries(store)[0]
    skip(store, walk, on=today(store) - timedelta(days=1))
    untick(store, walk, on=today(store) - timedelta(days=1))
    assert entries(store) == [before]


def test_an_entry_of_a_closed_year_is_found_again(store: Store) -> None:
    walk = find_habit_or_step(store, "walk")
    tick(store, walk, on=date(2024, 5, 1))
    skip(store, walk, on=date(2024, 5, 1))
    assert [each.state for each in entries(store)] == [EntryState.SKIP]


@pytest.mark.parametrize("values", [{"amount": -1}, {"amount": float("nan")}, {"note": "a\x00b"}])
def test_what_cannot_be_kept_changes_nothing(store: Store, values: dict[str, Any]) -> None:
    with pytest.raises(UnacceptableError):
        tick(store, find_habit_or_step(store, "walk"), on=today(store), **values)
    assert entries(store) == []
    assert changes(store) == []


def test_what_is_gone_is_said(store: Store) -> None:
    for kind in ("habit", "step"):
        with pytest.raises(NotThereError):
            tick(store, Found(PLAN, kind, "gone", "gone"), on=today(store))


def marks(store: Store, identity: str = "letter") -> tuple[str, date | None]:
    """Return the state of a step and the day it was done on."""
    marked = step(load_plan(store, PLAN), identity)
    return str(marked.state), marked.done_on


def test_a_skip_takes_back_the_part_of_its_day(store: Store) -> None:
    letter = find_habit_or_step(store, "letter")
    tick(store, letter, on=today(store), part=True)
    skip(store, letter, on=today(store))
    assert marks(store) == ("open", None)


def test_a_skip_leaves_what_was_done_on_other_days(store: Store) -> None:
    letter = find_habit_or_step(store, "letter")
    tick(store, letter, on=date(2024, 5, 1), part=True)
    skip(store, letter, on=today(store))
    assert marks(store) == ("part", None)
    tick(store, letter, on=today(store))
    skip(store, letter, on=today(store))
    assert marks(store) == ("part", None)


def test_what_was_done_on_a_later_day_stays(store: Store) -> None:
    letter = find_habit_or_step(store, "letter")
    tick(store, letter, on=date(2026, 11, 20))
    tick(store, letter, on=date(2026, 11, 18), part=True)
    assert marks(store) == ("done", date(2026, 11, 20))
    tick(store, letter, on=date(2026, 11, 18))
    assert marks(store) == ("done", date(2026, 11, 20))
    untick(store, letter, on=date(2026, 11, 20))
    assert marks(store) == ("done", date(2026, 11, 18))


def test_a_later_part_says_where_a_step_stands(store: Store) -> None:
    letter = find_habit_or_step(store, "letter")
    tick(store, letter, on=date(2026, 11, 20), part=True)
    tick(store, letter, on=date(2026, 11, 18))
    assert marks(store) == ("part", None)
    untick(store, letter, on=date(2026, 11, 20))
    assert marks(store) == ("done", date(2026, 11, 18))


def test_taking_a_blank_day_back_leaves_a_step_as_it_is(store: Store) -> None:
    letter = find_habit_or_step(store, "letter")
    tick(store, letter, on=date(2026, 11, 18), part=True)
    untick(store, letter, on=today(store))
    assert marks(store) == ("part", None)
    set_step_aside(store, PLAN, "letter")
    untick(store, letter, on=today(store))
    assert marks(store) == ("set_aside", None)


def test_a_step_that_was_done_without_an_entry_opens_again(home: Path, clock: FixedClock) -> None:
    letter = {"id": "letter", "text": "write the letter", "state": "done"}
    plan = sample_plan(objectives=[{"id": "trust", "wish": "Trust", "steps": [letter]}])
    store = sample_store(home, clock, plan)
    untick(store, Found(PLAN, "step", "letter", ""), on=today(store))
    assert marks(store) == ("open", None)


def test_a_step_taken_up_again_is_done_on_any_day(store: Store) -> None:
    letter = find_habit_or_step(store, "letter")
    tick(store, letter, on=date(2026, 11, 20))
    take_step_up(store, PLAN, "letter")
    tick(store, letter, on=date(2026, 11, 18))
    assert marks(store) == ("done", date(2026, 11, 18))


@pytest.mark.parametrize("name", ["walk", "letter"])
def test_nothing_is_entered_for_a_day_to_come(store: Store, name: str) -> None:
    target, later = find_habit_or_step(store, name), today(store) + timedelta(days=1)
    for action in (tick, skip):
        with pytest.raises(UnacceptableError, match="Sun 22 Nov is still to come"):
            action(store, target, on=later)
    assert entries(store) == []
    assert changes(store) == []


def test_a_step_done_on_a_day_without_an_entry_goes_back_to_what_other_days_say(
    store: Store,
) -> None:
    letter = find_habit_or_step(store, "letter")
    earlier = today(store) - timedelta(days=2)
    tick(store, letter, on=earlier, part=True)
    with edit_plan(store, PLAN, words="brought in") as edit:
        edit.step("letter").update(state="done", done_on=today(store).isoformat())
    untick(store, letter, on=today(store) - timedelta(days=1))
    assert marks(store) == ("done", today(store))
    untick(store, letter, on=today(store))
    assert marks(store) == ("part", None)
