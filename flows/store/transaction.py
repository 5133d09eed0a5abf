"""A change to one or several files: every operation works on the documents as they are now."""

from collections.abc import Callable, Iterator

from flows.documents.light_types import NamedTuple
from flows.store.change_writer import Changed
from flows.store.changing_tables import ChangingTables
from flows.store.closed_years import dated_tables, day_in
from flows.store.codec import Record, Tables, copy_json
from flows.store.errors import StoreError
from flows.store.file_names import name_of, year_part
from flows.store.snapshot import Snapshot

TYPE_CHECKING = False
if TYPE_CHECKING:
    from flows.store.table import DocumentTable


class Touched(NamedTuple):
    """A document that is no longer as it was."""

    name: str
    """The file that holds it, such as `plans/3f2a`."""

    table: str
    """The table in that file."""

    id: str
    """The document in that table."""

    before: Record | None
    """What it was, or None when it was not there."""

    after: Record | None
    """What it is, or None when it is gone."""


class Transaction:
    """The documents of some files, to be changed; the store writes them when it ends.

    Args:
        names: the files that may be changed.
        load: returns what a file, or a closed year of it, holds now.
        closed: returns the closed years of a file, oldest first.
        since: the first day that the files in use hold, ISO 8601.
    """

    def __init__(
        self,
        names: tuple[str, ...],
        load: Callable[[str], Snapshot],
        closed: Callable[[str], list[int]],
        since: str,
    ) -> None:
        self.names = names
        """The files that may be changed."""

        self._load = load
        self._closed = closed
        self._since = since
        self._snapshots: dict[str, Snapshot] = {}
        self._tables: dict[str, ChangingTables] = {}
        self._found: dict[tuple[str, str, str], str] = {}
        for name in names:
            self._open(name)

    def table(self, name: str, table: str) -> "DocumentTable":
        """Return the TinyDB table of the documents in use; those of closed years are not in it."""
        from flows.store.table import Database

        return Database(self._open(self._own(name))).table(table)

    def document(self, name: str, table: str, identity: str) -> Record | None:
        """Return a copy of a document, looked for in closed years too; None if there is none."""
        part = self._part(name, table, identity)
        found = self._documents(part, table).get(identity)
        return None if found is None else copy_json(found)

    def put(self, name: str, table: str, document: Record) -> None:
        """Keep a document under its own id, in the place of the one that was there.

        Raises:
            TypeError: it holds something that JSON cannot hold.
        """
        identity = str(document["id"])
        new = self._place(self._own(name), table, document)
        old = self._found.get((name, table, identity), name)
        if old != new and identity in self._documents(old, table):
            if old == name:
                new = name
            else:
                self._open(old).discard(table, [identity])
        self._open(new).keep(table, identity, copy_json(document))
        self._found[name, table, identity] = new

    def remove(self, name: str, table: str, identity: str) -> None:
        """Take a document out; nothing happens when there is none."""
        part = self._part(name, table, identity)
        found = self._documents(part, table).get(identity)
        if found is not None:
            self._open(part).discard(table, [identity])
            # A home of an earlier version may hold it in two files.
            year = self._place(name, table, found)
            if part == name != year and identity in self._documents(year, table):
                self._open(year).discard(table, [identity])

    def delete(self, name: str) -> None:
        """Take out every document of a file, its closed years included: the file goes away."""
        for part in [self._own(name), *(year_part(name, year) for year in self._closed(name))]:
            self._open(part).replace({})

    def replace(self, part: str, tables: Tables) -> None:
        """Put other documents in the place of all those of a file, or of a closed year of it.

        Each of them stands in one file afterwards: one that belongs into a closed year goes there,
        and one that stands in another file, too, is taken out of that.
        """
        name = self._own(name_of(part))
        self._open(part).replace({table: dict(all_) for table, all_ in tables.items()})
        for table in dated_tables(name):
            for identity, document in list(tables.get(table, {}).items()):
                place = self._place(name, table, document)
                if part == name != place:
                    self._open(name).discard(table, [identity])
                    self._open(place).keep(table, identity, copy_json(document))
                elif part != name and identity in self._documents(name, table):
                    self._open(name).discard(table, [identity])
                self._found.pop((name, table, identity), None)

    def generation(self, part: str) -> int:
        """Return which writing of a file this change began with; 0 when the file is not there."""
        self._open(part)
        return self._snapshots[part].header.generation

    def touched(self) -> list[Touched]:
        """Return every document that is no longer as it was, file by file."""
        both: dict[tuple[str, str, str], tuple[Record | None, Record | None]] = {}
        for part, tables in self._tables.items():
            name = name_of(part)
            for table, identity, before, after in tables.differences():
                key = (name, table, identity)
                known = both.get(key, (None, None))
                both[key] = (known[0] or before, known[1] or after)
        return [Touched(*key, *pair) for key, pair in both.items() if pair[0] != pair[1]]

    def changed(self) -> list[Changed]:
        """Return the files that have to be written; none when nothing is different."""
        if not any(any(each.differences()) for each in self._tables.values()):
            return []
        for name in self.names:
            self._close_years(name)
        return list(self._different())

    def _different(self) -> Iterator[Changed]:
        for part, tables in self._tables.items():
            if any(tables.differences()):
                after = {name: dict(table) for name, table in tables.after.items() if table}
                yield Changed(part, self._snapshots[part].header, after)

    def _close_years(self, name: str) -> None:
        """Move what lies far enough back out of a file, if that was not done this week."""
        if not "" < self._snapshots[name].header.since < self._since:
            return
        for table in dated_tables(name):
            old = {
                identity: document
                for identity, document in self._documents(name, table).items()
                if "" < day_in(name, table, document) < self._since
            }
            for identity, document in old.items():
                place = self._place(name, table, document)
                self._open(place).keep(table, identity, document)
            if old:
                self._open(name).discard(table, old)

    def _part(self, name: str, table: str, identity: str) -> str:
        """Return the file or closed year that holds a document; the file if there is none."""
        key = (self._own(name), table, identity)
        if key not in self._found and identity not in self._documents(name, table):
            for year in reversed(self._closed(name) if table in dated_tables(name) else []):
                part = year_part(name, year)
                if identity in self._documents(part, table):
                    self._found[key] = part
                    break
        return self._found.get(key, name)

    def _place(self, name: str, table: str, document: Record) -> str:
        day = day_in(name, table, document)
        return year_part(name, int(day[:4])) if "" < day < self._since else name

    def _own(self, name: str) -> str:
        if name not in self.names:
            raise StoreError(f"The file {name} is not part of this change.")
        return name

    def _open(self, part: str) -> ChangingTables:
        if part not in self._tables:
            self._snapshots[part] = self._load(part)
            self._tables[part] = ChangingTables(self._snapshots[part].tables)
        return self._tables[part]

    def _documents(self, part: str, table: str) -> dict[str, Record]:
        documents: dict[str, Record] = self._open(part).after.get(table, {})
        return documents
