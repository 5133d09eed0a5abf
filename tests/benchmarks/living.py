"""What living with a plan costs: moving on the board, seeing another process's change, memory."""

import tempfile
import time
from pathlib import Path
from statistics import median

from flows.actions.entries import tick, untick
from flows.documents.clock import SystemClock
from flows.lookup.search import find_habit_or_step
from flows.store.store import Store
from tests.benchmarks.homes import filled_home
from tests.benchmarks.measuring import Cost, Figures, budget_cells, format_table
from tests.benchmarks.pseudo_terminal import Terminal, bare_app, handrail

SIZES = ((10, 1), (1_000, 1), (10_000, 40))
"""How many entries and plans there are already; every plan has five objectives."""

QUIET = 5.0
"""Seconds for which nothing is done."""

KEY_BUDGET = 10.0
"""Milliseconds from the middle key to its paint."""

KEYS = 8
"""Keys pressed in each round, down and up in turns."""


def living(rounds: int) -> list[str]:
    """Measure an open board: a key to its paint, another process's commit to its paint, memory."""
    rows = []
    for entries, plans in SIZES:
        with tempfile.TemporaryDirectory() as folder:
            home = Path(folder) / "home"
            filled_home(home, entries, plans)
            with Terminal([*handrail(), "board"], {"HANDRAIL_HOME": str(home)}) as terminal:
                terminal.wait_for("in focus")
                terminal.settle(1)
                moved, sent = _moves(terminal, rounds)
                seen = _commits(terminal, home, rounds)
                memory, idle, busy = terminal.memory(), *_idle(terminal)
        rows.append(
            [
                f"{entries:,} in {plans}",
                *(f"{each:.1f}" for each in (moved.processor, moved.median, moved.high)),
                *budget_cells(moved.median, KEY_BUDGET),
                f"{sent:.0f}",
                f"{seen.processor:.1f}",
                *(f"{each:.0f}" for each in (seen.median, seen.high, memory, idle)),
                f"{busy:.1f}",
            ]
        )
    with Terminal(bare_app()) as terminal:
        terminal.wait_for("bare")
        terminal.settle(1)
        idle, busy = _idle(terminal)
        blank = [""] * 9
        rows.append(["bare", *blank, f"{terminal.memory():.0f}", f"{idle:.0f}", f"{busy:.1f}"])
    head = ["entries in plans", "key: processor ms", "wall ms p50", "p95", "budget p50", "met"]
    head += ["bytes a key", "commit: processor ms", "wall ms p50 ", "p95 "]
    head += ["MB", "idle bytes/s", "idle processor ms/s"]
    title = "An open board: a key, another process's commit, and doing nothing"
    return [format_table(title, head, rows)]


def _idle(terminal: Terminal) -> tuple[float, float]:
    """Wait, and return the bytes and the milliseconds of processor time that a second takes."""
    terminal.settle(0.3)
    sent, busy, end = terminal.received, terminal.busy(), time.perf_counter() + QUIET
    while (left := end - time.perf_counter()) > 0:
        terminal.read(left)
    return (terminal.received - sent) / QUIET, (terminal.busy() - busy) / QUIET


def _moves(terminal: Terminal, rounds: int) -> tuple[Figures, float]:
    """Move up and down on the board, and return milliseconds and bytes for each key."""
    times, sent = Figures(), list[int]()
    for number in range(rounds * KEYS):
        before = terminal.received
        times.samples.append(terminal.press(("\x1b[B", "\x1b[A")[number % 2]))
        terminal.settle(0.05)
        sent.append(terminal.received - before)
    return times, median(sent)


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
        busy, before = terminal.busy(), time.perf_counter()
        terminal.read(5)
        wall = (time.perf_counter() - before) * 1000
        figures.samples.append(Cost(terminal.busy() - busy, wall))
        terminal.settle(0.3)
    return figures
