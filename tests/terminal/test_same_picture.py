"""The real program twice, with Textual's own driver and with the painter: the same pictures."""

import shutil
from pathlib import Path

import pytest

from flows.documents.clock import SystemClock
from flows.sample.sample_home import fill_demo
from flows.store.store import Store
from tests.terminal.pictures import differences
from tests.terminal.terminal import Terminal
from tui.app.save_queue import SAVED, SAVING
from tui.terminal.modes import CURSOR, LEAVE

WALK = (
    ("down", "Today ·", ""),
    ("space", "Today ·", ""),
    ("2", "in focus", ""),
    ("down", "in focus", ""),
    ("right", "in focus", ""),
    ("g", "No value named", ""),
    ("3", "look along", ""),
    ("down", "look along", ""),
    ("4", "Family and friends", ""),
    ("5", "Journal", "Family"),
    ("6", "Your plans", ""),
    ("f1", "─ Help ─", ""),
    ("escape", "Your plans", "─ Help ─"),
    ("f2", "First", ""),
    ("escape", "Your plans", "First"),
    ("down", "Your plans", ""),
    ("enter", "call this plan?", ""),
    ("Spring", "Spring", ""),
    ("escape", "Leave for now?", ""),
    ("enter", "Your plans", "Leave"),
    ("1", "Today ·", ""),
    ("w", " Win ", ""),
    ("日本 zwei", "日本 zwei", ""),
    ("backspace", "日本 zwe", "zwei"),
    ("left", "日本 zwe", ""),
    ("x", "日本 zwxe", ""),
    ("enter", "noted", ""),
)
"""Keys through all places, each with words that are to be seen after it, and words that are not."""


@pytest.fixture
def homes(home: Path) -> tuple[Path, Path]:
    """Two homes with the same sample plan."""
    fill_demo(Store.open(home, SystemClock()))
    return home, Path(shutil.copytree(home, home.with_name("other")))


def differences_that_count(raw: Terminal, painted: Terminal) -> str:
    """Return where both differ, but for a row that tells of a slow disk."""
    told = [
        y
        for y, rows in enumerate(zip(raw.screen.display, painted.screen.display, strict=True))
        if any(words in row for row in rows for words in (SAVING, SAVED))
    ]
    found = differences(raw.screen, painted.screen).splitlines()
    slow = tuple(f"row {y}," for y in told)
    return "\n".join(line for line in found if not line.startswith(slow))


def compare(raw: Terminal, painted: Terminal, words: str, gone: str = "") -> None:
    """Wait for words on both screens, and until both show the same."""
    for terminal in (raw, painted):
        terminal.wait(words, gone=[gone] if gone else [])

    def is_same() -> bool:
        raw.settle(0.02)
        return not differences_that_count(raw, painted)

    try:
        painted.wait_until(is_same, 20)
    except AssertionError:
        raise AssertionError(differences_that_count(raw, painted)) from None


@pytest.mark.parametrize(
    ("size", "keys", "sizes"),
    [((24, 80), len(WALK), []), ((40, 120), 13, [(20, 60), (40, 120)])],
    ids=["80 × 24", "120 × 40 and other sizes"],
)
def test_both_show_the_same_after_each_key(
    homes: tuple[Path, Path], size: tuple[int, int], keys: int, sizes: list[tuple[int, int]]
) -> None:
    rows, columns = size
    with (
        Terminal(homes[0], rows=rows, columns=columns, HANDRAIL_RAW_TERMINAL="1") as raw,
        Terminal(homes[1], rows=rows, columns=columns) as painted,
    ):
        words = "Today ·"
        compare(raw, painted, words)
        for key, words, gone in WALK[:keys]:
            raw.press(key)
            painted.press(key)
            compare(raw, painted, words, gone)
        for rows, columns in sizes:
            raw.resize(rows, columns)
            painted.resize(rows, columns)
            compare(raw, painted, words)
        assert len(painted.written) * 4 < len(raw.written)
        for terminal in (raw, painted):
            terminal.press("q")
            assert terminal.wait_end() == 0
        assert painted.written.endswith(LEAVE.encode() + CURSOR.encode())
