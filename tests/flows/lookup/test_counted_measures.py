"""Counted measures stand where rated ones would, on every place and in every reader."""

import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from fhir.resources.R4B.bundle import Bundle

from flows.actions.entries import tick
from flows.documents.clock import FixedClock
from flows.documents.vocabulary import RatingKind, SharedPart
from flows.export.shared_parts import Sharing
from flows.lookup.counted_measures import counted_ratings
from flows.lookup.objectives import add_counted
from flows.lookup.plans import load_plan, view_plan
from flows.lookup.search import find_habit_or_step
from flows.store.file_names import JOURNAL
from flows.store.store import Store
from flows.views.board import board
from flows.views.plan_export import FHIR, export_plan
from flows.views.plan_read_back import plan_on_day
from flows.views.then_and_now import then_and_now
from tests.flows.samples import PLAN, sample_plan, sample_store

TODAY = date(2026, 11, 21)


def plan_with(**values: Any) -> Any:
    """Return the sample plan with one objective, which the habit `walk` serves."""
    objective = {"id": "legs", "wish": "Strong legs", "state": "in_focus", **values}
    walk = {"id": "walk", "text": "Walk", "schedule": {"kind": "daily"}, "objective": "legs"}
    return sample_plan(objectives=[objective], habits=[walk])


def put_episodes(store: Store, *days: int) -> None:
    """Log `panic` so many days ago, with the number of days as its strength."""
    with store.transaction(JOURNAL) as transaction:
        for number, back in enumerate(days):
            day = (TODAY - timedelta(days=back)).isoformat()
            episode = {"id": f"e{number}", "date": day, "at": f"{day}T10:00:00Z", "name": "panic"}
            transaction.put(JOURNAL, "episodes", {**episode, "strength": back})


def test_a_habit_feeds_its_objective_without_being_rated(home: Path, clock: FixedClock) -> None:
    plan = plan_with(counted="times", target=3, unit="times a week", measure="walks")
    store = sample_store(home, clock, plan)
    for back in (0, 1, 9):
        tick(store, find_habit_or_step(store, "walk"), on=TODAY - timedelta(days=back))
    shown = board(store)
    assert shown is not None
    assert shown.columns[0].objectives[0].progress == "2 of 3 times a week"
    [legs] = then_and_now(store)
    assert [(each.then, each.now) for each in legs.changes] == [(1, 2)]


def test_episodes_are_read_from_closed_years_too(home: Path, clock: FixedClock) -> None:
    plan = plan_with(counted="strength", episode="Panic", direction="down", target=2)
    store = sample_store(home, clock, plan)
    put_episodes(store, 1, 3, 300)
    rated = add_counted(store, load_plan(store, PLAN), {})
    values = [value for _, value in rated[str(RatingKind.MEASURE), "legs"]]
    assert values == [300, 2]


def test_a_plan_as_it_was_is_counted_up_to_that_day(home: Path, clock: FixedClock) -> None:
    store = sample_store(home, clock, plan_with(counted="episodes", episode="panic"))
    put_episodes(store, 0, 0, 8)
    day = TODAY - timedelta(days=7)
    _, written = plan_on_day(store, PLAN, day)
    said = [row.text for section in written.sections for b in section.blocks for row in b.rows]
    assert "1 on Sat 14 Nov" in said


def test_others_are_told_whether_it_came_nearer(home: Path, clock: FixedClock) -> None:
    store = sample_store(home, clock, plan_with(counted="episodes", episode="panic"))
    put_episodes(store, 0, 0, 8)
    found = counted_ratings(store, load_plan(store, PLAN))
    assert [(each.kind, each.objective, each.value) for each in found] == [
        ("measure", "legs", 1),
        ("measure", "legs", 2),
    ]


def test_each_week_that_was_counted_goes_out_with_the_days(home: Path, clock: FixedClock) -> None:
    plan = plan_with(counted="episodes", episode="panic", measure="panic", unit="a week")
    store = sample_store(home, clock, plan)
    put_episodes(store, 0, 0, 8)

    def observations(*parts: SharedPart) -> list[dict[str, Any]]:
        sharing = Sharing(frozenset(parts))
        made = export_plan(store, view_plan(store, PLAN), FHIR, sharing, clock.now())
        bundle = json.loads(made.text)
        Bundle.model_validate(bundle)
        every = [each["resource"] for each in bundle["entry"]]
        return [each for each in every if each["resourceType"] == "Observation"]

    found = observations(SharedPart.OBJECTIVES, SharedPart.TIMELINE)
    assert [(e["effectiveDateTime"], e["valueQuantity"]) for e in found] == [
        ("2026-11-15", {"value": 1, "unit": "a week"}),
        ("2026-11-21", {"value": 2, "unit": "a week"}),
    ]
    assert {each["code"]["text"] for each in found} == {"panic, in seven days"}
    assert observations(SharedPart.OBJECTIVES) == []


def test_a_plan_that_counts_nothing_is_rated_by_hand_alone(home: Path, clock: FixedClock) -> None:
    store = sample_store(home, clock)
    rated = {("measure", "sleep"): ((TODAY, 4.0),)}
    assert add_counted(store, load_plan(store, PLAN), rated) is rated
