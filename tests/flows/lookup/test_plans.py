"""Plans in short, and the one that is open."""

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from flows.actions.plans import set_current
from flows.actions.record import record
from flows.documents.clock import FixedClock
from flows.lookup.plans import (
    current_plan,
    describe_missing_files,
    first_day,
    has_agreements,
    load_plan,
    misses_plans,
    plans,
    review_day,
    shown_plan,
    view_plan,
)
from flows.lookup.refusals import NotThereError
from tests.flows.samples import NAME, PLAN, add_plan, bare_store, sample_plan, sample_store


def test_a_plan_in_short(home: Path, clock: FixedClock) -> None:
    (plan,) = plans(sample_store(home, clock))
    assert (plan.id, plan.title, plan.state) == (PLAN, "Sam's plan", "active")
    assert (plan.objectives, plan.reached, plan.habits) == (2, 0, 2)
    assert plan.is_current


def test_the_plan_changed_last_comes_first(home: Path, clock: FixedClock) -> None:
    store = sample_store(home, clock)
    add_plan(store, "newer", created="2026-11-10T09:00:00Z")
    assert [each.id for each in plans(store)] == ["newer", PLAN]
    with record(store, NAME, words="looked at") as recording:
        recording.put(NAME, "reviews", {"id": "r"})
    assert [each.id for each in plans(store)] == [PLAN, "newer"]


def test_the_plan_in_use_comes_first_whatever_was_changed_last(
    home: Path, clock: FixedClock
) -> None:
    store = sample_store(home, clock)
    for identity, day in (("older", "10"), ("newer", "11")):
        add_plan(store, identity, created=f"2030-11-{day}T09:00:00Z")
    set_current(store, PLAN)
    assert [each.id for each in plans(store)] == [PLAN, "newer", "older"]
    set_current(store, "older")
    assert plans(store)[0].id == "older"


def test_the_current_plan_is_the_chosen_or_an_active_one(home: Path, clock: FixedClock) -> None:
    store = bare_store(home, clock)
    assert current_plan(store) is None
    add_plan(store, "closed", state="closed")
    assert current_plan(store) is None
    add_plan(store, "paused", state="paused")
    add_plan(store, "active", created="2025-11-10T09:00:00Z")
    assert [each.id for each in plans(store) if each.is_current] == ["active"]
    with store.transaction("profile") as transaction:
        transaction.put("profile", "settings", {"id": "settings", "current_plan": "paused"})
    assert [each.id for each in plans(store) if each.is_current] == ["paused"]


def test_a_plan_is_read_as_a_view_or_a_model(home: Path, clock: FixedClock) -> None:
    store = sample_store(home, clock)
    assert load_plan(store, PLAN) == sample_plan()
    assert view_plan(store, PLAN).objectives[0].wish == "Sleep through most nights"
    with pytest.raises(NotThereError):
        load_plan(store, "gone")


def test_a_view_is_about_the_plan_that_is_named_or_the_current_one(
    home: Path, clock: FixedClock
) -> None:
    store = bare_store(home, clock)
    assert shown_plan(store) is None
    add_plan(store, "active")
    add_plan(store, "closed", state="closed")
    assert (current := shown_plan(store)) and current.id == "active"
    assert (named := shown_plan(store, "closed")) and named.id == "closed"
    with pytest.raises(NotThereError):
        shown_plan(store, "gone")


def test_a_plan_begins_on_the_day_it_says_or_was_saved_on(home: Path, clock: FixedClock) -> None:
    store = bare_store(home, clock)
    add_plan(store, "said", started="2026-11-07", created="2026-11-10T09:00:00Z")
    add_plan(store, "saved", started=None, created="2026-11-10T09:00:00Z")
    assert first_day(view_plan(store, "said")) == date(2026, 11, 7)
    assert first_day(view_plan(store, "saved")) == date(2026, 11, 10)


def test_a_plan_in_short_counts_what_it_has_and_says_when_it_was_changed(
    home: Path, clock: FixedClock
) -> None:
    objectives = [
        {"id": "a", "wish": "A", "state": "reached"},
        {"id": "b", "wish": "B"},
        {"id": "c", "wish": "C", "state": "reached"},
    ]
    store = sample_store(home, clock, sample_plan(objectives=objectives, next_review="2026-12-01"))
    (plan,) = plans(store)
    assert (plan.objectives, plan.reached, plan.habits) == (3, 2, 2)
    assert plan.next_review == date(2026, 12, 1)
    assert plan.active == plan.created
    with record(store, NAME, words="looked at") as recording:
        recording.put(NAME, "reviews", {"id": "r"})
    (plan,) = plans(store)
    assert plan.active == clock.now()


def test_the_day_of_a_review_is_the_chosen_one_or_comes_by_its_rhythm(
    home: Path, clock: FixedClock
) -> None:
    weekly = {"kind": "weekdays", "days": ["thu"]}
    store, today = bare_store(home, clock), clock.today()
    add_plan(store, "none")
    add_plan(store, "chosen", next_review="2026-12-24", review=weekly)
    add_plan(store, "rhythm", review=weekly)
    found = {each.id: each.next_review for each in plans(store)}
    assert found == {
        "none": None,
        "chosen": date(2026, 12, 24),
        "rhythm": review_day(view_plan(store, "rhythm"), today),
    }
    assert found["rhythm"] is not None
    assert found["rhythm"].strftime("%a") == "Thu"


def test_a_plan_that_cannot_be_read_is_left_out_and_told_once(
    home: Path, clock: FixedClock
) -> None:
    store = sample_store(home, clock)
    odd = {**sample_plan(id="odd").model_dump(mode="json"), "created": "some day"}
    with store.transaction("plans/odd") as transaction:
        transaction.put("plans/odd", "plan", odd)
    assert not misses_plans(store)
    for _ in range(2):
        assert [each.id for each in plans(store)] == [PLAN]
    assert len([each for each in store.notices if "plans/odd.json" in each]) == 1
    assert misses_plans(store)
    assert describe_missing_files(store).startswith("plans/odd.json: created: This has to be a")
    assert describe_missing_files(store).endswith("It is left out.")
    assert (current := current_plan(store)) and current.id == PLAN


@pytest.mark.parametrize(
    ("sessions", "told"),
    [
        ({}, False),
        ({"s": {"actions": None}}, False),
        ({"s": {"actions": [{"state": None}]}}, False),
        ({"s": {}, "t": {"actions": [{"state": None}, {"state": "done"}]}}, True),
    ],
)
def test_a_plan_has_agreements_once_somebody_asks_about_one(
    sessions: dict[str, dict[str, object]], told: bool
) -> None:
    assert has_agreements({"sessions": sessions}) is told
    assert has_agreements({}) is False


QUICK = (
    *("lookup.search", "lookup.plans", "lookup.refusals", "views.board", "views.objective"),
    *("actions.record", "rules.differences", "actions.entries", "actions.ratings"),
    *("actions.journal", "actions.crisis", "actions.drafts", "actions.history", "actions.settings"),
)


@pytest.mark.parametrize("module", QUICK)
def test_what_runs_every_day_imports_nothing_heavy(module: str) -> None:
    heavy = "{'pydantic', 'textual', 'rich'}"
    program = f"import flows.{module}, sys; sys.exit(bool({heavy} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
