"""Textual is imported without what this program never uses, and all of that can be had later."""

import subprocess
import sys

import pytest

from tests.paths import ROOT
from tui.textual_imports import StandIn

UNUSED = ("ssl", "platformdirs", "textual.command", "textual.types", "textual.widgets._select")
"""What is not imported with Textual, nor needed until a place is opened."""


def run(program: str) -> str:
    """Run a program in a fresh interpreter and return what it prints."""
    ran = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return ran.stdout.strip()


def test_the_application_imports_nothing_that_it_never_uses() -> None:
    asked = f"import sys, tui.app.application; print(*({set(UNUSED)!r} & sys.modules.keys()))"
    assert run(asked) == ""


@pytest.mark.parametrize("name", UNUSED)
def test_whoever_imports_it_later_gets_it(name: str) -> None:
    module, found = f"import tui.app.application, {name}; import sys", f"sys.modules[{name!r}]"
    assert run(f"{module}; print(type({found}).__name__, len(vars({found})) > 20)") == "module True"


def test_asyncio_does_without_it_for_good() -> None:
    assert (
        run("import tui.app.application, ssl; from asyncio import sslproto as a; print(a.ssl)")
        == "None"
    )


def test_the_folder_of_downloads_is_found_by_who_finds_it_otherwise() -> None:
    found = run(
        "import tui.app.application, textual.app as a, platformdirs as p; "
        "print(a.user_downloads_path() == p.user_downloads_path())"
    )
    assert found == "True"


def test_a_stand_in_has_what_it_was_given_and_the_module_has_the_rest(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delitem(sys.modules, "colorsys", raising=False)
    standing = StandIn("colorsys", hls_to_rgb="something else")
    monkeypatch.setitem(sys.modules, "colorsys", standing)
    assert standing.hls_to_rgb == "something else"
    assert standing.rgb_to_hls(0, 0, 0) == (0, 0, 0)
    assert not hasattr(standing, "__path__")
    assert sys.modules["colorsys"] is not standing
