"""Which weeks hold a lot: for a quiet remark on the timeline."""

from collections import Counter
from collections.abc import Iterable
from datetime import date

from flows.rules.weeks import monday_of

COMFORTABLE = 4
"""How many things a week may hold before it is remarked upon."""


def crowded_weeks(days: Iterable[date], comfortable: int = COMFORTABLE) -> dict[date, int]:
    """Return the Mondays of the weeks with more than `comfortable` days in them, and how many.

    Args:
        days: The days of planned steps and due dates, one for each thing.
        comfortable: How many things a week may hold.
    """
    counted = Counter(monday_of(day) for day in days)
    return {monday: counted[monday] for monday in sorted(counted) if counted[monday] > comfortable}
