"""A change to several files that was cut off: read as it will be once it is finished.

Where the disk cannot be written, or somebody is just finishing it, readers lay its record over
what the files hold.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path

from flows.documents.light_types import NamedTuple
from flows.store.codec import Tables, decode
from flows.store.errors import DamagedError
from flows.store.file_names import REDO, Folder
from flows.store.file_system import FileSystem, read_whole
from flows.store.migrations import migrate
from flows.store.snapshot import Snapshot


class Wanted(NamedTuple):
    """What a record says shall become of one file."""

    generation: int
    """The generation it gets, or the last one that goes away with it."""

    data: bytes | None
    """Its new bytes, or None to remove it."""

    def is_due(self, generation: int) -> bool:
        """Return whether a file of a generation, 0 where there is none, is still to be changed."""
        if self.data is None:
            return 0 < generation <= self.generation
        return generation < self.generation


PendingChange = Mapping[str, Wanted]
"""What shall become of each file, the manifest last."""


def read_record(home: Path, files: FileSystem) -> PendingChange:
    """Return what the record of a change that was cut off says; nothing where there is none.

    Raises:
        DamagedError: its bytes are not those that were written.
        OSError: it cannot be read.
    """
    try:
        data, _ = read_whole(files, home / REDO)
    except FileNotFoundError:
        return {}
    _, tables = decode(data)
    return {part: _wanted(each) for part, each in tables.get("files", {}).items()}


def lay_over(part: str, wanted: Wanted | None, snapshot: Snapshot) -> Snapshot:
    """Return what a file will hold once the change is finished."""
    if wanted is None or not wanted.is_due(snapshot.header.generation):
        return snapshot
    if wanted.data is None:
        return Snapshot(stamp=snapshot.stamp)
    header, tables = decode(wanted.data)
    migrated: Tables = migrate(header.schema, part, tables)
    return Snapshot(header, migrated, snapshot.stamp)


def change_list(record: PendingChange, folder: Folder, parts: Iterable[str]) -> list[str]:
    """Return the files of a folder as they will be once the change is finished, in order."""
    inside = {part: each for part, each in record.items() if part.startswith(f"{folder}/")}
    gone = {part for part, each in inside.items() if each.data is None}
    return sorted({*parts, *inside} - gone)


def _wanted(each: Mapping[str, object]) -> Wanted:
    text, generation = each.get("text"), each.get("generation")
    if not isinstance(generation, int) or not (text is None or isinstance(text, str)):
        raise DamagedError("The record does not say what shall become of a file.")
    return Wanted(generation, None if text is None else text.encode())
