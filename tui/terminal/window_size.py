"""How large the window is in which the program was started."""

import os
import sys
from contextlib import suppress

USUAL_SIZE = 80, 24
"""Columns and rows, where a terminal does not tell."""


def window_size() -> tuple[int, int]:
    """Return columns and rows of the window itself, whatever the environment says of it."""
    for stream in (sys.__stderr__, sys.__stdin__, sys.__stdout__):
        with suppress(OSError, ValueError, AttributeError):
            columns, rows = os.get_terminal_size(stream.fileno())  # type: ignore[union-attr]
            if columns > 0 and rows > 0:
                return columns, rows
    return USUAL_SIZE
