"""Which files each command of every day reads: never a closed year that it has no need of."""

import os
from datetime import date, timedelta
from pathlib import Path

import pytest

from flows.actions.entries import tick
from flows.actions.journal import add_win
from flows.documents.clock import FixedClock
from flows.lookup.search import find_habit_or_step
from flows.store.file_system import FileSystem
from flows.store.store import Store
from tests.flows.samples import NAME
from tests.tui.commands.conftest import Run

YEARS = (2024, 2025)
"""The closed years of the home."""

PLAN_IN_USE = {"profile", NAME, "manifest"}
IN_USE = {*PLAN_IN_USE, "journal"}
"""What a command may read that asks for nothing of closed years."""

CLOSED_PLAN = {f"{NAME}.{year}" for year in YEARS}
CLOSED_JOURNAL = {f"journal.{year}" for year in YEARS}

READ = {
    "tick walk": PLAN_IN_USE,
    "tick read 5": PLAN_IN_USE,
    "tick letter": PLAN_IN_USE,
    "skip walk": PLAN_IN_USE,
    "untick walk": PLAN_IN_USE,
    "rate sleep 4": PLAN_IN_USE,
    "move paused sleep": PLAN_IN_USE,
    "touch priya": PLAN_IN_USE,
    "note quiet": {"profile", "journal", "manifest"},
    "win rested": {"profile", "journal", "manifest"},
    "feel tired": {"profile", "journal", "manifest"},
    "status": IN_USE,
    "today --plain": IN_USE,
    "board --plain": IN_USE,
    "timeline --plain": PLAN_IN_USE,
    "support --plain": PLAN_IN_USE,
    "helped": PLAN_IN_USE,
    "why": PLAN_IN_USE,
    "crisis": PLAN_IN_USE,
    "undo": IN_USE,
    "log panic 3": IN_USE | CLOSED_JOURNAL,
    "journal won": IN_USE | CLOSED_JOURNAL,
    "habit walk": PLAN_IN_USE | CLOSED_PLAN,
    "objective sleep": IN_USE | CLOSED_PLAN | CLOSED_JOURNAL,
}
"""What each of them may read; the last ones tell of everything there has been."""


@pytest.fixture
def parts_read(
    store: Store, home: Path, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> list[str]:
    """Fill the closed years, and return the files that are read the day after, as they are read."""
    for year in YEARS:
        day = date(year, 5, 1)
        tick(store, find_habit_or_step(store, "walk"), on=day)
        add_win(store, f"won in {year}", on=day)
    tick(store, find_habit_or_step(store, "read"), on=store.clock.today())
    clock.moment += timedelta(days=1)
    there = {path.relative_to(home).as_posix() for path in home.rglob("*.json")}
    assert there >= {f"{part}.json" for part in IN_USE | CLOSED_PLAN | CLOSED_JOURNAL}
    read = list[str]()
    really_open = FileSystem.open

    def open_noted(files: FileSystem, path: Path, flags: int, mode: int = 0o600) -> int:
        if path.suffix == ".json" and not flags & os.O_WRONLY:
            read.append(path.relative_to(home).with_suffix("").as_posix())
        return really_open(files, path, flags, mode)

    monkeypatch.setattr(FileSystem, "open", open_noted)
    return read


@pytest.mark.parametrize("words", READ)
def test_a_command_reads_no_file_that_it_has_no_need_of(
    words: str, run: Run, parts_read: list[str]
) -> None:
    assert run(*words.split()).code == 0
    assert NAME in parts_read or "journal" in parts_read
    assert sorted(set(parts_read) - READ[words]) == []


@pytest.mark.parametrize("words", READ)
def test_a_command_reads_no_file_twice(words: str, run: Run, parts_read: list[str]) -> None:
    assert run(*words.split()).code == 0
    assert len(parts_read) == len(set(parts_read))
