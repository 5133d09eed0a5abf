"""What gives a terminal back, whatever was switched on in it."""

RESTORE = (
    b"\x1b[m\x1b[<u\x1b[?1049l\x1b[?25h"
    + b"".join(
        b"\x1b[?%dl" % mode for mode in (1000, 1003, 1004, 1006, 1015, 1016, 2004, 2026, 2048)
    )
    + b"\x1b[?7h"
)
"""Back to the prompt as it was, with none of the modes that Textual switches on, and long lines
that go on below."""
