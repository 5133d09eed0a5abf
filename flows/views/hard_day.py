"""A day that was rated low: whether one's own reasons for the plan are there to be read."""

from datetime import date

from flows.documents.dated_records import RatingRecord
from flows.documents.plan_records import PlanRecord
from flows.documents.vocabulary import DAY_SCALE, RatingKind
from flows.lookup.plans import shown_plan
from flows.rules.rating_series import is_low
from flows.store.codec import Tables
from flows.store.file_names import JOURNAL
from flows.store.store import Store

OFFER = "On a hard day: {} shows why you began, in your own words."
"""What is said then, with the key or the command that shows them."""


def offers_why(written: Tables, plan: PlanRecord, day: date) -> bool:
    """Say whether a day was rated low and something is written about why the plan is worth it.

    Args:
        written: The journal, at least that day of it.
        plan: The plan.
        day: The day.
    """
    if not any(
        _is_low(each, day) for each in map(RatingRecord, written.get("ratings", {}).values())
    ):
        return False
    from flows.views.why import sections, why_of  # Most days do without it.

    return bool(sections(why_of(plan)))


def is_why_near(store: Store) -> bool:
    """Say the same of today and the plan that is open; never while there is none."""
    plan, today = shown_plan(store), store.clock.today()
    return plan is not None and offers_why(store.read_since(JOURNAL, today), plan, today)


def _is_low(rating: RatingRecord, day: date) -> bool:
    of_day = rating.kind == RatingKind.SCALE and rating.name == DAY_SCALE and rating.date == day
    return of_day and is_low(RatingKind.SCALE, rating.value)
