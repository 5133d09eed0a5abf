"""Random keys in the real program: the terminal's cursor stands on what is marked, or in a field.

`python -m tests.terminal.cursor_walk 2000` walks that many keys and prints what it found.
"""

import random
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from flows.documents.clock import FixedClock
from flows.sample.sample_home import fill_demo
from flows.store.store import Store
from tests.terminal.terminal import Terminal
from tui.drawing.cursor import SIGN

KEYS = (
    *("1", "2", "3", "4", "5", "6", "f2", "comma", ",", "h", "?", "f1"),
    *("up", "down", "left", "right", "tab", "shift+tab", "end", "pagedown", "pageup"),
    *("enter", "enter", "escape", "escape", "escape", "space", "g", "m", "r", "y", "z", "["),
)
"""What is pressed; nothing that ends the program or takes a plan away."""

MARKS = (SIGN, "[", "↕", "─")
"""What may stand below the cursor: the sign of a row, a chosen mark, the border of a card."""

WALL = "│"
"""The border of a small window."""

FIELD = "▌"
"""What stands at the left of a field one writes in."""


def is_right(terminal: Terminal) -> bool:
    """Return whether the cursor stands on a mark or in a field, or the page has neither."""
    lines = terminal.lines()
    row, column = terminal.screen.cursor.y, terminal.screen.cursor.x
    line = lines[row] if row < len(lines) else ""
    if line[column:].startswith(MARKS) or FIELD in line[:column]:
        return True
    if line[:column].rstrip().endswith(WALL):
        # A small window that is only read: the cursor stands where its words begin.
        return True
    return not any(SIGN in each for each in lines)


def walk(count: int, seed: int) -> list[str]:
    """Press random keys and return what was wrong: the keys before it, and the screen.

    Args:
        count: How many keys.
        seed: Which ones.
    """
    chosen, wrong = random.Random(seed), list[str]()
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        fill_demo(Store.open(home, FixedClock(datetime.now(UTC))))
        with Terminal(home) as terminal:
            terminal.wait("Today ·")
            pressed: list[str] = []
            for _ in range(count):
                key = chosen.choice(KEYS)
                pressed.append(key)
                terminal.press(key)
                terminal.settle(0.04)
                try:
                    terminal.wait_until(lambda: is_right(terminal), 10)
                except AssertionError:
                    cursor = terminal.screen.cursor
                    wrong.append(f"{pressed[-8:]} ({cursor.y}, {cursor.x})\n{terminal.text()}")
                    terminal.press("escape", "escape", "1")
                    terminal.settle(0.3)
    return wrong


if __name__ == "__main__":
    found = walk(int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1)
    sys.stdout.write("\n\n".join([*found, f"{len(found)} of {sys.argv[1]} keys\n"]))
