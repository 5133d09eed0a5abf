"""Coming back from damage: the newest good backup takes the place of a damaged file."""

from datetime import datetime
from pathlib import Path

from flows.store.backups import Backup, backups_of
from flows.store.closed_years import dated_tables, day_in, merge_tables
from flows.store.codec import Header, Record, Tables, decode, encode, read_header
from flows.store.commit import Write, commit
from flows.store.errors import DamagedError
from flows.store.file_names import name_of, path_of, year_of
from flows.store.file_system import FileSystem, read_whole, sync_folder

DAMAGED = ".damaged-"
"""What stands in the name of a damaged file that was put aside."""


def recover(home: Path, part: str, now: datetime, files: FileSystem) -> str:
    """Put a damaged file aside, bring back its newest good backup, and say so in a sentence."""
    path = path_of(home, part)
    aside = path.with_name(f"{path.name}{DAMAGED}{now:%Y%m%d-%H%M%S}")
    good = newest_good(home, part, files)
    files.replace(path, aside)
    sync_folder(files, aside.parent)
    moved = moved_last(home, part, files)
    if good is None and not moved:
        return (
            f"The file {path.name} was damaged, and there is no good backup of it. "
            f"It is kept as {aside.name}."
        )
    backups = backups_of(home, part, files)
    generation = backups[-1].generation + 2 if backups else 2
    header, tables = (good[1], good[2]) if good else (Header(), {})
    restored = Header(header.schema, generation, header.since, header.saved)
    write = Write(part, Header(), generation, encode(restored, merge_tables([moved], tables)))
    commit(home, [write], files)
    saved = f"as it was saved on {good[0].day}" if good else "from the backups of the file in use"
    return (
        f"The file {path.name} was damaged. It is back {saved}; "
        f"the last change after that may be missing. The damaged file is kept as {aside.name}."
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
    """
    for backup in reversed(backups_of(home, part, files)):
        try:
            data, _ = read_whole(files, backup.path)
            header, tables = decode(data)
        except (OSError, DamagedError):
            continue
        if until is None or header.since < until:
            return backup, header, tables
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


def _of_year(name: str, year: int, since: str, tables: Tables) -> Tables:
    found: dict[str, dict[str, Record]] = {}
    for table in dated_tables(name):
        for identity, document in tables.get(table, {}).items():
            day = day_in(name, table, document)
            if day < since and day.startswith(f"{year:04d}-"):
                found.setdefault(table, {})[identity] = document
    return found
