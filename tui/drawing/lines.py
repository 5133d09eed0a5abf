"""Lines: spans of text with a style each, cut, filled up and put beside each other by cells."""

from collections.abc import Iterable

from tui.drawing.widths import MORE, cell_width, cut, graphemes
from tui.drawing.widths import wrap as wrap_text

Span = tuple[str, str]
"""A text without line ends, and its style: a role and attributes in words, such as `"dim"`."""

Line = tuple[Span, ...]
"""Spans beside each other."""

PLAIN = "text"
"""The style of what is simply to be read."""


def line(*parts: Span | str) -> Line:
    """Return parts as a line; those without a style are plain, empty ones are left out."""
    spans: list[Span] = []
    for part in parts:
        span = (part, PLAIN) if isinstance(part, str) else part
        if span[0]:
            spans.append(span)
    return tuple(spans)


def text_of(spans: Line) -> str:
    """Return the text of a line without its styles."""
    return "".join(text for text, _ in spans)


def width_of(spans: Line) -> int:
    """Return how many cells a line takes."""
    total = 0
    for text, _ in spans:
        total += cell_width(text)
    return total


def cut_line(spans: Line, width: int) -> Line:
    """Return a line of at most `width` cells, with a sign where something is left out."""
    if width_of(spans) <= width:
        return spans
    kept: list[Span] = []
    room = width
    for text, style in spans:
        length = cell_width(text)
        if length < room:
            kept.append((text, style))
            room -= length
            continue
        # A text that just fits is cut all the same: something follows it.
        kept.append((cut(text + MORE, room), style))
        break
    return line(*kept)


def slice_line(spans: Line, start: int, end: int) -> Line:
    """Return the cells of a line from `start` up to `end`; half of a wide character is a space."""
    kept: list[Span] = []
    place = 0
    for text, style in spans:
        parts = []
        for part, width in graphemes(text):
            after = place + width
            if start <= place and after <= end:
                # Marks without a cell of their own stay with the cell before them.
                parts.append(part if width or place > start or not start else "")
            elif place < end and after > start:
                parts.append(" " * (min(after, end) - max(place, start)))
            place = after
        if parts:
            kept.append(("".join(parts), style))
    return line(*kept)


def fill(spans: Line, width: int) -> Line:
    """Return a line of exactly `width` cells."""
    held = cut_line(spans, width)
    return line(*held, " " * (width - width_of(held)))


def ends(left: Line, right: Line, width: int, gap: int = 2) -> Line:
    """Return a line with something at both of its ends; the left one gives way.

    Args:
        left: What begins the line.
        right: What ends it.
        width: Cells of the whole line.
        gap: The fewest cells between them.
    """
    if not right:
        return fill(left, width)
    held = cut_line(right, width)
    start = cut_line(left, max(0, width - width_of(held) - gap))
    return line(*start, " " * (width - width_of(start) - width_of(held)), *held)


def wrap_line(text: str, width: int, style: str = PLAIN, *, indent: str = "") -> tuple[Line, ...]:
    """Return a text in lines of at most `width` cells.

    Args:
        text: The text.
        width: Cells of a line.
        style: How it is drawn.
        indent: What stands before all lines but the first.
    """
    first, *rest = wrap_text(text, width)
    if indent:
        rest = wrap_text(" ".join(rest), width - cell_width(indent)) if rest else []
    return (line((first, style)), *(line(indent, (each, style)) for each in rest))


def join(parts: Iterable[Line], between: Line) -> Line:
    """Return lines behind one another, with something between two of them."""
    joined: list[Span] = []
    for number, part in enumerate(parts):
        joined += [*(between if number else ()), *part]
    return tuple(joined)
