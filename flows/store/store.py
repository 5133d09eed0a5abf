"""The home of a person's plans: read without locks, changed by one writer at a time, never half."""

from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, suppress
from datetime import date
from errno import ENOTDIR
from functools import cached_property
from pathlib import Path
from stat import S_ISDIR

from flows.documents.clock import Clock
from flows.store.closed_years import merge_tables
from flows.store.codec import Tables
from flows.store.errors import (
    ReadOnlyError,
    StoreError,
    UnsuitablePlaceError,
    reason,
    unreadable,
)
from flows.store.file_names import (
    GATE,
    Folder,
    check_name,
    name_of,
    year_part,
)
from flows.store.file_system import REAL, FileSystem, exists, make_folders
from flows.store.home_files import COPY, NEWER, HomeFiles
from flows.store.network_drives import network_drive
from flows.store.writer import Writer

TYPE_CHECKING = False
if TYPE_CHECKING:
    from flows.store.change_writer import ChangeWriter
    from flows.store.recovery.missing_files import Missing
    from flows.store.transaction import Transaction


class Store:
    """Everything that is kept in one home. May be used from several threads."""

    def __init__(self, home: Path, clock: Clock, files: FileSystem = REAL) -> None:
        self.home = home
        """The folder of the home."""

        self.clock = clock
        """Says what day it is."""

        self.files = files
        """The file system."""

        self.user = ""
        """Who uses the home now; empty for the person whose plans are in it."""

        self.notices: list[str] = []
        """Sentences about what was recovered or left out, in the order it happened."""

        self.left_out: dict[str, str] = {}
        """The files that were left out of a list because they are missing or cannot be read."""

        self._writer = Writer(home, files, self.notices)
        self._held = HomeFiles(home, files, self._writer, self._tell)

    @classmethod
    def open(cls, home: Path, clock: Clock, files: FileSystem = REAL) -> "Store":
        """Open a home, which is made if it is not there, and finish what a crash cut off.

        Raises:
            UnsuitablePlaceError: nothing can be kept there, or not safely.
            StoreError: the home, or its profile, cannot be read.
        """
        store = cls.enter(home, clock, files)
        with suppress(OSError):  # What cannot be looked at is told by whoever reads it.
            if not exists(files, store.home / GATE) and files.list(store.home):
                from flows.store.recovery.belongings import check_nothing_foreign

                check_nothing_foreign(store.home, files)
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
            from flows.store.recovery.belongings import sentence_on_entering

            store.notices.append(sentence_on_entering(home, files))
        return store

    @property
    def read_only(self) -> bool:
        """Whether nothing can be changed, because a newer version of Handrail has written here."""
        return self._held.is_newer

    @property
    def laid_over(self) -> Mapping[str, str]:
        """The files that are shown from their backups, or as empty, each with the reason."""
        return self._held.laid_over

    def read(self, name: str) -> Tables:
        """Return the documents of a file as they are now, by table and id; none if there is none.

        Raises:
            StoreError: the file cannot be read.
        """
        self._held.finish()
        return self._held.load(check_name(name)).tables

    def read_or_nothing(self, name: str) -> Tables:
        """Return the documents of a file, or none where it cannot be read, so that others can be.

        What is left out stands in `left_out`, and is told once in `notices`.

        Raises:
            StoreError: the home cannot be read.
        """
        self._held.finish()
        try:
            tables = self._held.load(check_name(name)).tables
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
        return merge_tables(self._past(name, self._held.years(name)), current)

    def read_since(self, name: str, day: date) -> Tables:
        """Return the documents of a file, those before a day only as far as they come along.

        Raises:
            StoreError: a file cannot be read.
        """
        current = self.read(name)
        if day.isoformat() >= self._held.load(name).header.since:
            return current
        years = [year for year in self._held.years(name) if year >= day.year]
        return merge_tables(self._past(name, years), current)

    def exists(self, name: str) -> bool:
        """Return whether there is a file of that name.

        Raises:
            StoreError: the home cannot be read.
        """
        self._held.finish()
        try:
            there = self._held.exists(check_name(name))
        except OSError as error:
            raise unreadable(error, self.home) from error
        return there or bool(self._held.years(name))

    def names(self, folder: Folder) -> list[str]:
        """Return the names of all files in a folder, in order; closed years count as their file.

        Plans that are missing, and files that are copies of others, are told once in `notices`.

        Raises:
            StoreError: the home cannot be read.
        """
        self._held.finish()
        if folder == "plans":
            self.look_for_missing()
        names = dict.fromkeys(name_of(part) for part in self._held.parts(folder))
        copies = [name for name in names if self._held.is_copy(name)]
        for name in copies:
            self._leave_out(name, f"The file {name}.json {COPY}")
        return [name for name in names if name not in copies]

    def look_for_missing(self) -> None:
        """Tell of plans that are missing, once, in `notices`; listing the plans does that, too."""
        with suppress(OSError, StoreError):
            for each in self.missing():
                if each.part.startswith("plans/"):
                    sentence = f"The file {each.part}.json is missing. {each.advice}"
                    self._leave_out(each.part, sentence)

    def is_copy(self, name: str) -> bool:
        """Return whether a file holds a plan or draft of another id, as a copy of another one."""
        return self._held.is_copy(name)

    def changed(self) -> bool:
        """Return whether something that was read here is different now; costs a look at each file.

        It stays so until the files are read again, or `forget_stale` is called.
        """
        try:
            return self._held.snapshots.changed()
        except (OSError, StoreError):
            return True

    def forget_stale(self) -> None:
        """Stop watching what has changed and was not read again: nobody shows it at present."""
        with suppress(OSError, StoreError):
            self._held.snapshots.forget_stale()

    @contextmanager
    def transaction(self, *names: str, as_it_is: bool = False) -> Iterator["Transaction"]:
        """Change some files, all or none; an exception inside leaves everything as it was.

        A file that is missing is brought back first, with a sentence in `notices`.

        Args:
            names: The files that may be changed.
            as_it_is: Whether a file that is missing stays so until it is written.

        Raises:
            NotSavedError: nothing was changed; also when another process keeps writing, or a newer
                version of Handrail has written here.
            UnconfirmedError: it was saved, but the disk did not confirm it.
        """
        from flows.store.transaction import Transaction

        with self.exclusive():
            transaction = Transaction(
                tuple(check_name(name) for name in names),
                self._held.load_as_it_is if as_it_is else self._held.load,
                self._held.years,
                self._changes.in_use_from(),
            )
            if self.read_only:
                raise ReadOnlyError(NEWER)
            yield transaction
            self._changes.commit(transaction.changed())

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
            UnconfirmedError: it is back, but the disk did not confirm it.
        """
        self._held.recover(part)

    def missing(self) -> "list[Missing]":
        """Return the files that are gone although nothing removed them here.

        Raises:
            OSError: the home cannot be looked at.
            StoreError: the home cannot be looked at.
        """
        return self._held.missing()

    def forget(self, part: str) -> None:
        """Take it that a missing file is meant to be gone; its backups stay, marked as the last.

        Raises:
            StoreError: that file is not missing.
            NotSavedError: nothing was changed.
            UnconfirmedError: it was saved, but the disk did not confirm it.
        """
        with self.exclusive():
            gone = [each.part for each in self.missing() if part in (each.part, name_of(each.part))]
            if not gone:
                raise StoreError(f"The file {part}.json is not missing, so nothing was changed.")
            self._changes.forget(gone)

    @cached_property
    def _changes(self) -> "ChangeWriter":
        """What writes changes; who only reads has no need of it."""
        from flows.store.change_writer import ChangeWriter

        return ChangeWriter(self.home, self.clock, self.files, self._held)

    def _tell(self, sentence: str) -> None:
        if sentence not in self.notices:
            self.notices.append(sentence)

    def _leave_out(self, name: str, sentence: str) -> None:
        if name not in self.left_out:
            self.notices.append(sentence)
        self.left_out[name] = sentence

    def _past(self, name: str, years: list[int]) -> list[Tables]:
        return [self._held.load(year_part(name, year)).tables for year in years]
