"""The changes that were recorded in a home, in the order in which they were made."""

from collections.abc import Callable, Iterable
from datetime import datetime

from flows.documents.light_types import NamedTuple
from flows.documents.records import Json
from flows.documents.validators import check_moment
from flows.store.codec import Tables


class RecordedChange(NamedTuple):
    """A change and the file it stands in."""

    file: str
    """The file, such as `plans/3f2a`."""

    change: Json
    """The change as it is kept; to be looked at, never to be changed."""


def read_changes(names: Iterable[str], read: Callable[[str], Tables]) -> list[RecordedChange]:
    """Return the changes in some files, the first one first.

    Args:
        names: The files.
        read: One of the ways in which the store reads a file.

    Raises:
        UnfitError: a change was changed by hand and is none any more.
    """
    found = [
        RecordedChange(name, change)
        for name in names
        for change in read(name).get("changes", {}).values()
    ]
    try:
        found.sort(key=lambda each: moment_of(each.change))
    except (KeyError, TypeError, ValueError):
        _refuse_unfit(found)
        raise
    return found


def moment_of(change: Json) -> datetime:
    """Return when a change was made, aware.

    Raises:
        UnacceptableError: it is no moment from 1900 to 2199.
    """
    return check_moment(datetime.fromisoformat(change["at"]))


def _refuse_unfit(found: Iterable[RecordedChange]) -> None:
    """Raise what is wrong with the first change that was changed by hand."""
    from flows.documents.change import Change
    from flows.lookup.unfit_documents import UnfitError, fit_model

    for file, change in found:
        fit_model(Change, file, change)
        try:
            moment_of(change)
        except (TypeError, ValueError):
            # The model reads more than text as a moment.
            raise UnfitError(file, "at", "This is no moment.") from None
