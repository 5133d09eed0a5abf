"""The objectives of a stored plan in their order, and what was rated, for every reader."""

from collections.abc import Iterable
from datetime import date

from flows.documents.objective_records import ObjectiveRecord
from flows.documents.plan_records import PlanRecord
from flows.documents.records import Json
from flows.rules.priority import own_order
from flows.rules.rating_series import Rated, collect_series


def in_order(plan: PlanRecord) -> list[ObjectiveRecord]:
    """Return the objectives of a plan in own order, else in the suggested one."""
    every = {each.id: each for each in plan.objectives}
    return [every[identity] for tie in own_order(plan.objectives) for identity in tie]


def read_ratings(ratings: Iterable[Json]) -> Rated:
    """Return stored ratings by what they are of."""
    day = date.fromisoformat
    # There may be thousands, so nothing is made of each but what is told of it.
    return collect_series(
        [
            (e["kind"], e.get("objective") or e.get("name", ""), day(e["date"]), e["value"])
            for e in ratings
        ]
    )
