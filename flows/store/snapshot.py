"""The files of a home as they were last read; one look at each tells whether it has changed."""

import os
from collections.abc import Callable
from operator import attrgetter
from pathlib import Path
from types import MappingProxyType

from flows.documents.light_types import NamedTuple
from flows.store.codec import Header, Tables, decode
from flows.store.errors import StoreError
from flows.store.file_names import Folder, path_of, read_file_name
from flows.store.file_system import FileSystem, read_whole
from flows.store.migrations import migrate

Stamp = tuple[int, int, int, int] | None
"""Inode, size and both times in nanoseconds of a file; None when there is none."""

_stamp_of: Callable[[os.stat_result], Stamp] = attrgetter(
    "st_ino", "st_size", "st_mtime_ns", "st_ctime_ns"
)


class Snapshot(NamedTuple):
    """What a file held at one moment."""

    header: Header = Header()
    """What its first line said; generation 0 when there was no file."""

    tables: Tables = MappingProxyType({})
    """Its documents, in the present schema."""

    stamp: Stamp = None
    """What the file looked like."""

    is_laid_over: bool = False
    """Whether it stands in memory for a file that cannot be read as it is."""


class Snapshots:
    """The last snapshot of every file that was read."""

    def __init__(self, home: Path, files: FileSystem) -> None:
        self._home = home
        self._files = files
        self._read: dict[str, Snapshot] = {}
        self._listed: dict[Folder, tuple[Stamp, list[str]]] = {}

    def get(self, part: str) -> Snapshot:
        """Return what a file holds now; it is read only if it looks different from last time.

        Raises:
            DamagedError: its bytes are not those that were written.
            OSError: it cannot be read.
        StoreError: the home is not there any more.
        """
        known = self._read.get(part)
        if known and known.stamp == self._stamp(path_of(self._home, part)):
            return known
        snapshot = self._load(part)
        self._read[part] = snapshot
        return snapshot

    def put(self, part: str, header: Header, tables: Tables) -> None:
        """Take over what this process has just written itself."""
        try:
            stamp = self._stamp(path_of(self._home, part))
        except OSError:
            self.forget(part)
        else:
            self._read[part] = Snapshot(header, tables, stamp)

    def lay_over(self, part: str, snapshot: Snapshot) -> Snapshot:
        """Let something stand for a file until that looks different, and return it."""
        try:
            stamp = self._stamp(path_of(self._home, part))
        except OSError:
            return snapshot
        laid = snapshot._replace(stamp=stamp, is_laid_over=True)
        self._read[part] = laid
        return laid

    def forget(self, part: str) -> None:
        """Read a file anew next time."""
        self._read.pop(part, None)

    def parts(self, folder: Folder) -> list[str]:
        """Return all files in a folder, closed years included, in order."""
        known = self._listed.get(folder)
        stamp = self._stamp(self._home / folder)
        if known and known[0] == stamp and stamp:
            return known[1]
        parts = self._look_into(folder)
        self._listed[folder] = (stamp, parts)
        return parts

    def changed(self) -> bool:
        """Return whether a file that was read, or the list of a folder, is no longer the same."""
        # Copies, because another thread may be reading a file for the first time.
        if any(
            self._stamp(path_of(self._home, part)) != snapshot.stamp
            for part, snapshot in list(self._read.items())
        ):
            return True
        for folder, (stamp, parts) in list(self._listed.items()):
            now = self._stamp(self._home / folder)
            if now != stamp:
                if self._look_into(folder) != parts:
                    return True
                self._listed[folder] = (now, parts)
        return False

    def forget_stale(self) -> None:
        """Forget what is no longer the same; whoever needs it reads it anew."""
        for part, snapshot in list(self._read.items()):
            if self._stamp(path_of(self._home, part)) != snapshot.stamp:
                self.forget(part)
        for folder, (stamp, _) in list(self._listed.items()):
            if self._stamp(self._home / folder) != stamp:
                del self._listed[folder]

    def _load(self, part: str) -> Snapshot:
        try:
            data, looks = read_whole(self._files, path_of(self._home, part))
        except (FileNotFoundError, NotADirectoryError):
            self._check_home()
            return Snapshot()
        header, tables = decode(data)
        return Snapshot(header, migrate(header.schema, part, tables), _stamp_of(looks))

    def _stamp(self, path: Path) -> Stamp:
        try:
            return _stamp_of(self._files.stat(path))
        except (FileNotFoundError, NotADirectoryError):
            return None

    def _look_into(self, folder: Folder) -> list[str]:
        try:
            names = self._files.list(self._home / folder)
        except (FileNotFoundError, NotADirectoryError):
            self._check_home()
            return []
        return sorted(f"{folder}/{name[:-5]}" for name in names if read_file_name(name))

    def _check_home(self) -> None:
        """Tell a home that is gone from a file that is not there."""
        if self._stamp(self._home) is None:
            raise StoreError(
                f"The home {self._home} is not there any more. If it was moved, please choose it "
                "with --home where it is now."
            )
