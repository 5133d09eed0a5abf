"""What is printed: always in an encoding the stream can take, never with control characters."""

import os
import sys
from io import TextIOWrapper

_CONTROLS = {
    code: "\N{REPLACEMENT CHARACTER}"
    for code in (*range(0x20), *range(0x7F, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A))
    if code not in (0x09, 0x0A)
}
"""Control characters, and those that turn the writing direction of everything after them."""

_ASCII = str.maketrans(
    {
        "…": "...",
        "–": "-",
        "—": "-",
        "−": "-",
        "·": "-",
        "•": "*",
        "●": "#",
        "◐": "/",
        "○": "o",
        "✓": "x",
        "×": "x",
        "→": "->",
        "←": "<-",
        "“": '"',
        "”": '"',
        "‘": "'",
        "’": "'",
        "█": "#",
        "░": ".",
        "½": "1/2",
    }
)
"""What the program's own characters become where only ASCII is wanted."""


def make_streams_safe() -> None:
    """Let no character end the program: what a stream cannot write is replaced.

    Bytes that are no text are heard as something that every check refuses.
    """
    if isinstance(sys.stdin, TextIOWrapper):
        sys.stdin.reconfigure(errors="surrogateescape")
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")


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
    return safe.translate(_ASCII) if ascii_only else safe
