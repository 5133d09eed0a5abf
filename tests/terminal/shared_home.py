"""A session that several look at, as tests open it, and what they look at afterwards."""

import os
import signal
import time
from collections.abc import Callable
from pathlib import Path

from flows.documents.clock import SystemClock
from flows.lookup.changes import read_changes
from flows.store.file_names import JOURNAL, SHARING
from flows.store.store import Store
from tests.terminal.pictures import differences_seen
from tests.terminal.terminal import PATIENCE, Terminal
from tui.terminal.shared.people import STEADY
from tui.terminal.shared.unix_socket import LOCK

Opens = Callable[..., Terminal]

LEAVE = "\x1b[?1049l"


def kill_host(home: Path) -> None:
    """End the process of a session, if there is one, without asking it."""
    if (home / SHARING / LOCK).exists() and (number := holder(home)) is not None:
        os.kill(number, signal.SIGKILL)


def holder(home: Path) -> int | None:
    """Return the process that hosts a home: the one with its socket's lock among its open files."""
    lock = (home / SHARING / LOCK).resolve()
    for process in Path("/proc").glob("[0-9]*"):
        try:
            if any(each.readlink() == lock for each in (process / "fd").iterdir()):
                return int(process.name)
        except OSError:
            continue
    return None


def host(opens: Opens, *arguments: str, **more: object) -> Terminal:
    """Open a session, and wait until one can begin."""
    terminal = opens("host", "--as", "Priya", *arguments, **more)
    terminal.wait("Begin a plan", "Only you see this")
    return terminal


def let_in(own: Terminal, guest: Terminal, name: str, *, owner: str = "Priya") -> None:
    """Let somebody in who has asked."""
    guest.wait(f"{owner} is asked", "ctrl+c leaves")
    own.wait(name, "F6 yes")
    own.settle(STEADY + 0.1)
    own.press("f6")
    guest.wait("people see this")
    own.wait("people see this")
    own.settle(STEADY + 0.1)


def wait_same(own: Terminal, guest: Terminal) -> None:
    """Wait until both see the same, cell by cell but for what is hidden and their own line."""
    rows = own.screen.lines - 1
    until = time.monotonic() + PATIENCE
    while found := differences_seen(own.screen, guest.screen, rows):
        assert time.monotonic() < until, "\n".join([*found[:5], own.text(), guest.text()])
        for terminal in (own, guest):
            terminal.settle(0.1)


def begin(own: Terminal) -> None:
    """Begin a plan; the first question is its name."""
    own.press("enter")
    own.wait("Where things are now")


def history(home: Path) -> list[str]:
    """Return the words of all changes."""
    store = Store.open(home, SystemClock())
    return [each.change["words"] for each in read_changes((JOURNAL,), store.read)]
