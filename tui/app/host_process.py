"""Going on as a session that others can look at: the program becomes the command for that."""

import os
import sys
from pathlib import Path

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import NoReturn

HOSTING = 91
"""What the app ends with when it is to go on as a session that others can look at."""


class HostAskedError(Exception):
    """The app has ended in order to go on as the host of a session; no error that is told."""

    def __init__(self, start: str) -> None:
        super().__init__()
        self.start = start
        """Where it goes on, as `run_app` has it."""


def run_or_host(run: "Callable[[], int]", home: Path, *, ascii: bool, color: bool) -> int:
    """Run the app, and become the host of a session where it ends for that.

    Args:
        run: Runs the app, and returns what the process should end with.
        home: Where everything is kept.
        ascii: Draw with ASCII characters alone.
        color: Whether colours are wanted.
    """
    try:
        return run()
    except HostAskedError as asked:
        become_host(home, asked.start, ascii=ascii, color=color)


def become_host(home: Path, start: str, *, ascii: bool, color: bool) -> "NoReturn":
    """Run `handrail host` in place of this program, called as this one was.

    Args:
        home: Where everything is kept.
        start: Where to begin, as `run_app` has it.
        ascii: Draw with ASCII characters alone.
        color: Whether colours are wanted.
    """
    called = sys.orig_argv[: len(sys.orig_argv) - len(sys.argv[1:])]
    words = ["host", "--home", os.fspath(home), "--at", start]
    words += ["--ascii"] if ascii else []
    words += [] if color else ["--no-color"]
    os.execv(sys.executable, [*called, *words])
