"""Looking up what belongs to a day, without reading closed years for the days of late."""

from datetime import date

from flows.store.codec import Tables
from flows.store.store import Store
from flows.store.years import open_year


def tables_on(store: Store, name: str, day: date) -> Tables:
    """Return the documents among which those of a day are, read from as few files as possible."""
    if day.year >= open_year(store.clock.today()):
        return store.read(name)
    return store.read_all(name)
