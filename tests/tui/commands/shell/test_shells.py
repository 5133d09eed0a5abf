"""The completion script of bash, in bash itself."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pexpect
import pytest

from flows.actions.objectives import add_objective
from flows.documents.objective import Objective
from flows.store.store import Store
from tests.flows.samples import PLAN, rename
from tests.paths import ROOT
from tui.commands.shell.shell_scripts import BASH

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
        cwd=ROOT,
        env={"HANDRAIL_HOME": str(home), "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert ran.stdout.split("\n") == [*expected, ""] or ran.stdout == "\n" * (not expected)


TYPED = {
    "rate 'Sl": "rate 'Sleep through most nights' ",
    'rate "Sl': 'rate "Sleep through most nights" ',
    r"tick walk\ 2": r"tick Walk\ 20\ min ",
    r"tick put\ the": r"tick put\ the\ charger\ in\ the\ hall ",
    "show Pl:": r"show Pl:\ Sam\'s\ \"own\"\ a=b ",
    r"show Pl:\ sam": r"show Pl:\ Sam\'s\ \"own\"\ a=b ",
    r"show Pl:\ Sam\'s\ \"own\"\ a=": r"show Pl:\ Sam\'s\ \"own\"\ a=b ",
    "show 'Pl:": "show 'Pl: Sam'\\''s \"own\" a=b' ",
    'show "Pl: S': r'show "Pl: Sam' "'" r's \"own\" a=b" ',
    "export --format=mark": "export --format=markdown ",
    "export --format mark": "export --format markdown ",
    "tick walk --on yes": "tick walk --on yesterday ",
    "tick -- wal": r"tick -- Walk\ 20\ min ",
    "rate -- 'Sl": "rate -- 'Sleep through most nights' ",
    "tick --on yesterday -- wal": r"tick --on yesterday -- Walk\ 20\ min ",
    "show -- Pl:": r"show -- Pl:\ Sam\'s\ \"own\"\ a=b ",
    "rate :": r"rate :\)\ Ring\ Ada\!\ now ",
    "rate :\\)\\ ri": r"rate :\)\ Ring\ Ada\!\ now ",
    "rate ':": "rate ':) Ring Ada! now' ",
    'rate ":': """rate ":) Ring Ada"'!'" now" """,
    'rate ":) Ring A': """rate ":) Ring Ada"'!'" now" """,
    "rate -- -5": "rate -- -5\\ kilos ",
}
"""What is typed before the tab key, and what stands in the line after it."""


def test_a_line_is_completed_where_it_is_typed(home: Path, store: Store) -> None:
    rename(store, "p1", 'Pl: Sam\'s "own" a=b')
    for wish in (":) Ring Ada! now", "-5 kilos"):
        add_objective(store, PLAN, Objective(wish=wish, state="doing"))
    shell = _interactive_bash(home)
    found = {}
    for typed in TYPED:
        shell.send(f"handrail {typed}\t\x14")
        shell.expect(r"LINE<handrail (.*)>ENDS")
        found[typed] = shell.match[1] if isinstance(shell.match, re.Match) else ""
        shell.send("\x15")
    shell.close(force=True)
    assert found == TYPED


def _interactive_bash(home: Path) -> "pexpect.spawn[str]":
    """Start a bash that completes, and shows its line when ctrl+t is typed."""
    shell = pexpect.spawn(
        "bash",
        ["--norc", "--noprofile", "-i"],
        cwd=str(ROOT),
        env={
            "HANDRAIL_HOME": str(home),
            "INPUTRC": "/dev/null",
            "LANG": "C.UTF-8",
            "PATH": "/usr/bin:/bin",
            "TERM": "dumb",
        },
        encoding="utf-8",
        dimensions=(24, 200),
        timeout=20,
    )
    shell.sendline(f'handrail() {{ "{sys.executable}" -m tui.cli "$@"; }}')
    shell.sendline("""bind -x '"\\C-t": echo "LINE<$READLINE_LINE>ENDS"'""")
    shell.sendline('source <(handrail completion bash); echo "LOAD"ED')
    shell.expect("LOADED\r\n")
    return shell
