"""A list without a frame, for places that are a list."""

from rich.segment import Segment
from textual.geometry import Offset
from textual.strip import Strip
from textual.widgets import OptionList

from tui.drawing.cursor import SIGN


class CalmList(OptionList):
    """Things below each other, one of them the current one, with a sign where it begins.

    The first two cells of a row stay blank for the sign: colour alone would not show everywhere.
    """

    DEFAULT_CSS = """
    CalmList, CalmList:focus {
        border: none; height: 1fr; padding: 0 1; background: $background; scrollbar-size: 1 1;
        background-tint: $background 0%;
    }
    CalmList > .option-list--option-highlighted,
    CalmList:focus > .option-list--option-highlighted {
        background: $primary 22%; color: $foreground; text-style: none;
    }
    CalmList > .option-list--option-disabled { color: $primary; }
    """

    _marked_row = 0
    """The row of the list in which the current one was drawn last."""

    @property
    def cursor_screen_offset(self) -> Offset:
        """The cell in which the terminal's cursor stands: that of the sign."""
        return self.content_region.offset + Offset(0, self._marked_row)

    def action_page_up(self) -> None:
        """Go up by the rows in sight; to the first one while there is no room for any."""
        try:
            super().action_page_up()  # type: ignore[no-untyped-call]
        except KeyError:
            # In a window that was just made tiny, Textual knows no line of any row.
            self.action_first()

    def action_page_down(self) -> None:
        """Go down by the rows in sight; to the last one while there is no room for any."""
        try:
            super().action_page_down()  # type: ignore[no-untyped-call]
        except KeyError:
            self.action_last()

    def render_line(self, y: int) -> Strip:
        """Draw a line, with the sign where the current row begins."""
        strip = super().render_line(y)
        here = self.highlighted
        if here is None or _row_of(strip) != here or not strip.text.startswith(" " * len(SIGN)):
            return strip
        if self.scroll_offset.y + y and _row_of(super().render_line(y - 1)) == here:
            return strip
        self._marked_row = y
        style = next(iter(strip)).style
        rest = strip.crop(len(SIGN))
        return Strip([Segment(SIGN, style), *rest], strip.cell_length)


def _row_of(strip: Strip) -> int | None:
    """Return the number of the row that a line belongs to, which Textual keeps for the mouse."""
    metas = (segment.style.meta for segment in strip if segment.style is not None)
    return next((meta["option"] for meta in metas if "option" in meta), None)
