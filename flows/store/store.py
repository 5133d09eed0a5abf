"""The home of a person's plans: read without locks, changed by one writer at a time, never half."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from datetime import date
from errno import ENOTDIR
from pathlib import Path
from stat import S_ISDIR
from typing import TYPE_CHECKING

from flows.documents.clock import Clock
from flows.store.backups import backups_of
from flows.store.closed_years import dated_tables, in_use_from, merge_tables
from flows.store.codec import SCHEMA, Header, Tables, encode
from flows.store.commit import Write, commit
from flows.store.errors import (
    DamagedError,
    ReadOnlyError,
    StoreError,
    UnconfirmedError,
    UnsuitablePlaceError,
    not_saved,
    reason,
    unreadable,
)
from flows.store.file_names import (
    Folder,
    check_name,
    name_of,
    path_of,
    read_file_name,
    year_of,
    year_part,
)
from flows.store.file_system import REAL, FileSystem, exists, make_folders
from flows.store.network_drives import network_drive
from flows.store.snapshot import Snapshot, Snapshots
from flows.store.writer import Writer

if TYPE_CHECKING:
    from flows.store.transaction import Changed, Transaction


class Store:
    """Everything that is kept in one home. May be used from several threads."""

    def __init__(self, home: Path, clock: Clock, files: FileSystem = REAL) -> None:
        self.home = home
        """The folder of the home."""

        self.clock = clock
        """Says what day it is."""

        self.files = files
        """The file system."""

        self.read_only = False
        """Whether nothing can be changed, because a newer version of Handrail has written here."""

        self.notices: list[str] = []
        """Sentences about what was recovered or left out, in the order it happened."""

        self.left_out: dict[str, str] = {}
        """The files that were left out of a list because they are missing or cannot be read."""

        self._snapshots = Snapshots(home, files)
        self._writer = Writer(home, files, self.notices)

    @classmethod
    def open(cls, home: Path, clock: Clock, files: FileSystem = REAL) -> "Store":
        """Open a home, which is made if it is not there, and finish what a crash cut off.

        Raises:
            UnsuitablePlaceError: nothing can be kept there, or not safely.
            StoreError: the home, or its profile, cannot be read.
        """
        store = cls.enter(home, clock, files)
        store.read("profile")
        return store

    @classmethod
    def enter(cls, home: Path, clock: Clock, files: FileSystem = REAL) -> "Store":
        """Open a home without reading anything in it, to look over one that cannot be read.

        Raises:
            UnsuitablePlaceError: nothing can be kept there, or not safely.
        """
        try:
            home = home.resolve()
        except (OSError, RuntimeError):
            raise UnsuitablePlaceError(
                "The path of the home leads round in a circle of links, or nowhere. "
                "Please choose another folder with --home."
            ) from None
        if kind := network_drive(home):
            raise UnsuitablePlaceError(
                f"This home is on a network drive ({kind}), where two computers could write at "
                "once and lose something. Please choose a folder on this computer with --home."
            )
        try:
            make_folders(files, home)
            mode = files.stat(home).st_mode
            if not S_ISDIR(mode):
                raise NotADirectoryError(ENOTDIR, "it is not a folder")
        except OSError as error:
            raise UnsuitablePlaceError(
                f"The home cannot be made or opened: {reason(error)}. "
                f"Please choose another folder with --home, in place of {home}."
            ) from error
        store = cls(home, clock, files)
        if mode & 0o077:
            store.notices.append(
                "Other people on this computer may enter your home folder. "
                "The command “handrail doctor --repair” closes it."
            )
        return store

    def read(self, name: str) -> Tables:
        """Return the documents of a file as they are now, by table and id; none if there is none.

        Raises:
            StoreError: the file cannot be read.
        """
        self._writer.finish()
        return self._load(check_name(name)).tables

    def read_or_nothing(self, name: str) -> Tables:
        """Return the documents of a file, or none where it cannot be read, so that others can be.

        What is left out stands in `left_out`, and is told once in `notices`.

        Raises:
            StoreError: the home cannot be read.
        """
        self._writer.finish()
        try:
            tables = self._load(check_name(name)).tables
        except StoreError as error:
            self._leave_out(name, f"{error.sentence} It is left out; “handrail doctor” says more.")
            return {}
        if tables:
            self.left_out.pop(name, None)
        return tables

    def read_all(self, name: str) -> Tables:
        """Return the documents of a file with those of all its closed years.

        Raises:
            StoreError: a file cannot be read.
        """
        current = self.read(name)
        return merge_tables(self._past(name, self._closed(name)), current)

    def read_since(self, name: str, day: date) -> Tables:
        """Return the documents of a file, those before a day only as far as they come along.

        Raises:
            StoreError: a file cannot be read.
        """
        current = self.read(name)
        if day.isoformat() >= self._load(name).header.since:
            return current
        years = [year for year in self._closed(name) if year >= day.year]
        return merge_tables(self._past(name, years), current)

    def exists(self, name: str) -> bool:
        """Return whether there is a file of that name.

        Raises:
            StoreError: the home cannot be read.
        """
        self._writer.finish()
        try:
            there = exists(self.files, path_of(self.home, check_name(name)))
        except OSError as error:
            raise unreadable(error, self.home) from error
        return there or bool(self._closed(name))

    def names(self, folder: Folder) -> list[str]:
        """Return the names of all files in a folder, in order; closed years count as their file.

        Plans that are missing are told once in `notices`.

        Raises:
            StoreError: the home cannot be read.
        """
        self._writer.finish()
        if folder == "plans":
            self._look_for_missing()
        return list(dict.fromkeys(name_of(part) for part in self._list(folder)))

    def changed(self) -> bool:
        """Return whether something that was read here is different now; costs a look at each file.

        It stays so until the files are read again, or `let_go` is called.
        """
        try:
            return self._snapshots.changed()
        except OSError:
            return True

    def let_go(self) -> None:
        """Stop watching what has changed and was not read again: nobody shows it at present."""
        with suppress(OSError):
            self._snapshots.let_go()

    @contextmanager
    def transaction(self, *names: str) -> Iterator["Transaction"]:
        """Change some files, all or none; an exception inside leaves everything as it was.

        Raises:
            NotSavedError: nothing was changed; also when another process keeps writing, or a newer
                version of Handrail has written here.
            UnconfirmedError: it was saved, but the disk did not confirm it.
        """
        from flows.store.transaction import Transaction

        with self.exclusive():
            transaction = Transaction(
                tuple(check_name(name) for name in names),
                self._load,
                self._closed,
                in_use_from(self.clock.today()),
            )
            if self.read_only:
                raise ReadOnlyError(_NEWER)
            yield transaction
            self._commit(transaction.changed())

    def delete(self, name: str) -> None:
        """Remove a file with its closed years; it stays among the backups.

        Raises:
            NotSavedError: nothing was removed.
            UnconfirmedError: it was removed, but the disk did not confirm it.
        """
        with self.transaction(name) as transaction:
            transaction.delete(name)

    def exclusive(self) -> AbstractContextManager[None]:
        """Be the only writer of the home for a moment, without changing documents.

        Raises:
            NotSavedError: another process kept writing.
        """
        return self._writer.exclusive()

    def recover(self, part: str) -> None:
        """Bring a damaged file back from its backups, unless another process has just done so.

        What happened is added to `notices`.

        Raises:
            NotSavedError: it cannot be brought back now.
            OSError: the disk refuses.
        """
        from flows.store.recovery import recover

        with nullcontext() if self._writer.active else self.exclusive():
            try:
                self._snapshots.get(part)
            except DamagedError:
                self.notices.append(recover(self.home, part, self.clock.now(), self.files))

    def _load(self, part: str) -> Snapshot:
        try:
            try:
                snapshot = self._snapshots.get(part)
            except DamagedError:
                self.recover(part)
                snapshot = self._snapshots.get(part)
        except OSError as error:
            raise StoreError(f"The file {part}.json cannot be read: {reason(error)}.") from error
        if snapshot.header.schema > SCHEMA and not self.read_only:
            self.read_only = True
            self.notices.append(_NEWER)
        return snapshot

    def _look_for_missing(self) -> None:
        # Most commands know their plan, and list none.
        from flows.store.missing_files import missing

        with suppress(OSError, DamagedError):
            settings = self._snapshots.get("profile").tables
            for each in missing(self.home, settings, self.files):
                self._leave_out(each.part, f"The file {each.part}.json is missing. {each.advice}")

    def _leave_out(self, name: str, sentence: str) -> None:
        if name not in self.left_out:
            self.notices.append(sentence)
        self.left_out[name] = sentence

    def _list(self, folder: Folder) -> list[str]:
        try:
            return self._snapshots.parts(folder)
        except OSError as error:
            raise unreadable(error, self.home) from error

    def _past(self, name: str, years: list[int]) -> list[Tables]:
        return [self._load(year_part(name, year)).tables for year in years]

    def _closed(self, name: str) -> list[int]:
        """Return the closed years of a file, oldest first."""
        if not dated_tables(name):
            return []
        if name == "journal":
            try:
                files = self.files.list(self.home)
            except OSError as error:
                raise unreadable(error, self.home) from error
            parts = [file.removesuffix(".json") for file in files if read_file_name(file)]
        else:
            parts = self._list("plans")
        years = [year_of(part) for part in parts if part.startswith(f"{name}.")]
        return sorted(year for year in years if year)

    def _commit(self, changes: "list[Changed]") -> None:
        if not changes:
            return
        try:
            headers = {change.part: self._next(change) for change in changes}
        except OSError as error:
            raise not_saved(error, self.home) from error
        writes = [
            Write(
                change.part,
                change.header,
                change.header.generation if change.gone else headers[change.part].generation,
                None if change.gone else encode(headers[change.part], change.tables),
            )
            for change in changes
        ]
        try:
            commit(self.home, writes, self.files)
        except UnconfirmedError:
            for change in changes:
                self._snapshots.forget(change.part)
            raise
        for change in changes:
            if change.gone:
                self._snapshots.forget(change.part)
            else:
                self._snapshots.put(change.part, headers[change.part], change.tables)

    def _next(self, change: "Changed") -> Header:
        """Return the header of the next writing of a file; generations never start again."""
        last = change.header.generation
        if not last:
            backups = backups_of(self.home, change.part, self.files)
            last = backups[-1].generation if backups else 0
        is_closed = year_of(change.part) is not None
        since = "" if is_closed else max(change.header.since, in_use_from(self.clock.today()))
        saved = self.clock.now().isoformat(timespec="seconds").replace("+00:00", "Z")
        return Header(SCHEMA, last + 1, since, saved)


_NEWER = (
    "A newer version of Handrail has written here, so everything can be read but not changed. "
    "Please install the newer version to go on."
)
