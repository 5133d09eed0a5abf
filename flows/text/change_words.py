"""How changes are worded: titles in quotation marks, days and amounts as people say them."""

from datetime import date

from flows.text.dates import format_date

NOTHING_NEW = "It stands like that already."
"""What is said where an action left everything as it was."""


def on_day(day: date, today: date) -> str:
    """Return ` for Fri 27 Nov`, or nothing for today itself."""
    return "" if day == today else f" for {format_date(day, today)}"
