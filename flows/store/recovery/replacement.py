"""Coming back from damage and loss: the newest good backup takes the place of a file.

The replacement is whole on the disk before the damaged file is put aside, and that has a name of
its own before the replacement takes its place, so nothing that interrupts leaves less than before.
"""

from pathlib import Path
from typing import NamedTuple

from flows.store.backups import Backup, backups_of
from flows.store.closed_years import dated_tables, day_in, merge_tables
from flows.store.codec import Header, Record, Tables, decode, encode, read_header
from flows.store.commit import Write, commit
from flows.store.errors import DamagedError, not_saved
from flows.store.file_names import name_of, path_of, year_of, year_part
from flows.store.file_system import FileSystem, read_whole, sync_folder
from flows.store.migrations import migrate
from flows.store.recovery.damaged_files import put_aside


class Replacement(NamedTuple):
    """What takes the place of a file that is damaged or gone."""

    header: Header
    """Its header."""

    tables: Tables
    """Its documents, in the schema that the header says."""

    from_where: str
    """From where it is, in words such as `as it was saved on 2026-11-20`."""

    def migrated(self, part: str) -> Tables:
        """Return its documents in the present schema."""
        return migrate(self.header.schema, part, self.tables)


def find_replacement(home: Path, part: str, files: FileSystem) -> Replacement | None:
    """Return what would take the place of a file; None where there is no good backup of it.

    Raises:
        OSError: the backups cannot be read.
    """
    backups = backups_of(home, part, files)
    good = newest_good(home, part, files)
    moved = moved_last(home, part, files)
    if good is None and not moved:
        return None
    generation = backups[-1].generation + 2 if backups else 2
    header, tables = (good[1], good[2]) if good else (Header(), {})
    where = f"as it was saved on {good[0].day}" if good else "from the backups of the file in use"
    tables = _without_closed(home, part, merge_tables([moved, tables], {}), files)
    return Replacement(Header(header.schema, generation, header.since, header.saved), tables, where)


def recover(home: Path, part: str, files: FileSystem, *, is_damaged: bool) -> str:
    """Bring a file back from its backups, put it aside if it is damaged; say so in a sentence.

    Args:
        home: The folder of the home.
        part: The file, or a closed year of it.
        files: The file system.
        is_damaged: Whether it is there and damaged; else it is gone.

    Raises:
        NotSavedError: it cannot be brought back now; nothing has changed.
        UnconfirmedError: it is back, but the disk did not confirm it.
    """
    path = path_of(home, part)
    what = f"The file {part}.json {'was damaged' if is_damaged else 'was missing'}"
    try:
        found = find_replacement(home, part, files)
    except OSError as error:
        raise not_saved(error, home, because="the backups cannot be read") from error
    if found is None:
        aside = _take_away(home, path, files) if is_damaged else None
        kept = f" It is kept as {aside.name}." if aside else ""
        return f"{what}, and there is no good backup of it.{kept}"
    data = encode(found.header, found.tables)
    commit(home, [Write(part, Header(), found.header.generation, data, is_damaged)], files)
    kept = " The damaged file is kept beside it." if is_damaged else ""
    return (
        f"{what}. It is back {found.from_where}; the last change after that may be missing.{kept}"
    )


def newest_good(
    home: Path, part: str, files: FileSystem, until: str | None = None
) -> tuple[Backup, Header, Tables] | None:
    """Return the newest backup that is whole, with what it holds.

    Args:
        home: The folder of the home.
        part: The file, or a closed year of it.
        files: The file system.
        until: Look only at backups that held days before this one too, ISO 8601.

    Raises:
        OSError: none is good, and one of them cannot be read.
    """
    refused = None
    for backup in reversed(backups_of(home, part, files)):
        try:
            data, _ = read_whole(files, backup.path)
            header, tables = decode(data)
        except DamagedError:
            continue
        except OSError as error:
            refused = error
            continue
        if until is None or header.since < until:
            return backup, header, tables
    if refused is not None:
        raise refused
    return None


def moved_last(home: Path, part: str, files: FileSystem) -> Tables:
    """Return what moved into a closed year the last time; its own backups may be older than that.

    The file in use as it was before is among the backups of that file.
    """
    name, year = name_of(part), year_of(part)
    if year is None:
        return {}
    try:
        since = read_header(read_whole(files, path_of(home, name))[0]).since
    except (OSError, DamagedError):
        return {}
    before = newest_good(home, name, files, until=since)
    return _of_year(name, year, since, before[2]) if before else {}


def _take_away(home: Path, path: Path, files: FileSystem) -> Path:
    """Put a damaged file aside that nothing can replace."""
    try:
        aside = put_aside(path, files)
        files.remove(path)
        sync_folder(files, path.parent)
    except OSError as error:
        raise not_saved(error, home, because="a damaged file cannot be put aside") from error
    return aside


def _without_closed(home: Path, part: str, tables: Tables, files: FileSystem) -> Tables:
    """Return documents of a file in use without those that closed years hold already.

    A backup may be older than the last move into closed years.
    """
    closed: dict[int, Tables] = {}
    kept: dict[str, dict[str, Record]] = {}
    for table, documents in tables.items():
        kept[table] = dict(documents)
        for identity, document in documents.items() if year_of(part) is None else ():
            day = day_in(part, table, document)
            if day and identity in _year(home, part, int(day[:4]), closed, files).get(table, {}):
                del kept[table][identity]
    return kept


def _year(home: Path, part: str, year: int, known: dict[int, Tables], files: FileSystem) -> Tables:
    if year not in known:
        try:
            data, _ = read_whole(files, path_of(home, year_part(part, year)))
            known[year] = decode(data)[1]
        except (OSError, DamagedError):
            known[year] = {}
    return known[year]


def _of_year(name: str, year: int, since: str, tables: Tables) -> Tables:
    found: dict[str, dict[str, Record]] = {}
    for table in dated_tables(name):
        for identity, document in tables.get(table, {}).items():
            day = day_in(name, table, document)
            if day < since and day.startswith(f"{year:04d}-"):
                found.setdefault(table, {})[identity] = document
    return found
