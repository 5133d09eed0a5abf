"""Closed years: what lies some weeks back leaves the file in use, so that a change stays quick.

Every document of the past goes into the file of its year, week by week. The file in use holds at
least the last `KEPT` days, so that the daily round and undo never need a closed year. Ratings of a
plan stay in use, because its board shows the last one of each objective, however old it is.
"""

from collections.abc import Mapping
from datetime import date, timedelta

from flows.store.codec import Record, Tables

KEPT = 14
"""How many days the file in use reaches back, at least; a week more at most."""

_OF_A_PLAN = {"entries": "date", "changes": "at"}
_OF_THE_JOURNAL = {
    **dict.fromkeys(("journal", "wins", "ratings", "episodes", "feelings"), "date"),
    "changes": "at",
}


def dated_tables(name: str) -> Mapping[str, str]:
    """Return the tables of a file whose documents leave it, and the field that holds their day."""
    if name == "journal":
        return _OF_THE_JOURNAL
    return _OF_A_PLAN if name.startswith("plans/") else {}


def in_use_from(today: date) -> str:
    """Return the first day that the file in use holds, a Monday, ISO 8601."""
    return (today - timedelta(days=KEPT + today.weekday())).isoformat()


def day_in(name: str, table: str, document: Record) -> str:
    """Return the day that a document belongs to, ISO 8601; blank when it belongs to none."""
    said = document.get(dated_tables(name).get(table, ""))
    return said[:10] if isinstance(said, str) and said[:4].isdecimal() else ""


def merge_tables(closed: list[Tables], current: Tables) -> Tables:
    """Return all documents of closed years, oldest first, and of the file in use.

    A document that is in two places counts as it is in the later one.
    """
    tables: dict[str, dict[str, Record]] = {}
    for part in [*closed, current]:
        for table, documents in part.items():
            tables.setdefault(table, {}).update(documents)
    return tables
