"""Opening a home the way the person set it up."""

from pathlib import Path

from flows.documents.clock import Clock
from flows.documents.errors import HandrailError
from flows.documents.vocabulary import Weekday
from flows.lookup.settings import profile
from flows.store.store import Store


def open_home(home: Path, clock: Clock) -> Store:
    """Open a home, with days and weeks as the person chose.

    Raises:
        HandrailError: the home cannot be opened.
    """
    store = Store.open(home, clock)
    keep_hours(store)
    return store


def keep_hours(store: Store) -> None:
    """Let the days of the clock end, and its weeks begin, when the person chose."""
    try:
        person = profile(store)
        store.clock.day_ends = int(person.get("day_ends", 0))
        store.clock.week_begins = list(Weekday).index(person.get("week_begins", Weekday.MON))
    except HandrailError:
        # A profile that cannot be read is told where it is needed; days end at midnight then.
        store.clock.day_ends = store.clock.week_begins = 0
