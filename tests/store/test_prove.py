"""The proofs themselves run, in short."""

from pathlib import Path

import pytest

from tests.store.processes import kills, writers
from tests.store.prove import main
from tests.store.spoiled import spoiled_files


def test_killed_processes_lose_nothing(home: Path) -> None:
    tally = kills(home, times=50, seed=1)
    assert (tally.cases, tally.bad) == (50, 0)


def test_processes_writing_at_once_lose_nothing(home: Path) -> None:
    tally = writers(home, processes=4, changes=25)
    assert (tally.cases, tally.bad) == (100, 0)


def test_spoiled_files_are_found(home: Path) -> None:
    tally = spoiled_files(home, times=200, seed=1)
    assert (tally.cases, tally.bad) == (200, 0)


@pytest.mark.long
def test_the_whole_table_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    few = ["--cuts", "1", "--kills", "5", "--changes", "5", "--spoiled", "20", "--steps", "50"]
    assert main(few) == 0
    assert "spoiled files" in capsys.readouterr().out
