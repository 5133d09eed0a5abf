"""The commands of every day start without screens and without models, as they run every day."""

import subprocess
import sys
from pathlib import Path

import pytest

from flows.store.store import Store
from tests.paths import ROOT

QUICK = (
    "--version",
    "tick walk",
    "skip read",
    "untick walk",
    "rate sleep 6",
    "note quiet",
    "win rested",
    "helped",
    "status",
    "history",
    "undo",
    "crisis",
    "plans",
    "show",
    "show --json",
    "export --format markdown",
    "export --format ics",
    "export --format fhir",
    "where",
)

HEAVY = {"textual", "rich", "pydantic"}
"""What none of them may import."""

PROGRAM = """
import sys
from tui.cli import main
from tests.paths import ROOT
code = main(sys.argv[1:])
print(*sorted({name.partition(".")[0] for name in sys.modules}), file=sys.stderr)
sys.exit(code)
"""


@pytest.mark.parametrize("words", QUICK)
def test_a_quick_command_imports_nothing_heavy(words: str, store: Store, home: Path) -> None:
    if words == "undo":
        _run(home, "tick walk")
    ran = _run(home, words)
    assert ran.returncode == 0, ran.stderr
    imported = set(ran.stderr.split())
    assert "tui" in imported
    assert not imported & HEAVY


def _run(home: Path, words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", PROGRAM, *words.split()],
        cwd=ROOT,
        env={"HANDRAIL_HOME": str(home), "LANG": "C.UTF-8"},
        capture_output=True,
        text=True,
        check=False,
    )
