"""Questions of a page that stand beside each other."""

from collections.abc import Sequence

from textual.content import Content

from tui.fields.field import Field
from tui.fields.parsed_text import ParsedTextField
from tui.widgets.written_box import Words, WrittenBox

READING = 34
"""Cells that a line needs beside others, with what it is understood as."""


class PageRow(WrittenBox):
    """Questions that stand beside each other, and below all of them what helps with one."""

    DEFAULT_CSS = """
    PageRow { height: auto; margin-bottom: 1; layout: horizontal; }
    PageRow > Field { width: 1fr; margin: 0 1 0 0; }
    PageRow Line { width: 1fr; }
    PageRow.-many > NumberField { width: 12; }
    PageRow.-many > Field.-wide { width: 2fr; }
    PageRow.-stacked { layout: vertical; }
    PageRow.-stacked > Field { margin: 0 1 1 0; }
    """

    def __init__(self, *fields: Field) -> None:
        super().__init__(*fields)
        self._hint = ""
        self.fit(fields)

    @property
    def _is_several(self) -> bool:
        return len(self.children) > 1

    def lines_below(self, width: int) -> list[Content]:
        """Return what helps with one of several, which keeps a line; all end before a cell."""
        return (super().lines_below(width - 1) or [Content("")]) if self._is_several else []

    def below(self) -> Sequence[Words]:
        """Return what helps with the question one is in."""
        return [(self._hint, "$muted")] if self._hint else []

    def on_resize(self) -> None:
        """Let what is written stand in one line, however many lines each question takes."""
        fields = [each for each in self.children if isinstance(each, Field)]
        # What a day is understood as stands beside it, and needs its room.
        reads = any(isinstance(each, ParsedTextField) for each in fields)
        self.set_class(reads and self.size.width < READING * len(fields), "-stacked")
        if self.has_class("-stacked"):
            return
        highest = max((len(each.lines_above(each.size.width)) for each in fields), default=0)
        for field in fields:
            field.reserve_above(highest)

    def fit(self, fields: Sequence[Field]) -> None:
        """Lay the row out for its fields; what helps with one of several stands below all."""
        self.set_class(len(fields) > 2, "-many")
        for field in fields:
            # A rule for the first one would have every field styled with each that comes or goes.
            field.set_class(field is fields[0], "-wide")
            field.helps = len(fields) == 1
            field.show_help(is_here=field.has_focus_within)

    def on_descendant_focus(self) -> None:
        """Show what helps with the field one has come to; the fields stay where they are."""
        self._show_hint()

    def on_descendant_blur(self) -> None:
        """Take the help away, unless one has come to another field of the row meanwhile."""
        self._show_hint()

    def _show_hint(self) -> None:
        focused = self.screen.focused
        around = focused.ancestors_with_self if focused is not None else []
        field = next((each for each in around if isinstance(each, Field)), None)
        is_here = field is not None and field.parent is self
        told = filter(None, (field.question.item.help, field.example())) if field else ()
        hint = " ".join(told) if is_here else ""
        if hint != self._hint:
            self._hint = hint
            self.refresh(layout=True)
