"""Nothing that is painted can turn the writing direction or steer the terminal.

The last gate before the screen, whatever widget drew the words.
"""

import re

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


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
