"""Each command of every day imports what is on its list, and nothing else."""

import os
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

from flows.actions.journal import add_win
from flows.store.store import Store
from tests.paths import ROOT
from tests.tui.commands.quick_modules import (
    EVERY_COMMAND,
    FRAMES,
    ITS_OWN,
    STANDARD,
    STANDARD_OF_ARCHIVES,
    STANDARD_OF_FRAMES,
    STANDARD_OF_JOURNALS,
    STANDARD_OF_PLANS,
    VERSION,
    WELCOME,
)

PLAN_READERS = (
    "show",
    *(f"export --format {form}" for form in ("markdown", "ics", "fhir")),
)

JOURNAL_READERS = ("journal rain", "objective sleep")

BEFORE = {
    **{"undo": ("tick walk",), "redo": ("tick walk", "undo"), "log panic 3": ("log panic 2",)},
    **{each: (each,) for each in PLAN_READERS},
}
"""What is done first, so that there is something to do, and a flow that ships is parsed once."""

HEAVY = {
    *("pydantic", "textual", "rich", "tinydb", "orjson", "typing", "dataclasses", "inspect"),
    *("hashlib", "uuid", "platform", "shutil", "asyncio", "subprocess", "tempfile", "logging"),
}
"""What none of them may import, whatever the version of Python."""

PROGRAM = """
import sys
before = set(sys.modules)
from tui.cli import main
code = main(sys.argv[1:])
print(*sorted(set(sys.modules) - before), file=sys.stderr)
sys.exit(code)
"""

FRAME = """
import sys
from types import ModuleType
before = set(sys.modules)
from tui.cli import main
from tui.commands.base.lean_imports import import_lean
import_lean()
from tui.commands.base.call import Call
Call.has_terminal = True
app = ModuleType("tui.app.start")
def run_app(*_, first, **__):
    if first is not None:
        print(*sorted(set(sys.modules) - before - {app.__name__}))
    return 0
app.run_app = run_app
sys.modules[app.__name__] = app
sys.exit(main(sys.argv[1:]))
"""
"""Opens the app as far as its first frame, and prints what was imported for that."""

COMMANDS = ("--version", *ITS_OWN)


@pytest.fixture
def kept(store: Store, home: Path) -> Path:
    """Return a home in which a plan is kept, and a journal."""
    add_win(store, "slept well", on=store.clock.today())
    return home


@pytest.mark.parametrize("words", COMMANDS)
def test_a_command_imports_nothing_that_is_not_on_its_list(words: str, kept: Path) -> None:
    ours = {each for each in _imported(kept, words) if each.partition(".")[0] in ("flows", "tui")}
    allowed = VERSION.split()
    if words != "--version":
        allowed = [*EVERY_COMMAND.split(), *ITS_OWN[words].split()]
    assert len(ours) > 2
    assert sorted(ours - set(allowed)) == []


@pytest.mark.parametrize("words", COMMANDS)
def test_a_command_imports_little_of_the_standard_library(words: str, kept: Path) -> None:
    public = {each.partition(".")[0] for each in _imported(kept, words)} - {"flows", "tui"}
    public = {each for each in public if not each.startswith("_")}
    allowed = set(STANDARD.split())
    if words in PLAN_READERS:
        allowed |= set(STANDARD_OF_PLANS.split())
    if words in JOURNAL_READERS:
        allowed |= set(STANDARD_OF_JOURNALS.split())
    if words == "export":
        allowed |= set(STANDARD_OF_ARCHIVES.split())
    assert not public & (HEAVY - allowed)
    if sys.version_info[:2] == (3, 11):  # Other versions need other modules for the same.
        assert sorted(public - allowed) == []


def test_the_lists_name_nothing_that_is_not_there() -> None:
    lists = (EVERY_COMMAND, *ITS_OWN.values(), *FRAMES.values(), VERSION)
    names = {name for each in lists for name in each.split()}
    assert sorted(name for name in names if not _is_there(name)) == []


def _is_there(name: str) -> bool:
    place = ROOT.joinpath(*name.split("."))
    return place.is_dir() or place.with_suffix(".py").is_file()


@pytest.mark.parametrize("start", FRAMES)
def test_the_first_frame_imports_nothing_that_is_not_on_its_list(start: str, kept: Path) -> None:
    _check_frame(kept, start, FRAMES[start])


def test_nor_does_that_of_the_welcome(home: Path) -> None:
    _run(FRAME, home, "")  # A flow that ships is parsed once.
    _check_frame(home, "", WELCOME)


def _check_frame(home: Path, start: str, listed: str) -> None:
    ran = _run(FRAME, home, start)
    imported = set(ran.stdout.split())
    assert "tui.terminal.paint.painter" in imported
    ours = {each for each in imported if each.partition(".")[0] in ("flows", "tui")}
    assert sorted(ours - {*EVERY_COMMAND.split(), *listed.split()}) == []
    public = {each.partition(".")[0] for each in imported - ours if not each.startswith("_")}
    assert not public & HEAVY
    if sys.version_info[:2] == (3, 11):
        assert sorted(public - {*STANDARD.split(), *STANDARD_OF_FRAMES.split()}) == []


def _imported(home: Path, words: str) -> list[str]:
    for each in (*BEFORE.get(words, ()), words):
        ran = _run(PROGRAM, home, each)
        assert ran.returncode == 0, ran.stderr
    return ran.stderr.splitlines()[-1].split()


def _run(program: str, home: Path, words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-S", "-c", program, *words.split()],
        cwd=ROOT,
        env={
            "HANDRAIL_HOME": str(home),
            "LANG": "C.UTF-8",
            "PYTHONPATH": os.pathsep.join((str(ROOT), sysconfig.get_path("platlib"))),
            "TERM": "xterm-256color",
        },
        capture_output=True,
        text=True,
        check=False,
    )
