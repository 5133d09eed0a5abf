"""Proves that the store loses nothing: `make prove` prints what was tried."""

import argparse
import errno
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from hypothesis import settings
from hypothesis.stateful import run_state_machine_as_test

from tests.benchmarks.measuring import print_table
from tests.flows.store.commands import command_kills, command_writers
from tests.flows.store.faults import every_call, first, one, remove, several
from tests.flows.store.limits import surroundings
from tests.flows.store.power import CONTROLS, PowerCuts
from tests.flows.store.processes import kills, writers
from tests.flows.store.recoveries import interrupted_recoveries
from tests.flows.store.refusing_disks import refusing_disks
from tests.flows.store.spoiled import DRAFT, spoiled_files
from tests.flows.store.spoiled_documents import spoiled_archives, spoiled_flows
from tests.flows.store.strangers import foreign_files
from tests.flows.store.tally import Tally
from tests.flows.store.two_processes import TwoProcesses
from tests.flows.store.vanished import vanished_files

Proof = Callable[[Path], Tally]
"""Tries something in an empty folder."""


def options(arguments: list[str] | None) -> argparse.Namespace:
    """Read how much is to be tried, and the seed."""
    parser = argparse.ArgumentParser(description="Prove that the store loses nothing.")
    parser.add_argument("--cuts", type=int, default=10_000, help="power cuts, at least")
    parser.add_argument("--kills", type=int, default=1_000, help="times the program is killed")
    parser.add_argument("--processes", type=int, default=8, help="processes writing at once")
    parser.add_argument("--changes", type=int, default=200, help="changes of each of them")
    parser.add_argument("--spoiled", type=int, default=2_000, help="files damaged, of each kind")
    parser.add_argument("--steps", type=int, default=10_000, help="steps of two random processes")
    parser.add_argument("--seed", type=int, default=1, help="chooses what is tried")
    return parser.parse_args(arguments)


def power_cuts(least: int, seed: int) -> Proof:
    """Return the proof that cuts the power at every call, until enough states were seen."""

    def proof(folder: Path) -> Tally:
        total, number = Tally(remark="no state twice"), 0
        seen: set[bytes] = set()
        while total.cases < least:
            cuts = PowerCuts(folder / str(number), each=6, seed=seed + number)
            cuts.seen = seen
            run = cuts.run(changes=8)
            total.cases, total.bad = total.cases + run.cases, total.bad + run.bad
            number += 1
        return total

    return proof


def control(name: str, seed: int) -> Proof:
    """Return a control: with something switched off, the same proof must find losses."""

    def proof(folder: Path) -> Tally:
        run = PowerCuts(folder, each=2, seed=seed, **CONTROLS[name]).run(changes=4)
        remark = f"{run.bad} losses noticed, as it must be"
        return Tally(run.cases, int(run.bad == 0), remark if run.bad else "nothing noticed!")

    return proof


def failing_calls(folder: Path) -> Tally:
    """Let every call fail in turn, in four kinds of work, in four ways."""
    total = Tally(remark="input/output error, disk full, interrupted, killed")
    for work in (first, one, several, remove):
        for fault in (errno.EIO, errno.ENOSPC, errno.EINTR, None):
            place = folder / f"{work.__name__}-{fault}"
            place.mkdir()
            run = every_call(work, fault, place).tally
            total.cases, total.bad = total.cases + run.cases, total.bad + run.bad
    return total


def two_processes(steps: int) -> Proof:
    """Return the proof that compares random steps of two processes with a plain dictionary."""

    def proof(folder: Path) -> Tally:
        run_state_machine_as_test(
            TwoProcesses,
            settings=settings(max_examples=steps // 25, stateful_step_count=25, deadline=None),
        )
        return Tally(cases=steps, remark="with aborts, full disks, and years going by")

    return proof


def proofs(chosen: argparse.Namespace) -> Iterator[tuple[str, Proof]]:
    """Yield every proof under its name."""
    seed, spoiled = chosen.seed, chosen.spoiled
    yield "power cut at every file call", power_cuts(chosen.cuts, seed)
    for name in CONTROLS:
        yield f"control: {name}", control(name, seed)
    yield "every file call fails in turn", failing_calls
    yield "no room, permission, lock or clock", lambda folder: surroundings()
    yield "recovery interrupted at every call", lambda folder: interrupted_recoveries(folder)
    yield "a file vanished under every writer", lambda folder: vanished_files(folder)
    yield "read-only and full disks", lambda folder: refusing_disks(folder)
    yield "foreign files beside the store", foreign_files
    yield "the program killed", lambda folder: command_kills(folder / "home", chosen.kills, seed)
    yield "a writer killed", lambda folder: kills(folder / "home", chosen.kills // 5, seed)
    yield (
        "commands at once",
        lambda folder: command_writers(folder / "home", chosen.processes, chosen.changes),
    )
    yield (
        "writers and a reader at once",
        lambda folder: writers(folder / "home", chosen.processes, chosen.changes),
    )
    yield "spoiled plans", lambda folder: spoiled_files(folder / "home", spoiled, seed)
    yield "spoiled drafts", lambda folder: spoiled_files(folder / "home", spoiled, seed, DRAFT)
    yield "spoiled flows", lambda folder: spoiled_flows(folder, spoiled, seed)
    yield "spoiled exports", lambda folder: spoiled_archives(folder, spoiled, seed)
    yield "steps of two processes", two_processes(chosen.steps)


def main(arguments: list[str] | None = None) -> int:
    """Run every proof, print one table, and return 0 if nothing was bad."""
    rows, bad = [], 0
    for name, proof in proofs(options(arguments)):
        start = time.monotonic()
        with tempfile.TemporaryDirectory(prefix="handrail-") as folder:
            tally = proof(Path(folder))
        bad += tally.bad
        seconds = f"{time.monotonic() - start:.1f}"
        rows.append([name, f"{tally.cases:,}", f"{tally.bad:,}", seconds, tally.remark])
    print_table("The store loses nothing", ["proof", "cases", "bad", "seconds", "remark"], rows)
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
