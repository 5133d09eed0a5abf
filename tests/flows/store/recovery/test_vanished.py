"""What was there is missed by whoever writes next: brought back, or told until somebody decides."""

import shutil
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from flows.documents.clock import FixedClock
from flows.store.backups import backups_of
from flows.store.codec import decode
from flows.store.errors import StoreError
from flows.store.file_system import REAL
from flows.store.recovery.doctor import examine
from flows.store.recovery.restore import Restored, restore
from flows.store.store import Store
from tests.flows.store.conftest import PLAN, on
from tests.flows.store.lived_in import live, run

Reopen = Callable[[], Store]


def test_a_note_after_the_journal_has_gone_brings_it_back(home: Path) -> None:
    live(home)
    (home / "journal.json").unlink()
    ran = run(home, "note", "hi")
    assert ran.code == 0
    assert "The file journal.json was missing. It is back" in ran.err
    journal = Store.open(home, on(2026, 11, 21)).read("journal")["journal"]
    assert {each["text"] for each in journal.values()} >= {"hi", "first"}


def put(store: Store, identity: str, day: str) -> None:
    with store.transaction(PLAN) as transaction:
        transaction.put(PLAN, "entries", {"id": identity, "date": day})


def test_closed_years_that_have_gone_are_back_after_the_weekly_move(home: Path) -> None:
    days = ("2024-05-01", "2025-05-01", "2026-06-01")
    for day in days:
        put(Store.open(home, on(int(day[:4]), int(day[5:7]), 1)), day, day)
    put(Store.open(home, on(2026, 6, 2)), "another", "2026-06-02")
    for year in (2024, 2025):
        (home / "plans" / f"p1.{year}.json").unlink()
    later = Store.open(home, on(2026, 12, 1))
    put(later, "later", "2026-12-01")
    assert {*later.read_all(PLAN)["entries"]} == {*days, "another", "later"}
    told = " ".join(later.notices)
    assert "p1.2024.json is missing" in told
    assert "p1.2025.json is missing" in told
    with later.transaction(PLAN) as transaction:
        for year in (2024, 2025):
            document = transaction.document(PLAN, "entries", f"{year}-05-01")
            assert document is not None
            transaction.put(PLAN, "entries", {**document, "note": "back"})
    assert examine(Store.open(home, on(2026, 12, 1))) == []


def test_a_file_that_was_written_once_has_a_backup(filled: Store, home: Path) -> None:
    assert [each.generation for each in backups_of(home, PLAN, REAL)] == [1]
    (home / "plans" / "p1.json").unlink()
    assert restore(filled, PLAN) == Restored(1, None, True)
    assert len(filled.read(PLAN)["entries"]) == 2


def test_a_home_of_an_earlier_version_is_adopted_by_its_next_change(
    filled: Store, home: Path, reopen: Reopen
) -> None:
    (home / "manifest.json").unlink()
    shutil.rmtree(home / "plans" / "backups")
    with reopen().transaction("journal") as transaction:
        transaction.put("journal", "wins", {"id": "w1", "date": "2026-11-21"})
    assert backups_of(home, PLAN, REAL)
    (home / "plans" / "p1.json").unlink()
    assert [str(each.path) for each in examine(reopen())] == ["plans/p1.json"]


def test_a_change_of_a_file_that_is_there_writes_no_manifest(filled: Store, home: Path) -> None:
    before = (home / "manifest.json").stat().st_mtime_ns
    put(filled, "e3", "2026-11-21")
    assert (home / "manifest.json").stat().st_mtime_ns == before
    assert not (home / "drafts").exists()
    with filled.transaction("drafts/d1") as transaction:
        transaction.put("drafts/d1", "draft", {"id": "d1"})
    assert (home / "manifest.json").stat().st_mtime_ns == before


def test_what_is_meant_to_be_gone_can_be_said(filled: Store, home: Path, reopen: Reopen) -> None:
    (home / "plans" / "p1.json").unlink()
    ran = run(home, "doctor", "--forget", "plans/p1.json")
    assert ran.out.startswith("plans/p1.json may be gone from now on.")
    assert ran.code == 0
    assert reopen().names("plans") == []
    assert reopen().notices == []
    assert backups_of(home, PLAN, REAL)[-1].gone
    with pytest.raises(StoreError, match="is not missing"):
        reopen().forget(PLAN)


def test_without_any_backup_it_is_told_and_can_be_let_go(
    filled: Store, home: Path, reopen: Reopen
) -> None:
    shutil.rmtree(home / "plans")
    assert [str(each.path) for each in examine(reopen())] == ["plans/p1.json"]
    reopen().forget(PLAN)
    assert examine(reopen()) == []


def test_a_restored_state_from_before_a_move_leaves_each_document_in_one_file(
    filled: Store, home: Path, clock: FixedClock
) -> None:
    put(filled, "e2", "2026-11-22")
    clock.moment += timedelta(days=60)
    put(filled, "e3", "2027-01-20")
    assert (home / "plans" / "p1.2026.json").exists()
    restore(filled, PLAN, 1)
    assert {*filled.read_all(PLAN)["entries"]} == {"e1", "e2"}
    _, closed = decode((home / "plans" / "p1.2026.json").read_bytes())
    assert not {*filled.read(PLAN).get("entries", {})} & {*closed["entries"]}
    with filled.transaction(PLAN) as transaction:
        transaction.remove(PLAN, "entries", "e1")
    assert {*filled.read_all(PLAN)["entries"]} == {"e2"}


def test_a_document_that_an_earlier_version_left_in_two_files_can_be_taken_out(
    filled: Store, clock: FixedClock
) -> None:
    clock.moment += timedelta(days=60)
    put(filled, "e3", "2027-01-20")
    with filled.transaction(PLAN) as transaction:
        transaction.table(PLAN, "entries").insert({"id": "e1", "date": "2026-11-20"})
    with filled.transaction(PLAN) as transaction:
        transaction.remove(PLAN, "entries", "e1")
    assert "e1" not in filled.read_all(PLAN)["entries"]


def test_a_clock_that_is_far_off_is_told_and_reading_works(filled: Store, home: Path) -> None:
    for year in (1, 1899, 2200, 9999):
        store = Store.open(home, on(year, 1, 1))
        assert store.read(PLAN)["plan"]
        with pytest.raises(StoreError, match=f"Not saved: the clock .* the year {year}"):
            put(store, "e9", "2026-11-21")


def test_a_home_that_was_moved_away_is_not_said_to_be_empty(filled: Store, home: Path) -> None:
    filled.names("plans")
    home.rename(home.with_name("elsewhere"))
    for look in (lambda: filled.names("plans"), lambda: filled.read("journal")):
        with pytest.raises(StoreError, match="is not there any more"):
            look()
    assert filled.changed()
