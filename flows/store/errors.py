"""What may go wrong while documents are kept, told so that a person knows whether it was saved."""

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
    return (error.strerror or type(error).__name__).lower()
