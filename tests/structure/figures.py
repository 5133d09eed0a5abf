"""The structure of a checkout in figures: modules, names, circles, lengths, untyped places."""

import ast
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from tests.structure.imports import cycles, import_graph, modules

PACKAGES = ("flows", "tui")

NOUNS = frozenset(
    [
        "string",
        "pacing",
        "ending",
        "heading",
        "setting",
        "settings",
        "binding",
        "bindings",
        "mapping",
        "rating",
        "ratings",
    ]
)
"""Words on `-ing` that are nouns of the field, and no gerunds."""

Figure = tuple[str, str]


def figures(root: Path) -> Iterator[Figure]:
    """Yield a name and a value for each figure of a checkout.

    Args:
        root: The folder that holds the packages.
    """
    files = modules(root, PACKAGES)
    paths = [path for path in files.values() if path.name != "__init__.py"]
    stems = Counter(path.stem for path in paths)
    gerunds = sorted({stem for stem in stems if is_gerund(stem)})
    folders = Counter(str(path.parent.relative_to(root)) for path in paths)
    lengths = {path: len(path.read_text("utf-8").splitlines()) for path in paths}
    found = cycles(import_graph(root, PACKAGES))
    largest = max(lengths, key=lambda path: lengths[path])
    yield "modules", str(len(paths))
    yield "lines", str(sum(lengths.values()))
    yield "folders", str(len(folders))
    yield "files in the largest folder", "{1} ({0})".format(*folders.most_common(1)[0])
    yield "modules whose name is a gerund", _listed(gerunds)
    yield (
        "module names that are used twice or more",
        _listed(sorted(stem for stem, count in stems.items() if count > 1)),
    )
    yield "circles of imports", _listed([f"{len(each)} files" for each in found])
    yield "median file, lines", f"{median(lengths.values()):g}"
    yield "largest file, lines", f"{lengths[largest]} ({largest.relative_to(root)})"
    yield "files of more than 300 lines", str(sum(count > 300 for count in lengths.values()))
    annotations, untyped = _annotations(paths)
    yield "annotations that are or hold Any", f"{untyped} of {annotations}"


def is_gerund(name: str) -> bool:
    """Return whether a module is called by what it is doing."""
    last = name.rpartition("_")[2]
    return last.endswith("ing") and last not in NOUNS


def _annotations(paths: list[Path]) -> tuple[int, int]:
    """Return how many annotations there are, and how many of them are `Any` or hold it."""
    every = [each for path in paths for each in _annotated(ast.parse(path.read_text("utf-8")))]
    return len(every), sum(_is_any(each) for each in every)


def _annotated(tree: ast.AST) -> Iterator[ast.expr]:
    for node in ast.walk(tree):
        if isinstance(node, ast.AnnAssign | ast.arg) and node.annotation is not None:
            yield node.annotation
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.returns is not None:
            yield node.returns


def _is_any(annotation: ast.expr) -> bool:
    names = {each.id for each in ast.walk(annotation) if isinstance(each, ast.Name)}
    return "Any" in names or "Json" in names


def _listed(names: list[str], most: int = 8) -> str:
    if not names:
        return "0"
    shown = ", ".join(names[:most])
    return f"{len(names)} ({shown}{', …' if len(names) > most else ''})"
