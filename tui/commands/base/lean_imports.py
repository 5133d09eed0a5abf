"""`argparse` and `pathlib` without what they import for things that are not done here.

`argparse` asks `gettext` for its messages in other languages, of which there is none beside our own
words; `pathlib` asks `urllib.parse`, which brings `ipaddress`, for the address of a file. Together
these take as long to import as all the rooms of `flows` below the store.
"""

import sys
from types import ModuleType

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable


def import_lean() -> None:
    """Import both, while something light stands for what they ask for; where it is not too late."""
    _import("argparse", "gettext", gettext=_as_written, ngettext=_as_counted)
    _import("pathlib", "urllib.parse", quote_from_bytes=_quote_from_bytes)


def _import(name: str, needed: str, **light: "Callable[..., str]") -> None:
    if name in sys.modules or needed in sys.modules:
        return
    stand_in = ModuleType(needed)
    stand_in.__dict__.update(light)
    sys.modules[needed] = stand_in
    try:
        __import__(name)
    finally:
        # Whoever else asks for it gets the module itself.
        del sys.modules[needed]


def _as_written(message: str) -> str:
    return message


def _as_counted(one: str, several: str, number: int) -> str:
    return one if number == 1 else several


def _quote_from_bytes(path: bytes) -> str:
    from urllib.parse import quote_from_bytes

    return quote_from_bytes(path)
