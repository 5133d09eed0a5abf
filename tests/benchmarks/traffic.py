"""What places and moves cost over the line, in bytes; nothing is timed."""

import tempfile
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from typing import NamedTuple

from flows.documents.clock import FixedClock
from flows.sample.sample_home import fill_demo
from flows.store.store import Store
from tests.benchmarks.measuring import budget_cells, format_table
from tests.benchmarks.pseudo_terminal import Terminal, handrail

SIZES = ((80, 24), (120, 36), (200, 50))
"""Columns and lines of the terminals."""

PAGE, MOVE, PANEL, STORY = 5_000, 300, 1_500, 5_000
"""Bytes of a page, of a move within a panel and between panels at 80 × 24, and of a story that is
leafed to wherever one stands beside the board."""

STORY_FROM = 160
"""Columns from which on a story stands there."""

PLACES = {"Today": "1", "Board": "2", "Timeline": "3", "Support": "4", "Journal": "5", "Plans": "6"}

DOWN, UP, TAB, ESCAPE = "\x1b[B", "\x1b[A", "\t", "\x1b"


class Traffic(NamedTuple):
    """What one kind of step costs in one terminal."""

    what: str
    """The step."""

    bytes: int
    """Bytes from the program: of a page once, of moves the middle one."""

    budget: int | None
    """The most it may be; None where nothing is set."""


def measure(command: Sequence[str], home: Path, size: tuple[int, int]) -> list[Traffic]:
    """Return what pages and moves cost in a terminal of a size.

    Args:
        command: How the program is started.
        home: A filled home.
        size: Columns and lines.
    """
    found: list[Traffic] = []
    page, move, panel = (PAGE, MOVE, PANEL) if size == SIZES[0] else (None, None, None)
    with Terminal(command, _environment(home), size) as terminal:
        terminal.wait_for("Today ·")
        terminal.settle(1)
        for name in (*list(PLACES)[1:], "Today"):
            found.append(Traffic(f"page: {name}", _sent(terminal, PLACES[name]), page))
        _sent(terminal, PLACES["Board"])
        _sent(terminal, "\x1b[H")
        moved = [_sent(terminal, key) for key in (DOWN, UP) * 3]
        found.append(Traffic("Board: to the next row", int(median(moved)), move))
        # Where a story stands at the right, the cursor leafs through it.
        between = [_sent(terminal, TAB) for _ in range(4)]
        leafs = size[0] >= STORY_FROM
        what, budget = ("with another story", STORY) if leafs else ("", panel)
        found.append(Traffic(f"Board: to the next panel {what}".strip(), max(between), budget))
        if move is not None:
            # A row with other keys than the one before has the hints written anew as well.
            _sent(terminal, PLACES["Today"])
            found.append(Traffic("Today: to a row with other keys", _sent(terminal, DOWN), move))
            rows = [_sent(terminal, DOWN) for _ in range(5)]
            found.append(Traffic("Today: to the next row", int(median(rows)), move))
        _sent(terminal, PLACES["Board"])
        _sent(terminal, "\x1b[H")
        found.append(Traffic("page: Objective", _sent(terminal, "\r"), page))
        _sent(terminal, ESCAPE)
    return found


def _environment(home: Path) -> Mapping[str, str]:
    return {"HANDRAIL_HOME": str(home), "HANDRAIL_ACCESSIBLE": "no"}


def _sent(terminal: Terminal, keys: str) -> int:
    """Press keys and return the bytes of the answer."""
    before = terminal.received
    terminal.press(keys)
    terminal.settle(0.4)
    return terminal.received - before


def traffic(rounds: int) -> list[str]:
    """Measure once for each size: bytes are the same in every round."""
    rows: dict[str, list[str]] = {}
    for size in SIZES:
        with tempfile.TemporaryDirectory() as folder:
            home = Path(folder) / "home"
            fill_demo(Store.open(home, FixedClock(datetime.now(UTC))))
            for each in measure(handrail(), home, size):
                cells = [str(each.bytes), *budget_cells(each.bytes, each.budget)]
                rows.setdefault(f"{each.what}, {size[0]} × {size[1]}", cells)
    head = ["what", "bytes", "budget", "met"]
    return [
        format_table("Over the line: bytes", head, [[what, *cells] for what, cells in rows.items()])
    ]
