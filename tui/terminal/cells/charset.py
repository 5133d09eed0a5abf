"""Which letters a terminal can show, and a cell in them."""

import codecs
from collections.abc import Mapping
from functools import lru_cache
from unicodedata import normalize

from flows.documents.light_types import NamedTuple
from tui.terminal.signs import IN_CELLS


class Charset(NamedTuple):
    """The letters of a terminal."""

    encoding: str = "utf-8"
    """How they are written, by the name of a codec of Python."""

    has_signs: bool = True
    """Whether the signs of the program are drawn; else ASCII stands for them."""

    def encode(self, text: str) -> bytes:
        """Return the bytes for what is sent; what cannot be written becomes a question mark."""
        return text.encode(self.encoding, "replace")


_BY_PYTHON = ("C.UTF-8", "C.utf8", "UTF-8")
"""What Python itself writes into `LC_CTYPE` where the locale of the person is not installed."""


def charset_of(environment: Mapping[str, str]) -> Charset:
    """Return what a terminal can show by what its locale says.

    Args:
        environment: The variables that came with it. Where they say nothing, it is UTF-8, as
            terminals are today: a login over SSH often brings no locale at all.
    """
    letters = environment.get("LC_CTYPE", "")
    if letters in _BY_PYTHON:
        letters = ""
    locale = environment.get("LC_ALL") or letters or environment.get("LANG", "")
    language, _, encoding = locale.partition("@")[0].partition(".")
    if environment.get("TERM", "") in ("vt100", "vt102", "vt220") and "utf" not in locale.lower():
        return Charset("ascii", has_signs=False)
    if not encoding:
        # A name without one, such as de_DE@euro, is one of the old ones of eight bits.
        is_old = "_" in language
        return Charset("iso-8859-15", has_signs=False) if is_old else Charset()
    try:
        name = codecs.lookup(encoding).name
    except LookupError:
        return Charset("ascii", has_signs=False)
    return Charset() if name.startswith("utf") else Charset(name, has_signs=False)


@lru_cache(maxsize=4096)
def shown_as(text: str, width: int, charset: Charset) -> str:
    """Return what stands for the text of a cell, as wide as that one.

    Args:
        text: What is in the cell, with the marks that belong to it.
        width: The cells it takes, 1 or 2.
        charset: What the terminal can show.
    """
    if not charset.has_signs:
        text = text.translate(IN_CELLS)
    if charset.encoding == "utf-8":
        return text
    for each in (normalize("NFC", text), normalize("NFKD", text)[:1]):
        if width == 1 and len(each) == 1 and _can_write(each, charset.encoding):
            return each
    return "?" * width


def _can_write(text: str, encoding: str) -> bool:
    try:
        return len(text.encode(encoding)) == 1
    except UnicodeEncodeError:
        return False
