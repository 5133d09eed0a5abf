"""The tests themselves: where they are, what they import, and what they leave alone."""

import ast
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.paths import ROOT
from tests.structure.figures import PACKAGES
from tests.structure.private_parts import private_parts

TESTS = sorted((ROOT / "tests").rglob("*.py"))

OF_TEXTUAL = frozenset(
    [
        "tests/settling.py",
        "tests/shared_styles.py",
        "tests/textual_shortcuts.py",
        "tests/tui/test_textual_private.py",
        "tests/tui/textual_state.py",
    ]
)
"""What looks into Textual so that no test has to: waiting, what it holds, what it still has."""


def path_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def folders() -> list[str]:
    """Return every folder of the packages that holds a module, not only a package's file."""
    found = {
        path_of(path.parent)
        for package in PACKAGES
        for path in (ROOT / package).rglob("*.py")
        if path.name != "__init__.py"
    }
    return sorted(found)


@pytest.mark.parametrize("folder", folders())
def test_every_folder_has_its_folder_of_tests(folder: str) -> None:
    assert [*(ROOT / "tests" / folder).glob("test_*.py")]


def test_no_test_imports_from_a_test() -> None:
    found = [
        f"{path_of(path)}:{node.lineno}"
        for path in TESTS
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.ImportFrom | ast.Import)
        for name in (getattr(node, "module", "") or "", *(each.name for each in node.names))
        if name.startswith("tests.") and name.rpartition(".")[2].startswith("test_")
    ]
    assert found == []


@pytest.mark.parametrize(
    "line",
    [
        "store._writer",
        "store.held._parts = 1",
        "from flows.store.store import _find",
        "monkeypatch.setattr(module, '_handled', 0)",
        "monkeypatch.setattr('flows.store.checksum._handled', 0)",
        "patch.object(Store, '_read')",
        "getattr(store, '_writer')",
    ],
)
def test_a_private_part_is_found(line: str) -> None:
    assert [number for number, _ in private_parts(ast.parse(line))] == [1]


@pytest.mark.parametrize(
    "line", ["self._parts", "row._replace(a=1)", "os._exit(0)", "a.__class__", "getattr(a, 'b')"]
)
def test_what_is_ones_own_or_public_is_none(line: str) -> None:
    assert [*private_parts(ast.parse(line))] == []


def test_no_test_reaches_into_private_parts() -> None:
    found = [
        f"{path_of(path)}:{line}: {words}"
        for path in TESTS
        if path_of(path) not in OF_TEXTUAL
        for line, words in private_parts(ast.parse(path.read_text("utf-8")))
    ]
    assert found == []


def offered(part: object) -> Iterator[str]:
    """Yield what a flow shows in fields in which nobody has written: examples and suggestions."""
    for key, value in part.items() if isinstance(part, dict) else ():
        if key == "example" and isinstance(value, str):
            yield value
        elif key == "suggestions" and isinstance(value, list):
            yield from filter(None, value)
        else:
            yield from offered(value)
    for each in part if isinstance(part, list) else ():
        yield from offered(each)


def words_typed(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Yield the lines in which words are typed at a terminal, and the words; one word is none."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            for each in node.args if name in ("press", "say") else ():
                words = getattr(each, "value", None)
                if isinstance(words, str) and " " in words.strip():
                    yield each.lineno, words.strip()


def test_words_that_are_typed_and_what_fields_offer_are_found() -> None:
    lines = ast.parse('own.press("enter", "A calmer spri")\nsay(own, " two words ")')
    assert [*words_typed(lines)] == [(1, "A calmer spri"), (2, "two words")]
    flow = {"items": [{"example": "One"}, {"items": [{"suggestions": ["Two"]}], "label": "Three"}]}
    assert [*offered(flow)] == ["One", "Two"]


def test_no_test_types_at_a_terminal_what_stands_there_before() -> None:
    """Waiting for an example that one typed waits for nothing: a line dropped then took it along.

    A program of its own, at the end of a line, gets each word some time after it was typed.
    """
    flows = (ROOT / "flows" / "library").rglob("*.toml")
    shown = {words for path in flows for words in offered(tomllib.loads(path.read_text("utf-8")))}
    assert "A calmer spring" in shown
    found = [
        f"{path_of(path)}:{line}: {words}"
        for path in sorted((ROOT / "tests" / "terminal").glob("*.py"))
        for line, words in words_typed(ast.parse(path.read_text("utf-8")))
        if any(words in each for each in shown)
    ]
    assert found == []
