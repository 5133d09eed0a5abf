"""Documents that do not fit are told with their file and field, and never with their value."""

from pathlib import Path
from typing import Any

import pytest

from flows.actions.journal import write_note
from flows.documents.clock import FixedClock
from flows.documents.entries import Entry
from flows.lookup.unfit_documents import UnfitError, fit_document, fit_model, unfit_documents
from flows.store.store import Store
from tests.conftest import MOMENT
from tests.flows.samples import NAME, sample_store

SECRET = "7712-what"
ENTRY: dict[str, Any] = {
    "id": "e",
    "habit": "walk",
    "date": "2026-11-21",
    "state": "done",
    "at": "2026-11-21T19:02:00Z",
}


@pytest.fixture
def store(home: Path, clock: FixedClock) -> Store:
    store = sample_store(home, clock)
    write_note(store, "rain", on=MOMENT.date())
    return store


def test_a_document_that_fits_is_its_model() -> None:
    assert fit_model(Entry, NAME, ENTRY).habit == "walk"
    fit_document(NAME, "entries", ENTRY)


@pytest.mark.parametrize(
    ("table", "document", "said"),
    [
        ("entries", {**ENTRY, "date": SECRET}, "date: This has to be a date such as 2027-01-31."),
        ("entries", {**ENTRY, "habit": None}, "An entry is about one habit or one step."),
        ("journal", ENTRY, "text: This key is needed."),
        ("songs", ENTRY, "songs: There is no such table."),
    ],
)
def test_one_that_does_not_is_told_with_the_way_back(
    table: str, document: dict[str, Any], said: str
) -> None:
    with pytest.raises(UnfitError) as raised:
        fit_document(NAME, table, document)
    error = raised.value
    back = f"“handrail backups restore {NAME}” brings back how it was before."
    assert error.description == f"{said} {back}"
    assert error.sentence == f"{NAME}.json: {said} {back}"
    assert error.file == NAME


def test_everything_in_a_home_that_was_made_by_the_program_fits(store: Store) -> None:
    assert unfit_documents(store) == []


def test_the_first_of_each_file_that_does_not_fit_is_told(store: Store) -> None:
    with store.transaction(NAME, "journal") as transaction:
        transaction.put(NAME, "entries", {**ENTRY, "date": SECRET})
        transaction.put(NAME, "entries", {**ENTRY, "id": "f", "state": SECRET})
        note = {"id": "n", "date": "2026-11-21", "at": "2026-11-21T19:02:00Z"}
        transaction.put("journal", "journal", {**note, "text": "x", "plan": 7})
    found = {each.file: each.sentence for each in unfit_documents(store)}
    assert sorted(found) == ["journal", NAME]
    assert "plan: This has to be text." in found["journal"]
    assert "date: This has to be a date" in found[NAME]
    assert not any(SECRET in each for each in found.values())
