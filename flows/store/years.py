"""Closed years: what lies far enough back leaves the file in use, so that a change stays quick.

A year is closed `GRACE` days after its end. So the file in use always holds at least that much of
the past, and looking back a few weeks never needs a closed year.
"""

from datetime import date, timedelta

from flows.store.codec import Stored, Tables

GRACE = 100
"""How many days after its end a year stays in use."""

DATED = {"entries": "date", "ratings": "date", "changes": "at", "journal": "date", "wins": "date"}
"""The tables whose documents belong to a year, and the field that says to which."""


def open_year(today: date) -> int:
    """Return the first year that is still in use."""
    return (today - timedelta(days=GRACE)).year


def year_in(table: str, document: Stored) -> int | None:
    """Return the year that a document belongs to, or None when it belongs to none."""
    said = document.get(DATED.get(table, ""))
    if isinstance(said, str) and said[:4].isdecimal():
        return int(said[:4])
    return None


def has_years(name: str) -> bool:
    """Return whether a file closes its years."""
    return name == "journal" or name.startswith("plans/")


def merged(closed: list[Tables], current: Tables) -> Tables:
    """Return all documents of closed years, oldest first, and of the file in use.

    A document that is in two places counts as it is in the later one.
    """
    tables: dict[str, dict[str, Stored]] = {}
    for part in [*closed, current]:
        for table, documents in part.items():
            tables.setdefault(table, {}).update(documents)
    return tables
