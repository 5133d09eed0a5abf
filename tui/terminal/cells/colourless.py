"""Draws in the terminal's own two colours, for those who want no others."""

from functools import lru_cache

from rich.color import Color as Painted
from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import LineFilter, Monochrome

from tui.terminal.cells.colour_depth import FAINT, OUTSTANDING

_PLAIN = Style.from_color(Painted.default(), Painted.default())


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
