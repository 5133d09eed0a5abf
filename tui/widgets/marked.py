"""Widgets that mark where one is by a sign, on which the terminal's own cursor stands."""

from typing import ClassVar

from textual.content import Content
from textual.geometry import Offset
from textual.widget import Widget

from tui.drawing.cursor import SIGN
from tui.drawing.widths import cell_width


class MarkedWidget(Widget):
    """A widget that draws a sign at what is marked, for eyes; readers follow the cursor there."""

    SIGNS: ClassVar[tuple[str, ...]] = (SIGN,)
    """The signs that mark a spot, the first one that is drawn counts."""

    is_hidden = False
    """Whether what is chosen is nobody else's business now, and is not told."""

    def set_hidden(self, *, hidden: bool) -> None:
        """Tell what is chosen no more, or again."""
        if hidden is not self.is_hidden:
            self.is_hidden = hidden
            self.refresh()

    def render(self) -> Content:
        """Draw the content, with one of the signs in it while this has the focus."""
        raise NotImplementedError

    @property
    def cursor_screen_offset(self) -> Offset:
        """The cell of the sign, from the upper left corner of the screen."""
        return self.content_region.offset + sign_cell(self.render().plain, self.SIGNS)


def sign_cell(text: str, signs: tuple[str, ...]) -> Offset:
    """Return the cell in which a sign begins in a text of several lines; without one, the first."""
    for sign in signs:
        before, found, _ = text.partition(sign)
        if found:
            return Offset(cell_width(before.rpartition("\n")[2]), before.count("\n"))
    return Offset(0, 0)
