"""The completion script of bash, in bash itself."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from flows.store.store import Store
from tui.commands.completion import BASH

pytestmark = pytest.mark.skipif(shutil.which("bash") is None, reason="bash is not installed")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["tic"], ["tick"]),
        (["tick", "wal"], [r"Walk\ 20\ min"]),
        (["flows", "check", "READ"], []),
    ],
)
def test_bash_completes_titles(
    home: Path, store: Store, words: list[str], expected: list[str]
) -> None:
    line = " ".join(f"'{word}'" for word in words)
    script = (
        f'handrail() {{ "{sys.executable}" -m tui.cli "$@"; }}\n{BASH}\n'
        f"COMP_WORDS=(handrail {line}); COMP_CWORD={len(words)}; _handrail\n"
        'printf "%s\\n" "${COMPREPLY[@]}"'
    )
    ran = subprocess.run(
        ["bash", "-c", script],
        cwd=Path(__file__).parents[2],
        env={"HANDRAIL_HOME": str(home), "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert ran.stdout.split("\n") == [*expected, ""] or ran.stdout == "\n" * (not expected)
