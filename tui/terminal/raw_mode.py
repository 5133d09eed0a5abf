"""How a terminal hands on every key at once and unechoed."""

import termios

TYPE_CHECKING = False  # The module of that name takes long to import.
if TYPE_CHECKING:
    from typing import Any


def raw_mode(attributes: "list[Any]") -> "list[Any]":
    """Return the attributes of a terminal as they are to be while a program has it.

    Args:
        attributes: How it was found, as `termios.tcgetattr` says.
    """
    raw = [*attributes[:6], list(attributes[6])]
    raw[0] &= ~(termios.IXON | termios.IXOFF | termios.ICRNL | termios.INLCR | termios.IGNCR)
    raw[3] &= ~(termios.ECHO | termios.ICANON | termios.IEXTEN | termios.ISIG)
    # How many characters are read at a time; some systems begin with four.
    raw[6][termios.VMIN], raw[6][termios.VTIME] = 1, 0
    return raw
