"""Everything a home holds in one JSON file, which comes back identical.

The file says what program wrote it, in which schema, and vouches for its contents with a
checksum, which shows what was changed by hand. What the home cannot hold is refused whole.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import orjson

from flows.documents.errors import HandrailError
from flows.documents.light_types import Any
from flows.export.archive.archive_checks import check_documents, complete_plans
from flows.export.archive.own_files import check_own_files, own_files
from flows.store import checksum as sums
from flows.store.codec import SCHEMA, Record, Tables
from flows.store.confinement import check_inside
from flows.store.errors import StoreError, reason, unreadable
from flows.store.file_names import check_name
from flows.store.file_system import REAL, FileSystem, write_whole
from flows.store.migrations import migrate
from flows.store.store import Store

APP = "handrail"
KIND = "everything"


class ArchiveError(HandrailError):
    """A file that cannot be brought in, with the place and the reason; nothing was changed."""

    def __init__(self, place: str, why: str) -> None:
        super().__init__(f"This file cannot be brought in. {place}: {why} Nothing was changed.")
        self.place = place
        """Where in the file."""

        self.why = why
        """What is wrong there."""


@dataclass(frozen=True)
class Archive:
    """What a file of everything holds."""

    files: Mapping[str, Tables]
    """The documents by file of the home, table and id, in their order."""

    own_files: Mapping[str, str] = field(default_factory=dict)
    """The text of the person's own flows and keys, by name."""

    exported: str = ""
    """The moment it was written, ISO 8601, in UTC."""

    by_hand: bool = False
    """Whether it is not as Handrail wrote it: somebody changed it since, or it was damaged."""

    copies: tuple[str, ...] = ()
    """The files in it that are copies of others, which are left out."""

    @property
    def count(self) -> int:
        """How many documents it holds."""
        return sum(len(table) for tables in self.files.values() for table in tables.values())


def export_everything(store: Store) -> dict[str, Any]:
    """Return everything a home holds, ready to be written.

    That is every document, closed years and history included, and the person's own flows and keys.

    Raises:
        StoreError: a file of the home is missing or cannot be read.
    """
    _check_whole(store)
    files = {name: _lists(store.read_all(name)) for name in names_of(store)}
    kept = {name: tables for name, tables in files.items() if tables}
    contents = {"files": kept, "own_files": own_files(store)}
    _check_whole(store)
    return {
        "app": APP,
        "kind": KIND,
        "schema": SCHEMA,
        "exported": store.clock.now().isoformat(timespec="seconds").replace("+00:00", "Z"),
        "sha256": checksum(contents),
        **contents,
    }


def describe_obstacle(archive: Mapping[str, object]) -> str:
    """Return why an archive could not be brought in again as it is; blank when it could."""
    try:
        _checked_files(archive)
        check_own_files(archive["own_files"], ArchiveError)
    except ArchiveError as error:
        return f"{error.place}: {error.why}"
    return ""


def _check_whole(store: Store) -> None:
    """Refuse where a file is missing, or is shown from a backup: it would not be everything."""
    try:
        lost = store.missing()
    except OSError as error:
        raise unreadable(error, store.home) from error
    if lost:
        raise StoreError(
            f"Nothing was exported, because it would not be everything: the file {lost[0].part}"
            f".json is missing. {lost[0].advice}"
        )
    if store.laid_over:
        name = next(iter(store.laid_over))
        raise StoreError(
            f"Nothing was exported, because it would not be everything: the file {name}.json "
            "cannot be read as it is now. “handrail doctor --repair” sets right what can be; an "
            "export of one plan, with --format markdown, goes all the same."
        )


def names_of(store: Store) -> list[str]:
    """Return the names of all files of a home that may hold documents."""
    return ["profile", "journal", *store.names("plans"), *store.names("drafts")]


def checksum(archive: Mapping[str, object]) -> str:
    """Return the SHA-256 of what an archive brings along."""
    return sums.checksum(orjson.dumps([archive.get("files"), archive.get("own_files")]))


def encode_archive(archive: Mapping[str, object]) -> bytes:
    """Return an archive as the bytes of a JSON file that people can read too."""
    return orjson.dumps(archive, option=orjson.OPT_INDENT_2) + b"\n"


def write_archive(path: Path, archive: Mapping[str, object], files: FileSystem = REAL) -> None:
    """Write an archive to a file that only its owner may read; whole or not at all.

    Raises:
        StoreError: it cannot be written there, or there is no such folder.
        UnconfirmedError: it is written, but the disk did not confirm that.
    """
    try:
        write_whole(files, path, encode_archive(archive))
    except OSError as error:
        raise StoreError(f"The export could not be written: {reason(error)}.") from error


