"""Finds where a module reaches into what another keeps for itself: names with one underscore."""

import ast
from collections.abc import Iterator

OWN = ("self", "cls")
"""What a class calls itself: its own parts are its business."""

PUBLIC = frozenset(["_asdict", "_fields", "_make", "_replace", "_exit"])
"""Documented names of the standard library that have an underscore for another reason."""

BY_NAME = frozenset(["delattr", "getattr", "hasattr", "object", "setattr"])
"""Functions and methods, those of `monkeypatch` and `mock.patch` too, that take a part's name."""

Place = tuple[int, str]
"""A line, and what stands there."""


def private_parts(tree: ast.AST) -> Iterator[Place]:
    """Yield each place of a module where a private part of something else is read or set."""
    for node in ast.walk(tree):
        match node:
            case ast.Attribute(value=ast.Name(id=name)) if name in OWN:
                pass
            case ast.Attribute(attr=name) if _is_private(name):
                yield node.lineno, ast.unparse(node)
            case ast.ImportFrom(names=names) if any(_is_private(each.name) for each in names):
                yield node.lineno, ast.unparse(node)
            case ast.Call(func=function, args=arguments) if _name_of(function) in BY_NAME:
                if any(_names_private(each) for each in arguments):
                    yield node.lineno, ast.unparse(node)


def _is_private(name: str) -> bool:
    return name.startswith("_") and not name.startswith("__") and name not in PUBLIC


def _name_of(function: ast.expr) -> str:
    return ast.unparse(function).rpartition(".")[2]


def _names_private(argument: ast.expr) -> bool:
    """Say whether an argument is the name of a private part, alone or at the end of a path."""
    value = argument.value if isinstance(argument, ast.Constant) else None
    return isinstance(value, str) and _is_private(value.rpartition(".")[2])
