"""The architecture is a test: the contracts hold, and notice when somebody breaks one."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.paths import ROOT
from tests.structure.figures import PACKAGES
from tests.structure.imports import cycles, import_graph

FOR_TYPES = "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import {module}"
SOCKET = "tui/terminal/shared/unix_socket.py"
IN_FUNCTION = "def late():\n    import {module}"


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    """Hold the packages in `folder` against the contracts of this project."""
    program = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports())"
    return subprocess.run(
        [sys.executable, "-P", "-c", f"import sys; sys.path.insert(0, {str(folder)!r}); {program}"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the sources in which things may be broken."""
    folder = tmp_path_factory.mktemp("copy")
    for package in ("flows", "tui"):
        shutil.copytree(ROOT / package, folder / package)
    shutil.copy(ROOT / "pyproject.toml", folder)
    return folder


@pytest.mark.parametrize(
    ("place", "line", "contract"),
    [
        ("flows/rules/broken.py", "import flows.store.store", "downwards only"),
        ("flows/documents/broken.py", "import os", "no input or output"),
        ("flows/guide/broken.py", "import textual", "knows a screen"),
        ("tui/widgets/broken.py", "import flows.actions.plans", "never touch the store"),
        ("flows/store/broken.py", "import flows.documents.plan", "without pydantic"),
        ("tui/screens/broken.py", "import socket", "no network code"),
        ("tui/terminal/broken.py", "import socket", "no network code"),
        ("tui/terminal/broken.py", "import _socket", "no network code"),
        ("tui/plain/broken.py", "import tui.app.navigation", "downwards only"),
        ("tui/terminal/broken.py", "import tui.widgets.row_list", "downwards only"),
        ("tui/fields/broken.py", "import tui.screens.base.form", "downwards only"),
        (
            "tui/screens/base/broken.py",
            FOR_TYPES.format(module="tui.app.application"),
            "downwards only",
        ),
        (
            "tui/screens/board/broken.py",
            IN_FUNCTION.format(module="tui.screens.objective.objective"),
            "downwards only",
        ),
        (
            "tui/screens/base/broken.py",
            IN_FUNCTION.format(module="tui.screens.journal.journal"),
            "downwards only",
        ),
    ],
)
def test_a_broken_contract_is_noticed(copy: Path, place: str, line: str, contract: str) -> None:
    (copy / place).write_text(f"{line}\n")
    try:
        result = lint(copy)
    finally:
        (copy / place).unlink()
    assert result.returncode == 1
    broken = [row for row in result.stdout.splitlines() if " BROKEN" in row]
    assert any(contract in row for row in broken), result.stdout


NETWORK = re.compile(
    r"\bAF_(?!UNIX\b)\w+|\b(?:create_connection|create_server|open_connection|start_server)\b"
    r"|\burlopen\b|\bsocketpair\b|\bfromfd\b|socket\.socket\((?!socket\.AF_UNIX,)"
)
"""What would reach another computer, by whatever module."""


def reaching_out(folder: Path) -> list[str]:
    """Return the files from which something could reach another computer."""
    return [
        str(path.relative_to(folder))
        for package in ("flows", "tui")
        for path in sorted((folder / package).rglob("*.py"))
        if NETWORK.search(path.read_text())
    ]


@pytest.mark.parametrize(
    ("place", "line"),
    [
        (SOCKET, "far = socket.socket(socket.AF_INET, socket.SOCK_STREAM)"),
        (SOCKET, "far = socket.socket()"),
        (SOCKET, "far = socket.create_connection(('localhost', 22))"),
        ("tui/app/application.py", "far = asyncio.open_connection('localhost', 22)"),
    ],
)
def test_a_line_to_another_computer_is_noticed(copy: Path, place: str, line: str) -> None:
    before = (copy / place).read_text()
    (copy / place).write_text(f"{before}\n{line}\n")
    try:
        assert reaching_out(copy) == [place]
    finally:
        (copy / place).write_text(before)


def test_nothing_reaches_another_computer() -> None:
    assert reaching_out(ROOT) == []


@pytest.mark.parametrize("line", ["import {module}", FOR_TYPES, IN_FUNCTION])
def test_a_circle_of_files_is_noticed(tmp_path: Path, line: str) -> None:
    folder = tmp_path / "tui" / "widgets"
    folder.mkdir(parents=True)
    (folder / "there.py").write_text("import tui.widgets.back\n")
    (folder / "back.py").write_text(f"{line.format(module='tui.widgets.there')}\n")
    assert cycles(import_graph(tmp_path, PACKAGES)) == [("tui.widgets.back", "tui.widgets.there")]


def test_no_file_stands_in_a_circle() -> None:
    assert cycles(import_graph(ROOT, PACKAGES)) == []


def test_the_contracts_hold(copy: Path) -> None:
    result = lint(copy)
    assert result.returncode == 0, result.stdout


@pytest.mark.parametrize("folder", ["flows", "tui"])
def test_no_room_grows_past_four_hundred_lines(folder: str) -> None:
    long = {
        str(path.relative_to(ROOT)): lines
        for path in (ROOT / folder).rglob("*.py")
        if (lines := len(path.read_text().splitlines())) > 400
    }
    assert not long
