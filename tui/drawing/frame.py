"""What stands around every place: its title line, the rule with its keys, and all places.

Everything begins in the same column and ends in the same one; the last column of a window is kept
for a scrollbar.
"""

from collections.abc import Sequence

from tui.drawing.key_hints import Hint, key_hints
from tui.drawing.lines import Line, ends, join, line, width_of
from tui.drawing.panels import RULE_ENDS, rule
from tui.drawing.sanitize import shown_line
from tui.drawing.widths import cell_width, cut_title

LEFT, RIGHT = 1, 2
"""Free cells beside what is drawn; the last one is that of the scrollbar."""

FEWEST = 24
"""Cells that a picture takes, however small the window is."""

SMALLEST = (50, 15)
"""Columns and rows below which not everything can be drawn."""

BETWEEN = " · "
"""Stands between the parts of what is told in one line."""


def grid_width(columns: int) -> int:
    """Return the cells that a place has in a window of so many columns."""
    return max(FEWEST, columns - LEFT - RIGHT)


def title_line(place: str, of: str, state: str, width: int) -> Line:
    """Return `Place · plan` with the state of things at its right.

    Where there is little room, the state gives way first, its last part before the others.

    Args:
        place: What is open.
        of: What it is about, such as the title of the plan; may be blank.
        state: How things stand, in a few words.
        width: Cells of the line.
    """
    name = shown_line(of)
    left = line((place, "accent bold"), (" · " if place and name else "", "dim"), name)
    parts = shown_line(state).split(BETWEEN)
    while parts and width_of(left) + 2 + cell_width(BETWEEN.join(parts)) > width:
        parts.pop()
    return ends(left, line((BETWEEN.join(parts), "dim")), width)


def keys_rule(width: int, words: str = "") -> Line:
    """Return the rule above the keys, with what was done or said in it."""
    held = cut_title(shown_line(words), width - RULE_ENDS)
    return rule(width, line(held) if held else ())


def places_line(places: Sequence[Hint], here: str, always: Sequence[Hint], width: int) -> Line:
    """Return all places, the open one told apart, and the keys of every place after them.

    Where there is little room, the first key goes; then only the open place has its name, and a
    word tells what the numbers lead to.

    Args:
        places: The key and the name of each.
        here: The one that is open.
        always: Keys that work everywhere, such as the way out; the last two always stay.
        width: Cells of the line.
    """
    tails = [key_hints((), width, each, " ") for each in (always, always[-2:])]
    named = _places(places, here, all_named=True)
    numbered = _places(places, here, all_named=False)
    told = line(("places ", "dim"), *numbered)
    lines = [
        join([each, tail], line("  "))
        for each, ends in ((named, tails), (told, tails[:1]), (numbered, tails))
        for tail in ends
    ]
    return next((each for each in lines if width_of(each) <= width), lines[-1])


def _places(places: Sequence[Hint], here: str, *, all_named: bool) -> Line:
    parts = []
    for key, name in places:
        is_here = name == here
        style = "accent bold" if is_here else "dim"
        told = f" {name}" if all_named or is_here else ""
        parts.append(line((key, "accent bold" if is_here else "bold"), (told, style)))
    return join(parts, line(" "))
