"""Opening a home the way the person set it up."""

from pathlib import Path

from flows.documents.clock import Clock
from flows.documents.errors import HandrailError
from flows.lookup.settings import profile
from flows.store.store import Store


def open_home(home: Path, clock: Clock) -> Store:
    """Open a home, with days that end at the hour the person chose.

    Raises:
        HandrailError: the home cannot be opened.
    """
    store = Store.open(home, clock)
    keep_hours(store)
    return store


def keep_hours(store: Store) -> None:
    """Let the days of the clock end at the hour the person chose."""
    try:
        store.clock.day_ends = int(profile(store).get("day_ends", 0))
    except HandrailError:
        # A profile that cannot be read is told where it is needed; days end at midnight then.
        store.clock.day_ends = 0
