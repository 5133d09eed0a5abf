"""Whatever call to the file system fails, and wherever the process dies, nothing is ever half."""

import errno
import shutil
from pathlib import Path

import pytest

from flows.store.errors import StoreError, UnconfirmedError
from flows.store.store import Store
from tests.flows.store.conftest import on
from tests.flows.store.faults import (
    CLOCK,
    PLAN,
    Work,
    attempt,
    every_call,
    fill,
    first,
    one,
    remove,
    several,
    state,
    tries,
)
from tests.flows.store.faulty import ShortWrites


@pytest.fixture
def home_before(tmp_path: Path) -> Path:
    """A home of last year, as it is before each try."""
    home = tmp_path / "before"
    fill(Store.open(home, on(2025, 12, 30)))
    return home


@pytest.mark.parametrize("fault", [errno.EIO, errno.ENOSPC, errno.EINTR, None])
@pytest.mark.parametrize("work", [first, one, several, remove])
def test_at_every_call(work: Work, fault: int | None, tmp_path: Path) -> None:
    outcome = every_call(work, fault, tmp_path)
    assert outcome.tally.bad == 0
    assert outcome.endings == (
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
