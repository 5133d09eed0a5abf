"""Drawings as Textual shows them: roles become the colours of the theme that is worn."""

from functools import lru_cache

from textual.content import Content

from tui.drawing.lines import Line
from tui.drawing.roles import PRIVATE

COLOURS = {
    "text": "",
    "dim": "$muted",
    "accent": "$primary",
    "now": "$now",
    "done": "$success",
    "unsaved": "$unsaved",
    "border": "$border-line",
    "on-selected": "on $selected",
    PRIVATE: "",
}
"""Each role as our themes name its colour."""


def content_of(spans: Line) -> Content:
    """Return a line as content; its text is never read as markup."""
    return Content.assemble(*[(text, style_of(style)) for text, style in spans])


@lru_cache(maxsize=64)
def style_of(style: str) -> str:
    """Return a style of a drawing in Textual's words: `accent bold` as `$primary bold`."""
    words = (COLOURS.get(word, word) for word in style.split())
    return " ".join(word for word in words if word)
