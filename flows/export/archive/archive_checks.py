"""Holding every document of an archive against its model."""

from collections.abc import Callable

from pydantic import ValidationError

from flows.documents.base import Document
from flows.documents.change import Change
from flows.documents.draft import Draft
from flows.documents.entries import Entry, Episode, Feelings, Rating
from flows.documents.journal import JournalEntry, Win
from flows.documents.plan import Plan
from flows.documents.profile import Profile, Settings
from flows.documents.review import AgendaItem, Review, Session
from flows.documents.suggestion import Suggestion
from flows.documents.validation_messages import first_refusal
from flows.store.codec import Tables

MODELS: dict[str, dict[str, type[Document]]] = {
    "profile": {each.table: each for each in (Profile, Settings)},
    "journal": {
        each.table: each
        for each in (JournalEntry, Win, Suggestion, Rating, Episode, Feelings, Change)
    },
    "plans": {
        each.table: each for each in (Plan, Entry, Rating, Review, Session, AgendaItem, Change)
    },
    "drafts": {each.table: each for each in (Draft,)},
}
"""The documents that each kind of file may hold, by table."""

Refuse = Callable[[str, str], Exception]
"""Makes the error for a place and a reason."""


def checked_documents(name: str, tables: Tables, refuse: Refuse) -> Tables:
    """Return the documents of a file, when each of them is one that the home can hold.

    A plan comes back as its model writes it: what reads plans counts on every field being there.

    Args:
        name: The file, such as `plans/3f2a`.
        tables: Its documents.
        refuse: Makes the error that is raised.

    Raises:
        Exception: what `refuse` made, with the place and the reason.
    """
    folder, _, own = name.partition("/")
    checked = {table: dict(documents) for table, documents in tables.items()}
    for table, documents in tables.items():
        model = MODELS[folder].get(table)
        if model is None:
            raise refuse(f"{name}, {table}", "there is no such table.")
        if own and table in ("plan", "draft") and documents.keys() != {own}:
            raise refuse(f"{name}, {table}", "it holds a document of another file.")
        for number, (identity, document) in enumerate(documents.items(), 1):
            try:
                read = model.model_validate(document)
            except ValidationError as error:
                raise refuse(*_told(f"{name}, {table}, document {number}", error)) from None
            if isinstance(read, Plan):
                checked[table][identity] = read.model_dump(mode="json")
    return checked


def _told(place: str, error: ValidationError) -> tuple[str, str]:
    """Return place and reason of what is wrong first, without the value that is there."""
    where, reason = first_refusal(error)
    return f"{place}, {where}" if where else place, reason
