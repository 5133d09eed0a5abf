"""Files that a command is given or writes: told in words when they cannot be used."""

import os
import re
import sys
from pathlib import Path
from stat import S_ISDIR

from flows.documents.errors import HandrailError, UsageError
from flows.store.confinement import check_inside

STANDARD = "-"
"""The name that stands for standard input or output."""

_SHOWN = 200
"""So many characters of a path are shown in a sentence."""


def read_text(name: str) -> str:
    """Return the text of a file, or of standard input for `-`.

    The line ends of Windows become line ends; a carriage return inside a line stays as it is.

    Raises:
        HandrailError: it cannot be read, may not be, or is no UTF-8 text.
    """
    if name != STANDARD:
        check_inside(name)
    said = "Standard input" if name == STANDARD else name
    try:
        text = sys.stdin.read() if name == STANDARD else Path(name).read_bytes().decode()
    except OSError as error:
        raise HandrailError(f"{shown_path(said)} cannot be read: {_reason(error)}.") from None
    except UnicodeDecodeError:
        raise HandrailError(f"{said} is not UTF-8 text, so it cannot be used here.") from None
    if re.search("[\udc80-\udcff]", text):  # What is typed in a terminal is read byte by byte.
        raise HandrailError(f"{said} is not UTF-8 text, so it cannot be used here.")
    return text.removeprefix("\ufeff").replace("\r\n", "\n")


def check_place(name: str, *, replace: bool) -> None:
    """See that a file can be written where it is wanted, without replacing another one unasked.

    Folders are not made on the way: one that is not there is likely a slip of the keyboard.

    Raises:
        UsageError: the name is blank.
        HandrailError: there is something of that name, no such folder, or it may not be used.
    """
    if name == STANDARD:
        return
    if not name.strip():
        raise UsageError("The name of the file is missing. Please put it after --output.")
    check_inside(name)
    path = Path(name)
    try:
        is_folder, is_there = S_ISDIR(path.parent.stat().st_mode), os.path.lexists(path)
        is_file = not path.exists() or path.is_file()
    except FileNotFoundError:
        is_folder = False
    except OSError as error:
        raise HandrailError(f"{shown_path(name)} cannot be used: {_reason(error)}.") from None
    if not is_folder:
        raise HandrailError(
            f"There is no folder {shown_path(str(path.parent))}. "
            "Please make it first, or choose another place."
        )
    if not is_file:
        raise HandrailError(
            f"{name} is not a file, so it is not replaced. Please choose another name; "
            "without --output everything goes to standard output."
        )
    if is_there and not replace:
        raise HandrailError(
            f"{name} is there already. Please choose another name, or add --replace."
        )


def write_text(name: str, text: str) -> None:
    """Write a file that its owner alone may read, whole or not at all; `-` is standard output.

    Raises:
        HandrailError: it cannot be written, or may not be.
        UnconfirmedError: it is written, but the disk did not confirm that.
    """
    if name == STANDARD:
        sys.stdout.write(text)
        return
    from flows.store.file_system import REAL, write_whole

    check_inside(name)
    try:
        write_whole(REAL, Path(name), text.encode())
    except OSError as error:
        raise HandrailError(f"{name} cannot be written: {_reason(error)}.") from None


def is_file(path: Path) -> bool:
    """Return whether there is a file; of a name that no file can have there is none."""
    try:
        return path.is_file()
    except OSError:
        return False


def shown_path(name: str) -> str:
    """Return a path as a sentence can show it: the end of it, where it is very long."""
    return name if len(name) <= _SHOWN else f"…{name[-_SHOWN:]}"


def _reason(error: OSError) -> str:
    return (error.strerror or "it is no file").lower()
