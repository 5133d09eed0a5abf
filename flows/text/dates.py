"""Days in words: `Fri 27 Nov`, and how far away one is."""

from datetime import date

from flows.text.calendar_words import DAYS, MONTHS


def format_date(day: date, today: date) -> str:
    """Return `Fri 27 Nov`, with the year when it is not the year of `today`."""
    words = f"{DAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]}"
    return words if day.year == today.year else f"{words} {day.year}"


def format_distance(day: date, today: date) -> str:
    """Return how far away a day is, roughly: `today`, `in 3 days`, `in 6 weeks`, `2 months ago`.

    Days up to 13, then weeks up to 12, then months up to 23, then years, each rounded.
    """
    away = (day - today).days
    if away in _NEAR:
        return _NEAR[away]
    days = abs(away)
    if days < 7 or 7 < days < 14:
        number, unit = days, "day"
    elif days < 84:
        number, unit = round(days / 7), "week"
    elif days < 715:
        number, unit = round(days / 30.4375), "month"
    else:
        number, unit = round(days / 365.25), "year"
    length = f"a {unit}" if number == 1 else f"{number} {unit}s"
    return f"in {length}" if away > 0 else f"{length} ago"


_NEAR = {-1: "yesterday", 0: "today", 1: "tomorrow"}
