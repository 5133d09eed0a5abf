"""The last gates before the screen, whatever widget drew a line: what is painted goes through them.

No colours but the terminal's own two, ASCII characters alone, and nothing that could turn the
writing direction or steer the terminal.
"""

import re
from functools import lru_cache

from rich.color import Color as Painted
from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import LineFilter, Monochrome

from tui.terminal.cells.colour_depth import FAINT, OUTSTANDING
from tui.terminal.signs import in_ascii_cells

_PLAIN = Style.from_color(Painted.default(), Painted.default())

_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
"""Characters that steer a terminal or turn the writing direction."""


class ColourlessFilter(LineFilter):
    """Takes all colours away; what they alone would tell is told by reverse and by dim.

    A selection and the handle of a scrollbar are reversed, frames and rules are dim.
    """

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Return segments without colours; bold, underlined and such stay."""
        return [
            Segment(text, style and _colourless(style, background), control)
            for text, style, control in segments
        ]


def in_full_colour(filters: list[LineFilter]) -> list[LineFilter]:
    """Return filters without the one of Textual that leaves greys."""
    return [each for each in filters if not isinstance(each, Monochrome)]


def without_colours(filters: list[LineFilter]) -> list[LineFilter]:
    """Return filters that leave no colour, in place of Textual's own, which leaves greys."""
    return [*in_full_colour(filters), ColourlessFilter()]


@lru_cache(maxsize=1024)
def _colourless(style: Style, background: Color) -> Style:
    behind = background.brightness
    ground = _brightness(style.bgcolor, behind)
    told = style + _PLAIN
    if abs(ground - behind) > OUTSTANDING:
        return told + Style(reverse=True)
    sign = _brightness(style.color, 1 - ground)
    return told + Style(dim=True) if abs(sign - ground) < FAINT else told


def _brightness(painted: Painted | None, otherwise: float) -> float:
    return otherwise if painted is None else Color.from_rich_color(painted).brightness


class AsciiFilter(LineFilter):
    """Replaces the signs of the program, for terminals and fonts that have only ASCII."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Return segments with ASCII signs."""
        return [
            Segment(in_ascii_cells(segment.text), segment.style, segment.control)
            for segment in segments
        ]


class PlainTextFilter(LineFilter):
    """Replaces characters that would draw outside their place by a sign of the same width."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Return segments without such characters."""
        # Every painted line comes through here, and hardly any holds such a character.
        for each in segments:
            if not each.control and _UNSEEN.search(each.text):
                break
        else:
            return segments
        return [
            segment
            if segment.control
            else Segment(_UNSEEN.sub(_stand_in, segment.text), segment.style)
            for segment in segments
        ]


def _stand_in(found: re.Match[str]) -> str:
    # Marks of direction take no cell; a control character is painted as one.
    return "" if ord(found[0]) > 0x2000 else "\N{REPLACEMENT CHARACTER}"
