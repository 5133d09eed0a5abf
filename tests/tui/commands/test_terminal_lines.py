"""On a real terminal no printed line breaks inside of a word, and an import asks first."""

import os
import sys
from pathlib import Path

import pexpect
import pytest

from flows.documents.clock import FixedClock
from flows.store.store import Store
from tests.tui.commands.conftest import Run

COLUMNS = 40


def spawn(home: Path, *words: str) -> "pexpect.spawn[str]":
    """Run the program in a narrow terminal."""
    environment = {**os.environ, "TERM": "xterm-256color"}
    environment.pop("COLUMNS", None)
    return pexpect.spawn(
        sys.executable,
        ["-m", "tui.cli", "--home", str(home), *words],
        env=environment,
        dimensions=(24, COLUMNS),
        encoding="utf-8",
        timeout=20,
    )


@pytest.mark.parametrize(
    "words", [("when", "soon"), ("new", "--plain", "personal"), ("join", "--as", "a\x1bb")]
)
def test_lines_end_between_words(home: Path, words: tuple[str, ...]) -> None:
    program = spawn(home, *words)
    program.expect([pexpect.EOF, "Answer: "])
    text = program.before or ""
    program.close(force=True)
    lines = text.replace("\r", "").split("\n")
    assert len(lines) > 1
    assert [each for each in lines if len(each) > COLUMNS] == []


def test_a_line_to_be_copied_stays_whole(home: Path, tmp_path: Path) -> None:
    program = spawn(home, "completion", "bash")
    program.expect(pexpect.EOF)
    assert any(len(line) > COLUMNS for line in (program.before or "").splitlines())


def test_an_import_asks_on_a_terminal(
    run: Run, store: Store, tmp_path: Path, clock: FixedClock
) -> None:
    file, other = tmp_path / "all.json", tmp_path / "other"
    run("export", "-o", str(file))
    program = spawn(other, "import", str(file))
    program.expect("Bring it in\\? yes or no: ")
    assert "The file holds:" in (program.before or "")
    program.sendline("no")
    program.expect("Nothing was changed")
    program.expect(pexpect.EOF)
    assert "Sam" not in run("plans", "--home", str(other)).out
    program = spawn(other, "import", str(file))
    program.expect("yes or no: ")
    program.sendline("y")
    program.expect(pexpect.EOF)
    assert run("plans", "--home", str(other)).out.startswith("Sam's plan")
    unasked = spawn(tmp_path / "third", "import", str(file), "--yes")
    assert unasked.expect(["yes or no", pexpect.EOF]) == 1
    assert run("plans", "--home", str(tmp_path / "third")).out.startswith("Sam's plan")
