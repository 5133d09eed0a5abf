"""The proofs themselves run, in short."""

import os
import signal
import time
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.flows.store import prove
from tests.flows.store.commands import command_kills, command_writers
from tests.flows.store.limits import Case, apart, cases
from tests.flows.store.processes import forked, kills, writers
from tests.flows.store.prove import Proof, proofs
from tests.flows.store.recoveries import interrupted_recoveries
from tests.flows.store.refusing_disks import refusing_disks
from tests.flows.store.spoiled import DRAFT, PLAN, spoiled_files
from tests.flows.store.spoiled_documents import spoiled_archives, spoiled_flows
from tests.flows.store.strangers import foreign_files
from tests.flows.store.tally import Tally
from tests.flows.store.vanished import vanished_files


def test_killed_processes_lose_nothing(home: Path) -> None:
    tally = kills(home, times=50, seed=1)
    assert (tally.cases, tally.bad) == (50, 0)


def test_a_process_ends_with_the_signal_though_whoever_starts_it_ignores_it() -> None:
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        begun = time.monotonic()
        with forked(lambda: time.sleep(20)) as child:
            time.sleep(0.2)
            os.kill(child, signal.SIGHUP)
        assert time.monotonic() - begun < 15
    finally:
        signal.signal(signal.SIGHUP, before)


def test_processes_writing_at_once_lose_nothing(home: Path) -> None:
    tally = writers(home, processes=4, changes=25)
    assert (tally.cases, tally.bad) == (100, 0)


def test_the_program_killed_loses_nothing(home: Path) -> None:
    tally = command_kills(home, times=50, seed=1)
    assert (tally.cases, tally.bad) == (50, 0)


def test_commands_at_once_lose_nothing(home: Path) -> None:
    tally = command_writers(home, processes=4, changes=25)
    assert (tally.cases, tally.bad) == (100, 0)


@pytest.mark.parametrize("name", [PLAN, DRAFT])
def test_spoiled_files_are_found(home: Path, name: str) -> None:
    tally = spoiled_files(home, times=100, seed=1, name=name)
    assert (tally.cases, tally.bad) == (100, 0)


def test_spoiled_flows_are_told(tmp_path: Path) -> None:
    tally = spoiled_flows(tmp_path, times=100, seed=1)
    assert (tally.cases, tally.bad) == (100, 0)


def test_spoiled_exports_are_refused(tmp_path: Path) -> None:
    tally = spoiled_archives(tmp_path, times=100, seed=1)
    assert (tally.cases, tally.bad) == (100, 0)


def test_recoveries_that_are_interrupted_lose_nothing(tmp_path: Path) -> None:
    tally = interrupted_recoveries(tmp_path, step=23)
    assert (tally.bad, tally.cases > 50) == (0, True), tally.remark


def test_files_that_vanish_are_missed_by_every_writer(tmp_path: Path) -> None:
    tally = vanished_files(tmp_path, step=9)
    assert (tally.bad, tally.cases) == (0, 8), tally.remark


def test_every_reading_command_reads_from_disks_that_refuse(tmp_path: Path) -> None:
    tally = refusing_disks(tmp_path, step=5)
    assert (tally.bad, tally.cases) == (0, 42), tally.remark


def test_foreign_files_beside_the_store_stay_as_they_are(tmp_path: Path) -> None:
    tally = foreign_files(tmp_path)
    assert (tally.bad, tally.cases) == (0, 27), tally.remark


@pytest.mark.parametrize("case", [pytest.param(case, id=name) for name, case in cases()])
def test_whatever_the_surroundings_do_is_told(case: Case) -> None:
    assert apart(case)


@pytest.mark.parametrize("bad", [0, 2])
def test_a_table_is_printed_and_what_is_bad_counts(
    bad: int, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def two(chosen: Namespace) -> Iterator[tuple[str, Proof]]:
        assert len(list(proofs(chosen))) == 19
        yield "kept", lambda folder: Tally(1_000)
        yield "lost", lambda folder: Tally(7, bad, "told")

    monkeypatch.setattr(prove, "proofs", two)
    assert prove.main([]) == (1 if bad else 0)
    said = " ".join(capsys.readouterr().out.split())
    assert "| kept | 1,000 | 0 |" in said
    assert f"| lost | 7 | {bad} |" in said
