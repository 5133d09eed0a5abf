"""TinyDB over the documents of a transaction, to ask and change them by its queries.

The transaction itself keeps and takes out single documents without it: both change the same
`ChangingTables`, and importing TinyDB is a good part of a quick command.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from tinydb import TinyDB
from tinydb.storages import Storage
from tinydb.table import Document, Table

from flows.store.changing_tables import ChangingTables
from flows.store.codec import copy_json


class TransactionStorage(Storage):
    """What TinyDB reads and writes inside a transaction; the store alone writes files."""

    def __init__(self, tables: ChangingTables) -> None:
        self.tables = tables
        """The documents of the file."""

    def read(self) -> dict[str, dict[str, Any]]:
        """Return all tables as they are now."""
        return self.tables.after

    def write(self, data: dict[str, dict[str, Any]]) -> None:
        """Take over all tables at once, as when a whole table is dropped."""
        self.tables.replace(data)


class DocumentTable(Table):
    """A TinyDB table whose documents are named by their own field `id`."""

    document_id_class = str  # type: ignore[assignment]  # TinyDB documents this as the way

    def insert(self, document: Mapping[str, object]) -> int:
        """Insert a document under its own id."""
        return super().insert(_named(document))

    def insert_multiple(self, documents: Iterable[Mapping[str, object]]) -> list[int]:
        """Insert several documents, each under its own id."""
        return super().insert_multiple([_named(document) for document in documents])

    def _update_table(self, updater: Callable[[dict[Any, Any]], None]) -> None:
        # TinyDB's own copies every document twice at every change.
        storage = self._storage
        assert isinstance(storage, TransactionStorage)
        updater(storage.tables.changing(self.name))
        self.clear_cache()


class Database(TinyDB):
    """The documents of one file inside a transaction."""

    table_class = DocumentTable
    default_storage_class = TransactionStorage  # type: ignore[assignment]  # it takes tables

    def table(self, name: str, **options: object) -> DocumentTable:
        """Return a table, without TinyDB's cache of answers."""
        table = super().table(name, **{"cache_size": 0, **options})
        assert isinstance(table, DocumentTable)
        return table


def _named(document: Mapping[str, Any]) -> Document:
    if isinstance(document, Document):
        return document
    return Document(copy_json(dict(document)), document["id"])
