"""Writing the files that a change touches, and the manifest where it makes or removes one."""

from collections.abc import Iterable
from pathlib import Path

from flows.documents.clock import Clock
from flows.documents.light_types import NamedTuple
from flows.documents.validators import EARLIEST, LATEST
from flows.store.backups import backups_of, keep_first, mark_loss
from flows.store.closed_years import in_use_from
from flows.store.codec import SCHEMA, Header, Tables, encode
from flows.store.commit import Write, commit
from flows.store.errors import NotSavedError, UnconfirmedError, not_saved
from flows.store.file_names import MANIFEST, year_of
from flows.store.file_system import FileSystem
from flows.store.home_files import HomeFiles
from flows.store.manifest import build_manifest, is_listed, parts_there


class Changed(NamedTuple):
    """A file that has to be written."""

    part: str
    """The file, or a closed year of it."""

    header: Header
    """The header it had when it was read."""

    tables: Tables
    """All its documents."""

    @property
    def gone(self) -> bool:
        """Whether the file shall go away, because nothing is left in it."""
        return not self.tables


class ChangeWriter:
    """Writes what transactions changed; whoever calls it is the only writer of the home.

    Args:
        home: the folder of the home.
        clock: says what day and what moment it is.
        files: the file system.
        held: what the files of the home hold.
    """

    def __init__(self, home: Path, clock: Clock, files: FileSystem, held: HomeFiles) -> None:
        self._home = home
        self._clock = clock
        self._files = files
        self._held = held

    def in_use_from(self) -> str:
        """Return the first day that the files in use hold, ISO 8601.

        Raises:
            NotSavedError: the clock of the computer is far off.
        """
        now = self._clock.now().date()
        if not EARLIEST <= now <= LATEST:
            raise NotSavedError(
                f"Not saved: the clock of this computer says that it is the year {now.year}. "
                "Please set it right, then try again."
            )
        return in_use_from(self._clock.today())

    def commit(self, changes: list[Changed]) -> None:
        """Write all files that were changed, or none.

        Raises:
            NotSavedError: nothing was changed.
            UnconfirmedError: it was saved, but the disk did not confirm it.
        """
        if changes:
            self._write(changes, self._manifest(changes))

    def forget(self, parts: Iterable[str]) -> None:
        """Take it that files that are missing are meant to be gone; their backups stay.

        Raises:
            NotSavedError: nothing was changed.
            UnconfirmedError: it was saved, but the disk did not confirm it.
        """
        try:
            for part in parts:
                mark_loss(self._home, part, self._files)
        except OSError as error:
            raise not_saved(error, self._home) from error
        self._write([], self._known_after((), parts))

    def _write(self, changes: list[Changed], known: frozenset[str] | None) -> None:
        """Write what was changed, and the manifest where it is another one now."""
        every = list(changes)
        if known is not None:
            # It comes last, so that whoever reads meanwhile misses nothing.
            header = self._held.load(MANIFEST).header
            every.append(Changed(MANIFEST, header, build_manifest(known)))
        try:
            headers = {change.part: self._next(change) for change in every}
        except OSError as error:
            raise not_saved(error, self._home) from error
        writes = [
            Write(
                change.part,
                change.header,
                change.header.generation if change.gone else headers[change.part].generation,
                None if change.gone else encode(headers[change.part], change.tables),
            )
            for change in every
        ]
        snapshots = self._held.snapshots
        try:
            commit(self._home, writes, self._files)
        except UnconfirmedError:
            for change in every:
                snapshots.forget(change.part)
            raise
        for change in every:
            if change.gone:
                snapshots.forget(change.part)
            else:
                snapshots.put(change.part, headers[change.part], change.tables)

    def _manifest(self, changes: list[Changed]) -> frozenset[str] | None:
        """Return what the manifest lists after some changes; None where it stays as it is."""
        listed = [change for change in changes if is_listed(change.part)]
        made = [each.part for each in listed if not each.gone and not each.header.generation]
        gone = [each.part for each in listed if each.gone]
        return self._known_after(made, gone)

    def _known_after(self, made: Iterable[str], gone: Iterable[str]) -> frozenset[str] | None:
        known = self._held.known()
        after = (self._adopted() if known is None else known).union(made).difference(gone)
        return None if known is not None and after == known else after

    def _adopted(self) -> frozenset[str]:
        """Return what the first manifest of a home of an earlier version lists.

        Each file that was written once and never changed gets its first backup.
        """
        try:
            there = parts_there(self._home, self._files)
            keep_first(self._home, there, self._files)
            return frozenset(there).union(each.part for each in self._held.missing())
        except OSError as error:
            raise not_saved(error, self._home) from error

    def _next(self, change: Changed) -> Header:
        """Return the header of the next writing of a file; generations never start again."""
        last = change.header.generation
        if not last:
            backups = backups_of(self._home, change.part, self._files)
            last = backups[-1].generation if backups else 0
        is_closed = year_of(change.part) is not None or change.part == MANIFEST
        since = "" if is_closed else max(change.header.since, self.in_use_from())
        saved = self._clock.now().isoformat(timespec="seconds").replace("+00:00", "Z")
        return Header(SCHEMA, last + 1, since, saved)
