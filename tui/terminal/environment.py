"""The terminal one runs in, and how Textual is to behave there.

Textual reads these variables once, when it is imported, so `prepare` comes before.
"""

import os


def prepare() -> None:
    """Tell Textual to draw without animation, and over a slow line with as few bytes as can be."""
    os.environ.setdefault("TEXTUAL_ANIMATIONS", "none")
    if is_remote():
        # Pixel mouse reports and the kitty protocol outlive a dropped line in the other terminal.
        os.environ.setdefault("TEXTUAL_SMOOTH_SCROLL", "0")
        os.environ.setdefault("TEXTUAL_DISABLE_KITTY_KEY", "1")


def is_remote() -> bool:
    """Return whether the person looks at this over SSH."""
    return bool(os.environ.get("SSH_CONNECTION"))


def wants_raw_terminal() -> bool:
    """Return whether Textual is to write to the terminal by itself, as it was made to."""
    return os.environ.get("HANDRAIL_RAW_TERMINAL", "") not in ("", "0") or os.name == "nt"
