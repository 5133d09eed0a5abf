"""Words that are nobody else's business: hidden while somebody is with the person."""

from rich.text import Text

from flows.guide.items.item import Item, RepeatItem
from tui.drawing.sanitize import masked
from tui.drawing.widths import cell_width
from tui.textual_private import DrawnAsInput
from tui.widgets.text_line import Line

HIDDEN = "hidden while someone is with you"
"""Why there are dots in place of words."""


def hidden(text: str) -> str:
    """Return what stands for words while somebody looks along, with the reason."""
    return f"{masked(text)}  {HIDDEN}"


def names_are_private(item: Item) -> bool:
    """Return whether what names one of several is nobody else's business."""
    return isinstance(item, RepeatItem) and item.has_private_names


def is_sensitive(item: Item) -> bool:
    """Return whether an answer, or a part of it, is nobody else's business."""
    return item.sensitive or any(is_sensitive(each) for _, each in getattr(item, "inner", ()))


class PrivateLine(DrawnAsInput, Line):
    """A line with an answer: typing replaces it, and it can be brought back.

    Hidden words are drawn as the reason why they are, whatever their length.
    """

    is_unfinished = False
    """Whether what stands here is no answer yet: whoever comes back to it writes on."""

    _stood = ""

    def arrive(self) -> None:
        """Select the answer that stands here, or go to the end of what is not one yet."""
        self._stood = "" if self.is_unfinished else self.value
        super().arrive()

    @property
    def is_replaced_by_typing(self) -> bool:
        """Whether an answer stands here, which typing replaces."""
        return not self.is_unfinished

    @property
    def is_replaced(self) -> bool:
        """Whether something else was written over the answer that stood here."""
        return self.has_focus and bool(self._stood) and self.value != self._stood

    def bring_back(self) -> None:
        """Bring the answer back that stood here when one came, selected as it was."""
        self.value = self._stood
        self.select_whole()

    def drawn_as(self) -> Text | None:
        """Return what stands for the words while somebody looks along and one is elsewhere."""
        if self.password and not self.has_focus:
            told = hidden(self.value)
            told = told if cell_width(told) <= self.content_size.width else masked(self.value)
            return Text(told, no_wrap=True, overflow="ignore", end="")
        return None
