"""`scale`: one key gives the answer."""

from collections.abc import Callable

from textual import events
from textual.app import ComposeResult
from textual.content import Content
from textual.geometry import Size

from flows.guide.items.scale import ScaleItem
from tui.drawing.sanitize import shown_line
from tui.drawing.widths import cell_width
from tui.fields.field import NEXT
from tui.fields.one_key import OneKeyField
from tui.fields.private import hidden
from tui.widgets.key_command import Command, widget_key
from tui.widgets.marked import MarkedWidget

SHORTEST, LONGEST = 10, 30
"""Cells of a name before a scale: at least, and at most."""


class ScaleLine(MarkedWidget, can_focus=True):
    """The marks of a scale in one line, with the words at its ends."""

    DEFAULT_CSS = """
    ScaleLine { height: auto; padding: 0 1; border-left: outer $edge; }
    ScaleLine:focus { border-left: outer $primary; background: $surface; }
    """

    SIGNS = ("[",)

    def __init__(
        self,
        item: ScaleItem,
        value: int | None,
        choose: Callable[[int | None], object] = bool,
        name: str = "",
        after: str = "",
    ) -> None:
        """Draw a scale.

        Args:
            item: The scale.
            value: The mark that is chosen, if one is.
            choose: Is told each time a mark was chosen, or none any more.
            name: What stands before the marks.
            after: What stands after them.
        """
        super().__init__()
        self._tell = choose
        self._item = item
        self._row = name
        self._after = after
        self._first_digit = ""
        self.value = value

    def show(self, value: int | None) -> None:
        """Show another mark as chosen."""
        if value != self.value:
            self.value = value
            self.refresh()

    def render(self) -> Content:
        """Draw the marks, the chosen one in brackets so that it shows without colour."""
        parts: list[Content] = []
        for mark in self._item.marks():
            if mark == self.value and not self.is_hidden:
                parts.append(Content.styled(f"[{mark}]", "bold $primary"))
            else:
                parts.append(Content.styled(f" {mark} ", "$muted"))
        line = Content("").join(parts)
        if self._row:
            return self._named(line)
        if self.is_hidden and self.value is not None:
            return Content.assemble(line, (f"   {hidden('')}", "$muted"))
        between = "\n " if self._has_ends_below(self.size.width) else "   "
        ends = f"{between}{self._ends}" if self._ends else ""
        return Content.assemble(line, (ends, "$muted"))

    @property
    def _ends(self) -> str:
        """What the marks at both ends mean."""
        low, high = self._item.low_label, self._item.high_label
        return f"{low} … {high}" if low or high else ""

    def _has_ends_below(self, width: int) -> bool:
        """Say whether what the ends mean stands below the marks, as beside them is no room."""
        marks = sum(len(str(mark)) + 2 for mark in self._item.marks())
        return not self._row and 0 < width < marks + 3 + cell_width(self._ends)

    def get_content_height(self, _container: Size, _viewport: Size, width: int) -> int:
        """Return one line, or two where what the ends mean stands below."""
        return 2 if self._ends and self._has_ends_below(width) else 1

    def _named(self, marks: Content) -> Content:
        """Draw marks after a name, which gets the room there is, and a remark after them."""
        after = f"  {self._after}" if self._after else ""
        room = self.size.width - marks.cell_length - len(after) - 1
        name = Content(shown_line(self._row, max(SHORTEST, min(LONGEST, room))))
        gap = " " * max(1, min(LONGEST, room) + 1 - name.cell_length)
        return Content.assemble(name, gap, marks, (after, "$muted"))

    def on_key(self, event: events.Key) -> None:
        """Choose a mark by its digit, or go up and down with the arrows."""
        marks = list(self._item.marks())
        if event.character and event.character.isdigit():
            self._digit(event.character, marks)
        elif event.key in ("left", "right", "minus", "plus"):
            self._first_digit = ""
            by = -1 if event.key in ("left", "minus") else 1
            if self.value is None:
                self._choose(marks[0] if by > 0 else marks[-1])
            else:
                place = marks.index(self.value) + by
                self._choose(marks[max(0, min(len(marks) - 1, place))])
        elif event.key in ("delete", "backspace"):
            self._first_digit = ""
            self._choose(None)
        else:
            return
        event.stop()
        event.prevent_default()

    def _digit(self, digit: str, marks: list[int]) -> None:
        """Choose by digits: `1` is 1 at once, and `0` right after it makes it 10."""
        for written in (self._first_digit + digit, digit):
            if int(written) in marks and str(int(written)) == written:
                self._first_digit = written if len(written) == 1 else ""
                self._choose(int(written))
                return

    def _choose(self, value: int | None) -> None:
        self.value = value
        self.refresh()
        self._tell(value)

    def on_blur(self) -> None:
        """Begin anew with the digits when one comes back."""
        self._first_digit = ""


def digits_of(scale: ScaleItem) -> Command:
    """Return the keys that choose on a scale; arrows alone where digits do not reach."""
    marks = scale.marks()
    digits = f"{marks[0]}–{marks[-1]}," if marks[0] >= 0 else ""
    return widget_key(f"{digits}left,right", "choose", "choose on the scale")


NO_MARK = widget_key("delete", "", "takes the answer away")
"""Answering a scale with nothing again."""


class ScaleField(OneKeyField):
    """A question that is answered on a scale."""

    def commands(self) -> tuple[Command, ...]:
        """Return what keys do on this scale."""
        return digits_of(self.question.item_as(ScaleItem)), NO_MARK, NEXT

    def editor(self) -> ComposeResult:
        """Yield the scale."""
        line = ScaleLine(self.question.item_as(ScaleItem), self.question.value, self.answer)
        self.line = line
        yield line
