"""How changes are worded: titles in quotation marks, days and amounts as people say them."""

from datetime import date

from flows.text.dates import format_date

TITLE_LENGTH = 60
"""The most characters of a title that stand in a sentence; longer ones end in `…`."""


NOTHING_NEW = "It stands like that already."
"""What is said where an action left everything as it was."""


def quoted(title: str) -> str:
    """Return a title in quotation marks, cut at `TITLE_LENGTH` and on one line."""
    line = " ".join(title.split())
    return f"'{line if len(line) <= TITLE_LENGTH else line[: TITLE_LENGTH - 1].rstrip() + '…'}'"


def on_day(day: date, today: date) -> str:
    """Return ` for Fri 27 Nov`, or nothing for today itself."""
    return "" if day == today else f" for {format_date(day, today)}"
