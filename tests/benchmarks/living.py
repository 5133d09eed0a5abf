"""What living with a plan costs: moving on the board, seeing another process's change, memory."""

import tempfile
import time
from pathlib import Path

from flows.actions.entries import tick, untick
from flows.documents.clock import SystemClock
from flows.lookup.search import find_habit_or_step
from flows.store.store import Store
from tests.benchmarks.homes import filled_home
from tests.benchmarks.measuring import Figures, print_table
from tests.benchmarks.pseudo_terminal import BARE, HANDRAIL, Terminal

SIZES = ((10, 1), (1_000, 1), (10_000, 40))
"""How many entries and plans there are already; every plan has five objectives."""

QUIET = 5.0
"""Seconds for which nothing is done."""

KEYS = 8
"""Keys pressed in each round, down and up in turns."""


def living(rounds: int) -> None:
    """Measure an open board: a key to its paint, another process's commit to its paint, memory."""
    rows = []
    for entries, plans in SIZES:
        with tempfile.TemporaryDirectory() as folder:
            home = Path(folder) / "home"
            filled_home(home, entries, plans)
            with Terminal([*HANDRAIL, "board"], {"HANDRAIL_HOME": str(home)}) as terminal:
                terminal.wait_for("FOCUS")
                terminal.settle(1)
                moved, sent = _moves(terminal, rounds)
                seen = _commits(terminal, home, rounds)
                memory, idle, busy = terminal.memory(), *_idle(terminal)
        rows.append(
            [
                f"{entries:,} in {plans}",
                *(f"{each:.1f}" for each in (moved.median, moved.high)),
                f"{sent.median:.0f}",
                *(f"{each:.0f}" for each in (seen.median, seen.high, memory, idle)),
                f"{busy:.1f}",
            ]
        )
    with Terminal(BARE) as terminal:
        terminal.wait_for("bare")
        terminal.settle(1)
        idle, busy = _idle(terminal)
        blank = [""] * 5
        rows.append(["bare", *blank, f"{terminal.memory():.0f}", f"{idle:.0f}", f"{busy:.1f}"])
    head = ["entries in plans", "key ms p50", "p95", "bytes a key", "commit ms p50", "p95"]
    head += ["MB", "idle bytes/s", "idle processor ms/s"]
    print_table("An open board: a key, another process's commit, and doing nothing", head, rows)


def _idle(terminal: Terminal) -> tuple[float, float]:
    """Wait, and return the bytes and the milliseconds of processor time that a second takes."""
    terminal.settle(0.3)
    sent, busy, end = terminal.received, terminal.busy(), time.perf_counter() + QUIET
    while (left := end - time.perf_counter()) > 0:
        terminal.read(left)
    return (terminal.received - sent) / QUIET, (terminal.busy() - busy) / QUIET


def _moves(terminal: Terminal, rounds: int) -> tuple[Figures, Figures]:
    """Move up and down on the board, and return milliseconds and bytes for each key."""
    times, sent = Figures(), Figures()
    for number in range(rounds * KEYS):
        before = terminal.received
        times.samples.append(terminal.press(("\x1b[B", "\x1b[A")[number % 2]))
        terminal.settle(0.05)
        sent.samples.append(terminal.received - before)
    return times, sent


def _commits(terminal: Terminal, home: Path, rounds: int) -> Figures:
    """Change the plan beside the open board, and return milliseconds from commit to paint."""
    store, figures = Store.open(home, SystemClock()), Figures()
    habit = find_habit_or_step(store, "Walk")
    for number in range(rounds):
        today = store.clock.today()
        if number % 2:
            tick(store, habit, on=today)
        else:
            untick(store, habit, on=today)
        before = time.perf_counter()
        terminal.read(5)
        figures.samples.append((time.perf_counter() - before) * 1000)
        terminal.settle(0.3)
    return figures
