"""How days were, by the person's own sense of them: a number a day, told week by week."""

from datetime import date, timedelta
from typing import NamedTuple

from flows.documents.vocabulary import DAY_SCALE, RatingKind
from flows.lookup.objectives import read_ratings
from flows.rules.week_averages import WeekAverage, by_week
from flows.rules.weeks import start_of_week
from flows.store.file_names import JOURNAL
from flows.store.store import Store
from flows.text.dates import format_date

WEEKS = 8
"""How many weeks are told."""


class WeekView(NamedTuple):
    """A week in which a day was rated."""

    name: str
    """`this week`, `last week`, `week of Mon 2 Nov`."""

    average: float
    """The mean of its rated days, 0 to 10."""

    words: str
    """`6.5 of 10, 2 days`."""


def days_by_week(store: Store, most: int = WEEKS) -> tuple[WeekView, ...]:
    """Return the weeks in which a day was rated, closed years included, the oldest first.

    A day belongs to no plan, so those of every plan are told.

    Args:
        store: The open store.
        most: At most so many weeks are returned, the latest ones.

    Raises:
        StoreError: a file of the home cannot be read.
    """
    rated = read_ratings(store.read_all(JOURNAL).get("ratings", {}).values())
    begins = store.clock.week_begins
    weeks = by_week(rated.get((str(RatingKind.SCALE), DAY_SCALE), ()), begins)
    today = store.clock.today()
    return tuple(_view(each, today, begins) for each in weeks[-most:])


def _view(week: WeekAverage, today: date, begins: int) -> WeekView:
    days = "1 day" if week.days == 1 else f"{week.days} days"
    words = f"{round(week.average, 1):g} of 10, {days}"
    return WeekView(_name(week.monday, today, begins), week.average, words)


def _name(first: date, today: date, begins: int) -> str:
    this = start_of_week(today, begins)
    near = {this: "this week", this - timedelta(weeks=1): "last week"}
    return near.get(first) or f"week of {format_date(first, today)}"
