"""The past leaves the file in use, week by week, and is still found, changed and read."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.store.closed_years import KEPT, in_use_from
from flows.store.recovery.restore import restore
from flows.store.store import Store
from tests.flows.store.conftest import on

PLAN = "plans/p1"


@pytest.fixture
def old(home: Path) -> Store:
    """A home written in 2025, with two entries and a change, opened in May 2026."""
    store = Store.open(home, on(2025, 12, 30))
    with store.transaction(PLAN) as transaction:
        transaction.put(PLAN, "plan", {"id": "p1"})
        transaction.put(PLAN, "entries", {"id": "e1", "date": "2025-12-17", "state": "done"})
        transaction.put(PLAN, "entries", {"id": "e2", "date": "2025-12-30", "state": "done"})
        transaction.put(PLAN, "changes", {"id": "c1", "at": "2025-12-30T12:00:00Z"})
    return Store.open(home, on(2026, 5, 1))


def put(store: Store, identity: str, date: str, state: str = "done") -> None:
    with store.transaction(PLAN) as transaction:
        transaction.put(PLAN, "entries", {"id": identity, "date": date, "state": state})


def test_the_past_leaves_with_the_first_change_of_a_later_week(old: Store, home: Path) -> None:
    assert set(old.read(PLAN)["entries"]) == {"e1", "e2"}
    put(old, "e3", "2026-05-01")
    assert set(old.read(PLAN)["entries"]) == {"e3"}
    assert "changes" not in old.read(PLAN)
    assert (home / "plans" / "p1.2025.json").exists()
    everything = Store.open(home, on(2026, 5, 1)).read_all(PLAN)
    assert list(everything["entries"]) == ["e1", "e2", "e3"]
    assert list(everything["changes"]) == ["c1"]


def test_nothing_leaves_within_two_weeks(old: Store, home: Path) -> None:
    early = Store.open(home, on(2026, 1, 4))
    put(early, "e3", "2026-01-04")
    assert set(early.read(PLAN)["entries"]) == {"e1", "e2", "e3"}


def test_a_document_of_a_closed_year_is_found_and_changed_there(old: Store) -> None:
    put(old, "e3", "2026-05-01")
    with old.transaction(PLAN) as transaction:
        document = transaction.document(PLAN, "entries", "e1")
        assert document
        transaction.put(PLAN, "entries", {**document, "state": "part"})
        assert [each.before and each.before["state"] for each in transaction.touched()] == ["done"]
    assert old.read_all(PLAN)["entries"]["e1"]["state"] == "part"
    assert set(old.read(PLAN)["entries"]) == {"e3"}


def test_a_document_moves_with_its_date(old: Store) -> None:
    put(old, "e3", "2026-05-01")
    with old.transaction(PLAN) as transaction:
        assert transaction.document(PLAN, "entries", "e1")
        transaction.put(PLAN, "entries", {"id": "e1", "date": "2026-05-01", "state": "done"})
        (touched,) = transaction.touched()
        assert touched.before == {"id": "e1", "date": "2025-12-17", "state": "done"}
    assert set(old.read(PLAN)["entries"]) == {"e1", "e3"}
    with old.transaction(PLAN) as transaction:
        transaction.remove(PLAN, "entries", "e1")
    assert "e1" not in old.read_all(PLAN)["entries"]


def test_an_entry_for_a_closed_year_goes_there(old: Store) -> None:
    put(old, "e3", "2026-05-01")
    put(old, "late", "2024-02-29")
    assert set(old.read(PLAN)["entries"]) == {"e3"}
    assert list(old.read_all(PLAN)["entries"]) == ["late", "e1", "e2", "e3"]


def test_deleting_a_plan_takes_its_closed_years(old: Store, home: Path) -> None:
    put(old, "e3", "2026-05-01")
    old.delete(PLAN)
    assert list((home / "plans").glob("*.json")) == []
    assert old.read_all(PLAN) == {}


def test_a_plan_whose_closed_years_hold_something_stays(old: Store) -> None:
    put(old, "e3", "2026-05-01")
    with old.transaction(PLAN) as transaction:
        transaction.remove(PLAN, "entries", "e3")
        transaction.remove(PLAN, "plan", "p1")
    assert old.names("plans") == [PLAN]
    assert set(old.read_all(PLAN)["entries"]) == {"e1", "e2"}


def test_a_closed_year_comes_back_from_its_backup(old: Store) -> None:
    put(old, "e3", "2026-05-01")
    put(old, "late", "2025-02-28")
    restore(old, "plans/p1.2025", 1)
    assert set(old.read_all(PLAN)["entries"]) == {"e1", "e2", "e3"}


def test_the_journal_closes_its_years_too(home: Path) -> None:
    store = Store.open(home, on(2025, 6, 1))
    with store.transaction("journal") as transaction:
        transaction.put("journal", "journal", {"id": "j1", "date": "2025-06-01", "text": "Sun."})
    store = Store.open(home, on(2026, 6, 1))
    with store.transaction("journal") as transaction:
        transaction.put("journal", "wins", {"id": "w1", "date": "2026-06-01"})
    assert "journal" not in store.read("journal")
    assert set(store.read_all("journal")) == {"journal", "wins"}


def test_another_process_reads_the_same(old: Store, reopen: Callable[[], Store]) -> None:
    beside = reopen()
    beside.read_all(PLAN)
    put(old, "e3", "2026-05-01")
    assert beside.changed()
    assert beside.read_all(PLAN) == old.read_all(PLAN)


def test_the_days_of_late_are_read_from_one_file(old: Store) -> None:
    put(old, "e3", "2026-05-01")
    assert set(old.read_since(PLAN, date(2026, 4, 20))["entries"]) == {"e3"}
    assert set(old.read_since(PLAN, date(2026, 1, 1))["entries"]) == {"e3"}
    assert set(old.read_since(PLAN, date(2025, 12, 31))["entries"]) == {"e1", "e2", "e3"}


def test_ratings_of_a_plan_stay_in_use(old: Store, home: Path) -> None:
    with old.transaction(PLAN) as transaction:
        transaction.put(PLAN, "ratings", {"id": "r1", "date": "2024-12-30", "value": 3})
    put(Store.open(home, on(2027, 1, 1)), "e3", "2027-01-01")
    assert set(old.read(PLAN)["ratings"]) == {"r1"}


def test_a_damaged_closed_year_gets_back_what_moved_into_it_last(old: Store, home: Path) -> None:
    put(old, "e3", "2026-05-01")
    put(Store.open(home, on(2026, 7, 1)), "e4", "2026-07-01")
    put(Store.open(home, on(2026, 9, 1)), "e5", "2026-09-01")
    closed = home / "plans" / "p1.2026.json"
    closed.write_bytes(closed.read_bytes()[:-9])
    store = Store.open(home, on(2026, 9, 2))
    assert set(store.read_all(PLAN)["entries"]) == {"e1", "e2", "e3", "e4", "e5"}
    (notice,) = store.notices
    assert "p1.2026.json was damaged" in notice


@given(day=st.dates(min_value=date(1900, 1, 1)))
def test_what_is_in_use_reaches_back_at_least_the_grace(day: date) -> None:
    since = date.fromisoformat(in_use_from(day))
    assert since.weekday() == 0
    assert timedelta(days=KEPT) <= day - since < timedelta(days=KEPT + 7)
