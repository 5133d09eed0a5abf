"""Files that a command is given or writes: told in words when they cannot be used."""

import sys
from pathlib import Path

from flows.documents.errors import HandrailError, UsageError

STANDARD = "-"
"""The name that stands for standard input or output."""


def read_text(name: str) -> str:
    """Return the text of a file, or of standard input for `-`.

    The line ends of Windows become line ends; a carriage return inside a line stays as it is.

    Raises:
        HandrailError: it cannot be read, or is no UTF-8 text.
    """
    said = "Standard input" if name == STANDARD else name
    try:
        text = sys.stdin.read() if name == STANDARD else Path(name).read_bytes().decode()
    except OSError as error:
        raise HandrailError(f"{said} cannot be read: {_reason(error)}.") from None
    except UnicodeDecodeError:
        raise HandrailError(f"{said} is not UTF-8 text, so it cannot be used here.") from None
    return text.removeprefix("\ufeff").replace("\r\n", "\n")


def check_place(name: str, *, replace: bool) -> None:
    """See that a file can be written where it is wanted, without replacing another one unasked.

    Folders are not made on the way: one that is not there is likely a slip of the keyboard.

    Raises:
        UsageError: the name is blank.
        HandrailError: there is a file of that name, or no such folder.
    """
    if name == STANDARD:
        return
    if not name.strip():
        raise UsageError("The name of the file is missing. Please put it after --output.")
    folder = Path(name).parent
    if not folder.is_dir():
        raise HandrailError(
            f"There is no folder {folder}. Please make it first, or choose another place."
        )
    if not replace and Path(name).exists():
        raise HandrailError(
            f"{name} is there already. Please choose another name, or add --replace."
        )


def write_text(name: str, text: str) -> None:
    """Write a file that its owner alone may read, whole or not at all; `-` is standard output.

    Raises:
        HandrailError: it cannot be written.
    """
    if name == STANDARD:
        sys.stdout.write(text)
        return
    from flows.store.file_system import REAL, write_whole

    try:
        write_whole(REAL, Path(name), text.encode())
    except OSError as error:
        raise HandrailError(f"{name} cannot be written: {_reason(error)}.") from None


def _reason(error: OSError) -> str:
    return (error.strerror or "it is no file").lower()
