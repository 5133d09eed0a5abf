"""Being in touch: when it would be time again, told without a judgement."""

from __future__ import annotations

from datetime import date

from flows.rules.schedules import next_after

TYPE_CHECKING = False
if TYPE_CHECKING:
    from flows.documents.protocols import ContactShape


def next_contact(contact: ContactShape, since: date) -> date | None:
    """Return the day on which it would be time to be in touch again, perhaps a day gone by.

    None without a rhythm.

    Args:
        contact: Who it is about.
        since: The day they were written down: the rhythm begins there while nothing was noted.
    """
    if contact.rhythm is None:
        return None
    if contact.last_contact is None and contact.rhythm.on is not None:
        return contact.rhythm.on
    return next_after(contact.rhythm, contact.last_contact or since)


def is_time(contact: ContactShape, since: date, today: date) -> bool:
    """Say whether it would be time to be in touch.

    Args:
        contact: Who it is about.
        since: The day they were written down.
        today: The local calendar day.
    """
    day = next_contact(contact, since)
    return day is not None and day <= today
