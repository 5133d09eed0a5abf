"""What gives a terminal back, whatever was switched on in it."""

import os
import select
import termios
from contextlib import suppress

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

RESTORE = (
    b"\x1b[m\x1b[<u\x1b[?1049l\x1b[?25h"
    + b"".join(
        b"\x1b[?%dl" % mode for mode in (1000, 1003, 1004, 1006, 1015, 1016, 2004, 2026, 2048)
    )
    + b"\x1b[?7h"
)
"""Back to the prompt as it was, with none of the modes that Textual switches on, and long lines
that go on below."""


def restore(source: int, sink: int, before: "list[Any] | None", reset: bytes = RESTORE) -> None:
    """Give a terminal back, from any thread and without waiting: a line may take nothing any more.

    Args:
        source: What it sends is read from here.
        sink: What it is sent is written here.
        before: Its attributes as they were found; None where they could not be told.
        reset: What is written to it; nothing where all modes are taken back already.
    """
    with suppress(OSError, termios.error):  # The terminal is gone.
        if reset and select.select([], [sink], [], 0)[1]:
            os.write(sink, reset)
        # What was typed is meant for nobody.
        termios.tcflush(source, termios.TCIFLUSH)
        if before is not None:
            termios.tcsetattr(source, termios.TCSANOW, before)
