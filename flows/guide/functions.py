"""The functions that a computed item may name. There are no others: a flow holds no code."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from flows.rules.priority import suggested_order

Rows = Sequence[tuple[str, str]]
"""Ids and titles of the rows that a value is computed for."""


class _Weighed(NamedTuple):
    id: str
    significance: int
    urgency: int
    rank: int
    due: date | None = None


def weighted_rank(rows: Rows, weights: Mapping[str, Any] | None, own: Any = None) -> list[str]:
    """Return the titles in the order that significance × urgency suggests.

    Ties go by own order, and without one by the order in which they were written.

    Args:
        rows: The objectives, by id and title.
        weights: Significance and urgency of each, 1 to 5.
        own: The person's own order, if there is one.
    """
    places = {each: n for n, tied in enumerate((own or {}).get("order", []), 1) for each in tied}
    titles = dict(rows)
    weighed = [
        _Weighed(
            identity,
            marks["significance"],
            marks["urgency"],
            places.get(identity, len(titles) + position),
        )
        for position, identity in enumerate(titles, 1)
        if {"significance", "urgency"} <= (marks := (weights or {}).get(identity, {})).keys()
    ]
    return [titles[each] for each in suggested_order(weighed)]


FUNCTIONS: dict[str, Callable[..., list[str]]] = {"weighted_rank": weighted_rank}
"""Registered functions by name. Each gets rows and the answers named by `args`."""
