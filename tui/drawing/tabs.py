"""The names of the pages of a place, the open one told apart by brackets."""

from collections.abc import Sequence

from tui.drawing.lines import Line, join, line, width_of


def draw_tabs(names: Sequence[str], here: int, width: int) -> Line:
    """Return the names in one line; where there is no room for all, those around the open one.

    Args:
        names: What the pages are called, from left to right.
        here: The number of the open one.
        width: Cells there are.
    """
    parts = [_tab(name, is_here=place == here) for place, name in enumerate(names)]
    first, last = _in_sight(parts, here, width)
    return join(parts[first:last], line(" "))


def tab_at(names: Sequence[str], here: int, width: int, cell: int) -> int | None:
    """Return the number of the page whose name stands in a cell, from 0; None between two."""
    parts = [_tab(name, is_here=place == here) for place, name in enumerate(names)]
    first, last = _in_sight(parts, here, width)
    at = 0
    for place in range(first, last):
        if at <= cell < at + width_of(parts[place]):
            return place
        at += width_of(parts[place]) + 1
    return None


def _tab(name: str, *, is_here: bool) -> Line:
    return line((f"[{name}]", "accent bold")) if is_here else line((f" {name} ", "dim"))


def _in_sight(parts: Sequence[Line], here: int, width: int) -> tuple[int, int]:
    first, last = 0, len(parts)
    while width_of(join(parts[first:last], line(" "))) > width and last - first > 1:
        # The page at the far end from the open one goes first.
        if here - first >= last - 1 - here:
            first += 1
        else:
            last -= 1
    return first, last
