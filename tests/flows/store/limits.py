"""What the surroundings of a home do to it: too little room, no permission, no lock, no clock.

Each case runs in a process of its own, because limits and permissions belong to a process.
"""

import os
import resource
import tempfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from unittest.mock import patch

from flows.documents.clock import FixedClock
from flows.store import lock
from flows.store.errors import NotSavedError, StoreError, UnconfirmedError
from flows.store.file_names import GATE
from flows.store.store import Store
from tests.flows.store.tally import Tally

PLAN = "plans/p1"
NOBODY = 65534
"""An account that owns nothing, for a test that runs as the one that may do everything."""

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
Case = Callable[[Path], bool]
"""Does something to a home and returns whether all went well."""


def put(store: Store, number: int) -> None:
    """Change a plan and the journal."""
    with store.transaction(PLAN, "journal") as transaction:
        transaction.put(PLAN, "plan", {"id": "p1", "number": number, "text": "x" * 3000})
        transaction.put("journal", "wins", {"id": "w", "number": number})


def held(home: Path, clock: FixedClock | None = None) -> tuple[Any, Any]:
    """Return what was last put into the plan and into the journal."""
    store = Store.open(home, clock or FixedClock(NOON))
    assert store.notices == []
    return (
        store.read(PLAN)["plan"]["p1"]["number"],
        store.read("journal")["wins"]["w"]["number"],
    )


def told(home: Path) -> int:
    """Try a change that cannot go well, and return what the home must hold by what is said."""
    try:
        put(Store.open(home, FixedClock(NOON)), 2)
    except UnconfirmedError:
        return 2
    except StoreError as error:
        assert "saved" not in error.sentence.lower() or error.sentence.startswith("Not saved")
        return 1
    return -1


def size_limit(limit: int) -> Case:
    """Return the case in which no file may be larger than `limit` bytes."""

    def case(home: Path) -> bool:
        before = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, before[1]))
        wanted = told(home)
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        return held(home) == (wanted, wanted)

    return case


def withdrawn(inside: str, mode: int) -> Case:
    """Return the case in which a file or folder of the home may not be written any more."""

    def case(home: Path) -> bool:
        path = home / inside
        before = path.stat().st_mode & 0o777
        path.chmod(mode)
        wanted = told(home)
        path.chmod(before)
        return held(home) == (wanted, wanted)

    return case


def unreadable(home: Path) -> bool:
    """A plan that may not be read is told, and is neither replaced nor put aside."""
    path = home / f"{PLAN}.json"
    path.chmod(0)
    try:
        Store.open(home, FixedClock(NOON)).read(PLAN)
    except StoreError as error:
        path.chmod(0o600)
        return "cannot be read" in error.sentence and held(home) == (1, 1)
    return False


def lock_removed(home: Path) -> bool:
    """Without its lock file, a home is locked all the same, also for who is just writing."""
    store = Store.open(home, FixedClock(NOON))
    other = Store.open(home, FixedClock(NOON))
    with store.transaction(PLAN) as transaction:
        (home / GATE).unlink()
        near, far = os.pipe()
        if not os.fork():
            with suppress(NotSavedError), patch.object(lock, "PATIENCE", 0.02):
                put(other, 9)
                os.write(far, b"!")
            os._exit(0)
        os.close(far)
        os.wait()
        kept_out = os.read(near, 1) == b""
        transaction.put(PLAN, "wins", {"id": "w"})
    return kept_out and held(home) == (1, 1)


def clock_set_back(home: Path) -> bool:
    """With the clock set back by years, the last change counts, and its backup is the last one."""
    early = FixedClock(NOON.replace(year=2019))
    for number in (2, 3):
        put(Store.open(home, early), number)
    path = home / f"{PLAN}.json"
    data = bytearray(path.read_bytes())
    good = held(home) == (3, 3) == held(home, early)
    data[len(data) // 2] ^= 1
    path.write_bytes(bytes(data))
    store = Store.open(home, early)
    return good and store.read(PLAN)["plan"]["p1"]["number"] == 2 and len(store.notices) == 1


def cases() -> Iterator[tuple[str, Case]]:
    """Yield every case under its name."""
    for limit in (0, 1, 100, 1000, 2000, 3000, 3500):
        yield f"no file above {limit} bytes", size_limit(limit)
    yield "no permission to write in the home", withdrawn("", 0o500)
    yield "no permission to write in the plans", withdrawn("plans", 0o500)
    yield "no permission to enter the plans", withdrawn("plans", 0)
    yield "no permission to write the lock file", withdrawn(GATE, 0o400)
    yield "no permission to read a plan", unreadable
    yield "the lock file is removed", lock_removed
    yield "the clock is set back", clock_set_back


def apart(case: Case) -> bool:
    """Run a case on a home of two changes, in a process that may not do everything."""
    with tempfile.TemporaryDirectory(prefix="handrail-") as folder:
        if os.geteuid() == 0:
            os.chown(folder, NOBODY, NOBODY)
        child = os.fork()
        if not child:
            good = False
            try:
                if os.geteuid() == 0:
                    os.setgid(NOBODY)
                    os.setuid(NOBODY)
                home = Path(folder) / "home"
                for number in (0, 1):
                    put(Store.open(home, FixedClock(NOON)), number)
                good = case(home)
            finally:
                os._exit(0 if good else 1)
        return os.waitpid(child, 0)[1] == 0


def surroundings() -> Tally:
    """Try every case."""
    tally = Tally()
    names = []
    for name, case in cases():
        good = apart(case)
        tally.count(good)
        names += [] if good else [name]
    tally.remark = "; ".join(names) or "file sizes, permissions, lock and clock"
    return tally
