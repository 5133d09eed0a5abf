"""Rows of a panel: labels with their values in one gutter, words with a day at the right end."""

from collections.abc import Sequence

from tui.drawing.layout import Drawing, drawing, stack
from tui.drawing.lines import PLAIN, Line, ends, line, width_of, wrap_line
from tui.drawing.widths import cell_width, pad, wrap

GUTTER = 24
"""The most cells of the labels of a page."""

SIGN = "› "
"""Stands before the row that the cursor is on, and before what comes next."""


def gutter_of(labels: Sequence[str], most: int = GUTTER) -> int:
    """Return the cells that the labels of a page take, with two between them and their values."""
    return min(most, max(map(cell_width, labels), default=0) + 2)


def fact(label: str, value: str | Line, width: int, gutter: int, *, spot: str = "") -> Drawing:
    """Return a label and its value, which is wrapped beside it.

    Args:
        label: A few words that fit the gutter.
        value: What stands beside it; a line that is drawn already is not wrapped.
        width: Cells of the whole row.
        gutter: Cells of the label.
        spot: What the cursor is on when it is here.
    """
    room = max(8, width - gutter)
    values = wrap_line(value, room) if isinstance(value, str) else (value,)
    first, *rest = values
    lines = [line((pad(label, gutter), "dim"), *first)]
    lines += [line(" " * gutter, *each) for each in rest]
    return drawing(*lines, spot=spot, width=width)


def facts(pairs: Sequence[tuple[str, str]], width: int, most: int = GUTTER) -> Drawing:
    """Return labels and their values below each other, in one gutter; blank values are left out."""
    said = [(label, value) for label, value in pairs if value]
    gutter = gutter_of([label for label, _ in said], most)
    return stack(*(fact(label, value, width, gutter) for label, value in said))


def entry(
    words: str,
    width: int,
    *,
    lead: Line = (),
    end: Line = (),
    style: str = PLAIN,
    spot: str = "",
) -> Drawing:
    """Return a row of words with something at the right end of its last line.

    The words take the free cells of the row first, then as many lines as they need.

    Args:
        words: The words.
        width: Cells of the whole row.
        lead: What stands before the words; they are wrapped behind it.
        end: What stands at the right end: a day, an amount.
        style: How the words are drawn.
        spot: What the cursor is on when it is here.
    """
    before = width_of(lead)
    room = max(4, width - before)
    parts = wrap(words, room)
    leads = [lead, *[line(" " * before)] * (len(parts) - 1)]
    lines = [line(*own, (part, style)) for own, part in zip(leads, parts, strict=True)]
    if end and width_of(lines[-1]) + 2 + width_of(end) <= width:
        lines[-1] = ends(lines[-1], end, width)
    elif end:
        lines.append(ends((), end, width))
    return drawing(*lines, spot=spot, width=width)
