"""Panels: what belongs together stands in one, under its title."""

from tui.drawing.layout import Drawing, Spot, inset
from tui.drawing.lines import Line, cut_line, fill, line, width_of
from tui.drawing.widths import cell_width

BOXED_FROM = 100
"""Columns of a window from which on a panel is a box; below, a title and a rule spare its rows."""

SIDES = 4
"""Cells that a box takes from the width of what is in it: a border and a space on each side."""


def inner_width(width: int, *, boxed: bool) -> int:
    """Return how many cells a panel of `width` cells has for what is in it."""
    return width - SIDES if boxed else width - 2


def panel(
    title: str,
    body: Drawing,
    width: int,
    *,
    state: str | Line = "",
    boxed: bool = True,
    focused: bool = False,
    name: str = "",
    spot: str = "",
) -> Drawing:
    """Return a drawing in a panel: a box, or its title line and a rule.

    Args:
        title: What the panel is; empty for a border without words.
        body: What is in it, at most `inner_width` cells wide.
        width: Cells of the whole panel.
        state: How things stand, at the right end of the title line.
        boxed: Draw a box; else a title line alone, and what is in it below, indented by two.
        focused: The cursor is in it: its border has the colour of where one is.
        name: What the panel is called among all, where its title is not that of it alone.
        spot: What the cursor is on when it is on the panel as a whole.
    """
    border = "accent" if focused else "border"
    said = line((state, "dim")) if isinstance(state, str) else state
    if not boxed:
        return _with_rule(title, body, width, said, border, spot, name or title)
    inside = width - SIDES
    lines = [_top(title, said, width, border)]
    lines += [line(("│ ", border), *fill(each, inside), (" │", border)) for each in body.lines]
    lines.append(line(("╰" + "─" * (width - 2) + "╯", border)))
    spots = [each.moved(2, 1) for each in body.spots]
    whole = [Spot(spot, 0, 0, width, len(lines), is_framed=True)] if spot else []
    frame = Spot(name or title, 0, 0, width, len(lines), is_framed=True)
    return Drawing(lines, [*whole, *spots], [frame, *(each.moved(2, 1) for each in body.frames)])


RULE_ENDS = 6
"""Cells of a rule that words in it leave to the rule itself."""


def rule(width: int, words: Line = ()) -> Line:
    """Return a rule of `width` cells, with words in it near its left end where there are any."""
    if not words:
        return line(("─" * width, "border"))
    held = cut_line(words, width - RULE_ENDS)
    rest = width - width_of(held) - 4
    return line(("── ", "border"), *held, (" " + "─" * rest, "border"))


def _top(title: str, said: Line, width: int, border: str) -> Line:
    """Return the upper border, the title at its left and the state at its right."""
    room = width - 4
    state = cut_line(said, max(0, room - min(width_of(line(title)), room // 2) - 5)) if said else ()
    taken = width_of(state) + 3 if state else 0
    name = cut_line(line((title, "bold")), room - taken - 2) if title else ()
    start = line(("╭─ ", border), *name, " ") if name else line(("╭─", border))
    end = line(" ", *state, (" ─╮", border)) if state else line(("─╮", border))
    between = width - width_of(start) - width_of(end)
    return line(*start, ("─" * between, border), *end)


def _with_rule(
    title: str, body: Drawing, width: int, said: Line, border: str, spot: str, frame: str
) -> Drawing:
    """Return a panel without a box: its title stands in a rule, and its body below that."""
    # Half of the row, and what the title leaves besides: a cell of the rule stays between them.
    state = cut_line(said, max(width // 2, width - width_of(line(title)) - 5))
    taken = width_of(state) + 1 if state else 0
    name = cut_line(
        line((title, "bold" if border == "border" else "accent bold")), width - taken - 3
    )
    dashes = width - width_of(name) - taken - (3 if title else 0)
    lead = line(("─ ", border), *name, " ") if title else ()
    head = line(*lead, ("─" * dashes, border))
    head = line(*head, " ", *state) if state else head
    held = inset(body, 2, width - 2)
    lines = (head, *held.lines)
    spots = (each.moved(0, 1) for each in held.spots)
    # The rule beside the title stays as it is: each of its cells costs three bytes over a line.
    whole = [Spot(spot, 0, 0, width_of(lead), 1)] if spot else []
    return Drawing(lines, [*whole, *spots], [Spot(frame, 0, 0, width, len(lines))])


def title_room(width: int, state: str, boxed: bool) -> int:
    """Return the cells that a title has in the first line of a panel beside its state.

    Args:
        width: Cells of the whole panel.
        state: What stands at the right end of that line.
        boxed: Whether the panel is a box.
    """
    taken = cell_width(state) + 3 if state else 0
    return max(8, width - taken - (6 if boxed else 4))
