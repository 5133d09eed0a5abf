"""A measure that is counted: from what is ticked of its habits, or from episodes that are logged.

A measure of this kind is one of a week. Each week that is over has one value, on its last day; the
value of today is that of the last seven days, so that no Monday begins with nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from flows.documents.vocabulary import Counted
from flows.rules.habits.entry_index import value_of
from flows.rules.rating_series import Series
from flows.rules.weeks import start_of_week, weeks_between
from flows.text.measure_words import episode_name

TYPE_CHECKING = False
if TYPE_CHECKING:
    from flows.documents.measure_protocols import (
        AmountShape,
        CountedShape,
        EpisodeShape,
        ServingShape,
    )

_Events = Sequence[tuple[date, float]]

_LAST_DAY = timedelta(days=6)


def count_measure(
    objective: CountedShape,
    habits: Iterable[ServingShape],
    entries: Iterable[AmountShape],
    episodes: Iterable[EpisodeShape],
    today: date,
    begins: int = 0,
) -> Series:
    """Return the measure of an objective week by week, and of the last seven days.

    Args:
        objective: The objective; one whose measure is rated by hand has nothing to count.
        habits: All habits of its plan.
        entries: Entries of the plan, in any order.
        episodes: All episodes, in any order.
        today: The local calendar day; what is later is left out.
        begins: The day of the week that weeks begin with, 0 for Monday.

    Returns:
        Nothing as long as nothing was ticked or logged. A week without an episode has no strength.
    """
    match objective.counted:
        case Counted.TIMES | Counted.AMOUNT:
            serving = {each.id: each for each in habits if each.objective == objective.id}
            ticked = [each for each in entries if each.habit in serving]
            is_amount = objective.counted == Counted.AMOUNT
            found = [
                (each.date, _amount(each, serving[each.habit or ""]) if is_amount else value)
                for each in ticked
                if (value := value_of(each))
            ]
        case Counted.EPISODES | Counted.STRENGTH:
            own = [each for each in episodes if is_named(objective, each.name)]
            if objective.counted == Counted.EPISODES:
                found = [(each.date, 1.0) for each in own]
            else:
                found = [(e.date, float(e.strength)) for e in own if e.strength is not None]
        case _:
            return ()
    is_mean = objective.counted == Counted.STRENGTH
    return _by_week([each for each in found if each[0] <= today], today, begins, is_mean=is_mean)


def is_named(objective: CountedShape, name: str) -> bool:
    """Say whether episodes of a name are those of an objective; capitals do not matter."""
    return episode_name(objective).casefold() == name.strip().casefold()


def _amount(entry: AmountShape, habit: ServingShape) -> float:
    """Return how much an entry came to: what was said, else what the habit has, part as ½."""
    return entry.amount if entry.amount is not None else (habit.amount or 0) * value_of(entry)


def _by_week(events: _Events, today: date, begins: int, *, is_mean: bool) -> Series:
    if not events:
        return ()
    weeks: dict[date, list[float]] = {}
    for day, value in events:
        weeks.setdefault(start_of_week(day, begins), []).append(value)
    this_week = start_of_week(today, begins)
    over = [each for each in weeks_between(min(weeks), today, begins) if each < this_week]
    found = [(first + _LAST_DAY, weeks.get(first, [])) for first in over]
    found.append((today, [value for day, value in events if day >= today - _LAST_DAY]))
    if is_mean:
        return tuple((day, sum(held) / len(held)) for day, held in found if held)
    return tuple((day, sum(held)) for day, held in found)
