"""What the tests of all pictures ask: the words in them, and whether everything has its place."""

from tui.drawing.layout import Drawing
from tui.drawing.lines import text_of, width_of

WIDTHS = (57, 77, 97, 117, 157, 197)
"""Cells of a place in windows of 60, 80, 100, 120, 160 and 200 columns."""


def texts(drawn: Drawing) -> list[str]:
    """Return the lines as text, without what is blank at their ends."""
    return [text_of(each).rstrip() for each in drawn.lines]


def text(drawn: Drawing) -> str:
    """Return the lines below each other."""
    return "\n".join(texts(drawn))


def said(drawn: Drawing) -> str:
    """Return all words in reading order, without borders and gaps between them."""
    return " ".join("".join(" " if c in "│╭╮╰╯─" else c for c in text(drawn)).split())


def check_places(drawn: Drawing, width: int) -> None:
    """Check that every line fits, that right edges are one column, that spots are where rows are.

    Nothing is cut either: no picture of these tests holds more than it has room for.
    """
    for each in drawn.lines:
        assert width_of(each) <= width, text_of(each)
        assert "…" not in text_of(each), text_of(each)
    edges = {width_of(each) for each in drawn.lines if text_of(each)[-1:] in "│╮╯" and each}
    assert edges <= {width}
    names = [each.id for each in drawn.spots]
    assert len(names) == len(set(names))
    for spot in drawn.spots:
        assert spot.x + spot.width <= width
        assert spot.y + spot.height <= drawn.height
        row = text_of(drawn.lines[spot.y])[spot.x :]
        assert row.strip(), spot
