"""`demo`: a sample to look around in, and never the person's own home."""

from pathlib import Path

import pytest

from flows.store.store import Store
from tests.tui.commands.conftest import Run


@pytest.fixture(autouse=True)
def _throw_away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Put what is thrown away into the test's own folder."""
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))


def test_a_sample_is_made_beside_the_own_home(run: Run, home: Path, tmp_path: Path) -> None:
    ran = run("demo")
    assert (ran.code, ran.err) == (0, "")
    (sample,) = tmp_path.glob("handrail-demo-*")
    assert f"handrail --home {sample}\n" in ran.out
    assert sample.stat().st_mode & 0o777 == 0o700
    assert not home.exists()
    out = run("status", "--home", str(sample)).out
    assert out.startswith("Sam's recovery plan\n")
    assert "Next small step:" in out
    assert "In focus" in run("board", "--home", str(sample)).out
    assert len(run("show", "--home", str(sample)).out.splitlines()) > 40


def test_an_empty_folder_of_ones_choice_is_filled(run: Run, home: Path) -> None:
    assert run("demo", "--home", str(home), "--keep").code == 0
    assert run("plans").out.startswith("Sam's recovery plan")


def test_what_is_there_already_is_left_alone(run: Run, store: Store, home: Path) -> None:
    ran = run("demo", "--home", str(home))
    assert (ran.code, ran.out) == (1, "")
    assert "There is something in this home already" in ran.err
    assert run("plans").out.startswith("Sam's plan")


def test_what_somebody_promised_stands_on_today_until_it_is_done(run: Run, home: Path) -> None:
    run("demo", "--home", str(home), "--keep")
    assert "○ the person I work with: Ask about the evening group\n" in run("status").out
    ran = run("tick", "evening group")
    assert (ran.code, ran.err) == (0, "")
    assert "Ask about the evening group" in ran.out
    assert "● the person I work with: Ask about the evening group, done\n" in run("status").out
    ran = run("untick", "evening group")
    assert (ran.code, ran.err) == (0, "")
    assert "open again" in ran.out
    assert "○ the person I work with: Ask about the evening group\n" in run("status").out
    ran = run("untick", "evening group")
    assert (ran.code, ran.out) == (1, "")
