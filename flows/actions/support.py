"""What a person can do to the support network and to what helps."""

from datetime import date
from typing import Any

from flows.actions.editing import editing
from flows.actions.parts import add_part, edit_part, remove_part
from flows.actions.recording import Recorded
from flows.actions.saying import on_day, quoted
from flows.documents.coping import Sign, Strategy
from flows.documents.support import Contact
from flows.store.store import Store


def record_contact(store: Store, plan: str, contact: str, on: date, *, who: str = "") -> Recorded:
    """Note that one was in touch with somebody on a day; an earlier day than known changes nothing.

    Raises:
        NotThereError: the contact is not there any more.
        UnacceptableError: the date is before 1900 or after 2199.
    """
    with editing(store, plan, who=who) as edit:
        part = edit.part("contacts", contact)
        part["last_contact"] = max(part["last_contact"] or "", on.isoformat())
        when = on_day(on, store.clock.today())
        edit.recording.words = f"in touch with {quoted(part['name'])}{when}"
    return edit.recording.recorded


def add_contact(store: Store, plan: str, contact: Contact, *, who: str = "") -> Recorded:
    """Add somebody or something to the support network.

    Raises:
        NotThereError: the plan is not there any more.
        UnacceptableError: there is one of that id already.
    """
    return add_part(store, plan, "contacts", contact, who)


def edit_contact(
    store: Store, plan: str, contact: str, *, who: str = "", **values: Any
) -> Recorded:
    """Change fields of a contact, as they are called in its document.

    Raises:
        NotThereError: the contact is not there any more.
        UnacceptableError: a field that there is not, or that cannot hold its value.
    """
    return edit_part(store, plan, "contacts", contact, values, who)


def remove_contact(store: Store, plan: str, contact: str, *, who: str = "") -> Recorded:
    """Take a contact out of the plan, and off the crisis page; undo brings both back.

    Raises:
        NotThereError: the contact is not there any more.
    """
    with editing(store, plan, who=who) as edit:
        part = edit.part("contacts", contact)
        edit.recording.words = f"contact {quoted(part['name'])} taken out"
        edit.plan["contacts"].remove(part)
        page = edit.plan["crisis"]
        page["contacts"] = [each for each in page["contacts"] if each != contact]
    return edit.recording.recorded


def add_sign(store: Store, plan: str, sign: Sign, *, who: str = "") -> Recorded:
    """Add a trigger or an early sign with its if-then plan.

    Raises:
        NotThereError: the plan is not there any more.
        UnacceptableError: there is one of that id already.
    """
    return add_part(store, plan, "signs", sign, who)


def edit_sign(store: Store, plan: str, sign: str, *, who: str = "", **values: Any) -> Recorded:
    """Change fields of a sign, as they are called in its document.

    Raises:
        NotThereError: the sign is not there any more.
        UnacceptableError: a field that there is not, or that cannot hold its value.
    """
    return edit_part(store, plan, "signs", sign, values, who)


def remove_sign(store: Store, plan: str, sign: str, *, who: str = "") -> Recorded:
    """Take a sign out of the plan.

    Raises:
        NotThereError: the sign is not there any more.
    """
    return remove_part(store, plan, "signs", sign, who)


def add_strategy(store: Store, plan: str, strategy: Strategy, *, who: str = "") -> Recorded:
    """Add something that helps.

    Raises:
        NotThereError: the plan is not there any more.
        UnacceptableError: there is one of that id already.
    """
    return add_part(store, plan, "strategies", strategy, who)


def edit_strategy(
    store: Store, plan: str, strategy: str, *, who: str = "", **values: Any
) -> Recorded:
    """Change fields of a strategy, such as how much it `helped` the last time, 0 to 3.

    Raises:
        NotThereError: the strategy is not there any more.
        UnacceptableError: a field that there is not, or that cannot hold its value.
    """
    return edit_part(store, plan, "strategies", strategy, values, who)


def remove_strategy(store: Store, plan: str, strategy: str, *, who: str = "") -> Recorded:
    """Take a strategy out of the plan.

    Raises:
        NotThereError: the strategy is not there any more.
    """
    return remove_part(store, plan, "strategies", strategy, who)
