"""Giving a terminal back when there is nothing left that could be waited for."""

import os
import select
import termios
from contextlib import suppress

from tui.terminal.terminal_reset import RESTORE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


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
