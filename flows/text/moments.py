"""How moments are written in stored documents, as their models write them."""

from datetime import datetime


def format_moment(moment: datetime) -> str:
    """Return an aware moment in UTC as text, such as `2026-11-21T19:02:00Z`."""
    return moment.isoformat().replace("+00:00", "Z")
