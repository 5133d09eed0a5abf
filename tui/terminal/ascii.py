"""Draws with ASCII characters alone, for terminals and fonts that have no others."""

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

SIGNS = str.maketrans(
    {
        **dict.fromkeys("─━╌▔▄▆", "-"),
        **dict(zip("▁▂▃▅▇", "_.-=#", strict=True)),
        **dict.fromkeys("│┃▌▐▎▊▕▏", "|"),
        **dict.fromkeys("┌┐└┘├┤┬┴┼╭╮╰╯", "+"),
        **dict.fromkeys("█▀■", "#"),
        **dict.fromkeys("░▒▓", "."),
        "●": "*",
        "○": "o",
        "◐": "%",
        "✓": "x",
        "•": "*",
        "◆": "+",
        "▾": "v",
        "‹": "<",
        "›": ">",
        "·": ".",
        "…": "~",
        "–": "-",
        "—": "-",
        "−": "-",
        "→": ">",
        "←": "<",
        "↑": "^",
        "↓": "v",
        "↕": "#",
        "×": "x",
        "“": '"',
        "”": '"',
        "‘": "'",
        "’": "'",
    }
)
"""The program's own signs, one ASCII character for each so that nothing moves."""


class AsciiFilter(LineFilter):
    """Replaces the signs of the program in what is painted."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Return segments with ASCII signs."""
        return [
            Segment(segment.text.translate(SIGNS), segment.style, segment.control)
            for segment in segments
        ]
