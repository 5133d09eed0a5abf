"""ctrl+c ends a command as that, also where a library makes another error of it."""

import signal
import subprocess
import sys

import pytest

from tests.paths import ROOT
from tui.cli import INTERRUPTED

SWALLOWED = """
import os, signal, sys
import tui.cli

def work(arguments, clock):
    try:
        os.kill(os.getpid(), signal.SIGINT)
        print("went on")
        return 0
    except KeyboardInterrupt:
        raise ValueError("no model could be made") from None

tui.cli._run_command = work
tui.cli.run()
"""


@pytest.mark.parametrize(
    ("before", "code", "told"),
    [(signal.default_int_handler, INTERRUPTED, ""), (signal.SIG_IGN, 0, "went on\n")],
)
def test_ctrl_c_is_no_error_and_is_ignored_where_that_is_wanted(
    before: signal.Handlers, code: int, told: str
) -> None:
    was = signal.signal(signal.SIGINT, before)
    try:
        ran = subprocess.run(
            [sys.executable, "-c", SWALLOWED], cwd=ROOT, capture_output=True, text=True, check=False
        )
    finally:
        signal.signal(signal.SIGINT, was)
    assert (ran.returncode, ran.stdout, ran.stderr) == (code, told, "")
