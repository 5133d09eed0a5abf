"""Ratings by what they are of, in the order of days."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from flows.documents.vocabulary import RATING_RANGE, RatingKind

TYPE_CHECKING = False
if TYPE_CHECKING:
    from flows.documents.protocols import RatingShape


Series = tuple[tuple[date, float], ...]
"""One value a day, oldest first."""

Rated = Mapping[tuple[str, str], Series]
"""Series by kind (one of `RatingKind`) and by objective id, area or scale name."""


def series_of(ratings: Iterable[RatingShape]) -> dict[tuple[str, str], Series]:
    """Return all ratings by what they are of; of several on one day the later in the list stays."""
    return collect_series(
        [(str(each.kind), each.objective or each.name, each.date, each.value) for each in ratings]
    )


def collect_series(values: Iterable[tuple[str, str, date, float]]) -> dict[tuple[str, str], Series]:
    """Return series of single values; of several on one day the later in the list stays.

    Args:
        values: The kind of each, what it is of, its day and the value.
    """
    found: dict[tuple[str, str], dict[date, float]] = {}
    for kind, of, day, value in values:
        found.setdefault((kind, of), {})[day] = value
    return {of: tuple(sorted(by_day.items())) for of, by_day in found.items()}


def with_start(series: Series, start: float | None, begun: date) -> Series:
    """Return a series with what was said when the plan was made before all of it.

    Args:
        series: The ratings, oldest first.
        start: What was said then, or nothing.
        begun: The day the plan began; what was said then is never later than the first rating.
    """
    if start is None:
        return series
    return ((min(begun, series[0][0]) if series else begun, float(start)), *series)


def is_low(kind: RatingKind, value: float) -> bool:
    """Say whether a number lies in the lowest third of its scale; a measure has no scale."""
    bounds = RATING_RANGE[kind]
    return bounds is not None and value <= bounds[0] + (bounds[1] - bounds[0]) / 3


def latest(rated: Rated, kind: RatingKind, of: str) -> float | None:
    """Return the last value of something, or none when it was never rated.

    Args:
        rated: Ratings, from `series_of`.
        kind: What kind of rating.
        of: The objective id, area or scale name.
    """
    series = rated.get((str(kind), of), ())
    return series[-1][1] if series else None
