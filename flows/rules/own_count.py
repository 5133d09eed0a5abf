"""A day that somebody counts from, told only where they want it; nothing ever resets it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from flows.rules.own_words import COUNT_FROM, COUNT_SHOWN

TYPE_CHECKING = False
if TYPE_CHECKING:
    from flows.documents.protocols import OwnAnswerShape

BOARD, TODAY = "board", "today"
"""The places there are to choose from."""


def format_own_count(answers: Iterable[OwnAnswerShape], place: str, today: date) -> str:
    """Return `412 days since Sun 5 Oct 2025` where the person wants it on a place; else nothing.

    Args:
        answers: The answers of the plan without a field of their own.
        place: The place.
        today: The local calendar day.
    """
    # The page for hard times asks only for the name of the question; days take long to import.
    from flows.text.dates import format_date

    given = {each.path: each.value for each in answers}
    day, places = given.get(COUNT_FROM), given.get(COUNT_SHOWN)
    if not isinstance(day, str) or not isinstance(places, list) or place not in places:
        return ""
    begun = date.fromisoformat(day)
    days = (today - begun).days
    if days < 1:
        return f"from {format_date(begun, today)} on"
    return f"{days} {'day' if days == 1 else 'days'} since {format_date(begun, today)}"
