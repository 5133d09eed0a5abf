"""A day of use: what a key costs on every place, and what a thousand of them leave in memory."""

import os
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import cycle, islice
from pathlib import Path

from flows.documents.clock import FixedClock
from flows.sample.sample_home import fill_demo
from flows.store.store import Store
from tests.benchmarks.measuring import Cost, format_table
from tests.benchmarks.pseudo_terminal import Terminal, handrail

DOWN, UP, TAB, BACK = "\x1b[B", "\x1b[A", "\t", "\x1b[Z"

PLACES = {
    "Today": ("1", (DOWN, UP)),
    "Board": ("2", (DOWN, UP)),
    "Board, panels": ("2", (TAB, BACK)),
    "Timeline": ("3", (DOWN, UP)),
    "Support": ("4", (DOWN, UP)),
    "Journal": ("5", (DOWN, UP)),
    "Plans": ("6", (DOWN, UP)),
    "Page for hard times": ("!", (DOWN, UP)),
    "Page of a session, questions": ("6e", (TAB, BACK)),
}
"""How one gets to a place, key by key, and the keys that are pressed there in turns."""

KEYS = 8
"""Keys pressed on each place in each round."""

MIDDLE, HIGH = 10.0, 20.0
"""Milliseconds of the middle key, and of the one that 95 in 100 are quicker than."""

DAY = 1_000
"""Keys of a day."""

WARM = 200
"""Keys after which everything was opened once."""


def day(rounds: int) -> list[str]:
    """Measure a key on every place until all is painted, and the memory of a day."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        fill_demo(Store.open(home, FixedClock(datetime.now(UTC))))
        environment = {"HANDRAIL_HOME": str(home), "HANDRAIL_ACCESSIBLE": "no"}
        with Terminal(handrail(), environment) as terminal:
            terminal.wait_for("Today ·")
            terminal.settle(1)
            rows = [_row(terminal, name, rounds) for name in PLACES]
            head = ["place", "processor ms p50", "p95", "wall ms p50", "p95 ", "budget", "met"]
            keys = format_table("A key until all is painted, 80 × 24", head, rows)
            terminal.settle(0.3)
            _press_all(terminal, islice(keys_of_day(), WARM))
            before = terminal.memory()
            _press_all(terminal, islice(keys_of_day(), DAY))
            after = terminal.memory()
    head = ["keys over all places", "MB before", "MB after"]
    row = [f"{DAY:,}", f"{before:.1f}", f"{after:.1f}"]
    return [keys, format_table("Memory of a day", head, [row])]


def keys_of_day() -> Iterator[str]:
    """Yield keys for ever: from place to place, up and down on each, and into the small windows."""
    for number in cycle("123456"):
        yield number
        yield from (DOWN,) * 6
        yield from (UP,) * 6
        yield "?"
        yield "\x1b"


def _press_all(terminal: Terminal, keys: Iterator[str]) -> None:
    for key in keys:
        _press(terminal, key)


def _row(terminal: Terminal, name: str, rounds: int) -> list[str]:
    way, keys = PLACES[name]
    for key in way:
        _press(terminal, key)
    terminal.settle(0.5)
    costs = [_press(terminal, keys[n % 2]) for n in range(rounds * KEYS)]
    _press(terminal, "\x1b")
    # A key at the end of what there is changes nothing.
    heard = [each for each in costs if each is not None] or [Cost(0, 0)]
    processor = sorted(each.processor for each in heard)
    wall = sorted(each.wall for each in heard)
    figures = [f"{_part(of, share):.1f}" for of in (processor, wall) for share in (0.5, 0.95)]
    is_met = _part(processor, 0.5) <= MIDDLE and _part(processor, 0.95) <= HIGH
    return [name, *figures, f"{MIDDLE:g} / {HIGH:g}", "yes" if is_met else "no"]


def _part(ordered: list[float], share: float) -> float:
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


def _press(terminal: Terminal, key: str) -> Cost | None:
    """Press a key, and return what it cost until all was painted; None where nothing was."""
    busy, sent, before = terminal.busy(), terminal.received, time.perf_counter()
    os.write(terminal.descriptor, key.encode())
    terminal.read(0.5)
    wall = (time.perf_counter() - before) * 1000
    terminal.settle(0.06)
    return Cost(terminal.busy() - busy, wall) if terminal.received > sent else None
