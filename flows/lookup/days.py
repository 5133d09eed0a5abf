"""Days of the person: which one a moment belongs to, whether one has come yet, what comes first."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from operator import itemgetter

from flows.documents.clock import Clock
from flows.documents.errors import UnacceptableError
from flows.documents.records import Json
from flows.documents.validators import check_date
from flows.text.dates import format_date


def day_of(moment: datetime, clock: Clock) -> date:
    """Return the local day that an aware moment belongs to, as the clock says when a day ends."""
    return (moment.astimezone() - timedelta(hours=clock.day_ends)).date()


def check_come(on: date, clock: Clock) -> date:
    """Accept a day that has come: nothing can have happened on a later one.

    Raises:
        UnacceptableError: the day is still to come, or is before 1900 or after 2199.
    """
    today = clock.today()
    if check_date(on) > today:
        raise UnacceptableError(
            f"{format_date(on, today)} is still to come. "
            "What happens on it can be written down when the day is here."
        )
    return on


by_moment = itemgetter("date", "at")
"""Sorts stored lines by day and moment."""


def latest_first(held: Iterable[Json]) -> list[Json]:
    """Return stored lines by day and moment, the latest first."""
    return sorted(reversed(list(held)), key=by_moment, reverse=True)
