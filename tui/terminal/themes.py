"""The themes as Textual wears them; what each role is coloured in stands in `tui.drawing.roles`."""

from typing import Any

from textual.theme import Theme

from tui.drawing.roles import THEMES, colour_of

_USES = {
    "primary": "accent",
    "secondary": "dim",
    "accent": "accent",
    "success": "done",
    "warning": "now",
    "error": "unsaved",
    "foreground": "text",
    "background": "ground",
    "surface": "surface",
    "panel": "raised",
}
"""Which role or ground is behind each colour that Textual's widgets ask for."""

_OWN = {
    "muted": "dim",
    "border-line": "border",
    "edge": "edge",
    "selected": "selected",
    "now": "now",
    "unsaved": "unsaved",
    "scrollbar": "thumb",
    "scrollbar-background": "trough",
}
"""The same for variables that Textual itself does not know, or would make of the others.

It shades what it calls a warning or an error by one step, so these have names of their own.
"""


def _theme(name: str) -> Theme:
    colours: dict[str, Any] = {use: colour_of(role, name) for use, role in _USES.items()}
    own = {variable: colour_of(role, name) for variable, role in _OWN.items()}
    return Theme(name, dark=name != THEMES[1], variables=own, **colours)


EVENING, DAYLIGHT, CONTRAST = map(_theme, THEMES)
"""Dark and quiet; the same by daylight; everything at least seven times as bright as its ground."""

OWN = (EVENING, DAYLIGHT, CONTRAST)
"""All of them; the first one is worn until another is chosen."""
