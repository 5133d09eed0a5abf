"""What something was on average in each week in which it was rated."""

from collections.abc import Sequence
from datetime import date

from flows.documents.light_types import NamedTuple
from flows.rules.rating_series import Series
from flows.rules.weeks import start_of_week


class WeekAverage(NamedTuple):
    """A week in which something was rated at least once."""

    monday: date
    """Its first day."""

    average: float
    """The mean of its values; a day without one counts for nothing."""

    days: int
    """On how many days there was a value, 1 to 7."""


def by_week(series: Series, begins: int = 0) -> tuple[WeekAverage, ...]:
    """Return the average of each week that has a value, oldest first.

    Args:
        series: One value a day, in any order.
        begins: The day of the week that weeks begin with, 0 for Monday.
    """
    weeks: dict[date, list[float]] = {}
    for day, value in series:
        weeks.setdefault(start_of_week(day, begins), []).append(value)
    return tuple(
        WeekAverage(monday, _mean(held), len(held)) for monday, held in sorted(weeks.items())
    )


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)
