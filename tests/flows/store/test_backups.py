"""Which earlier states are kept, and that keeping them never stands in the way."""

import errno
from datetime import date, timedelta
from pathlib import Path

import pytest

from flows.store.backups import BATCH, DAYS, LAST, MONTHS, backups_of
from flows.store.file_system import REAL, FileSystem
from flows.store.store import Store
from tests.flows.store.conftest import on

PLAN = "plans/p1"


def write(store: Store, name: str, number: int) -> None:
    with store.transaction(name) as transaction:
        transaction.put(name, "plan", {"id": "p1", "number": number})


def test_the_last_ones_are_kept(store: Store, home: Path) -> None:
    for number in range(BATCH * 3):
        write(store, PLAN, number)
        generations = [each.generation for each in backups_of(home, PLAN, REAL)]
        assert set(range(max(1, number + 1 - LAST), number + 1)) <= set(generations)
        assert len(generations) < LAST + BATCH


def test_days_and_months_are_kept_for_two_years_of_daily_changes(home: Path) -> None:
    begin = date(2025, 1, 1)
    for number in range(730):
        day = begin + timedelta(days=number)
        write(Store.open(home, on(day.year, day.month, day.day)), PLAN, number)
    days = [each.day for each in backups_of(home, PLAN, REAL)]
    assert days[-DAYS:] == [str(begin + timedelta(days=729 - DAYS + each)) for each in range(DAYS)]
    assert len({day[:7] for day in days}) >= MONTHS
    assert len(days) < LAST + DAYS + MONTHS + BATCH


def test_of_a_draft_the_last_ones_alone_are_kept(home: Path) -> None:
    for number in range(BATCH * 2):
        write(Store.open(home, on(2026, 1, number + 1)), "drafts/d1", number)
    assert len(backups_of(home, "drafts/d1", REAL)) == LAST


def test_a_backup_costs_no_writing(filled: Store, home: Path) -> None:
    inode = (home / "plans" / "p1.json").stat().st_ino
    write(filled, PLAN, 1)
    (backup,) = backups_of(home, PLAN, REAL)
    assert backup.path.stat().st_ino == inode


class WithoutLinks(FileSystem):
    """A file system that knows no second names."""

    def link(self, old: Path, new: Path) -> None:
        raise OSError(errno.EPERM, "no links here")


class WithoutBackups(FileSystem):
    """A disk that refuses everything about backups."""

    def link(self, old: Path, new: Path) -> None:
        raise OSError(errno.EIO, "broken")

    def list(self, folder: Path) -> list[str]:
        if "backups" in folder.parts:
            raise OSError(errno.EIO, "broken")
        return super().list(folder)


def test_without_second_names_a_backup_is_a_copy(home: Path) -> None:
    store = Store.open(home, on(2026, 1, 1), WithoutLinks())
    write(store, PLAN, 1)
    first = (home / "plans" / "p1.json").read_bytes()
    write(store, PLAN, 2)
    (backup,) = backups_of(home, PLAN, REAL)
    assert backup.path.read_bytes() == first


def test_trouble_with_backups_never_stops_a_change(home: Path) -> None:
    write(Store.open(home, on(2026, 1, 1)), PLAN, 0)
    store = Store.open(home, on(2026, 1, 1), WithoutBackups())
    for number in range(10):
        write(store, PLAN, number)
    assert Store.open(home, on(2026, 1, 1)).read(PLAN)["plan"]["p1"]["number"] == 9


def test_a_clock_set_back_does_not_confuse_the_order(home: Path) -> None:
    write(Store.open(home, on(2026, 6, 1)), PLAN, 1)
    write(Store.open(home, on(2020, 6, 1)), PLAN, 2)
    write(Store.open(home, on(2026, 6, 2)), PLAN, 3)
    assert [each.generation for each in backups_of(home, PLAN, REAL)] == [1, 2]
    with pytest.raises(StopIteration):
        next(iter(home.glob("*.damaged-*")))
