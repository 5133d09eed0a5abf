"""TinyDB over the documents of a transaction: tables by id, copied only where they are changed."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from tinydb import TinyDB
from tinydb.storages import Storage
from tinydb.table import Document, Table

from flows.store.codec import Record, Tables, copy_json


class ChangingTable(dict[str, Record]):
    """The documents of one table while they are changed; it remembers which ids were touched."""

    def __init__(self, documents: Mapping[str, Record]) -> None:
        super().__init__(documents)
        self.touched: dict[str, None] = {}
        """The ids that may differ from before, in the order they were touched."""

    def __getitem__(self, identity: str) -> Record:
        """Return a document to be changed in place: a copy, the first time."""
        if identity not in self.touched:
            self[identity] = copy_json(super().__getitem__(identity))
        return super().__getitem__(identity)

    def __setitem__(self, identity: str, document: Record) -> None:
        self.touched[identity] = None
        super().__setitem__(identity, document)

    def __delitem__(self, identity: str) -> None:
        super().__delitem__(identity)
        self.touched[identity] = None

    def pop(self, identity: str, *default: Any) -> Any:
        """Take a document out."""
        self.touched[identity] = None
        return super().pop(identity, *default)

    def clear(self) -> None:
        """Take all documents out."""
        self.touched.update(dict.fromkeys(self))
        super().clear()


class TransactionStorage(Storage):
    """What TinyDB reads and writes inside a transaction; the store alone writes files."""

    def __init__(self, before: Tables) -> None:
        self.before = before
        """The documents as they were read, never changed."""

        self.after: dict[str, Any] = dict(before)
        """The documents as they shall be; a table that is being changed is a `ChangingTable`."""

    def read(self) -> dict[str, dict[str, Any]]:
        """Return all tables as they are now."""
        return self.after

    def write(self, data: dict[str, dict[str, Any]]) -> None:
        """Take over all tables at once, as when a whole table is dropped."""
        for name in [*self.after, *(name for name in data if name not in self.after)]:
            table = self.changing(name)
            wanted = data.get(name, {})
            if wanted is not table:
                table.clear()
                for identity, document in wanted.items():
                    table[identity] = document

    def changing(self, name: str) -> ChangingTable:
        """Return a table in order to change it."""
        table = self.after.get(name, {})
        if not isinstance(table, ChangingTable):
            table = self.after[name] = ChangingTable(table)
        return table

    def differences(self) -> Iterable[tuple[str, str, Record | None, Record | None]]:
        """Yield table, id, before and after of every document that is not as it was."""
        for name, table in self.after.items():
            if isinstance(table, ChangingTable):
                before = self.before.get(name, {})
                for identity in table.touched:
                    old, new = before.get(identity), table.get(identity)
                    if old != new:
                        yield name, identity, old, new


class DocumentTable(Table):
    """A TinyDB table whose documents are named by their own field `id`."""

    document_id_class = str  # type: ignore[assignment]  # TinyDB documents this as the way

    def insert(self, document: Mapping[str, Any]) -> int:
        """Insert a document under its own id."""
        return super().insert(_named(document))

    def insert_multiple(self, documents: Iterable[Mapping[str, Any]]) -> list[int]:
        """Insert several documents, each under its own id."""
        return super().insert_multiple([_named(document) for document in documents])

    def keep(self, identity: str, document: Record) -> None:
        """Put a document in the place of the one that was there; TinyDB's `upsert` would merge."""
        self._update_table(lambda table: table.__setitem__(identity, document))

    def discard(self, identities: Iterable[str]) -> None:
        """Take out the documents of these ids."""
        self.remove(doc_ids=list(identities))  # type: ignore[arg-type]  # ids are text here

    def _update_table(self, updater: Callable[[dict[Any, Any]], None]) -> None:
        # TinyDB's own copies every document twice at every change.
        storage = self._storage
        assert isinstance(storage, TransactionStorage)
        updater(storage.changing(self.name))
        self.clear_cache()


class Database(TinyDB):
    """The documents of one file inside a transaction."""

    table_class = DocumentTable
    default_storage_class = TransactionStorage  # type: ignore[assignment]  # it takes tables

    def table(self, name: str, **options: Any) -> DocumentTable:
        """Return a table, without TinyDB's cache of answers."""
        table = super().table(name, **{"cache_size": 0, **options})
        assert isinstance(table, DocumentTable)
        return table

    @property
    def storage(self) -> TransactionStorage:
        """The storage that holds the documents before and after."""
        assert isinstance(self._storage, TransactionStorage)
        return self._storage


def _named(document: Mapping[str, Any]) -> Document:
    if isinstance(document, Document):
        return document
    return Document(copy_json(dict(document)), document["id"])
