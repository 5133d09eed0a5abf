"""Words that are nobody else's business: hidden wherever one is not writing them."""

from rich.text import Text

from flows.guide.items.models import RepeatItem
from flows.guide.session.visible_items import naming_items
from tui.widgets.sanitize import masked
from tui.widgets.text_line import Line

HIDDEN = "hidden while you are elsewhere"
"""Why there are dots in place of words."""


def hidden(text: str) -> str:
    """Return what stands for words while one is elsewhere, with the reason."""
    return f"{masked(text)}  {HIDDEN}"


def names_are_private(repeat: RepeatItem) -> bool:
    """Return whether what names one of several is nobody else's business."""
    items = dict(repeat.inner)
    return any(items[name].sensitive for name in naming_items(repeat))


class PrivateLine(Line):
    """A line that says why its words are hidden, and not how long they are."""

    @property
    def _value(self) -> Text:
        if self.password:
            return Text(hidden(self.value), no_wrap=True, overflow="ignore", end="")
        return super()._value
