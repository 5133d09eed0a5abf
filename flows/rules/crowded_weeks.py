"""Which weeks hold a lot: for a quiet remark on the timeline."""

from collections import Counter
from collections.abc import Iterable
from datetime import date

from flows.rules.weeks import start_of_week

COMFORTABLE = 4
"""How many things a week may hold before it is remarked upon."""


def crowded_weeks(days: Iterable[date], today: date, begins: int = 0) -> dict[date, int]:
    """Return the first days of weeks that hold more than is comfortable, and how many things.

    Weeks before this one have gone by, and nothing is asked of them.

    Args:
        days: The days of planned steps and due dates, one for each thing that is still to do.
        today: The local calendar day.
        begins: The day of the week that weeks begin with, 0 for Monday.
    """
    this_week = start_of_week(today, begins)
    counted = Counter(start_of_week(day, begins) for day in days)
    return {
        monday: counted[monday]
        for monday in sorted(counted)
        if counted[monday] > COMFORTABLE and monday >= this_week
    }
