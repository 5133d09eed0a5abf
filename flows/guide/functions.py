"""The functions that a computed item may name. There are no others: a flow holds no code."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from flows.rules.priority import suggested_order

Rows = Sequence[tuple[str, str]]
"""Ids and titles of the rows that a value is computed for."""


LastTime = Mapping[str, Mapping[str, float]]
"""How rows were rated the last time, by their ids and by what was asked about them."""


class Weighed(NamedTuple):
    """What an order is suggested from."""

    id: str
    """The id of the objective."""

    significance: int
    """How much it matters, 1 to 5."""

    urgency: int
    """How soon it is needed, 1 to 5."""

    rank: int | None
    """Its place in the person's own order."""

    due: date | None = None
    """By when; an objective is asked for its date elsewhere."""


def weighted_rank(
    rows: Rows, last: LastTime, weights: Mapping[str, Any] | None, own: Any = None
) -> list[str]:
    """Return the titles in the order that significance × urgency suggests.

    Ties go by own order, and without one by the order in which they were written.

    Args:
        rows: The objectives, by id and title.
        last: Ratings of the last time, which have no say in this.
        weights: Significance and urgency of each, 1 to 5.
        own: The person's own order, if there is one.
    """
    places = {each: n for n, tied in enumerate((own or {}).get("order", []), 1) for each in tied}
    titles = dict(rows)
    weighed = [
        Weighed(each, marks["significance"], marks["urgency"], places.get(each))
        for each, marks in (weights or {}).items()
        if each in titles and {"significance", "urgency"} <= marks.keys()
    ]
    names = [titles[each] for each in suggested_order(weighed)]
    return [f"{place}. {name}" for place, name in enumerate(names, 1)]


def since_last_time(rows: Rows, last: LastTime, ratings: Mapping[str, Any] | None) -> list[str]:
    """Return each objective with what it was the last time and what it is now.

    Args:
        rows: The objectives, by id and title.
        last: How they were rated the last time.
        ratings: How they were rated now.
    """
    told = []
    for identity, title in rows:
        for name, now in (ratings or {}).get(identity, {}).items():
            before = last.get(identity, {}).get(name)
            then = "for the first time" if before is None else f"was {before:g}"
            told.append(f"{title}: {now:g}, {'still' if before == now else then}")
    return told


FUNCTIONS: dict[str, Callable[..., list[str]]] = {
    "weighted_rank": weighted_rank,
    "since_last_time": since_last_time,
}
"""Registered functions by name. Each gets rows, the last ratings, and the answers of its `args`."""
