"""Renders every error in one place: one sentence on standard error, never a traceback."""

import os
import sys
from pathlib import Path
from traceback import extract_tb
from zlib import crc32

from flows.documents.errors import HandrailError, UnacceptableError
from tui.commands.base.output import fit, printable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from tui.commands.base.call import Call


class UnreportedError(HandrailError):
    """A change was saved, but what it was could not be printed."""

    def __init__(self, error: OSError) -> None:
        why = os.strerror(error.errno or 0)
        super().__init__(f"It was saved, but its words could not be printed: {why}.")


def is_of_output(error: Exception) -> bool:
    """Return whether a stream could not be written: every other file is told by its name."""
    return isinstance(error, OSError) and error.filename is None and error.errno is not None


def find_unfit(call: "Call", error: Exception) -> Exception | None:
    """Return what is wrong with a file that was changed by hand, where an error may come from it.

    What a newer version of the program wrote is not wrong: it only cannot be read here.

    Args:
        call: The call in which it happened; nothing is looked at where it has opened no home.
        error: What happened. What has a sentence of its own is told by that.
    """
    if not call.has_store:
        return None
    from flows.lookup.unfit_documents import UnfitError, unfit_documents

    if isinstance(error, HandrailError | UnacceptableError | OSError):
        found = error if isinstance(error, UnfitError) else None
    else:
        found = next(iter(unfit_documents(call.store)), None)
    if found is not None and call.store.read_only:
        return HandrailError(f"{found.file}.json holds something that only that version can read.")
    return found


def render(error: Exception) -> int:
    """Tell an error to the person and return the exit code that goes with it."""
    if isinstance(error, HandrailError):
        _tell(error.sentence)
        return error.exit_code
    if isinstance(error, UnacceptableError):
        _tell(str(error))
        return 1
    if isinstance(error, OSError) and is_of_output(error):
        _tell(f"The output could not be written: {os.strerror(error.errno or 0)}.")
        return 1
    _tell(
        "Something unexpected happened. What was saved before is kept. "
        f"Please tell the authors this reference: {reference_of(error)}"
    )
    return 1


def reference_of(error: BaseException) -> str:
    """Return a reference that leads the authors to the place, without anything private.

    It holds the kind of the error, the innermost place in this program, and a sum over all places,
    never a message or a value.
    """
    frames = extract_tb(error.__traceback__)
    places = [f"{Path(frame.filename).name}:{frame.lineno}" for frame in frames]
    ours = [
        place
        for place, frame in zip(places, frames, strict=True)
        if {"flows", "tui"} & set(Path(frame.filename).parts)
    ]
    place = (ours or places or ["unknown:0"])[-1]
    total = crc32(" ".join(places).encode()) & 0xFFFF
    return f"{type(error).__name__}-{place.replace('.py:', '-')}-{total:04x}"


def _tell(sentence: str) -> None:
    try:
        sys.stderr.write(printable(fit(sentence, sys.stderr)) + "\n")
    except (OSError, ValueError):
        # Nobody is listening on standard error either; the exit code still tells.
        return
