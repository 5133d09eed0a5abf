"""The themes of the program's own: for the evening, for daylight, and with the most contrast."""

from typing import Any

from textual.theme import Theme

COLOURS = {
    # what for: (evening, daylight, contrast)
    "primary": ("#7fb5b5", "#1f6f78", "#7fe3ff"),
    "secondary": ("#a3b8c2", "#4c6472", "#ffffff"),
    "accent": ("#7fb5b5", "#1f6f78", "#7fe3ff"),
    "success": ("#8fbf8f", "#3c7a3c", "#9dff9d"),
    "warning": ("#d9b26f", "#8a5a00", "#ffe27a"),
    "error": ("#d9956f", "#9a4a20", "#ffb38a"),
    "foreground": ("#dcdcd4", "#23282b", "#ffffff"),
    "background": ("#1c2023", "#fbfaf6", "#000000"),
    "surface": ("#262b2f", "#efede6", "#1a1a1a"),
    "panel": ("#2c3236", "#e6e3da", "#262626"),
    "muted": ("#8f9a96", "#5f686d", "#d8d8d8"),
}
"""Few colours, each with a meaning: where one is, what is done, what needs a look."""


def _theme(name: str, column: int, *, dark: bool = True) -> Theme:
    colours: dict[str, Any] = {use: row[column] for use, row in COLOURS.items()}
    # How quiet words are drawn; Textual itself knows no such colour.
    muted = {"muted": colours.pop("muted")}
    return Theme(name, dark=dark, variables=muted, **colours)


EVENING = _theme("handrail", 0)
"""Dark and quiet."""

DAYLIGHT = _theme("handrail-light", 1, dark=False)
"""The same by daylight."""

CONTRAST = _theme("handrail-contrast", 2)
"""Everything at least seven times as bright as what is behind it."""

OWN = (EVENING, DAYLIGHT, CONTRAST)
"""All of them; the first one is worn until another is chosen."""
