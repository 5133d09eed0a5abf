"""The signs of the program in ASCII, for terminals and fonts that have no others."""

_SIGNS: dict[str, str] = {
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
    "·": ":",
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

IN_CELLS = str.maketrans(_SIGNS)
"""One character for each sign, so that nothing moves on a screen."""

IN_LINES = str.maketrans({**_SIGNS, "…": "...", "→": "->", "←": "<-", "½": "1/2"})
"""The same for what is printed, where a line may grow."""


def in_ascii_cells(text: str) -> str:
    """Return a text of the screen in ASCII, in as many cells.

    An arrow takes the space after it along, since `>` alone between two numbers says another thing.
    """
    return text.replace("→ ", "->").replace(" ←", "<-").translate(IN_CELLS)


_ARROWS = {
    **{"← →": "left/right", "↑ ↓": "up/down"},
    **{"+←": "+left", "+→": "+right", "+↑": "+up", "+↓": "+down"},
}


def arrows_in_words(text: str) -> str:
    """Return a text with the arrow keys by name: as ASCII signs they would be other keys."""
    for arrows, words in _ARROWS.items():
        text = text.replace(arrows, words)
    return text
