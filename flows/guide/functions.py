"""The functions that a computed item may name. There are no others: a flow holds no code."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from flows.rules.priority import suggested_order

Rows = Sequence[tuple[str, str]]
"""Ids and titles of the rows that a value is computed for."""


def weighted_rank(rows: Rows, weights: Mapping[str, Any] | None, own: Any = None) -> list[str]:
    """Return the titles in the order that significance × urgency suggests; ties by own order.

    Args:
        rows: The objectives, by id and title.
        weights: Significance and urgency of each, 1 to 5.
        own: The person's own order, if there is one.
    """
    places = {each: n for n, tied in enumerate((own or {}).get("order", []), 1) for each in tied}
    ids = [
        identity
        for identity, _ in rows
        if {"significance", "urgency"} <= (weights or {}).get(identity, {}).keys()
    ]
    titles = dict(rows)
    marks = {identity: (weights or {})[identity] for identity in ids}
    return [titles[each] for each in suggested_order(marks, places)]


FUNCTIONS: dict[str, Callable[..., list[str]]] = {"weighted_rank": weighted_rank}
"""Registered functions by name. Each gets rows and the answers named by `args`."""
