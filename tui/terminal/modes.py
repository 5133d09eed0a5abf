"""What is switched on in a terminal while the app has it, and taken back afterwards."""

ENTER, LEAVE = "\x1b[?1049h", "\x1b[?1049l"
"""To the other screen, on which programs paint, and back to the one with the prompt."""

MOUSE_ON, MOUSE_OFF = "\x1b[?1000h\x1b[?1002h\x1b[?1006h", "\x1b[?1000l\x1b[?1002l\x1b[?1006l"
"""Buttons, the wheel, and movements while a button is down; never every movement."""

KEYS_ON, KEYS_OFF = "\x1b[>25u", "\x1b[<u"
"""Keys with all that is known of them, where the terminal can (the protocol of kitty)."""

BEGIN = "\x1b[?25l\x1b[?1004h\x1b[?2026$p\x1b[?2004h\x1b[?7l"
"""No cursor, tell when the window is in front, say whether frames can be held, mark what is
pasted, let no line wrap."""

END, CURSOR = "\x1b[?2004l\x1b[?7h", "\x1b[?25h\x1b[?1004l"
"""The same, taken back."""

BELOW, BACK = "\r\n", "\x1b[A\r\x1b[J"
"""To the line below the prompt and one more, and back to where the prompt will stand again."""


def opening(*, has_mouse: bool, has_kitty_keys: bool) -> str:
    """Return what is switched on once the screen is there to be painted on.

    Args:
        has_mouse: Whether the mouse is heard.
        has_kitty_keys: Whether keys are asked for with all that is known of them.
    """
    return BEGIN + (KEYS_ON if has_kitty_keys else "") + (MOUSE_ON if has_mouse else "")


def closing(*, has_mouse: bool, has_kitty_keys: bool) -> str:
    """Return what takes that back; the screen and the cursor come after it."""
    return END + (MOUSE_OFF if has_mouse else "") + (KEYS_OFF if has_kitty_keys else "")
