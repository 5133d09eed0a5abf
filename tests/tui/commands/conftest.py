"""Running the command line in this process, on a home of the test's own."""

from collections.abc import Callable
from io import StringIO
from pathlib import Path
from typing import NamedTuple

import pytest

from flows.actions.plans import save_plan
from flows.documents.clock import FixedClock
from flows.store.store import Store
from tests.flows.samples import sample_plan
from tui.cli import main


class Ran(NamedTuple):
    """What a command did."""

    code: int
    """What the process would end with."""

    out: str
    """What it wrote to standard output."""

    err: str
    """What it wrote to standard error."""


Run = Callable[..., Ran]
"""Runs the program with some words, and with what is typed meanwhile as `typed`."""


@pytest.fixture
def run(
    home: Path,
    clock: FixedClock,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> Run:
    """Run the program on the test's home."""

    def run_words(*words: str, typed: str = "") -> Ran:
        monkeypatch.setattr("sys.stdin", StringIO(typed))
        monkeypatch.setenv("HANDRAIL_HOME", str(home))
        capsys.readouterr()
        code = main(list(words), clock)
        out, err = capsys.readouterr()
        assert "Traceback" not in err
        return Ran(code, out, err)

    return run_words


@pytest.fixture
def store(home: Path, clock: FixedClock) -> Store:
    """The home with a plan of Sam's in it."""
    store = Store.open(home, clock)
    save_plan(store, sample_plan())
    return store
