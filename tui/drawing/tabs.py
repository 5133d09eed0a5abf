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
    parts = [
        line((f"[{name}]", "accent bold")) if place == here else line((f" {name} ", "dim"))
        for place, name in enumerate(names)
    ]
    first, last = 0, len(parts)
    while width_of(join(parts[first:last], line(" "))) > width and last - first > 1:
        # The page at the far end from the open one goes first.
        if here - first >= last - 1 - here:
            first += 1
        else:
            last -= 1
    return join(parts[first:last], line(" "))
