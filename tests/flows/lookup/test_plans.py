"""Plans in short, and the one that is open."""

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from flows.actions.plans import set_current
from flows.actions.record import record
from flows.documents.clock import FixedClock
from flows.lookup.plans import current_plan, first_day, load_plan, plans, shown_plan, view_plan
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
