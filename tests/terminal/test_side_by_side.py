"""Two real programs on one home, each seeing what the other does."""

import os
import subprocess
import sys
from pathlib import Path

from flows.documents.clock import SystemClock
from flows.sample.sample_home import fill_demo
from flows.store.store import Store
from tests.paths import ROOT
from tests.terminal.terminal import Terminal


def run(home: Path, *words: str) -> str:
    """Run one command beside the app and return what it printed."""
    ended = subprocess.run(
        [sys.executable, "-m", "tui.cli", *words],
        env={**os.environ, "HANDRAIL_HOME": str(home)},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return ended.stdout


def test_an_open_board_follows_what_commands_change(home: Path) -> None:
    fill_demo(Store.open(home, SystemClock()))
    with Terminal(home, ["board"], rows=40, columns=110) as terminal:
        terminal.wait("in focus", " Wins ")
        run(home, "win", "asked a stranger the way")
        terminal.wait("asked a stranger the way")
        run(home, "undo")
        terminal.wait(" Wins ", gone=["asked a stranger the way"])


def test_two_apps_see_each_other(home: Path) -> None:
    fill_demo(Store.open(home, SystemClock()))
    with (
        Terminal(home, ["board"], rows=40, columns=110) as board,
        Terminal(home, rows=30, columns=90) as today,
    ):
        board.wait("in focus", " Wins ")
        today.wait("Today")
        today.press("w")
        today.wait(" Win ")
        today.press("sat in the sun", "enter")
        board.wait("sat in the sun")
        assert "sat in the sun" in run(home, "history")
