"""Ending in good order when the program is told to end, or its terminal is gone."""

import asyncio
import os
from collections.abc import Callable
from signal import SIGHUP, SIGTERM
from threading import Timer

GRACE = 2.0
"""Seconds to end in good order; whatever hangs is left then."""


def end_by(end: Callable[[int], None], number: int) -> None:
    """End the program as shells count a signal: 128 and its number.

    Args:
        end: Begins to end the program, with what it ends with.
        number: The number of the signal.
    """
    behind = Timer(GRACE, os._exit, [128 + number])
    behind.daemon = True
    behind.start()
    end(128 + number)


def end_when_told(end: Callable[[int], None]) -> None:
    """Let the signals that ask a program to end do so in good order."""
    loop = asyncio.get_running_loop()
    for number in (SIGTERM, SIGHUP):
        loop.add_signal_handler(number, end_by, end, number)
