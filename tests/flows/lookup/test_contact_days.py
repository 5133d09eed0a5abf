"""The rhythm of a contact counts from the day somebody came to the plan."""

from datetime import date
from pathlib import Path

import pytest

from flows.actions.support import add_contact, edit_contact
from flows.documents.clock import FixedClock
from flows.documents.support import Contact
from flows.lookup.contact_days import contacts_since
from flows.lookup.plans import view_plan
from flows.store.store import Store
from tests.flows.samples import NAME, PLAN, sample_store

WEEKLY = {"kind": "times_per_week", "times": 1}
BEGUN, TODAY = date(2026, 11, 1), date(2026, 11, 21)


@pytest.fixture
def store(home: Path, clock: FixedClock) -> Store:
    return sample_store(home, clock)


def since(store: Store) -> dict[str, date]:
    return contacts_since(store, view_plan(store, PLAN))


def test_who_is_there_from_the_beginning_counts_from_the_first_day(store: Store) -> None:
    edit_contact(store, PLAN, "jo", rhythm=WEEKLY)
    assert since(store) == {"priya": BEGUN, "jo": BEGUN}


def test_who_was_added_later_counts_from_that_day(store: Store) -> None:
    add_contact(store, PLAN, Contact.model_validate({"id": "ann", "name": "Ann", "rhythm": WEEKLY}))
    edit_contact(store, PLAN, "ann", name="Anne")
    assert since(store) == {"priya": BEGUN, "jo": BEGUN, "ann": TODAY}


def test_nothing_is_looked_for_while_no_rhythm_asks(store: Store) -> None:
    add_contact(store, PLAN, Contact(id="ann", name="Ann"))
    assert since(store)["ann"] == BEGUN
    edit_contact(store, PLAN, "ann", rhythm=WEEKLY, last_contact="2026-11-20")
    assert since(store)["ann"] == BEGUN


def test_who_came_back_counts_from_the_first_time(store: Store, clock: FixedClock) -> None:
    contact = {"id": "ann", "name": "Ann", "rhythm": WEEKLY}
    add_contact(store, PLAN, Contact.model_validate(contact))
    with store.transaction(NAME) as transaction:
        edit = {"file": NAME, "table": "plan", "document": PLAN, "before": None, "after": contact}
        later = {"id": "z", "at": "2026-11-30T12:00:00Z", "words": "added again"}
        edits = [{**edit, "path": ["contacts", "ann"]}]
        transaction.put(NAME, "changes", {**later, "edits": edits})
    assert since(store)["ann"] == TODAY
