"""Coming back from damage: the newest good backup takes the place of a damaged file."""

from datetime import datetime
from pathlib import Path

from flows.store.backups import Backup, backups_of
from flows.store.codec import Header, Tables, decode, encode
from flows.store.commit import Write, commit
from flows.store.errors import DamagedError
from flows.store.fsio import FileSystem, read_whole, sync_folder
from flows.store.names import path_of

DAMAGED = ".damaged-"
"""What stands in the name of a damaged file that was put aside."""


def recover(home: Path, part: str, now: datetime, files: FileSystem) -> str:
    """Put a damaged file aside, bring back its newest good backup, and say so in a sentence."""
    path = path_of(home, part)
    aside = path.with_name(f"{path.name}{DAMAGED}{now:%Y%m%d-%H%M%S}")
    good = newest_good(home, part, files)
    files.replace(path, aside)
    sync_folder(files, aside.parent)
    if good is None:
        return (
            f"The file {path.name} was damaged, and there is no good backup of it. "
            f"It is kept as {aside.name}."
        )
    backup, header, tables = good
    newest = backups_of(home, part, files)[-1].generation
    restored = Header(header.schema, newest + 2, header.year, header.saved)
    write = Write(part, Header(), restored.generation, encode(restored, tables))
    commit(home, [write], files)
    return (
        f"The file {path.name} was damaged. It is back as it was saved on {backup.day}; "
        f"the last change after that may be missing. The damaged file is kept as {aside.name}."
    )


def newest_good(home: Path, part: str, files: FileSystem) -> tuple[Backup, Header, Tables] | None:
    """Return the newest backup that is whole, with what it holds."""
    for backup in reversed(backups_of(home, part, files)):
        try:
            data, _ = read_whole(files, backup.path)
            header, tables = decode(data)
        except (OSError, DamagedError):
            continue
        return backup, header, tables
    return None
