"""Going to another computer: the real command on a pseudo-terminal, with a stand-in for ssh."""

import os
from pathlib import Path

import pytest

from tests.terminal.terminal import Terminal

FAKE = """#!/bin/sh
echo "$@" >> "$HOME/calls"
printf '\\033[?1049h\\033[?2004h'
stty raw -echo
if [ "$(wc -l < "$HOME/calls")" -lt 2 ]; then echo dropped; exit 255; fi
printf there
exit 3
"""


@pytest.fixture
def path(home: Path) -> str:
    """A PATH on which ssh drops the first line and ends the second one with 3."""
    folder = home.parent / "bin"
    folder.mkdir()
    (folder / "ssh").write_text(FAKE)
    (folder / "ssh").chmod(0o755)
    return f"{folder}:{os.environ['PATH']}"


def test_a_dropped_line_gives_the_terminal_back_and_is_offered_again(home: Path, path: str) -> None:
    with Terminal(home, ["connect", "ana@example.org", "handrail join"], PATH=path) as terminal:
        terminal.wait("The line is down. Enter connects again")
        restored = terminal.written.rpartition(b"dropped")[2]
        assert b"\x1b[?1049l" in restored and b"\x1b[?2004l" in restored
        terminal.press("enter")
        assert terminal.wait_end() == 3
        terminal.wait_written("there")
    calls = (home.parent / "calls").read_text().splitlines()
    assert len(calls) == 2
    assert calls[0].startswith("-t -C -o SendEnv=COLORTERM NO_COLOR -o ServerAliveInterval=15")
    assert calls[0].endswith("-- ana@example.org handrail join")


def test_one_can_leave_it_at_that(home: Path, path: str) -> None:
    with Terminal(home, ["connect", "ana@example.org"], PATH=path) as terminal:
        terminal.wait("The line is down")
        terminal.press("q", "enter")
        assert terminal.wait_end() == 255
    assert len((home.parent / "calls").read_text().splitlines()) == 1
