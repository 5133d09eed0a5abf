"""What a person can do to the support network."""

from __future__ import annotations

from datetime import date

from flows.actions.plan_editor import edit_plan
from flows.actions.record import ChangeResult
from flows.documents.errors import quoted
from flows.lookup.days import check_come
from flows.store.store import Store
from flows.text.change_words import on_day
from flows.text.dates import format_date

TYPE_CHECKING = False
if TYPE_CHECKING:
    from flows.documents.support import Contact


def record_contact(
    store: Store, plan: str, contact: str, on: date, *, who: str = ""
) -> ChangeResult:
    """Note that one was in touch with somebody on a day.

    An earlier day than known changes nothing, and the words say which day is known.

    Raises:
        NotThereError: the contact is not there any more.
        UnacceptableError: the day is still to come, or is before 1900.
    """
    with edit_plan(store, plan, who=who) as edit:
        part = edit.part("contacts", contact)
        day = check_come(on, store.clock).isoformat()
        known, today = part["last_contact"] or "", store.clock.today()
        part["last_contact"] = max(known, day)
        words = f"in touch with {quoted(part['name'])}{on_day(on, today)}"
        if known > day:
            later = format_date(date.fromisoformat(known), today)
            name = quoted(part["name"])
            words = f"the last time with {name} was on {later}, and only the last time is kept"
        edit.recording.words = words
    return edit.recording.recorded


def correct_contact(
    store: Store, plan: str, contact: str, on: date, *, who: str = ""
) -> ChangeResult:
    """Say on which day one was in touch with somebody last, in place of a later day.

    Raises:
        NotThereError: the contact is not there any more.
        UnacceptableError: the day is still to come, or is before 1900.
    """
    with edit_plan(store, plan, who=who) as edit:
        part = edit.part("contacts", contact)
        part["last_contact"] = check_come(on, store.clock).isoformat()
        name, day = quoted(part["name"]), format_date(on, store.clock.today())
        edit.recording.words = f"last contact with {name} corrected to {day}"
    return edit.recording.recorded


def add_contact(store: Store, plan: str, contact: Contact, *, who: str = "") -> ChangeResult:
    """Add somebody or something to the support network.

    Raises:
        NotThereError: the plan is not there any more.
        UnacceptableError: there is one of that id already.
    """
    words = f"contact {quoted(contact.name)} added"
    with edit_plan(store, plan, words=words, who=who) as edit:
        edit.plan["contacts"].append(contact.model_dump(mode="json"))
    return edit.recording.recorded


def edit_contact(
    store: Store, plan: str, contact: str, *, who: str = "", **values: object
) -> ChangeResult:
    """Change fields of a contact, as they are called in its document.

    Raises:
        NotThereError: the contact is not there any more.
        UnacceptableError: a field that there is not, or that cannot hold its value.
    """
    with edit_plan(store, plan, who=who) as edit:
        part = edit.part("contacts", contact)
        edit.recording.words = f"contact {quoted(part['name'])} changed"
        part.update(values)
    return edit.recording.recorded


def remove_contact(store: Store, plan: str, contact: str, *, who: str = "") -> ChangeResult:
    """Take a contact out of the plan, and off the crisis page; undo brings both back.

    Raises:
        NotThereError: the contact is not there any more.
    """
    with edit_plan(store, plan, who=who) as edit:
        part = edit.part("contacts", contact)
        edit.recording.words = f"contact {quoted(part['name'])} taken out"
        edit.plan["contacts"].remove(part)
        page = edit.plan["crisis"]
        page["contacts"] = [each for each in page["contacts"] if each != contact]
    return edit.recording.recorded
