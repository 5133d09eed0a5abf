"""Whatever call to the file system fails, and wherever the process dies, nothing is ever half."""

import errno
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from flows.store.errors import StoreError, UnconfirmedError
from flows.store.fsio import FileSystem
from flows.store.store import Store
from tests.store.conftest import on
from tests.store.faulty import FaultyFiles, Killed, ShortWrites

PLAN = "plans/p1"
CLOCK = on(2026, 6, 1)
State = dict[str, Any]


def first(store: Store) -> None:
    """Write the first file of an empty home."""
    with store.transaction("profile") as transaction:
        transaction.put("profile", "profile", {"id": "me", "name": "Sam"})


def one(store: Store) -> None:
    """Change one file."""
    with store.transaction(PLAN) as transaction:
        transaction.put(PLAN, "plan", {"id": "p1", "title": "Changed"})


def several(store: Store) -> None:
    """Change three files, close a year and remove a draft, all at once."""
    with store.transaction(PLAN, "journal", "drafts/d1") as transaction:
        transaction.put(PLAN, "plan", {"id": "p1", "title": "Changed"})
        transaction.put("journal", "wins", {"id": "w2", "date": "2026-06-01"})
        transaction.delete("drafts/d1")


def remove(store: Store) -> None:
    """Remove a file."""
    store.delete("drafts/d1")


def fill(store: Store) -> None:
    with store.transaction(PLAN, "journal", "drafts/d1") as transaction:
        transaction.put(PLAN, "plan", {"id": "p1", "title": "Sam's plan"})
        transaction.put(PLAN, "entries", {"id": "e1", "date": "2025-03-01"})
        transaction.put(PLAN, "entries", {"id": "e2", "date": "2025-12-30"})
        transaction.put("journal", "wins", {"id": "w1", "date": "2025-12-30"})
        transaction.put("drafts/d1", "draft", {"id": "d1"})


def state(store: Store) -> State:
    """Return everything that a home holds."""
    names = ["profile", "journal", *store.names("plans"), *store.names("drafts")]
    return {name: {t: dict(d) for t, d in store.read_all(name).items() if d} for name in names}


@pytest.fixture
def home_before(tmp_path: Path) -> Path:
    """A home of last year, as it is before each try."""
    home = tmp_path / "before"
    fill(Store.open(home, on(2025, 12, 30)))
    return home


Tries = Iterator[tuple[Path, FaultyFiles]]


def tries(before: Path | None, home: Path, fault: int | None) -> Tries:
    """Yield a fresh copy of the home for each call that may fail, until none is left."""
    at = 0
    files = FaultyFiles(1, fault)
    while at == 0 or files.reached:
        at += 1
        shutil.rmtree(home, ignore_errors=True)
        if before:
            shutil.copytree(before, home)
        files = FaultyFiles(at, fault)
        yield home, files
    assert at > 20, "the fault was never where it matters"


def attempt(work: Callable[[Store], None], home: Path, files: FileSystem) -> str:
    """Do the work and say how it ended: saved, unconfirmed, not saved or killed."""
    try:
        work(Store.open(home, CLOCK, files))
    except UnconfirmedError:
        return "unconfirmed"
    except StoreError as error:
        assert "saved" not in error.sentence.lower() or "not saved" in error.sentence.lower()
        return "not saved"
    except Killed:
        return "killed"
    return "saved"


@pytest.mark.parametrize("fault", [errno.EIO, errno.ENOSPC, errno.EINTR, None])
@pytest.mark.parametrize("work", [first, one, several, remove])
def test_at_every_call(
    work: Callable[[Store], None], fault: int | None, home: Path, home_before: Path
) -> None:
    before = None if work is first else home_before
    reference = home.with_name("reference")
    if before:
        shutil.copytree(before, reference)
    old = state(Store.open(reference, CLOCK))
    work(Store.open(reference, CLOCK))
    new = state(Store.open(reference, CLOCK))
    endings = set()
    for place, files in tries(before, home, fault):
        ending = attempt(work, place, files)
        endings.add(ending)
        store = Store.open(place, CLOCK)
        found = state(store)
        allowed = {"saved": [new], "unconfirmed": [new], "not saved": [old], "killed": [old, new]}
        assert found in allowed[ending], (ending, len(files.calls), files.calls[-3:], found)
        one(store)
        assert Store.open(place, CLOCK).read(PLAN)["plan"]["p1"]["title"] == "Changed"
        assert store.notices == []
    assert endings == (
        {"killed", "saved"} if fault is None else {"saved", "unconfirmed", "not saved"}
    )


@pytest.mark.parametrize("fault", [errno.EIO, errno.ENOSPC])
def test_the_same_process_goes_on_after_a_fault(fault: int, home: Path, home_before: Path) -> None:
    for place, files in tries(home_before, home, fault):
        try:
            store = Store.open(place, CLOCK, files)
        except StoreError:
            continue
        before = state(Store.open(place, CLOCK))
        try:
            several(store)
        except UnconfirmedError:
            assert state(store)[PLAN]["plan"]["p1"]["title"] == "Changed"
        except StoreError:
            assert state(store) == before
        if not files.reached:
            return
        with store.transaction(PLAN) as transaction:
            transaction.put(PLAN, "entries", {"id": "e9", "date": "2026-06-01"})
        assert "e9" in Store.open(place, CLOCK).read(PLAN)["entries"]


def test_a_disk_that_takes_little_at_a_time(home: Path) -> None:
    store = Store.open(home, on(2025, 12, 30), ShortWrites())
    fill(store)
    several(store)
    assert state(Store.open(home, CLOCK)) == state(store)


def test_killed_while_finishing_what_a_crash_cut_off(home: Path, home_before: Path) -> None:
    reference = home.with_name("reference")
    shutil.copytree(home_before, reference)
    several(Store.open(reference, CLOCK))
    new = state(Store.open(reference, CLOCK))
    cut_off = home.with_name("cut-off")
    for place, files in tries(home_before, home, None):
        attempt(several, place, files)
        if (place / ".txn").exists():
            shutil.rmtree(cut_off, ignore_errors=True)
            shutil.copytree(place, cut_off)
            break
    for place, files in tries(cut_off, home, None):
        attempt(lambda store: None, place, files)
        assert state(Store.open(place, CLOCK)) == new
