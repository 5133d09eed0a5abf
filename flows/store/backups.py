"""Earlier states of every file: the last 5, one for each of 14 days, one for each of 12 months.

A backup is a second name of the very file that a change replaced, so it costs no writing.
"""

from collections.abc import Iterable
from contextlib import nullcontext, suppress
from errno import EMLINK, ENOTSUP, EOPNOTSUPP, EPERM
from functools import cache
from pathlib import Path

from flows.documents.lazy_patterns import lazy_pattern
from flows.documents.light_types import NamedTuple
from flows.store.codec import SCHEMA, Header, read_header
from flows.store.errors import DamagedError
from flows.store.file_names import path_of
from flows.store.file_system import FileSystem, make_folders, read_whole, sync_folder, write_new

FOLDER = Path("plans/backups")
"""Where backups are, inside the home."""

LAST, DAYS, MONTHS = 5, 14, 12
"""How many are kept: of the latest, of days, of months. Of a draft, the latest alone."""

BATCH = 8
"""After how many changes of a file its backups are looked through."""

_NAME = lazy_pattern(r"(\d{1,15})\.(\d{4}-\d{2}-\d{2})(\.kept)?(\.gone)?\.json")
_NO_LINKS = {EPERM, ENOTSUP, EOPNOTSUPP, EMLINK}


class Backup(NamedTuple):
    """An earlier state of a file."""

    generation: int
    """Which writing of the file it is; the highest is the newest."""

    day: str
    """The day on which it was saved, ISO 8601, in UTC."""

    kept: bool
    """Whether it stays for good, as the one before a migration does."""

    gone: bool
    """Whether the file was removed on purpose, and this is what it held last."""

    path: Path
    """Where it is."""


@cache
def folder_of(home: Path, part: str) -> Path:
    """Return the folder that holds the backups of a file."""
    return home / FOLDER / part.replace("/", ".")


def backups_of(home: Path, part: str, files: FileSystem) -> list[Backup]:
    """Return the backups of a file, oldest first."""
    folder = folder_of(home, part)
    try:
        names = files.list(folder)
    except (FileNotFoundError, NotADirectoryError):
        return []
    found = [(name, _NAME.fullmatch(name)) for name in names]
    return sorted(
        Backup(int(match[1]), match[2], bool(match[3]), bool(match[4]), folder / name)
        for name, match in found
        if match
    )


def is_backup_name(name: str) -> bool:
    """Return whether a file of this name, in the right folder, is a backup."""
    return bool(_NAME.fullmatch(name))


def parts_of(home: Path, files: FileSystem) -> list[str]:
    """Return the files, closed years included, that may have backups, in order."""
    try:
        folders = sorted(files.list(home / FOLDER))
    except OSError:
        return []
    return [_part(folder) for folder in folders]


def keep(home: Path, part: str, header: Header, files: FileSystem) -> None:
    """Give the present state of a file, which is about to be replaced, a name among the backups.

    It stays for good when a migration replaces it. Trouble is passed over: a change must never
    fail because of its backup.

    Args:
        home: The folder of the home.
        part: The file.
        header: What its first line says now.
        files: The file system.
    """
    with suppress(OSError):
        _name_as(_kept_as(home, part, header), path_of(home, part), files)


def keep_first(home: Path, parts: Iterable[str], files: FileSystem) -> None:
    """Give each file that has no backup yet its first one, so that it can always be brought back.

    Trouble is passed over, as with every backup.
    """
    for part in parts:
        with suppress(OSError, DamagedError):
            if not backups_of(home, part, files):
                header = read_header(read_whole(files, path_of(home, part))[0])
                keep(home, part, header, files)


def mark_removal(home: Path, part: str, header: Header, files: FileSystem) -> None:
    """Keep, durably, the last state of a file that is about to be removed on purpose.

    The mark tells the removal from a loss, so a file without one must not be removed. A draft is
    never missed: of that, trouble is passed over.

    Args:
        home: The folder of the home.
        part: The file.
        header: What its first line says now.
        files: The file system.

    Raises:
        OSError: the mark cannot be made; nothing must be removed then.
    """
    with suppress(OSError) if part.startswith("drafts/") else nullcontext():
        _name_as(_kept_as(home, part, header, gone=True), path_of(home, part), files)
        # A change that was refused may have left the same state without the mark.
        with suppress(FileNotFoundError):
            files.remove(_kept_as(home, part, header))
        sync_folder(files, folder_of(home, part))


def mark_loss(home: Path, part: str, files: FileSystem) -> None:
    """Mark the newest backup of a file that is not there as what it held last, durably.

    Raises:
        OSError: the mark cannot be made.
    """
    backups = backups_of(home, part, files)
    if backups and not backups[-1].gone:
        newest = backups[-1].path
        files.replace(newest, newest.with_name(f"{newest.stem}.gone.json"))
        sync_folder(files, newest.parent)


def prune(home: Path, part: str, generation: int, files: FileSystem) -> None:
    """Take away the backups that are no longer wanted; trouble is passed over.

    Only every `BATCH` generations, so that most changes need not wait for it.
    """
    if generation % BATCH:
        return
    with suppress(OSError):
        backups = backups_of(home, part, files)
        if len(backups) > LAST:
            wanted = _wanted(backups, draft=part.startswith("drafts/"))
            for backup in backups:
                if backup not in wanted:
                    files.remove(backup.path)


def _kept_as(home: Path, part: str, header: Header, *, gone: bool = False) -> Path:
    """Return where the state of a file that has this header is kept."""
    day = header.saved[:10] or "1970-01-01"
    marks = f"{'.kept' if header.schema < SCHEMA else ''}{'.gone' if gone else ''}"
    return folder_of(home, part) / f"{header.generation:08d}.{day}{marks}.json"


def _name_as(target: Path, path: Path, files: FileSystem) -> None:
    """Give a file a second name, in a folder that is made if it is not there."""
    try:
        name_again(path, target, files)
    except FileNotFoundError:
        make_folders(files, target.parent)
        name_again(path, target, files)


def name_again(path: Path, target: Path, files: FileSystem) -> None:
    """Give a file a second name, or copy it where the file system knows no second names."""
    try:
        files.link(path, target)
    except FileExistsError:
        files.remove(target)
        files.link(path, target)
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        data, _ = read_whole(files, path)
        write_new(files, target, data)


def _part(folder: str) -> str:
    kind, dot, rest = folder.partition(".")
    return f"{kind}/{rest}" if dot and kind in ("plans", "drafts") else folder


def _wanted(backups: list[Backup], *, draft: bool) -> set[Backup]:
    """Return the backups to keep, out of all, oldest first."""
    wanted = set(backups[-LAST:]) | {backup for backup in backups if backup.kept}
    if not draft:
        days = {backup.day: backup for backup in backups}
        months = {backup.day[:7]: backup for backup in backups}
        wanted |= {days[day] for day in sorted(days)[-DAYS:]}
        wanted |= {months[month] for month in sorted(months)[-MONTHS:]}
    return wanted
