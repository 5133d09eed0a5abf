"""What attaches to a session is thin, and one who is alone loads nothing of it."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.paths import ROOT

PRINT = "; import sys; print(*sys.modules)"


def modules(program: str) -> set[str]:
    """Return what a program of one line has loaded in the end."""
    ran = subprocess.run(
        [sys.executable, "-c", program + PRINT],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return set(ran.stdout.split())


def test_a_relay_is_of_the_standard_library() -> None:
    loaded = modules("import tui.terminal.shared.relay")
    others = {name for name in loaded if name.partition(".")[0] in ("tui", "flows")}
    own = {f"tui.terminal.shared.{name}" for name in ("relay", "wire", "unix_socket")}
    below = {
        f"tui.terminal.{name}" for name in ("shared", "raw_mode", "restoration", "terminal_reset")
    }
    assert others == {"tui", "tui.terminal"} | own | below
    third = {name.partition(".")[0] for name in loaded} - set(sys.stdlib_module_names)
    assert not third & {"textual", "rich", "pydantic", "tinydb", "orjson", "platformdirs"}
    # What its start would be seen to cost; the benchmarks hold the time.
    assert not loaded & {"pathlib", "typing", "argparse", "dataclasses", "inspect", "asyncio"}


@pytest.mark.parametrize(
    "program",
    ["import tui.app.application, tui.terminal.driver, tui.screens.today.today"],
)
def test_alone_nothing_of_a_shared_session_is_loaded(program: str) -> None:
    loaded = modules(program)
    assert "tui.terminal.driver" in loaded
    assert not {name for name in loaded if name.startswith("tui.terminal.shared")}
    assert "tui.app.hosted_app" not in loaded


def test_a_command_that_attaches_loads_no_screens(tmp_path: Path) -> None:
    program = "from tui.cli import main; import sys; main(['join', '--help'])"
    loaded = modules(program) | modules(
        "import tui.commands.together.shared_session, tui.terminal.shared.relay"
    )
    assert not loaded & {"textual", "rich", "pydantic", "tinydb", "orjson"}
