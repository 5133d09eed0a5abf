"""The people of a plan as single lines of a document."""

from datetime import date

from flows.documents.support import Contact
from flows.export.state_words import KIND_WORDS
from flows.text.rhythms import format_rhythm, join_words
from flows.text.support_words import ROLE_WORDS


def format_contact(contact: Contact, today: date) -> str:
    """Return a contact: who they are, what they can do, how to reach them, what to ask."""
    said = [
        contact.name + (f" ({KIND_WORDS[contact.kind]})" if contact.kind else ""),
        join_words([ROLE_WORDS[role] for role in contact.roles]),
        contact.reach,
        f"in touch {format_rhythm(contact.rhythm, today)}" if contact.rhythm else "",
        f"I would ask: {contact.ask}" if contact.ask else "",
        f"promised: {contact.promised}" if contact.promised else "",
        contact.note,
    ]
    return "; ".join(each for each in said if each)
