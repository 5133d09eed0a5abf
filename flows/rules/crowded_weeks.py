"""Which weeks hold a lot: for a quiet remark on the timeline."""

from collections import Counter
from collections.abc import Iterable
from datetime import date

from flows.rules.weeks import monday_of

COMFORTABLE = 4
"""How many things a week may hold before it is remarked upon."""


def crowded_weeks(days: Iterable[date], today: date) -> dict[date, int]:
    """Return the Mondays of the weeks that hold more than is comfortable, and how many things each.

    Weeks before this one have gone by, and nothing is asked of them.

    Args:
        days: The days of planned steps and due dates, one for each thing that is still to do.
        today: The local calendar day.
    """
    this_week = monday_of(today)
    counted = Counter(monday_of(day) for day in days)
    return {
        monday: counted[monday]
        for monday in sorted(counted)
        if counted[monday] > COMFORTABLE and monday >= this_week
    }
