"""Damaged files are put aside under a name of their own, never thrown away."""

from itertools import count
from pathlib import Path

from flows.store.backups import name_again
from flows.store.file_system import FileSystem, exists, sync_folder

DAMAGED = ".damaged-"
"""What stands in the name of a damaged file that was put aside, before its number."""


def put_aside(path: Path, files: FileSystem) -> Path:
    """Give a damaged file a second name, durably, and return it; it keeps its own name, too.

    Whatever happens from here on, it is there: what replaces it takes its own name afterwards.

    Raises:
        OSError: the disk refuses; nothing has changed then.
    """
    ours = files.stat(path).st_ino
    for number in count(1):
        aside = path.with_name(f"{path.name}{DAMAGED}{number}")
        if not exists(files, aside):
            name_again(path, aside, files)
            break
        # A recovery that was cut off may have come as far as this.
        if files.stat(aside).st_ino == ours:
            break
    sync_folder(files, path.parent)
    return aside
