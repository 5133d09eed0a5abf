"""Draws with ASCII characters alone, for terminals and fonts that have no others."""

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

from tui.terminal.signs import in_ascii_cells


class AsciiFilter(LineFilter):
    """Replaces the signs of the program in what is painted."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Return segments with ASCII signs."""
        return [
            Segment(in_ascii_cells(segment.text), segment.style, segment.control)
            for segment in segments
        ]
