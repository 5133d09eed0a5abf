"""Words that are nobody else's business: hidden wherever one is not writing them."""

from rich.text import Text

from flows.guide.items.item import Item, RepeatItem
from tui.drawing.sanitize import masked
from tui.textual_private import DrawnAsInput
from tui.widgets.text_line import Line

HIDDEN = "hidden while you are elsewhere"
"""Why there are dots in place of words."""


def hidden(text: str) -> str:
    """Return what stands for words while one is elsewhere, with the reason."""
    return f"{masked(text)}  {HIDDEN}"


def names_are_private(item: Item) -> bool:
    """Return whether what names one of several is nobody else's business."""
    if not isinstance(item, RepeatItem):
        return False
    inner = dict(item.inner)
    return any(inner[name].sensitive for name in item.naming)


class PrivateLine(DrawnAsInput, Line):
    """A line that says why its words are hidden, and not how long they are."""

    def drawn_as(self) -> Text | None:
        """Return what stands for the words while one is elsewhere."""
        if self.password:
            return Text(hidden(self.value), no_wrap=True, overflow="ignore", end="")
        return None
