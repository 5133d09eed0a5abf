"""The files of a home as a reader sees them: whole, also where a repair has to wait.

What would be repaired on the disk, a change that was cut off or a file that is damaged or gone, is
laid over in memory where it cannot be repaired now, and is told.
"""

from collections.abc import Callable
from contextlib import nullcontext, suppress
from pathlib import Path

from flows.store.closed_years import dated_tables
from flows.store.codec import SCHEMA, Tables
from flows.store.errors import (
    DamagedError,
    LockedError,
    NotSavedError,
    StoreError,
    UnconfirmedError,
    reason,
    unreadable,
)
from flows.store.file_names import (
    JOURNAL,
    MANIFEST,
    PROFILE,
    Folder,
    name_of,
    path_of,
    year_of,
)
from flows.store.file_system import FileSystem, exists
from flows.store.manifest import is_listed, listed_parts, parts_there
from flows.store.pending_change import PendingChange, change_list, lay_over, read_record
from flows.store.snapshot import Snapshot, Snapshots
from flows.store.writer import Writer

TYPE_CHECKING = False
if TYPE_CHECKING:
    from flows.store.recovery.missing_files import Missing

NEWER = (
    "A newer version of Handrail has written here, so everything can be read but not changed. "
    "Please install the newer version to go on."
)

COPY = (
    "is a copy of another one, as synchronising programs make them, so it is not read. "
    "Please compare it, then move it away."
)


