"""When to look at a plan again."""

from __future__ import annotations

from datetime import date

from flows.rules.schedules import next_after

TYPE_CHECKING = False
if TYPE_CHECKING:
    from flows.documents.protocols import ReviewedShape


def next_look(plan: ReviewedShape, begun: date, today: date) -> date | None:
    """Return the day to look at a plan again, or none when neither a day nor a rhythm was chosen.

    The day that was chosen, perhaps one gone by; else the next one of the rhythm.

    Args:
        plan: The plan.
        begun: Its first day, from which the rhythm counts.
        today: The local calendar day.
    """
    if plan.next_review is not None or plan.review is None:
        return plan.next_review
    day = next_after(plan.review, begun)
    while day is not None and day < today:
        day = next_after(plan.review, day)
    return day
