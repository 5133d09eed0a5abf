"""How far something has come: a bar, and the same in words."""

from textual.content import Content

from tui.drawing.sanitize import shown_line
from tui.widgets.pictures import progress_bar

LEAST = 8
"""The shortest bar that is still worth drawing."""

MOST = 24
"""The longest bar; more would say nothing more."""


def progress_line(share: float, words: str, width: int, *, is_calm: bool = False) -> list[Content]:
    """Return a bar with its words beside it, or below it where there is no room.

    Args:
        share: How far it has come, 0 to 1.
        words: The same in words.
        width: Cells there are.
        is_calm: Draw it quietly, for what is not at hand.
    """
    told = Content(shown_line(words))
    beside = width - told.cell_length - 2
    bar = max(LEAST, min(MOST, beside, width))
    full, empty = progress_bar(share, bar)
    style = "$muted" if is_calm else "$primary"
    drawn = Content.assemble((full, style), (empty, "$foreground 30%"))
    if beside >= LEAST:
        return [Content.assemble(drawn, "  ", told)]
    return [drawn, told.truncate(width, ellipsis=True)]
