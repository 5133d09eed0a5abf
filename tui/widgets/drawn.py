"""Drawings as Textual shows them: roles become the colours of the theme that is worn."""

from functools import lru_cache
from itertools import pairwise

from textual.content import Content

from tui.drawing.layout import Drawing, Spot
from tui.drawing.lines import Line, Span, line
from tui.widgets.block import Block

COLOURS = {
    "text": "",
    "dim": "$muted",
    "accent": "$primary",
    "now": "$warning",
    "done": "$success",
    "unsaved": "$error",
    "border": "$border-line",
    "on-selected": "on $selected",
}
"""Each role as our themes name its colour."""

_ROLES = {colour: role for role, colour in COLOURS.items() if colour}


def content_of(spans: Line) -> Content:
    """Return a line as content; its text is never read as markup."""
    return Content.assemble(*[(text, style_of(style)) for text, style in spans])


@lru_cache(maxsize=64)
def style_of(style: str) -> str:
    """Return a style of a drawing in Textual's words: `accent bold` as `$primary bold`."""
    words = (COLOURS.get(word, word) for word in style.split())
    return " ".join(word for word in words if word)


def drawing_of(block: Block) -> Drawing:
    """Return a block of contents as a drawing."""
    spots = (
        Spot(each.id, each.region.x, each.region.y, each.region.width, each.region.height)
        for each in block.spots
    )
    return Drawing(map(line_of, block.lines), spots)


def line_of(content: Content) -> Line:
    """Return a content of one line as spans, its styles as roles."""
    plain = content.plain
    styled = [(each.start, each.end, str(each.style).split()) for each in content.spans]
    marks = {0, len(plain)}
    for first, last, _ in styled:
        marks |= {first, last}
    spans: list[Span] = []
    for start, end in pairwise(sorted(marks)):
        words: dict[str, None] = {}
        for first, last, style in styled:
            if first <= start < last:
                for word in style:
                    words[_ROLES.get(word, word)] = None
        spans.append((plain[start:end], " ".join(words) or "text"))
    return line(*spans)
