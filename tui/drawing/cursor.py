"""The cursor in a drawing: a border in another colour, or a row with a sign and another ground."""

from tui.drawing.layout import Drawing, Spot
from tui.drawing.lines import Line, line, slice_line, text_of, width_of

SIGN = "› "
"""Stands in the first two cells of the row that the cursor is on, where they are free."""

FREE = ("  ", "─ ", SIGN)
"""What may stand there otherwise: nothing, or the beginning of a rule with a title in it."""

ON_SELECTED = "on-selected"
"""What is added to the style of the cells that the cursor is on."""


def with_cursor(drawn: Drawing, identity: str) -> Drawing:
    """Return a drawing with the cursor on a spot; without that spot, as it is.

    Args:
        drawn: The drawing.
        identity: The id of the spot.
    """
    spot = drawn.spot(identity)
    if spot is None:
        return drawn
    lines = list(drawn.lines)
    frame = drawn.frame(spot)
    if frame is not None and frame.is_framed and not spot.is_framed:
        for y in range(frame.y, min(frame.y + frame.height, len(lines))):
            lines[y] = _framed(lines[y], frame, y)
    for y in range(spot.y, min(spot.y + spot.height, len(lines))):
        lines[y] = _framed(lines[y], spot, y) if spot.is_framed else _lit(lines[y], spot, y)
    return Drawing(lines, drawn.spots, drawn.frames)


def first_in_sight(drawn: Drawing, height: int) -> str:
    """Return the first spot if it is in sight from the top in so many rows, else none."""
    first = drawn.spots[0] if drawn.spots else None
    return first.id if first is not None and first.y + first.height <= height else ""


def cursor_cell(spot: Spot) -> tuple[int, int]:
    """Return the column and the row in which a terminal's own cursor stands on a spot."""
    return (spot.x + 2, spot.y) if spot.is_framed else (spot.x, spot.y)


def _lit(spans: Line, spot: Spot, y: int) -> Line:
    """Return a line whose cells in a spot stand on another ground, with a sign in the first one."""
    right = spot.x + spot.width
    inside = slice_line(spans, spot.x, right)
    inside = line(*inside, " " * (spot.width - width_of(inside)))
    if y == spot.y and text_of(inside)[:2] in FREE:
        inside = line((SIGN, "accent bold"), *slice_line(inside, 2, spot.width))
    lit = [(text, f"{style} {ON_SELECTED}".strip()) for text, style in inside]
    before = slice_line(spans, 0, spot.x)
    gap = " " * (spot.x - width_of(before))
    return line(*before, gap, *lit, *slice_line(spans, right, max(right, width_of(spans))))


def _framed(spans: Line, spot: Spot, y: int) -> Line:
    """Return a line of a panel with its border in the colour of where one is."""
    right = spot.x + spot.width
    edges = {spot.y, spot.y + spot.height - 1}
    parts = [slice_line(spans, 0, spot.x)]
    if y in edges:
        parts.append(_accented(slice_line(spans, spot.x, right)))
    else:
        parts.append(_accented(slice_line(spans, spot.x, spot.x + 1)))
        parts.append(slice_line(spans, spot.x + 1, right - 1))
        parts.append(_accented(slice_line(spans, right - 1, right)))
    parts.append(slice_line(spans, right, max(right, width_of(spans))))
    return line(*(span for part in parts for span in part))


def _accented(spans: Line) -> Line:
    return tuple((text, "accent" if style == "border" else style) for text, style in spans)
