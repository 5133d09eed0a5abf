"""What may go wrong while documents are kept, told so that a person knows whether it was saved."""

import os
from errno import EACCES, EDQUOT, ELOOP, ENOSPC, EPERM, EROFS
from pathlib import Path

from flows.documents.errors import HandrailError


class StoreError(HandrailError):
    """Documents could not be read or kept."""


class NotSavedError(StoreError):
    """Nothing was changed: what was there before is still there, whole."""


class UnconfirmedError(StoreError):
    """The change is saved, but the disk failed before it confirmed that it is durable."""


class LockedError(NotSavedError):
    """Another process has been writing to the same home for too long."""


class ReadOnlyError(NotSavedError):
    """The home can be read here, but not changed."""


class DamagedError(StoreError):
    """The bytes of a file are not those that were written."""


class UnsuitablePlaceError(StoreError):
    """The home is in a place where nothing can be kept safely, or not at all."""


def reason(error: OSError) -> str:
    """Return what the operating system said, in lower case, without any path."""
    if error.errno == ELOOP:
        return "it is a link, which Handrail does not follow"
    said = error.strerror or (os.strerror(error.errno) if error.errno else "it did not say why")
    return said.lower()


def unreadable(error: OSError, home: Path) -> StoreError:
    """Return what to raise when the home, or a folder of it, cannot be looked into."""
    return StoreError(
        f"The home {home} cannot be read: {reason(error)}. “handrail doctor” looks it over."
    )


def not_saved(error: OSError, home: Path, *, because: str = "") -> NotSavedError:
    """Return what to raise when the disk refused before anything was changed.

    Args:
        error: What the disk said.
        home: The home that was to be changed.
        because: What could not be done, when it is more than the change itself.
    """
    what = f"{because}, because the disk said" if because else "the disk said"
    return NotSavedError(
        f"Not saved: {what} “{reason(error)}”. What was there before is unchanged. "
        f"{_to_do(error)} The home is {home}."
    )


def _to_do(error: OSError) -> str:
    """Return the one thing that a person can do about a disk that refuses."""
    if error.errno in (ENOSPC, EDQUOT):
        return "Please make some room on its disk, then try again."
    if error.errno == EROFS:
        return "Its disk can only be read; please choose another home with --home."
    if error.errno in (EACCES, EPERM):
        return "“handrail doctor” looks at who may write there, and can set it right."
    return "Please try again; “handrail doctor” looks the home over."
