"""The terminal one runs in, and how Textual is to behave there.

Textual reads these variables once, when it is imported, so `prepare` comes before.
"""

import os

_COLOURS = "TEXTUAL_COLOR_SYSTEM"

_wanted: dict[str, str] = {}


def prepare() -> None:
    """Tell Textual to draw without animation, and over a slow line with as few bytes as can be."""
    os.environ.setdefault("TEXTUAL_ANIMATIONS", "none")
    # A shell leaves these behind, and they do not follow the window.
    for name in ("COLUMNS", "LINES"):
        os.environ.pop(name, None)
    if not wants_raw_terminal():
        # The picture is drawn in true colour; what a terminal has of it is the terminal's own.
        _wanted.setdefault(_COLOURS, os.environ.get(_COLOURS, ""))
        os.environ[_COLOURS] = "truecolor"
    if is_remote():
        # Pixel mouse reports and the kitty protocol outlive a dropped line in the other terminal.
        os.environ.setdefault("TEXTUAL_SMOOTH_SCROLL", "0")
        os.environ.setdefault("TEXTUAL_DISABLE_KITTY_KEY", "1")


def heed_colour(wanted: bool) -> None:
    """Tell Textual, and our own painter, whether colours are wanted."""
    os.environ.pop("NO_COLOR", None)  # An empty one asks for nothing, but Textual heeds it.
    if not wanted:
        os.environ["NO_COLOR"] = "1"


def surroundings() -> dict[str, str]:
    """Return the variables that tell what the terminal of the person is like."""
    return {**os.environ, **_wanted}


def is_remote() -> bool:
    """Return whether the person looks at this over SSH."""
    return bool(os.environ.get("SSH_CONNECTION"))


def can_distinguish_keys() -> bool:
    """Return whether the terminal may be asked for keys with all that is known of them."""
    return os.environ.get("TEXTUAL_DISABLE_KITTY_KEY", "") != "1"


def wants_raw_terminal() -> bool:
    """Return whether Textual is to write to the terminal by itself, as it was made to."""
    return os.environ.get("HANDRAIL_RAW_TERMINAL", "") not in ("", "0") or os.name == "nt"
