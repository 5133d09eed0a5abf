"""Being in touch by a rhythm, on the page of a day and on the timeline."""

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from flows.actions.support import record_contact
from flows.documents.clock import FixedClock
from flows.store.store import Store
from flows.views.timeline import timeline_view
from flows.views.today import today
from tests.flows.samples import PLAN, sample_plan, sample_store

TODAY = date(2026, 11, 21)
"""A Saturday."""

SATURDAYS = {"kind": "weekdays", "days": ["sat"]}


def store_with(home: Path, clock: FixedClock, **contact: Any) -> Store:
    priya = {"id": "priya", "name": "Priya", "rhythm": SATURDAYS, **contact}
    return sample_store(home, clock, sample_plan(contacts=[priya], crisis={}))


def rows(store: Store, day: date | None = None) -> list[tuple[str, str, str]]:
    view = today(store, day)
    assert view is not None
    return [(row.found.title, row.state, row.remark) for row in view.contacts]


@pytest.mark.parametrize("last", ["2026-11-14", "2026-11-07", "2026-11-19"])
def test_somebody_stands_on_today_once_the_day_has_come(
    home: Path, clock: FixedClock, last: str
) -> None:
    store = store_with(home, clock, last_contact=last)
    assert rows(store) == [("Priya", "", "Saturday")]
    record_contact(store, PLAN, "priya", TODAY)
    assert rows(store) == [("Priya", "done", "Saturday")]
    assert rows(store, TODAY - timedelta(days=7)) == []


def test_nobody_stands_there_before_that_day_or_without_a_rhythm(
    home: Path, clock: FixedClock
) -> None:
    store = store_with(home, clock, last_contact="2026-11-19")
    clock.moment -= timedelta(days=1)
    assert rows(store) == []
    without = store_with(home / "other", clock, rhythm=None, last_contact="2026-01-01")
    assert rows(without) == []


def test_a_plan_that_rests_asks_for_nobody(home: Path, clock: FixedClock) -> None:
    priya = {"id": "priya", "name": "Priya", "rhythm": SATURDAYS, "last_contact": "2026-11-14"}
    plan = sample_plan(contacts=[priya], crisis={}, state="paused")
    assert rows(sample_store(home, clock, plan)) == []


@pytest.mark.parametrize(("last", "day"), [("2026-11-14", TODAY), ("2026-11-21", "2026-11-28")])
def test_the_next_day_stands_on_the_timeline(
    home: Path, clock: FixedClock, last: str, day: date | str
) -> None:
    view = timeline_view(store_with(home, clock, last_contact=last))
    assert view is not None
    row = view.row("contact:priya")
    assert row is not None
    assert (row.title, str(row.day), row.can_move) == ("Priya", str(day), False)
    assert not view.crowded
