"""`today --plain` on a real terminal asks line by line, and so does `today` on a dumb one."""

import os
import sys
from pathlib import Path

import pexpect
import pytest

from flows.documents.clock import SystemClock
from flows.store.store import Store
from flows.views.today import today
from tests.flows.samples import sample_store


@pytest.mark.parametrize(("words", "term"), [("--plain", "xterm-256color"), ("", "dumb")])
def test_today_is_asked_line_by_line(home: Path, words: str, term: str) -> None:
    sample_store(home, SystemClock())  # type: ignore[arg-type]
    program = pexpect.spawn(
        sys.executable,
        ["-m", "tui.cli", "--home", str(home), "today", *words.split()],
        env={**os.environ, "TERM": term},
        encoding="utf-8",
        timeout=20,
    )
    program.expect("Walk 20 min: not yet")
    program.expect("done, part, rest: ")
    program.sendline("done")
    program.expect("Habit 'Walk 20 min' marked done.")
    program.sendline("save")
    program.expect("Everything is kept.")
    program.expect(pexpect.EOF)
    view = today(Store.open(home, SystemClock()))
    assert view is not None and view.habits[0].state == "done"
