"""What every test stands on: a home of its own, and never the developer's."""

import gc
import os
import shutil
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from flows.documents.clock import FixedClock
from flows.store.file_system import FileSystem
from tui.terminal.environment import prepare

prepare()  # Before Textual is imported, which reads the surroundings once.

from tests.order import spread  # noqa: E402
from tests.settling import settle_at_once  # noqa: E402
from tests.shared_styles import share_styles  # noqa: E402
from tests.textual_shortcuts import take_shortcuts  # noqa: E402

settle_at_once()
share_styles()
take_shortcuts()

# What is rewritten for its asserts is kept, or every worker of every run rewrites all of it again.
sys.dont_write_bytecode = False

MEMORY = Path("/dev/shm")
"""Where Linux keeps files in memory: to make and remove one there takes a hundredth of the time."""

ROOM = 1 << 30
"""Bytes that are to be free there, many times what a run holds at once."""

if os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free > ROOM:
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(MEMORY))
    tempfile.tempdir = str(MEMORY)

settings.register_profile(
    "suite", deadline=None, max_examples=40, suppress_health_check=list(HealthCheck)
)
settings.load_profile("suite")

MOMENT = datetime(2026, 11, 21, 19, 2, tzinfo=UTC)
"""The moment at which all tests with a clock of their own take place: a Saturday evening."""

GARBAGE = (50_000, 20, 20)
"""After how many new objects garbage is looked for: an app makes and keeps many at once."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Have all processors work all the time."""
    items[:] = spread(items)


def pytest_collection_finish() -> None:
    """Leave all that is imported out of every later search for what can be freed."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(*GARBAGE)


@pytest.fixture(autouse=True)
def _private_surroundings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Point every place that the program may write to into the test's own folder."""
    # It is there, as everybody's is: what finds no place in it goes to the current folder.
    (tmp_path / "user").mkdir(exist_ok=True)
    monkeypatch.setenv("HOME", str(tmp_path / "user"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "user" / "data"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "user" / "config"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "user" / "state"))
    for name in ("HANDRAIL_HOME", "NO_COLOR", "SSH_CONNECTION", "EDITOR", "VISUAL"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(autouse=True)
def _disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """Wait for no disk: what a power cut leaves is looked at in the tests of the store alone."""
    monkeypatch.setattr(FileSystem, "sync", lambda files, descriptor: None)


@pytest.fixture
def clock() -> FixedClock:
    """A clock that stands at `MOMENT`."""
    return FixedClock(MOMENT)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """The path of a home that does not exist yet."""
    return tmp_path / "home"
