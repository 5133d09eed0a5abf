"""What a day depends on is read from as few files as possible, and all of it."""

from datetime import date
from pathlib import Path

import pytest

from flows.actions.plan_editor import edit_plan
from flows.documents.clock import FixedClock
from flows.documents.habit import Habit
from flows.lookup.day_entries import entries_around, entries_since, marked_habits
from flows.lookup.plans import view_plan
from flows.store.store import Store
from tests.flows.samples import NAME, PLAN, sample_plan, sample_store

WALK = {"id": "walk", "text": "Walk", "schedule": {"kind": "daily"}}
WAITING = (
    {"kind": "every_n_days", "every": 14},
    {"kind": "once", "on": "2026-11-01"},
)
"""Rhythms that ask when it was last done, however long ago."""

DAYS = {
    "walk": ["2025-12-31", "2026-11-15", "2026-11-16", "2026-11-21", "2026-11-22", "2026-11-23"],
    "sheets": ["2025-12-30"],
}
STATES = {"2026-11-16": "part", "2026-11-22": "skip"}


@pytest.fixture
def store(home: Path, clock: FixedClock) -> Store:
    store = sample_store(home, clock, sample_plan(habits=[WALK]))
    with store.transaction(NAME) as transaction:
        for habit, days in DAYS.items():
            for day in days:
                entry = {"id": f"{habit}{day}", "habit": habit, "date": day}
                state = STATES.get(day, "done")
                at = "2026-11-21T19:02:00Z"
                transaction.put(NAME, "entries", {**entry, "state": state, "at": at})
        step = {"id": "s", "step": "letter", "date": "2026-11-21", "state": "done"}
        transaction.put(NAME, "entries", {**step, "at": "2026-11-21T19:02:00Z"})
    return store


def test_entries_of_the_week_are_told_and_no_others(store: Store) -> None:
    found = entries_around(store, view_plan(store, PLAN), date(2026, 11, 21))
    assert sorted(day.day for day in found["walk"]) == [16, 21, 22]
    assert sorted(found) == ["letter", "walk"]


def test_a_week_begins_when_the_person_says_so(store: Store) -> None:
    store.clock.week_begins = 6
    found = entries_around(store, view_plan(store, PLAN), date(2026, 11, 21))
    assert sorted(day.day for day in found["walk"]) == [15, 16, 21]


def test_entries_from_a_day_on_are_told_from_closed_years_too(store: Store) -> None:
    plan = view_plan(store, PLAN)
    assert sorted(entries_since(store, plan, date(2026, 11, 22))["walk"]) == [
        date(2026, 11, 22),
        date(2026, 11, 23),
    ]
    assert len(entries_since(store, plan, date(2025, 12, 31))["walk"]) == 6
    assert sorted(entries_since(store, plan, date(2025, 12, 30))) == ["letter", "sheets", "walk"]


@pytest.mark.parametrize(
    ("day", "habits"),
    [(21, ["walk"]), (16, ["walk"]), (22, []), (20, [])],
)
def test_what_was_done_on_a_day_in_part_or_whole_is_named(
    store: Store, day: int, habits: list[str]
) -> None:
    assert marked_habits(store, PLAN, date(2026, 11, day)) == habits


@pytest.mark.parametrize("schedule", WAITING, ids=lambda each: each["kind"])
def test_what_waits_to_be_done_is_looked_for_in_closed_years_too(
    store: Store, schedule: dict[str, object]
) -> None:
    sheets = {"id": "sheets", "text": "Change the sheets", "schedule": schedule}
    with edit_plan(store, PLAN, words="one more") as edit:
        edit.plan["habits"].append(Habit.model_validate(sheets).model_dump(mode="json"))
    found = entries_around(store, view_plan(store, PLAN), date(2026, 11, 21))
    assert list(found["sheets"]) == [date(2025, 12, 30)]
    assert sorted(day.day for day in found["walk"]) == [16, 21, 22]
