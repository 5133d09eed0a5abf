"""Real processes on one home: some are killed without warning, some write all at once."""

import os
import random
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from flows.documents.clock import SystemClock
from flows.store.store import Store
from tests.flows.store.tally import Tally

PLAN = "plans/p1"


def count_up(store: Store, identity: str) -> int:
    """Add one to a count in two files, add an entry, and return the count."""
    with store.transaction(PLAN, "journal") as transaction:
        plan = transaction.document(PLAN, "plan", "p1") or {"id": "p1", "count": 0}
        count = int(plan["count"]) + 1
        transaction.put(PLAN, "plan", {**plan, "count": count})
        transaction.put("journal", "wins", {"id": "w", "count": count})
        transaction.put(PLAN, "entries", {"id": identity})
    return count


def counts(store: Store) -> tuple[int, int, int]:
    """Return the count in one file, in the other, and the number of entries."""
    plan = store.read(PLAN)
    journal = store.read("journal")
    return (
        plan.get("plan", {}).get("p1", {"count": 0})["count"],
        journal.get("wins", {}).get("w", {"count": 0})["count"],
        len(plan.get("entries", {})),
    )


@contextmanager
def forked(work: Callable[[], None]) -> Iterator[int]:
    """Run `work` in a process of its own, and yield its number; it is waited for at the end."""
    # Whoever starts the proofs may have it ignored, as nohup does: the child would go on for ever
    # then, also when it is told to end before it could listen.
    heard = signal.signal(signal.SIGHUP, signal.SIG_DFL)
    child = os.fork()
    if not child:
        try:
            work()
        finally:
            os._exit(0)
    signal.signal(signal.SIGHUP, heard)
    try:
        yield child
    finally:
        os.waitpid(child, 0)


def kills(home: Path, times: int, seed: int) -> Tally:
    """Kill a writing process that many times; whatever it had acknowledged must be there."""
    chance, tally = random.Random(seed), Tally()
    Store.open(home, SystemClock())
    acknowledged = 0
    for number in range(times):
        reader, writer = os.pipe()

        def work(number: int = number, writer: int = writer) -> None:
            store = Store.open(home, SystemClock())
            while True:
                count = count_up(store, f"{number}-{time.monotonic_ns()}")
                os.write(writer, count.to_bytes(8, "big"))

        with forked(work) as child:
            os.close(writer)
            time.sleep(chance.uniform(0.0, 0.02))
            os.kill(child, chance.choice([signal.SIGKILL, signal.SIGKILL, signal.SIGHUP]))
        with os.fdopen(reader, "rb") as pipe:
            said = pipe.read()
        if said:
            acknowledged = int.from_bytes(said[-8:], "big")
        store = Store.open(home, SystemClock())
        found = counts(store)
        whole = len(set(found)) == 1 and not store.notices
        tally.count(whole and found[0] in (acknowledged, acknowledged + 1))
        acknowledged = found[0]
    tally.remark = f"{acknowledged:,} changes acknowledged in between"
    return tally


def writers(home: Path, processes: int, changes: int) -> Tally:
    """Let several processes write at once while this one reads; nothing is lost or half."""
    tally = Tally()
    store = Store.open(home, SystemClock())
    start = time.monotonic()
    children = [_writer(home, number, changes) for number in range(processes)]
    reads, last = 0, 0
    while children:
        done, _ = os.waitpid(-1, os.WNOHANG) if reads % 5 == 0 else (0, 0)
        children = [child for child in children if child != done]
        plan = store.read(PLAN)
        count = plan.get("plan", {}).get("p1", {"count": 0})["count"]
        tally.bad += count != len(plan.get("entries", {})) or count < last
        reads, last = reads + 1, count
        time.sleep(0.0005)
    wanted = processes * changes
    tally.cases = wanted
    tally.bad += wanted - min(counts(Store.open(home, SystemClock())))
    seconds = time.monotonic() - start
    tally.remark = f"{processes} processes, {seconds:.1f} s, {reads:,} reads beside, none half"
    return tally


def _writer(home: Path, number: int, changes: int) -> int:
    child = os.fork()
    if child:
        return child
    try:
        store = Store.open(home, SystemClock())
        for change in range(changes):
            count_up(store, f"{number}-{change}")
    finally:
        os._exit(0)
