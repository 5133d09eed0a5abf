"""A window of a few columns shows little, and nothing of it ends the program."""

from pathlib import Path

import pytest

from flows.documents.clock import SystemClock
from flows.sample.sample_home import fill_demo
from flows.store.store import Store
from tests.terminal.terminal import Terminal

SIZES = ((24, 8), (24, 3), (2, 1), (1, 80), (24, 80))
"""Rows and columns, the last ones being those with which it goes on."""

WALKS = {
    "places": ([], ("1", "2", "3", "4", "5", "f1", "escape", "f2", "escape", "6"), "Your plans"),
    "session": (["new", "personal"], ("f1", "escape", "f5", "escape"), "Spring"),
}
"""What is opened, the keys that are pressed in each window, and what is seen in the end."""


@pytest.mark.parametrize("name", WALKS)
def test_no_window_is_too_small_to_go_on(home: Path, name: str) -> None:
    arguments, keys, words = WALKS[name]
    fill_demo(Store.open(home, SystemClock()))
    with Terminal(home, arguments) as terminal:
        if name == "session":
            terminal.wait("Where things are now")
            terminal.press("Spring", "enter")
            terminal.wait("saved")
        else:
            terminal.wait("Today ·")
        for rows, columns in SIZES:
            terminal.resize(rows, columns)
            terminal.settle(0.3)
            for key in keys:
                terminal.press(key)
                terminal.settle(0.12)
            assert not terminal.has_ended(), f"it ended at {columns} columns and {rows} rows"
        terminal.wait(words)
    assert not list(home.rglob("reports/*"))
