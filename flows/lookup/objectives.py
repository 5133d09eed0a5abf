"""The objectives of a stored plan in their order, and what was rated, for every reader."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from flows.documents.records import Json
from flows.documents.records.dated_records import RatingRecord
from flows.documents.records.objective_records import ObjectiveRecord
from flows.documents.records.plan_records import PlanRecord
from flows.lookup.plans import plan_name
from flows.rules.priority import own_order
from flows.rules.rating_series import Rated, collect_series
from flows.store.store import Store

TYPE_CHECKING = False
if TYPE_CHECKING:
    from flows.documents.measure_protocols import CountedPlan


def in_order(plan: PlanRecord) -> list[ObjectiveRecord]:
    """Return the objectives of a plan in own order, else in the suggested one."""
    every = {each.id: each for each in plan.objectives}
    return [every[identity] for tie in own_order(plan.objectives) for identity in tie]


def every_rating(store: Store, plan: str) -> tuple[RatingRecord, ...]:
    """Return all that was rated in a plan, closed years included, in the order of its days."""
    found = store.read_all(plan_name(plan)).get("ratings", {}).values()
    return tuple(RatingRecord(each) for each in sorted(found, key=lambda each: str(each["date"])))


def add_counted(store: Store, plan: CountedPlan, rated: Rated, on: date | None = None) -> Rated:
    """Return what was rated, with the measures of a plan that are counted in place of rated ones.

    Args:
        store: The open store.
        plan: The plan.
        rated: What was rated in it.
        on: The day up to which it is counted; today when left out.
    """
    if not [each for each in plan.objectives if each.counted is not None]:
        return rated
    # Few plans have one, and what runs every day is read by all.
    from flows.lookup.counted_measures import count_measures

    return {**rated, **count_measures(store, plan, on)}


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
