"""The names of the pages of a place, the open one told apart by brackets."""

from collections.abc import Sequence

from tui.drawing.lines import Line, join, line, width_of


def draw_tabs(names: Sequence[str], here: int, width: int) -> Line:
    """Return the names in one line; where there is no room for all, those around the open one.

    Before a name goes, the names move together.

    Args:
        names: What the pages are called, from left to right.
        here: The number of the open one.
        width: Cells there are.
    """
    parts, between = _parts(names, here, width)
    first, last = _in_sight(parts, here, width, between)
    return join(parts[first:last], line(between))


def tab_at(names: Sequence[str], here: int, width: int, cell: int) -> int | None:
    """Return the number of the page whose name stands in a cell, from 0; None between two."""
    parts, between = _parts(names, here, width)
    first, last = _in_sight(parts, here, width, between)
    at = 0
    for place in range(first, last):
        if at <= cell < at + width_of(parts[place]):
            return place
        at += width_of(parts[place]) + len(between)
    return None


def _parts(names: Sequence[str], here: int, width: int) -> tuple[list[Line], str]:
    """Return the names as they are drawn, and what stands between two of them."""
    parts = [_tab(name, is_here=place == here) for place, name in enumerate(names)]
    wide, narrow = " ", ""
    return parts, wide if width_of(join(parts, line(wide))) <= width else narrow


def _tab(name: str, *, is_here: bool) -> Line:
    return line((f"[{name}]", "accent bold")) if is_here else line((f" {name} ", "dim"))


def _in_sight(parts: Sequence[Line], here: int, width: int, between: str) -> tuple[int, int]:
    first, last = 0, len(parts)
    while width_of(join(parts[first:last], line(between))) > width and last - first > 1:
        # The page at the far end from the open one goes first.
        if here - first >= last - 1 - here:
            first += 1
        else:
            last -= 1
    return first, last
