"""Numbers over time as blocks of different heights, between the first and the latest value."""

from collections.abc import Sequence
from itertools import pairwise

from tui.drawing.layout import Drawing, drawing
from tui.drawing.lines import Line, line

POINTS = 48
"""The most cells of a series that is some rows high."""

EIGHTHS = " ▁▂▃▄▅▆▇█"
"""Heights of a cell, in eighths."""


def series(
    values: Sequence[float],
    width: int,
    *,
    low: float | None = None,
    high: float | None = None,
    height: int = 1,
    span: float = 0,
) -> tuple[Line, ...]:
    """Return values as blocks, the oldest at the left, in `height` lines from the top.

    The lowest value of the range is drawn one eighth high, so that it can be told from no value;
    where all values are the same, they stand in the middle.

    Args:
        values: The values, oldest first; of more than `width`, each cell is the mean of its share.
        width: At most so many cells.
        low: The lowest value of the scale; that of the data when left out.
        high: The highest value of the scale; that of the data when left out.
        height: Rows, 1 to 4.
        span: The least difference of the range, so that a small change looks small.
    """
    drawn = _thinned(values, width)
    if not drawn:
        return tuple(line() for _ in range(height))
    least = min(drawn) if low is None else min(low, *drawn)
    most = max(*drawn, least + span) if high is None else max(high, *drawn)
    steps = 8 * height - 1
    if most == least:
        heights = [1 + steps // 2] * len(drawn)
    else:
        heights = [1 + round((each - least) / (most - least) * steps) for each in drawn]
    rows = []
    for row in reversed(range(height)):
        signs = [EIGHTHS[max(0, min(8, each - 8 * row))] for each in heights]
        rows.append(line(("".join(signs), "accent")))
    return tuple(rows)


def named_series(
    values: Sequence[float],
    names: Sequence[str],
    width: int,
    *,
    span: float = 0,
) -> Line:
    """Return values between the first and the latest one in words: `3 ▁▁▂▃▅▆ 6`.

    Args:
        values: The values, oldest first, at least two.
        names: The first and the latest value as they are said.
        width: Cells of the blocks alone, at most.
        span: The least difference that fills the height, so that a small change looks small.
    """
    first, latest = names
    blocks = series(values, width, span=span)[0]
    return line((f"{first} ", "dim"), *blocks, (f" {latest}", "text"))


def tall_series(
    values: Sequence[float],
    names: Sequence[str],
    width: int,
    height: int,
    *,
    scale: tuple[float, float] | None = None,
) -> Drawing:
    """Return values some rows high between the first and the latest one in words, in the last row.

    Args:
        values: The values, oldest first, at least two.
        names: The first and the latest value as they are said.
        width: Cells of everything.
        height: Rows, 1 to 4.
        scale: The lowest and the highest value there can be; those of the data when left out.
    """
    first, latest = f"  {names[0]} ", f" {names[1]}"
    low, high = scale or (None, None)
    room = min(POINTS, width - len(first) - len(latest))
    *above, last = series(values, room, low=low, high=high, height=height)
    rows = [line(" " * len(first), *row) for row in above]
    return drawing(*rows, line((first, "dim"), *last, (latest, "bold")))


def _thinned(values: Sequence[float], width: int) -> list[float]:
    """Return at most `width` values; of more, the mean of each share, the ends as they are."""
    count = len(values)
    if count <= width:
        return list(values)
    if width < 3:
        return [values[0], values[-1]][:width]
    inner, cells = values[1:-1], width - 2
    edges = [round(n * len(inner) / cells) for n in range(cells + 1)]
    means = [sum(inner[start:end]) / (end - start) for start, end in pairwise(edges) if end > start]
    return [values[0], *means, values[-1]]
