"""Which file of the program imports which, as it is written: in functions and for types, too."""

import ast
from collections.abc import Iterator
from pathlib import Path

PACKAGES = ("flows", "tui")
"""The packages that are looked at."""

Graph = dict[str, set[str]]
"""The modules that each module imports."""


def import_graph(root: Path) -> Graph:
    """Return the imports between all files of the program that stand in a folder."""
    files = {
        _name(path.relative_to(root)): path
        for package in PACKAGES
        for path in (root / package).rglob("*.py")
    }
    return {
        name: {
            target
            for called in _imports(ast.parse(path.read_text()))
            if (target := _known(called, files)) and target != name
        }
        for name, path in files.items()
    }


def circles(graph: Graph) -> list[list[str]]:
    """Return the modules that stand in circles, circle by circle, each in order of name."""
    reaches = {name: _reached(name, graph) for name in graph}
    found = {
        tuple(sorted(each for each in reaches[name] if name in reaches[each]))
        for name in graph
        if name in reaches[name]
    }
    return sorted(list(each) for each in found)


def _reached(start: str, graph: Graph) -> set[str]:
    """Return everything that a module leads to; itself only by a way round."""
    seen: set[str] = set()
    waiting = list(graph[start])
    while waiting:
        here = waiting.pop()
        if here not in seen:
            seen.add(here)
            waiting += graph[here]
    return seen


def _name(path: Path) -> str:
    parts = path.with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def _imports(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (each.name for each in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{each.name}" for each in node.names)


def _known(called: str, files: dict[str, Path]) -> str:
    """Return the module that is meant: the longest beginning of a name that is a file."""
    while called and called not in files:
        called = called.rpartition(".")[0]
    return called
