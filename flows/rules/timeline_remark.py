"""The one quiet remark on a timeline, about weeks that hold a lot or an end without room."""

from datetime import date

from flows.rules.crowded_weeks import CrowdedWeek
from flows.rules.timeline import TightEnd
from flows.text.dates import format_date


def format_remark(crowded: tuple[CrowdedWeek, ...], tight: TightEnd | None, today: date) -> str:
    """Return a quiet remark about weeks that hold a lot, else about a day without room before it.

    Empty when there is neither.
    """
    if crowded:
        week, more = crowded[0], len(crowded) - 1
        others = f", and {more} other week{'s' if more > 1 else ''} a lot too" if more else ""
        hard = f", {week.hard} of them a lot of effort" if week.hard else ""
        begins = format_date(week.first, today)
        return f"The week of {begins} holds {week.things} things{hard}{others}. Is that all right?"
    if tight:
        last, due = format_date(tight.last, today), format_date(tight.due, today)
        return (
            f"“{tight.title}”: the last step is on {last}, and {due} is the day you aim for. "
            "A few days to spare leave room for what comes up."
        )
    return ""
