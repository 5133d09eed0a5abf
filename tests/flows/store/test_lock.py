"""Several processes share a home: they take turns, and one that hangs is named."""

import os
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from flows.documents.clock import FixedClock
from flows.store.errors import LockedError, NotSavedError, UnsuitablePlaceError
from flows.store.file_system import REAL
from flows.store.lock import exclusive
from flows.store.network_drives import network_drive
from flows.store.store import Store
from tests.paths import ROOT

PLAN = "plans/p1"

HOLD = """
import sys, time
from pathlib import Path
from flows.store.file_system import REAL
from flows.store.lock import exclusive
with exclusive(Path(sys.argv[1]), REAL):
    print("held", flush=True)
    time.sleep(60)
"""

COUNT = """
import sys
from pathlib import Path
from flows.documents.clock import SystemClock
from flows.store.store import Store
from tests.paths import ROOT
store = Store.open(Path(sys.argv[1]), SystemClock())
for number in range(int(sys.argv[3])):
    with store.transaction("plans/p1") as transaction:
        plan = transaction.document("plans/p1", "plan", "p1")
        transaction.put("plans/p1", "plan", {**plan, "count": plan.get("count", 0) + 1})
        identity = f"{sys.argv[2]}-{number}"
        transaction.put("plans/p1", "entries", {"id": identity, "date": "2026-11-21"})
"""


def child(program: str, *arguments: str) -> subprocess.Popen[str]:
    """Start another process that runs a program with the product at hand."""
    return subprocess.Popen(
        [sys.executable, "-c", program, *arguments], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )


def test_a_held_lock_is_told_with_the_number_of_its_process(filled: Store, home: Path) -> None:
    holder = child(HOLD, str(home))
    try:
        assert holder.stdout
        holder.stdout.readline()
        with pytest.raises(LockedError, match=f"number {holder.pid}"), exclusive(home, REAL, 0.1):
            pass
        assert filled.read(PLAN)["plan"]["p1"]["title"] == "Sam's plan"
    finally:
        holder.kill()
        holder.wait()
    with exclusive(home, REAL, 2):
        pass


def test_removing_the_lock_file_lets_nobody_in(home: Path, filled: Store) -> None:
    with exclusive(home, REAL):
        (home / ".lock").unlink()
        with pytest.raises(LockedError), exclusive(home, REAL, 0.05):
            pass
    with exclusive(home, REAL, 1):
        assert (home / ".lock").exists()


def test_no_update_is_lost_between_processes(
    filled: Store, home: Path, reopen: Callable[[], Store]
) -> None:
    writers = [child(COUNT, str(home), str(number), "25") for number in range(4)]
    seen = []
    while any(writer.poll() is None for writer in writers):
        tables = filled.read(PLAN)
        seen.append((tables["plan"]["p1"].get("count", 0), len(tables["entries"]) - 2))
    assert [writer.wait() for writer in writers] == [0] * 4
    assert all(count == entries for count, entries in seen)
    assert seen == sorted(seen)
    assert reopen().read(PLAN)["plan"]["p1"]["count"] == 100
    assert len(reopen().read(PLAN)["entries"]) == 102


def test_no_update_is_lost_between_threads(filled: Store) -> None:
    def add() -> None:
        for _ in range(20):
            with filled.transaction(PLAN) as transaction:
                plan = transaction.document(PLAN, "plan", "p1")
                assert plan
                transaction.put(PLAN, "plan", {**plan, "count": plan.get("count", 0) + 1})

    threads = [threading.Thread(target=add) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert filled.read(PLAN)["plan"]["p1"]["count"] == 80


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("36 25 0:30 / {home} rw,relatime shared:1 - nfs4 server:/x rw", "nfs4"),
        ("36 25 0:30 / {home} rw,relatime - ext4 /dev/sda1 rw", None),
        ("36 25 0:30 / /elsewhere rw - cifs //server/x rw", None),
    ],
)
def test_network_drives_are_known(tmp_path: Path, home: Path, line: str, kind: str | None) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(f"25 1 8:1 / / rw - ext4 /dev/root rw\n{line.format(home=home)}\n")
    assert network_drive(home / "inside", mounts) == kind


def test_a_home_on_a_network_drive_is_refused(
    home: Path, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("flows.store.store.network_drive", lambda home: "nfs4")
    with pytest.raises(UnsuitablePlaceError, match="network drive"):
        Store.open(home, clock)
    assert not home.exists()


def test_a_file_in_the_way_of_the_home_is_told(home: Path, clock: FixedClock) -> None:
    home.write_text("a letter")
    with pytest.raises(UnsuitablePlaceError):
        Store.open(home / "inside", clock)


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is forbidden to root")
def test_a_home_that_must_not_be_written_is_told(filled: Store, home: Path) -> None:
    home.chmod(0o500)
    try:
        with pytest.raises(NotSavedError), filled.transaction("journal") as transaction:
            transaction.put("journal", "wins", {"id": "w", "date": "2026-11-21"})
    finally:
        home.chmod(0o700)
