"""Which weeks hold a lot: for a quiet remark on the timeline."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from flows.documents.light_types import NamedTuple
from flows.rules.weeks import start_of_week

COMFORTABLE = 4
"""How many things a week may hold before it is remarked upon; one of a lot of effort is two."""

A_LOT = 3
"""The effort, of 1 to 3, that counts twice."""


class CrowdedWeek(NamedTuple):
    """A week that holds more than is comfortable."""

    first: date
    """Its first day."""

    things: int
    """How many things it holds."""

    hard: int
    """How many of them take a lot of effort."""


def crowded_weeks(
    things: Iterable[tuple[date, int | None]], today: date, begins: int = 0
) -> tuple[CrowdedWeek, ...]:
    """Return the weeks that hold more than is comfortable, in their order.

    Weeks before this one have gone by, and nothing is asked of them.

    Args:
        things: The day of each thing that is still to do, and its effort, 1 to 3 or none.
        today: The local calendar day.
        begins: The day of the week that weeks begin with, 0 for Monday.
    """
    weeks: dict[date, list[int | None]] = defaultdict(list)
    for day, effort in things:
        weeks[start_of_week(day, begins)].append(effort)
    this_week = start_of_week(today, begins)
    found = (
        CrowdedWeek(first, len(efforts), efforts.count(A_LOT))
        for first, efforts in sorted(weeks.items())
        if first >= this_week
    )
    return tuple(each for each in found if each.things + each.hard > COMFORTABLE)
