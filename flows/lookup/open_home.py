"""Opening a home the way the person set it up."""

from pathlib import Path

from flows.documents.clock import Clock
from flows.documents.errors import HandrailError
from flows.documents.validators import LATEST_DAY_END
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
    """Let the days of the clock end, and its weeks begin, when the person chose.

    Where the profile cannot be read, or says what no profile can, which is told where it is
    needed, days end at midnight and weeks begin on Monday.
    """
    try:
        person = profile(store)
        ends, begins = person.get("day_ends", 0), person.get("week_begins", Weekday.MON)
    except (AttributeError, HandrailError):
        ends, begins = 0, Weekday.MON
    store.clock.day_ends = ends if type(ends) is int and 0 <= ends <= LATEST_DAY_END else 0
    days = list(Weekday)
    store.clock.week_begins = days.index(begins) if begins in days else 0
