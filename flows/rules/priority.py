"""Which objective first: a suggestion from significance and urgency, and the person's own order."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

TYPE_CHECKING = False
if TYPE_CHECKING:
    from flows.documents.protocols import WeighedShape


def weighted_score(significance: int | None, urgency: int | None) -> int | None:
    """Return significance × urgency, 1 to 25, or none while one of them is blank."""
    if significance is None or urgency is None:
        return None
    return significance * urgency


def suggested_order(objectives: Iterable[WeighedShape]) -> tuple[str, ...]:
    """Return the ids by weighted score, highest first.

    Ties go by own rank, then by due date, then by id; what is blank comes after what is not.
    """
    return tuple(each.id for each in sorted(objectives, key=_weight))


def own_order(objectives: Iterable[WeighedShape]) -> tuple[tuple[str, ...], ...]:
    """Return the ids in the person's own order; an inner tuple of two or more is a tie.

    Own ranks always win. Objectives without one follow in the suggested order, each by itself;
    the suggested order also holds within a tie.
    """
    every = {each.id: each for each in objectives}
    ranked: dict[int, list[str]] = {}
    others: list[tuple[str, ...]] = []
    for each in suggested_order(every.values()):
        rank = every[each].rank
        if rank is None:
            others.append((each,))
        else:
            ranked.setdefault(rank, []).append(each)
    return (*(tuple(ranked[rank]) for rank in sorted(ranked)), *others)


def _weight(objective: WeighedShape) -> tuple[int, bool, int, date, str]:
    score = weighted_score(objective.significance, objective.urgency) or 0
    rank, due = objective.rank, objective.due
    return -score, rank is None, rank or 0, due or date.max, objective.id
