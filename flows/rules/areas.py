"""Life areas: how satisfied the person was at the start, and is now, 1 to 7."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from flows.documents.vocabulary import RatingKind
from flows.rules.rating_days import Rated, latest
from flows.rules.shapes import AreaShape


class AreaLevel(NamedTuple):
    """One life area, then and now."""

    name: str
    """The area."""

    then: float | None
    """How satisfied the person was when the plan was made, 1 to 7, else at the first rating."""

    now: float | None
    """How satisfied the person is, 1 to 7."""

    @property
    def change(self) -> float:
        """How far it has moved since then, −6 to 6; 0 while one of them is not known."""
        return self.now - self.then if self.now is not None and self.then is not None else 0.0


def area_levels(
    areas: Iterable[AreaShape], rated: Rated, until: date | None = None
) -> tuple[AreaLevel, ...]:
    """Return all areas of a plan in own order.

    Args:
        areas: The areas of a plan.
        rated: Ratings, from `series_of`.
        until: The last day to look at; the last one there is when left out.
    """
    found = []
    for area in areas:
        series = rated.get((str(RatingKind.AREA), area.name), ())
        first = next((value for day, value in series if until is None or day <= until), None)
        then = area.satisfaction if area.satisfaction is not None else first
        now = latest(rated, RatingKind.AREA, area.name, until)
        found.append(AreaLevel(area.name, then, then if now is None else now))
    return tuple(found)
