"""`note`: a text that asks nothing."""

from __future__ import annotations

from flows.guide.items.base_item import BaseItem
from flows.guide.items.item_parts import BindingKind

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import ClassVar, Literal


class NoteItem(BaseItem):
    """A text that asks nothing."""

    type: Literal["note"]
    style: Literal["plain", "example", "caution", "crisis"] = "plain"
    """How it is drawn."""

    asks: ClassVar[bool] = False
    waits: ClassVar[bool] = False
    binding: ClassVar[BindingKind] = BindingKind.NONE
    page_rows: ClassVar[int] = 2

    def rows_on_page(self, choices: int) -> int:
        """Return a row for the text, one for more of it, and one below."""
        return self.page_rows + bool(self.help)
