"""A day that was rated low: what the person wrote for such days is offered then, and only then."""

from datetime import date

from flows.documents.light_types import NamedTuple
from flows.documents.records.dated_records import RatingRecord
from flows.documents.records.plan_records import PlanRecord
from flows.documents.vocabulary import DAY_SCALE, RatingKind
from flows.lookup.plans import shown_plan
from flows.rules.rating_series import is_low
from flows.store.codec import Tables
from flows.store.file_names import JOURNAL
from flows.store.store import Store


class HardDayOffer(NamedTuple):
    """What can be offered on a hard day, as far as anything was written."""

    why: bool
    """Whether something is written about why the plan is worth it."""

    page: bool
    """Whether something is written for a hard day: on the page for hard times, or in the plan."""


NO_OFFER = HardDayOffer(why=False, page=False)
"""Of every other day, and where nothing is written."""


def format_offer(offer: HardDayOffer, why: str, page: str) -> str:
    """Return the offer in one sentence; nothing when there is none.

    Args:
        offer: What can be offered.
        why: The key or the command that shows why one began.
        page: The key or the command that shows what was written for such days.
    """
    told = [f"{why} shows why you began, in your own words"] if offer.why else []
    told += [f"{page} shows what you wrote for days like this"] if offer.page else []
    return f"On a hard day: {'; '.join(told)}." if told else ""


def format_chosen(chosen: tuple[str, ...]) -> str:
    """Return what was chosen for now in one sentence; nothing when there is nothing."""
    told = "; ".join(each.removesuffix(".") for each in chosen)
    return f"For now, as you chose: {told}." if told else ""


def offer_on(written: Tables, plan: PlanRecord, day: date) -> HardDayOffer:
    """Return what is offered on a day; nothing unless the day was rated low.

    Args:
        written: The journal, at least that day of it.
        plan: The plan.
        day: The day.
    """
    ratings = map(RatingRecord, written.get("ratings", {}).values())
    if not any(_is_low(each, day) for each in ratings):
        return NO_OFFER
    # Most days do without these.
    from flows.lookup.hard_day_words import words_for_hard_days
    from flows.views.crisis import page_of
    from flows.views.why import sections, why_of

    has_page = not page_of(plan).is_empty or bool(words_for_hard_days(plan))
    return HardDayOffer(why=bool(sections(why_of(plan))), page=has_page)


def offer_today(store: Store) -> HardDayOffer:
    """Return what is offered today, of the plan that is open; nothing while there is none."""
    plan, today = shown_plan(store), store.clock.today()
    return offer_on(store.read_since(JOURNAL, today), plan, today) if plan else NO_OFFER


def _is_low(rating: RatingRecord, day: date) -> bool:
    of_day = rating.kind == RatingKind.SCALE and rating.name == DAY_SCALE and rating.date == day
    return of_day and is_low(RatingKind.SCALE, rating.value)
