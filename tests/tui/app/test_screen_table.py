"""Screens go by names: each name leads to a screen, and is opened with parameters it has."""

import ast
import inspect
import subprocess
import sys
from collections.abc import Iterator

import pytest

from tests.paths import ROOT
from tui.app.screen_table import SCREENS, screen_class, screen_of
from tui.screens.base.place_names import PLACES
from tui.screens.base.place_screen import PlaceScreen


@pytest.mark.parametrize("name", SCREENS)
def test_every_name_leads_to_a_screen(name: str) -> None:
    assert issubclass(screen_class(name), PlaceScreen)


@pytest.mark.parametrize("name", [each.name for each in PLACES])
def test_every_place_leads_to_its_screen(name: str) -> None:
    place, screen = screen_of(name)
    assert place.name == screen.NAME
    assert ("plan" in inspect.signature(screen).parameters) >= place.shows_plan


SESSION = ("wizard", "read_back", "session_end")
"""The screens of a guided session, whose questions are models."""

LOADS_ALL = f"""
import sys
from tui.app.screen_table import SCREENS, screen_class, screen_of
from tui.screens.base.place_names import PLACES
for each in PLACES:
    screen_of(each.name)
for name in SCREENS.keys() - {set(SESSION)}:
    screen_class(name)
print("pydantic" in sys.modules)
"""


def test_whatever_is_looked_at_comes_without_pydantic() -> None:
    # It takes longer to import than a place to be there, and half as much memory as all the rest.
    ran = subprocess.run(
        [sys.executable, "-c", LOADS_ALL], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert ran.stdout == "False\n"


def calls() -> Iterator[tuple[str, str, set[str]]]:
    """Yield where a screen is opened by its name, by which, and with which parameters."""
    for path in (ROOT / "tui").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            if (
                isinstance(node, ast.Call)
                and ast.unparse(node.func).endswith(("navigation.open", "navigation.replace"))
                and node.args
                and isinstance(node.args[0], ast.Constant)
            ):
                given = {each.arg for each in node.keywords if each.arg is not None}
                yield str(path.relative_to(ROOT)), str(node.args[0].value), given


def test_screens_are_opened_with_parameters_they_have() -> None:
    found = list(calls())
    assert {name for _, name, _ in found} >= {"objective", "habit", "history", "plan", "wizard"}
    for where, name, given in found:
        parameters = inspect.signature(screen_class(name)).parameters
        needed = {
            each.name for each in parameters.values() if each.default is inspect.Parameter.empty
        }
        assert needed <= given <= set(parameters), f"{where} opens {name} with {given}"
