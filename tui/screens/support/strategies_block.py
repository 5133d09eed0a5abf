"""What helps, as it stands on the support place."""

from textual.content import Content

from flows.views.support import WayView
from tui.drawing.sanitize import shown_line
from tui.widgets.block import Block, below, block

WAY = "way:"
"""What the spot of something that helps begins with."""


def ways_block(ways: tuple[WayView, ...], width: int) -> Block:
    """Return what helps, what helped most first; nothing while nothing is written down."""
    if not ways:
        return Block()
    rows = [block(_way(each, width), f"{WAY}{each.id}", width) for each in ways]
    title = Content.styled("What helps", "bold $primary")
    return below(block([title]), *rows, block([Content("")]))


def _way(way: WayView, width: int) -> list[Content]:
    """Return the name of something and what is known of it, below it where there is no room."""
    name = Content.assemble("  ", (shown_line(way.name), "bold"))
    about = Content.styled(way.about, "$muted")
    lines = [Content.assemble(name, "  ", about)]
    if lines[0].cell_length > width and way.about:
        lines = [name, Content.assemble("    ", about)]
    return [line.truncate(width, ellipsis=True) for line in lines]
