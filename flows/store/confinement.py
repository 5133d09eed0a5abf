"""A process that may use files of one home alone, as for somebody whose key leads there only.

Whoever logs in with such a key shares an account with other people's homes, and with the file that
says which keys there are. A path that they give is held against the home wherever it is used.
"""

from __future__ import annotations

import os
from pathlib import Path

from flows.documents.errors import HandrailError

homes: list[Path] = []
"""The one home, once the process is confined to it."""

EXPORTS = "exports"
"""The folder of a confined home for what is written out without a name of the person's."""


class OutsideError(HandrailError):
    """A path leads out of the home that the process is confined to."""


def confine(home: Path) -> None:
    """Use no file outside of a home from now on, in this process and those split off from it."""
    homes[:] = [Path(os.path.realpath(home))]


def confined_to() -> Path | None:
    """Return the home that this process is confined to; None where it is not."""
    return homes[0] if homes else None


def check_inside(path: Path | str) -> None:
    """See that a path of the person's may be used; links are followed.

    Raises:
        OutsideError: it leads out of the home that this process is confined to.
    """
    home = confined_to()
    if home is None:
        return
    real = Path(os.path.realpath(path))
    if home not in real.parents:
        raise OutsideError(
            f"Here, files can be read and written in {home} alone, as the key of this login says. "
            "Nothing was read or written."
        )


def check_home(path: Path | str) -> None:
    """See that a folder may be opened as a home; links are followed.

    Raises:
        OutsideError: this process is confined to another one.
    """
    home = confined_to()
    if home is not None and Path(os.path.realpath(Path(path).expanduser())) != home:
        raise OutsideError(
            f"Here, {home} alone can be opened, as the key of this login says. "
            "Nothing was read or written."
        )


def check_free(what: str) -> None:
    """See that this process may start other programs.

    Args:
        what: What would be started, as in `No other computer can be reached`.

    Raises:
        OutsideError: it is confined to a home.
    """
    if confined_to() is not None:
        raise OutsideError(f"{what} from here, as the key of this login says.")