class HomeFiles:
    """What the files of one home hold, read without locks.

    Args:
        home: the folder of the home.
        files: the file system.
        writer: the right to write in the home.
        tell: takes a sentence for the person; the same one is told once.
    """

    def __init__(
        self, home: Path, files: FileSystem, writer: Writer, tell: Callable[[str], None]
    ) -> None:
        self.is_newer = False
        """Whether a newer version of Handrail wrote something that was read."""

        self.laid_over: dict[str, str] = {}
        """The files that are shown from their backups, or as empty, each with the sentence."""

        self.snapshots = Snapshots(home, files)
        """What was read last."""

        self._home = home
        self._files = files
        self._writer = writer
        self._tell = tell
        self._pending: PendingChange = {}

    def finish(self) -> None:
        """Finish a change that was cut off, or lay it over what is read from here on.

        Raises:
            StoreError: the home cannot be read.
        """
        if self._writer.active:
            return
        try:
            self._writer.finish()
            self._pending = {}
            return
        except LockedError:
            is_stuck = False
        except NotSavedError:
            is_stuck = True
        self._pending = self._read_pending()
        if self._pending and is_stuck:
            self._tell(
                "A change to several files was cut off and cannot be finished at present, so it "
                "is shown as if it were. Nothing can be changed until it is: “handrail doctor” "
                "says what stands in the way."
            )

    def load(self, part: str) -> Snapshot:
        """Return what a file holds now; generation 0 where there is none.

        Raises:
            StoreError: it cannot be read.
        """
        try:
            try:
                snapshot = self._present(part)
                if not snapshot.header.generation and self.misses(part):
                    snapshot = self._without_file(part)
            except DamagedError:
                snapshot = self._repaired(part, is_damaged=True)
        except OSError as error:
            snapshot = self._instead(part, error)
        if snapshot.header.schema > SCHEMA and not self.is_newer:
            self.is_newer = True
            self._tell(NEWER)
        return snapshot

    def load_as_it_is(self, part: str) -> Snapshot:
        """Return what a file holds now, without bringing back one that is missing.

        Raises:
            StoreError: it cannot be read.
        """
        with suppress(DamagedError, OSError):
            snapshot = self._present(part)
            if not snapshot.header.generation:
                return snapshot
        return self.load(part)

    def known(self) -> frozenset[str] | None:
        """Return the files that the manifest lists; None in a home that has none yet.

        Raises:
            StoreError: it cannot be read.
        """
        manifest = self.load(MANIFEST)
        return listed_parts(manifest.tables) if manifest.header.generation else None

    def misses(self, part: str) -> bool:
        """Return whether a file that is not there was there, and nothing removed it."""
        known: frozenset[str] = frozenset()
        if part != MANIFEST:
            if not is_listed(part):
                return False
            with suppress(StoreError):
                known = self.known() or known
        from flows.store.recovery.missing_files import is_missing

        try:
            return is_missing(self._home, part, known, self._files)
        except OSError:
            return part in known

    def missing(self) -> "list[Missing]":
        """Return the files that are gone although nothing removed them here.

        Raises:
            OSError: the home cannot be looked at.
            StoreError: the manifest cannot be read.
        """
        from flows.store.recovery.missing_files import missing

        profile: Tables = {}
        with suppress(StoreError, OSError):
            profile = self.snapshots.get(PROFILE).tables
        return missing(self._home, self.known(), profile, self._files)

    def exists(self, part: str) -> bool:
        """Return whether there is a file of that name.

        Raises:
            OSError: the home cannot be looked at.
        """
        if wanted := self._pending.get(part):
            return wanted.data is not None
        return exists(self._files, path_of(self._home, part))

    def parts(self, folder: Folder) -> list[str]:
        """Return all files in a folder, closed years included, in order.

        Raises:
            StoreError: the home cannot be read.
        """
        try:
            return change_list(self._pending, folder, self.snapshots.parts(folder))
        except OSError as error:
            raise unreadable(error, self._home) from error

    def is_copy(self, name: str) -> bool:
        """Return whether a plan or draft of another id is in a file, as in a copy of that."""
        folder, _, own = name.partition("/")
        with suppress(DamagedError, OSError, StoreError):
            snapshot = self._present(name)
            if not snapshot.header.generation:
                # A closed year alone, of a file that this home has never had.
                known = self.known()
                return known is not None and not any(name_of(part) == name for part in known)
            held = snapshot.tables.get({"plans": "plan", "drafts": "draft"}[folder], {})
            return bool(held) and own not in held
        return False

    def years(self, name: str) -> list[int]:
        """Return the closed years of a file, oldest first; those that are missing count.

        Raises:
            StoreError: the home cannot be read.
        """
        if not dated_tables(name):
            return []
        try:
            parts = set(parts_there(self._home, self._files) if name == JOURNAL else ())
        except OSError as error:
            raise unreadable(error, self._home) from error
        parts.update(self.parts("plans") if name != JOURNAL else self._pending)
        with suppress(StoreError):
            parts.update(self.known() or ())
        years = {year_of(part) for part in parts if part.startswith(f"{name}.")}
        return sorted(year for year in years if year)

    def recover(self, part: str) -> None:
        """Bring back a file that is damaged or missing, unless another process has just done so.

        Raises:
            NotSavedError: it cannot be brought back now.
            UnconfirmedError: it is back, but the disk did not confirm it.
        """
        from flows.store.recovery.replacement import recover

        with nullcontext() if self._writer.active else self._writer.exclusive():
            try:
                snapshot = self.snapshots.get(part)
            except DamagedError:
                self._tell(recover(self._home, part, self._files, is_damaged=True))
            else:
                if not snapshot.header.generation and self.misses(part):
                    self._tell(recover(self._home, part, self._files, is_damaged=False))

    def _present(self, part: str) -> Snapshot:
        """Return what is in a file, and in a change that was cut off."""
        snapshot = self.snapshots.get(part)
        if self._writer.active:
            if not snapshot.is_laid_over:
                return snapshot
            self.snapshots.forget(part)
            self.laid_over.pop(part, None)
            return self.snapshots.get(part)
        if not snapshot.is_laid_over:
            self.laid_over.pop(part, None)
        return lay_over(part, self._pending.get(part), snapshot) if self._pending else snapshot

    def _without_file(self, part: str) -> Snapshot:
        """Return what stands for a file that is missing."""
        if self._writer.active or part == MANIFEST:
            return self._repaired(part, is_damaged=False)
        if part.startswith("plans/") and year_of(part) is None:
            # It is left out of lists, with a sentence: whether it comes back is up to the person.
            return Snapshot()
        return self._from_backup(part, f"The file {part}.json is missing.", restore=True)

    def _repaired(self, part: str, *, is_damaged: bool) -> Snapshot:
        """Return a file that was brought back, on the disk where that goes."""
        if is_damaged and part in self._pending and not self._writer.active:
            return lay_over(part, self._pending[part], Snapshot())
        try:
            self.recover(part)
            return self.snapshots.get(part)
        except (NotSavedError, UnconfirmedError) as error:
            if self._writer.active:
                raise
            if isinstance(error, UnconfirmedError):
                return self.snapshots.get(part)
        state = "is damaged" if is_damaged else "is missing"
        said = f"The file {part}.json {state}, and cannot be brought back at present."
        return self._from_backup(part, said)

    def _instead(self, part: str, error: OSError) -> Snapshot:
        """Return what stands for a file that cannot be read; nothing does for a plan."""
        said = f"The file {part}.json cannot be read: {reason(error)}."
        if self._writer.active or part not in (PROFILE, JOURNAL, MANIFEST):
            raise StoreError(said) from error
        return self._from_backup(part, said)

    def _from_backup(self, part: str, said: str, *, restore: bool = False) -> Snapshot:
        """Return the newest good backup of a file, laid over it in memory, and say so."""
        from flows.store.recovery.replacement import find_replacement

        try:
            found = find_replacement(self._home, part, self._files)
        except OSError:
            found = None
        if part == MANIFEST:
            return Snapshot(found.header, found.migrated(part)) if found else Snapshot()
        shown = (
            f"It is shown {found.from_where}; the last change after that is not in it."
            if found
            else "There is no good backup of it, so nothing of it is shown."
        )
        advice = f"“handrail backups restore {part}” brings it back." if restore and found else ""
        sentence = f"{said} {shown} {advice or '“handrail doctor” says more.'}"
        self._tell(sentence)
        self.laid_over[part] = sentence
        return self.snapshots.lay_over(
            part, Snapshot(found.header, found.migrated(part)) if found else Snapshot()
        )

    def _read_pending(self) -> PendingChange:
        try:
            return read_record(self._home, self._files)
        except (DamagedError, OSError) as error:
            why = reason(error) if isinstance(error, OSError) else "it is damaged"
            self._tell(
                "A change to several files was cut off, and what it was to be cannot be read: "
                f"{why}. It may be missing in part; “handrail doctor” says more."
            )
            return {}
