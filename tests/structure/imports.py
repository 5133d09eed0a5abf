"""Who imports whom, read from the sources: at the top, inside functions and for types alike."""

import ast
from collections.abc import Iterable, Mapping
from pathlib import Path

Graph = Mapping[str, frozenset[str]]
"""Each module with the modules that it imports."""


def modules(root: Path, packages: Iterable[str]) -> dict[str, Path]:
    """Return the modules of some packages by their dotted names.

    Args:
        root: The folder that holds the packages.
        packages: Their names.
    """
    found = {}
    for package in packages:
        for path in sorted((root / package).rglob("*.py")):
            parts = path.relative_to(root).with_suffix("").parts
            found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


def import_graph(root: Path, packages: Iterable[str]) -> dict[str, frozenset[str]]:
    """Return which module of some packages imports which others of them, wherever it says so.

    Args:
        root: The folder that holds the packages.
        packages: Their names.
    """
    known = modules(root, packages)
    return {
        name: frozenset(_imported(ast.parse(path.read_text("utf-8")), known) - {name})
        for name, path in known.items()
    }


def cycles(graph: Graph) -> list[tuple[str, ...]]:
    """Return the circles: groups of modules each of which leads to all others of its group.

    These are the strongly connected components of more than one module (Tarjan 1972).
    """
    index: dict[str, int] = {}
    low: dict[str, int] = {}
    waiting: list[str] = []
    found: list[tuple[str, ...]] = []

    def visit(name: str) -> None:
        index[name] = low[name] = len(index)
        waiting.append(name)
        for other in sorted(graph.get(name, ())):
            if other not in index:
                visit(other)
                low[name] = min(low[name], low[other])
            elif other in waiting:
                low[name] = min(low[name], index[other])
        if low[name] == index[name]:
            group = waiting[waiting.index(name) :]
            del waiting[waiting.index(name) :]
            if len(group) > 1:
                found.append(tuple(sorted(group)))

    for name in sorted(graph):
        if name not in index:
            visit(name)
    return found


def _imported(tree: ast.AST, known: Mapping[str, Path]) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {each.name for each in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            inner = {f"{node.module}.{each.name}" for each in node.names} & known.keys()
            found |= inner or {node.module}
    return found & known.keys()
