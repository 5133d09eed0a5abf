"""Drawings as Textual shows them: roles become the colours of the theme that is worn."""

from functools import lru_cache

from textual.content import Content
from textual.geometry import Region

from tui.drawing.drawing import Drawing
from tui.drawing.lines import Line
from tui.widgets.block import Block, Spot

COLOURS = {
    "text": "$foreground",
    "dim": "$muted",
    "accent": "$primary",
    "now": "$warning",
    "done": "$success",
    "unsaved": "$error",
    "border": "$border-line",
}
"""Each role as our themes name its colour."""


def content_of(spans: Line) -> Content:
    """Return a line as content; its text is never read as markup."""
    return Content.assemble(*((text, style_of(style)) for text, style in spans))


def block_of(drawn: Drawing) -> Block:
    """Return a drawing as a canvas shows it."""
    return Block(
        tuple(content_of(each) for each in drawn.lines),
        tuple(
            Spot(each.id, Region(each.x, each.y, each.width, each.height)) for each in drawn.spots
        ),
    )


@lru_cache(maxsize=64)
def style_of(style: str) -> str:
    """Return a style of a drawing in Textual's words: `accent bold` as `$primary bold`."""
    return " ".join(COLOURS.get(word, word) for word in style.split() if word != "text")
