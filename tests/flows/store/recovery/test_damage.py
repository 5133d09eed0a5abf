"""Damage is found, told, and repaired from the newest good backup; nothing goes in silence."""

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from flows.store.errors import DamagedError, StoreError
from flows.store.recovery.restore import all_backups, read_backup, restore
from flows.store.store import Store

PLAN = "plans/p1"
Reopen = Callable[[], Store]


@pytest.fixture
def path(home: Path, filled: Store) -> Path:
    """The file of a plan that was written twice."""
    retitle(filled, "Second title")
    return home / "plans" / "p1.json"


def retitle(store: Store, title: str) -> None:
    with store.transaction(PLAN) as transaction:
        transaction.put(PLAN, "plan", {"id": "p1", "title": title})


def spoil(path: Path) -> bytes:
    """Flip one bit in the middle of a file in place, as a bad disk does; return the result."""
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 4
    path.write_bytes(data)
    return bytes(data)


def test_a_damaged_file_goes_back_to_its_backup_and_says_so(path: Path, reopen: Reopen) -> None:
    bad = spoil(path)
    store = reopen()
    assert store.read(PLAN)["plan"]["p1"]["title"] == "Sam's plan"
    (notice,) = store.notices
    assert "damaged" in notice
    assert "may be missing" in notice
    (aside,) = path.parent.glob("p1.json.damaged-*")
    assert aside.read_bytes() == bad
    assert reopen().notices == []


def test_work_goes_on_after_a_recovery(path: Path, reopen: Reopen) -> None:
    spoil(path)
    retitle(reopen(), "Third title")
    assert reopen().read(PLAN)["plan"]["p1"]["title"] == "Third title"


def test_a_damaged_backup_is_passed_over(path: Path, filled: Store, reopen: Reopen) -> None:
    retitle(filled, "Third title")
    spoil(path)
    spoil(max((path.parent / "backups" / "plans.p1").iterdir()))
    assert reopen().read(PLAN)["plan"]["p1"]["title"] == "Sam's plan"


def test_without_any_backup_the_file_is_kept_and_told(path: Path, reopen: Reopen) -> None:
    for backup in (path.parent / "backups" / "plans.p1").iterdir():
        backup.unlink()
    bad = spoil(path)
    store = reopen()
    assert store.read(PLAN) == {}
    assert "no good backup" in store.notices[0]
    assert [each.read_bytes() for each in path.parent.glob("*.damaged-*")] == [bad]


def test_a_reader_in_the_middle_of_a_change_recovers_too(path: Path, reopen: Reopen) -> None:
    spoil(path)
    store = reopen()
    with store.transaction("journal") as transaction:
        assert store.read(PLAN)["plan"]["p1"]["title"] == "Sam's plan"
        transaction.put("journal", "wins", {"id": "w", "date": "2026-11-21"})
    assert store.exists("journal")


@pytest.mark.parametrize("seed", range(4))
def test_fifty_ways_to_spoil_a_file_are_all_found(path: Path, reopen: Reopen, seed: int) -> None:
    chance = random.Random(seed)
    whole = path.read_bytes()
    for _ in range(50):
        data = bytearray(whole)
        match chance.randrange(4):
            case 0:
                data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
            case 1:
                del data[chance.randrange(len(data)) :]
            case 2:
                start = chance.randrange(len(data))
                data[start : start + 64] = bytes(len(data[start : start + 64]))
            case _:
                data += chance.randbytes(chance.randrange(1, 64))
        path.write_bytes(data)
        store = reopen()
        title = store.read(PLAN)["plan"]["p1"]["title"]
        assert (title, len(store.notices)) in {("Sam's plan", 1), ("Second title", 1)}, data


def test_a_backup_is_listed_read_and_restored(path: Path, filled: Store, reopen: Reopen) -> None:
    (backup,) = all_backups(filled)[PLAN]
    assert (backup.generation, backup.day) == (1, "2026-11-21")
    assert read_backup(filled, PLAN, 1)["plan"]["p1"]["title"] == "Sam's plan"
    restore(filled, PLAN, 1)
    assert reopen().read(PLAN)["plan"]["p1"]["title"] == "Sam's plan"
    restore(filled, PLAN, 2)
    assert reopen().read(PLAN)["plan"]["p1"]["title"] == "Second title"


def test_a_deleted_plan_can_be_restored(path: Path, filled: Store) -> None:
    filled.delete(PLAN)
    restore(filled, PLAN, all_backups(filled)[PLAN][-1].generation)
    assert filled.read(PLAN)["plan"]["p1"]["title"] == "Second title"


def test_a_backup_that_is_not_there_or_damaged_is_refused(path: Path, filled: Store) -> None:
    with pytest.raises(StoreError, match="no backup"):
        restore(filled, PLAN, 99)
    spoil(path.parent / "backups" / "plans.p1" / "00000001.2026-11-21.json")
    with pytest.raises(DamagedError):
        restore(filled, PLAN, 1)
    assert filled.read(PLAN)["plan"]["p1"]["title"] == "Second title"
