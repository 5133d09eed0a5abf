"""Every text that Handrail shows: those of its flows, and the literals of its program."""

import ast
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.paths import ROOT

FLOWS = sorted((ROOT / "flows" / "library").glob("*.toml"))
LISTS = sorted((ROOT / "flows" / "library" / "lists").glob("*.toml"))
MODULES = sorted(path for room in ("flows", "tui") for path in (ROOT / room).rglob("*.py"))


def texts_of(things: Any) -> Iterator[str]:
    """Yield every string of a TOML document, keys left out."""
    if isinstance(things, str):
        yield things
    elif isinstance(things, dict):
        for value in things.values():
            yield from texts_of(value)
    elif isinstance(things, list):
        for value in things:
            yield from texts_of(value)


def literals_of(source: str) -> Iterator[tuple[int, str]]:
    """Yield every string literal with its line; docstrings, also of attributes, are left out."""
    tree = ast.parse(source)
    told = {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told:
            yield node.lineno, node.value


KEYS = (
    *("label", "help", "details", "example", "facilitator", "heading"),
    *("title", "purpose", "description", "follow_up"),
)
"""The keys of a flow that are read."""


def read_texts(things: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """Yield every text of a flow that is read, with where it stands."""
    if isinstance(things, dict):
        name = str(things.get("id", things.get("value", "")))
        here = f"{path}.{name}" if name else path
        for key, value in things.items():
            if key in KEYS and isinstance(value, str):
                yield f"{here}.{key}", value
            else:
                yield from read_texts(value, here)
    elif isinstance(things, list):
        for each in things:
            yield from read_texts(each, path)


def read_flow(path: Path) -> dict[str, str]:
    """Return every text of a flow that is read, by where it stands."""
    return dict(read_texts(tomllib.loads(path.read_text("utf-8"))))
