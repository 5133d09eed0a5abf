"""Standard input, output or errors that are closed, or that nothing can be written to."""

import subprocess
import sys
from pathlib import Path

import pytest

from flows.store.store import Store
from tests.flows.samples import NAME
from tests.paths import ROOT

UNHEARD = "It was saved, but its words could not be printed: "


def ran(home: Path, words: str, code: int) -> tuple[str, str]:
    """Run the program in a shell, which redirects, and return its output and its errors."""
    done = subprocess.run(
        ["sh", "-c", f'"{sys.executable}" -m tui.cli {words}'],
        cwd=ROOT,
        env={"HANDRAIL_HOME": str(home), "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, "Traceback" in done.stderr) == (code, False), done.stderr
    return done.stdout, done.stderr


@pytest.mark.parametrize(
    ("words", "code", "out", "err"),
    [
        ("note <&-", 2, "", "There were no words to write down.\n"),
        ("win <&-", 2, "", "There were no words to write down.\n"),
        ("new personal --answers - <&-", 1, "", "answers: It is not JSON"),
        ("new --plain <&-", 0, "Nothing was begun.\n", ""),
        ("<&-", 64, "", "There is no terminal here to open."),
        ("status >&-", 1, "", "The output could not be written: Bad file descriptor.\n"),
        ("--version >&-", 1, "", "The output could not be written: Bad file descriptor.\n"),
        ("status --json >/dev/full", 1, "", "The output could not be written: No space left"),
        ("status 2>&-", 0, "Sam's plan", ""),
        ("swim 2>&-", 2, "", ""),
        ("swim <&- >&- 2>&-", 2, "", ""),
    ],
)
def test_a_closed_stream_is_told_in_a_sentence(
    home: Path, store: Store, words: str, code: int, out: str, err: str
) -> None:
    printed, told = ran(home, words, code)
    assert out in printed
    assert told.startswith(err)
    assert "unexpected" not in told
    assert bool(err) == bool(told)


@pytest.mark.parametrize(
    ("redirect", "why"),
    [
        (">&-", "Bad file descriptor"),
        (">/dev/full", "No space left on device"),
        ("--json >/dev/full", "No space left on device"),
        ("<&- >&-", "Bad file descriptor"),
    ],
)
def test_what_was_saved_is_said_although_its_words_cannot_be_printed(
    home: Path, store: Store, redirect: str, why: str
) -> None:
    assert ran(home, f"tick walk {redirect}", 1) == ("", f"{UNHEARD}{why}.\n")
    assert len(store.read(NAME)["entries"]) == 1
    again = ran(home, f"tick walk {redirect}", 1)
    assert again == ("", f"The output could not be written: {why}.\n")


@pytest.mark.parametrize(
    ("words", "done"),
    [
        ("export -o FILE", "FILE"),
        ("export --format markdown --toolbox -o FILE", "FILE"),
        ("export --format markdown --share --include all -o FILE", "FILE"),
        ("import ARCHIVE --yes", "home/drafts"),
    ],
)
def test_a_command_is_carried_out_although_nobody_reads_its_messages(
    home: Path, store: Store, tmp_path: Path, words: str, done: str
) -> None:
    archive = ROOT / "tests/flows/store/files/landed/export.json"
    told = words.replace("FILE", str(tmp_path / "FILE")).replace("ARCHIVE", str(archive))
    script = f'"{sys.executable}" -m tui.cli {told} 2>&1 >/dev/null; echo $? >"{tmp_path}/code"'
    subprocess.run(
        ["sh", "-c", f"(sleep 0.5; {script}) | true"],
        cwd=ROOT,
        env={"HANDRAIL_HOME": str(home), "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"},
        check=True,
    )
    assert (tmp_path / "code").read_text() == "0\n"
    assert (tmp_path / done).exists()