def load_archive(path: Path) -> Archive:
    """Read a file of everything and check every document of it, and whether it was changed.

    Raises:
        ArchiveError: it is damaged, or not one that Handrail wrote.
        OutsideError: the process is confined to a home, and this is not in it.
    """
    check_inside(path)
    try:
        data = path.read_bytes()
    except OSError as error:
        raise ArchiveError("The file", f"it cannot be read: {reason(error)}.") from error
    return read_archive(data)


def read_archive(data: bytes) -> Archive:
    """Check every document of an archive and return what it holds.

    What was changed by hand comes back as that, when every document is one the home can hold.

    Raises:
        ArchiveError: it is no export, or something in it is no document.
    """
    head = _parsed(data)
    if not isinstance(head, dict) or (head.get("app"), head.get("kind")) != (APP, KIND):
        raise ArchiveError("The beginning", "it is not an export of everything from Handrail.")
    schema = head.get("schema")
    if not isinstance(schema, int) or isinstance(schema, bool) or schema < 1:
        raise ArchiveError("schema", "it does not say which version wrote it.")
    if schema > SCHEMA:
        raise ArchiveError("schema", "a newer version of Handrail wrote it.")
    if not isinstance(head.get("files"), dict):
        raise ArchiveError("files", "it does not say what it holds.")
    by_hand = head.get("sha256") != _checksum_of(head)
    files, copies = _checked_files(head)
    files = {name: complete_plans(tables) for name, tables in files.items()}
    own = check_own_files(head.get("own_files"), ArchiveError)
    return Archive(files, own, str(head.get("exported", "")), by_hand, copies)


def _checked_files(head: Mapping[str, Any]) -> tuple[dict[str, Tables], tuple[str, ...]]:
    """Return the files of an archive, each document of which is checked, and what are copies."""
    found = {name: _tables(name, tables) for name, tables in head["files"].items()}
    copies = tuple(name for name in found if _is_copy(name, found))
    files = {
        name: migrate(head["schema"], name, tables)
        for name, tables in found.items()
        if name not in copies
    }
    for name, tables in files.items():
        check_documents(name, tables, ArchiveError)
    return files, copies


def _is_copy(name: str, files: Mapping[str, Tables]) -> bool:
    """Return whether a file holds the plan of another one that is there too."""
    folder, _, own = name.partition("/")
    held = files[name].get("plan", {})
    return folder == "plans" and own not in held and any(f"plans/{each}" in files for each in held)


def _checksum_of(archive: Mapping[str, object]) -> str:
    try:
        return checksum(archive)
    except TypeError:
        raise ArchiveError("The text", "it is nested too deeply.") from None


def _parsed(data: bytes) -> Any:
    # What writes an archive reads none from strangers.
    from flows.text.json_tables import NamedTwiceError, parse_json_tables

    try:
        parse_json_tables(data)
    except NamedTwiceError as error:
        raise ArchiveError(error.place or "The beginning", str(error)) from None
    except json.JSONDecodeError as error:
        place = f"Line {error.lineno}, column {error.colno}"
        raise ArchiveError(place, "it is not complete JSON.") from error
    except (ValueError, RecursionError) as error:
        raise ArchiveError("The text", "it is not JSON in UTF-8.") from error
    try:
        return orjson.loads(data)
    except orjson.JSONDecodeError:
        pass
    raise ArchiveError("The text", "it holds numbers or characters that JSON does not have.")


def _lists(tables: Tables) -> dict[str, list[Record]]:
    return {table: list(held.values()) for table, held in tables.items() if held}


def _tables(name: str, tables: object) -> dict[str, dict[str, Record]]:
    """Return the lists of documents of a file by id."""
    try:
        check_name(name)
    except StoreError:
        raise ArchiveError("files", "it names a file that a home does not have.") from None
    if not isinstance(tables, dict):
        raise ArchiveError(name, "its tables are missing.")
    found: dict[str, dict[str, Record]] = {}
    for table, documents in tables.items():
        if not isinstance(documents, list):
            raise ArchiveError(f"{name}, {table}", "its documents are missing.")
        for number, document in enumerate(documents, 1):
            identity = document.get("id") if isinstance(document, dict) else None
            if not isinstance(identity, str) or identity in found.get(table, {}):
                place = f"{name}, {table}, document {number}"
                raise ArchiveError(place, "it has no id of its own.")
            found.setdefault(table, {})[identity] = document
    return found
