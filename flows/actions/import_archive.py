"""Bringing in what was exported: shown first, merged by id, undone as one change."""

from collections.abc import Iterator
from typing import NamedTuple

from flows.actions.record import record
from flows.export.archive.archive import Archive, names_of
from flows.export.archive.own_files import add_own_files, own_files
from flows.store.codec import Tables
from flows.store.file_names import JOURNAL
from flows.store.store import Store

_PLURALS = {
    "plan": ("plan", "plans"),
    "draft": ("unfinished session", "unfinished sessions"),
    "entries": ("entry", "entries"),
    "ratings": ("rating", "ratings"),
    "reviews": ("review", "reviews"),
    "episodes": ("episode", "episodes"),
    "feelings": ("day with feelings", "days with feelings"),
    "sessions": ("session", "sessions"),
    "agenda": ("note for a session", "notes for a session"),
    "journal": ("journal line", "journal lines"),
    "wins": ("win", "wins"),
    "suggestions": ("suggestion", "suggestions"),
    "changes": ("change in the history", "changes in the history"),
    "profile": ("profile", "profiles"),
    "settings": ("settings", "settings"),
}
"""What the documents of each table are called."""


class Merge(NamedTuple):
    """What an import would do to one kind of document."""

    table: str
    """The table."""

    new: int
    """How many are not here yet and come in."""

    replaced: int
    """How many are different here and become what they are in the file."""

    same: int
    """How many are here already, just the same."""

    def __str__(self) -> str:
        """Say it in words, such as `2 plans: 1 new, 1 different here and replaced`."""
        if self.table == "settings":
            # There is one document of them, which is nothing to count.
            here = "different here and replaced" if self.replaced else "here already"
            return f"settings: {'new' if self.new else here}"
        total = self.new + self.replaced + self.same
        parts = (
            (self.new, "new"),
            (self.replaced, "different here and replaced"),
            (self.same, "here already"),
        )
        said = ", ".join(f"{number} {words}" for number, words in parts if number)
        return f"{total} {_PLURALS[self.table][total != 1]}: {said}"


class Preview(NamedTuple):
    """What an import would do."""

    merges: tuple[Merge, ...]
    """One for each kind of document in the file."""

    is_fresh: bool
    """Whether the home is empty, so that it becomes just what was exported."""

    plans: tuple[str, ...]
    """The titles of the plans in the file."""

    new_files: tuple[str, ...] = ()
    """The person's own flows and keys that are not here yet and come in."""

    other_files: tuple[str, ...] = ()
    """Those that are different here, and stay as they are here."""

    @property
    def changes(self) -> int:
        """How many documents and files would be different afterwards."""
        return sum(merge.new + merge.replaced for merge in self.merges) + len(self.new_files)


class Imported(NamedTuple):
    """What an import did."""

    id: str
    """The id of the change; empty when the home was empty, or nothing came in."""

    words: str
    """What came in, in words."""

    brought_in: int
    """How many documents and files came in."""

    was_empty: bool
    """Whether the home was empty, so that it is now just what was exported."""

    @property
    def changed(self) -> bool:
        """Whether anything is different now."""
        return self.brought_in > 0


def preview_import(store: Store, archive: Archive) -> Preview:
    """Return what bringing an archive in would do to a home. Nothing is changed.

    Raises:
        StoreError: a file of the home cannot be read.
    """
    counts: dict[str, list[int]] = {}
    for name, tables in archive.files.items():
        here = store.read_all(name)
        for table, documents in tables.items():
            count = counts.setdefault(table, [0, 0, 0])
            for identity, document in documents.items():
                known = here.get(table, {}).get(identity)
                count[0 if known is None else 1 if known != document else 2] += 1
    titles = (
        plan["title"] for each in archive.files.values() for plan in each.get("plan", {}).values()
    )
    merges = tuple(Merge(table, *counts[table]) for table in _PLURALS if table in counts)
    own = own_files(store)
    return Preview(
        merges,
        is_empty(store),
        tuple(titles),
        tuple(name for name in archive.own_files if name not in own),
        tuple(name for name, text in archive.own_files.items() if own.get(name, text) != text),
    )


def is_empty(store: Store) -> bool:
    """Return whether a home holds nothing at all yet."""
    return not any(held for name in names_of(store) for held in store.read_all(name).values())


def import_archive(store: Store, archive: Archive, *, who: str = "") -> Imported:
    """Bring an archive in: all of it, or nothing.

    An empty home becomes just what was exported, history included, and nothing is added to that
    history; undo takes back the last change in it, not the import. In any other home, documents
    are merged by id: what is in the file comes in, or replaces what is here; everything else
    stays; and the whole is one change, to be undone. Own flows and keys come in where there are
    none of that name, before anything else; undo leaves them, for they are no part of any plan.

    Raises:
        NotSavedError: nothing was changed.
        UnconfirmedError: it was saved, but the disk did not confirm it.
    """
    new_files = sum(not (store.home / name).exists() for name in archive.own_files)
    add_own_files(store, archive.own_files)
    was_empty = is_empty(store)
    identity, new, replaced = (
        ("", _fill(store, archive), 0) if was_empty else _merge(store, archive, who)
    )
    words = _words(new, replaced)
    if new_files:
        words += f", and {new_files} {'file' if new_files == 1 else 'files'} of your own"
    return Imported(identity, words, new + replaced + new_files, was_empty)


def _fill(store: Store, archive: Archive) -> int:
    """Put everything into an empty home, and return how many documents that is."""
    with store.transaction(*archive.files) as transaction:
        for name, tables in archive.files.items():
            for table, documents in tables.items():
                for document in documents.values():
                    transaction.put(name, table, document)
    return archive.count


def _merge(store: Store, archive: Archive, who: str) -> tuple[str, int, int]:
    """Bring in what is different here; return the change, and how many are new and replaced."""
    new = replaced = 0
    with record(store, JOURNAL, *archive.files, who=who) as recording:
        for name, tables in archive.files.items():
            for table, document, is_new in _different(store.read_all(name), tables):
                recording.put(name, table, document)
                new, replaced = new + is_new, replaced + (not is_new)
        recording.words = _words(new, replaced)
    return recording.id, new, replaced


def _words(new: int, replaced: int) -> str:
    total = new + replaced
    counts = ((new, "new"), (replaced, "replaced"))
    parts = ", ".join(f"{number} {what}" for number, what in counts if number)
    documents = "document" if total == 1 else "documents"
    return f"{total} {documents} brought in from a file" + (f" ({parts})" if parts else "")


def _different(here: Tables, tables: Tables) -> Iterator[tuple[str, dict[str, object], bool]]:
    """Yield the documents that are not here, or not like this, and whether each is new."""
    for table, documents in tables.items():
        for identity, document in documents.items():
            known = here.get(table, {}).get(identity)
            if known != document:
                yield table, document, known is None
