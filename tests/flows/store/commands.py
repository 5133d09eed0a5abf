"""The real program on one home: eight at once lose no change, and killed it leaves nothing half.

Commands run through `main`, as the console script does, in processes forked from this one; some
are processes of their own from the first byte on.
"""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout
from io import StringIO
from pathlib import Path
from typing import NamedTuple

from flows.actions.drafts.saved_drafts import load_draft, save_draft
from flows.actions.plans import save_plan
from flows.actions.sessions import change_session
from flows.documents.clock import SystemClock
from flows.guide.session.session import GuidedSession
from flows.store.home import VARIABLE
from flows.store.store import Store
from tests.flows.samples import NAME, PLAN, sample_plan
from tests.flows.store.processes import forked
from tests.flows.store.tally import Tally
from tui.cli import main

KINDS = 3
"""A tick, a win and an answer in the wizard take turns."""

OWN = 20
"""One command in so many is a process of its own, with an interpreter of its own."""

QUESTION = "reflection.good_day"
"""The question of the wizard that is answered again and again."""


class Found(NamedTuple):
    """How much of each kind a home holds."""

    ticks: int
    """The amount of the one entry that every tick adds one to."""

    wins: int
    """How many wins there are."""

    answer: int
    """The number in the answer of the draft."""

    changes: int
    """How many changes the history has."""


def begin(home: Path) -> tuple[Store, GuidedSession]:
    """Make a home with a plan, and begin a wizard that changes it; its draft is kept."""
    store = Store.open(home, SystemClock())
    save_plan(store, sample_plan())
    session = change_session(store, PLAN)
    session.answer(QUESTION, "0")
    save_draft(store, session.to_draft())
    return store, session


def look(store: Store, session: GuidedSession) -> Found:
    """Return what a home holds."""
    plan, journal = store.read_all(NAME), store.read_all("journal")
    changes = {**plan.get("changes", {}), **journal.get("changes", {})}
    moments = {change["at"] for change in plan.get("changes", {}).values()}
    assert len(moments) == len(plan.get("changes", {})), "two changes bear the same moment"
    # The plan itself was saved by the first change.
    return Found(
        sum(int(entry["amount"]) for entry in plan.get("entries", {}).values()),
        len(journal.get("wins", {})),
        int(load_draft(store, session.draft_id).answers["reflection"]["good_day"]),
        len(changes) - 1,
    )


def words_of(kind: int, number: int, day: str) -> list[str]:
    """Return the command that makes a change."""
    if kind == 0:
        return ["tick", "read", "+1", "--on", day]
    return ["win", f"Change {number}", "--on", day]


@contextmanager
def at_home(home: Path) -> Iterator[str]:
    """Let commands without `--home` mean this home, and yield the day they write to."""
    before = os.environ.get(VARIABLE)
    os.environ[VARIABLE] = str(home)
    try:
        yield SystemClock().today().isoformat()
    finally:
        del os.environ[VARIABLE]
        if before is not None:
            os.environ[VARIABLE] = before


def quietly() -> None:
    """Send what this process prints nowhere."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1, 2):
        os.dup2(nowhere, descriptor)


def command_writers(home: Path, processes: int, changes: int) -> Tally:
    """Let several processes run commands at once; every one that ended well is in the home."""
    store, session = begin(home)
    start = time.monotonic()
    with at_home(home) as day:
        children = [_writer(number, changes, day) for number in range(processes)]
        ended = [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children]
    found = look(store, session)
    wanted = processes * changes
    ticks = processes * len(range(0, changes, 2))
    tally = Tally(cases=wanted, bad=sum(ended))
    tally.bad += abs(ticks - found.ticks) + abs(wanted - ticks - found.wins)
    tally.bad += abs(wanted - found.changes) + len(store.notices)
    own = processes * len(range(0, changes, OWN))
    seconds = time.monotonic() - start
    tally.remark = (
        f"{processes} processes, {seconds:.1f} s, {own} commands with an interpreter of their own"
    )
    return tally


def _writer(number: int, changes: int, day: str) -> int:
    """Start a process that runs commands, and ends with the number of those that failed."""
    if child := os.fork():
        return child
    failed = changes
    try:
        quietly()
        for change in range(changes):
            words = words_of(change % 2, number * changes + change, day)
            if change % OWN == 0:
                code = subprocess.run([sys.executable, "-m", "tui.cli", *words]).returncode
            else:
                code = main(words)
            failed -= code == 0
    finally:
        os._exit(min(failed, 100))


def command_kills(home: Path, times: int, seed: int) -> Tally:
    """Kill the program in the middle of commands and of a wizard; what it acknowledged is there."""
    chance, tally = random.Random(seed), Tally()
    store, session = begin(home)
    done = KINDS
    with at_home(home) as day:
        # The first round imports what every later process has at once.
        with redirect_stdout(StringIO()):
            for number in range(KINDS):
                make(number, store, session, day)
        for _ in range(times):
            acknowledged = _killed(store, session, day, done, chance)
            found = look(store, session)
            good = [_after(number) for number in (acknowledged, acknowledged + 1)]
            tally.count(found in good and not store.notices)
            done = acknowledged + (found == good[1])
    tally.remark = f"{done:,} changes acknowledged in between"
    return tally


def make(number: int, store: Store, session: GuidedSession, day: str) -> None:
    """Make change `number`: a tick, a win, or an answer in the wizard."""
    kind = number % KINDS
    if kind < KINDS - 1:
        assert main(words_of(kind, number, day)) == 0
    else:
        session.answer(QUESTION, str(number + 1))
        save_draft(store, session.to_draft())


def _after(number: int) -> Found:
    """Return what a home holds after so many changes."""
    ticks, wins, answers = ((number + KINDS - 1 - kind) // KINDS for kind in range(KINDS))
    return Found(ticks, wins, answers * KINDS, ticks + wins)


def _killed(
    store: Store, session: GuidedSession, day: str, done: int, chance: random.Random
) -> int:
    """Let a process make changes until it is killed; return how many it acknowledged in all."""
    reader, writer = os.pipe()

    def work() -> None:
        quietly()
        for number in range(done, sys.maxsize):
            make(number, store, session, day)
            os.write(writer, (number + 1).to_bytes(8, "big"))

    with forked(work) as child:
        os.close(writer)
        time.sleep(chance.uniform(0.0, 0.03))
        os.kill(child, chance.choice([signal.SIGKILL, signal.SIGKILL, signal.SIGHUP]))
    with os.fdopen(reader, "rb") as pipe:
        said = pipe.read()
    return int.from_bytes(said[-8:], "big") if said else done
