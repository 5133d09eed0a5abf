"""Small ways to break a file: another comparison, another number, the other branch, no call."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

COMPARISONS: dict[type[ast.cmpop], str] = {
    ast.Lt: "<=",
    ast.LtE: "<",
    ast.Gt: ">=",
    ast.GtE: ">",
    ast.Eq: "!=",
    ast.NotEq: "==",
    ast.In: "not in",
    ast.NotIn: "in",
    ast.Is: "is not",
    ast.IsNot: "is",
}
"""Each comparison with the one that takes its place."""

ARITHMETIC: dict[type[ast.operator], str] = {
    ast.Add: "-",
    ast.Sub: "+",
    ast.Mult: "+",
    ast.Div: "*",
}
"""Each operation with the one that takes its place."""


class Mutant(NamedTuple):
    """A file that was broken in one place."""

    path: Path
    """The file, from the root of the checkout."""

    line: int
    """Where, from 1."""

    before: str
    """What stood there."""

    after: str
    """What stands there now."""

    text: str
    """The whole text of the broken file."""


def mutants_of(path: Path, text: str) -> Iterator[Mutant]:
    """Yield every mutant of a file.

    Args:
        path: The file, from the root of the checkout.
        text: Its text; it has to be Python.
    """
    for node in ast.walk(ast.parse(text)):
        for after in _changed(node, text):
            assert isinstance(node, ast.expr | ast.stmt)
            before = ast.get_source_segment(text, node) or ""
            yield Mutant(path, node.lineno, before, after, _replace(text, node, after))


def _changed(node: ast.AST, text: str) -> Iterator[str]:
    """Yield what may stand in place of an expression."""

    def source(part: ast.AST) -> str:
        return ast.get_source_segment(text, part) or ""

    match node:
        case ast.Compare(left=left, ops=[operator], comparators=[right]):
            other = COMPARISONS.get(type(operator))
            if other:
                yield f"({source(left)} {other} {source(right)})"
        case ast.BinOp(left=left, op=sign, right=right) if not _is_text(left, right):
            other = ARITHMETIC.get(type(sign))
            if other:
                yield f"({source(left)} {other} {source(right)})"
        case ast.BoolOp(op=sign, values=[first, second]):
            other = "or" if isinstance(sign, ast.And) else "and"
            yield f"({source(first)} {other} {source(second)})"
        case ast.Constant(value=bool(value)):
            yield str(not value)
        case ast.Constant(value=int(value)):
            yield str(value + 1)
        case ast.Return(value=ast.expr() as value) if not isinstance(value, ast.Constant):
            yield "return None"


def _is_text(*parts: ast.expr) -> bool:
    """Return whether texts are joined, for which there is no other operation."""
    return any(
        isinstance(part, ast.JoinedStr)
        or (isinstance(part, ast.Constant) and isinstance(part.value, str))
        for part in parts
    )


def _replace(text: str, node: ast.expr | ast.stmt, after: str) -> str:
    """Return a text with a node replaced; columns are counted in bytes of UTF-8."""
    lines = [line.encode() for line in text.splitlines(keepends=True)]
    assert node.end_lineno is not None
    start = sum(map(len, lines[: node.lineno - 1])) + node.col_offset
    end = sum(map(len, lines[: node.end_lineno - 1])) + (node.end_col_offset or 0)
    data = b"".join(lines)
    return (data[:start] + after.encode() + data[end:]).decode()
