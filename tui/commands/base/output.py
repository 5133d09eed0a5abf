"""What is printed: always in an encoding the stream can take, never with control characters."""

import os
import sys
from io import TextIOWrapper

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TextIO

_CONTROLS = {
    code: "\N{REPLACEMENT CHARACTER}"
    for code in (*range(0x20), *range(0x7F, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A))
    if code not in (0x09, 0x0A)
}
"""Control characters, and those that turn the writing direction of everything after them."""


def open_closed_streams() -> None:
    """Put something in place of standard streams that were closed before the program began.

    Input has ended then, output cannot be written to, and errors go nowhere. Without that, the
    first files that are opened would get the numbers of those streams, a plan among them.
    """
    for name, flags, mode in (
        ("stdin", os.O_RDONLY, "r"),
        ("stdout", os.O_RDONLY, "w"),
        ("stderr", os.O_WRONLY, "w"),
    ):
        if getattr(sys, name) is None:
            descriptor = os.open(os.devnull, flags)
            setattr(sys, name, open(descriptor, mode, encoding="utf-8"))  # noqa: PTH123, SIM115


def make_streams_safe() -> None:
    """Let no character end the program: what a stream cannot write is replaced.

    Bytes that are no text are heard as something that every check refuses.
    """
    if isinstance(sys.stdin, TextIOWrapper):
        sys.stdin.reconfigure(errors="surrogateescape")
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")


def silence(stream: "TextIO") -> None:
    """Let a stream that nobody reads any more end nowhere, also what is flushed at exit."""
    try:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
    except (OSError, ValueError):
        return


def terminal_width(stream: "TextIO") -> int | None:
    """Return how many cells a line of a terminal has; None where it is none, or does not say."""
    try:
        if stream.isatty():
            return os.get_terminal_size(stream.fileno()).columns or None
    except (OSError, ValueError):  # It is closed, or stands for a stream.
        pass
    return None


def fit(text: str, stream: "TextIO") -> str:
    """Return a text in lines that a terminal does not break inside of words; else as it is.

    A line goes on below where its words begin. A word that is longer than a line stays whole.
    """
    width = terminal_width(stream)
    if width is None or (text.isascii() and len(text) <= width):
        return text
    from tui.drawing.printed_lines import fit_line

    return "\n".join(part for line in text.split("\n") for part in fit_line(line, width))


def speaks_unicode() -> bool:
    """Tell whether standard output takes more than ASCII, by its encoding and the locale.

    Python writes UTF-8 even in the C locale, where a terminal shows it as a row of odd letters;
    that is why the locale is asked too.
    """
    encoding = (getattr(sys.stdout, "encoding", None) or "ascii").lower()
    if not encoding.startswith("utf"):
        return False
    if os.environ.get("TERM") in ("vt100", "vt220"):
        return False
    for name in ("LC_ALL", "LC_CTYPE", "LANG"):
        if value := os.environ.get(name):
            return value not in ("C", "POSIX")
    return True


def printable(text: str, ascii_only: bool = False) -> str:
    """Return a text as it may go to a terminal.

    Control characters, which a hand-edited file may hold, never reach it. With `ascii_only` the
    program's own signs are replaced; the person's words stay as they are.
    """
    safe = text.translate(_CONTROLS)
    if not ascii_only:
        return safe
    from tui.terminal.signs import IN_LINES

    return safe.translate(IN_LINES)
