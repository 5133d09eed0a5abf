"""The documents of one file inside a transaction: before and after, copied only where changed."""

from collections.abc import Iterable, Mapping

from flows.store.codec import Record, Tables, copy_json

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


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

    def pop(self, identity: str, *default: "Any") -> "Any":
        """Take a document out."""
        self.touched[identity] = None
        return super().pop(identity, *default)

    def clear(self) -> None:
        """Take all documents out."""
        self.touched.update(dict.fromkeys(self))
        super().clear()


class ChangingTables:
    """All tables of one file while they are changed; the store alone writes files."""

    def __init__(self, before: Tables) -> None:
        self.before = before
        """The documents as they were read, never changed."""

        self.after: dict[str, Any] = dict(before)
        """The documents as they shall be; a table that is being changed is a `ChangingTable`."""

    def changing(self, name: str) -> ChangingTable:
        """Return a table in order to change it."""
        table = self.after.get(name, {})
        if not isinstance(table, ChangingTable):
            table = self.after[name] = ChangingTable(table)
        return table

    def keep(self, name: str, identity: str, document: Record) -> None:
        """Put a document in the place of the one that was there."""
        self.changing(name)[identity] = document

    def discard(self, name: str, identities: Iterable[str]) -> None:
        """Take out the documents of these ids, all of which are there."""
        table = self.changing(name)
        for identity in identities:
            del table[identity]

    def replace(self, tables: "Mapping[str, Mapping[str, Any]]") -> None:
        """Take over all tables at once; those that are not among them are emptied."""
        for name in [*self.after, *(name for name in tables if name not in self.after)]:
            table = self.changing(name)
            wanted = tables.get(name, {})
            if wanted is not table:
                table.clear()
                for identity, document in wanted.items():
                    table[identity] = document

    def differences(self) -> Iterable[tuple[str, str, Record | None, Record | None]]:
        """Yield table, id, before and after of every document that is not as it was."""
        for name, table in self.after.items():
            if isinstance(table, ChangingTable):
                before = self.before.get(name, {})
                for identity in table.touched:
                    old, new = before.get(identity), table.get(identity)
                    if old != new:
                        yield name, identity, old, new
