"""Key hints: what works here, as many of them as there is room for."""

from collections.abc import Sequence

from flows.documents.light_types import NamedTuple
from tui.drawing.lines import Line, join, line, width_of
from tui.drawing.widths import cell_width

Hint = tuple[str, str]
"""A key as people call it, and what it does in a word or two."""


class Key(NamedTuple):
    """A key and what it does, in a word or two: a hint."""

    key: str
    """The key, as it is written on the keyboard."""

    does: str
    """What it does."""


BETWEEN = "   "


def key_hints(
    hints: Sequence[Hint], width: int, always: Sequence[Hint] = (), between: str = BETWEEN
) -> Line:
    """Return hints in one line; the first ones are kept where there is not room for all.

    One that is too long leaves its room to those after it.

    Args:
        hints: What works here, the most useful ones first.
        width: Cells of the line.
        always: Hints that stay, at the end of the line.
        between: What stands between two of them.
    """
    last = [_drawn(each) for each in always]
    shown: list[Line] = []
    for each in map(_drawn, hints):
        if width_of(_joined([*shown, each, *last], between)) <= width:
            shown.append(each)
    while last and width_of(_joined([*shown, *last], between)) > width:
        last.pop(0)
    return _joined([*shown, *last], between)


def key_at(hints: Line, cell: int) -> str:
    """Return the key of the hint that stands in a cell, from 0; empty between two of them.

    Args:
        hints: Hints in one line, each key bold and what it does right after it.
        cell: The cell.
    """
    at, key = 0, ""
    for text, style in hints:
        if "bold" in style:
            key = text
        elif not text.strip():
            key = ""
        at += cell_width(text)
        if cell < at:
            return key
    return ""


def _joined(parts: Sequence[Line], between: str) -> Line:
    return join(parts, line(between))


def _drawn(hint: Hint) -> Line:
    key, does = hint
    return line((key, "accent bold"), (f" {does}", "dim") if does else "")
