"""Writing what a transaction changed: every file of it, or none, whatever happens in between.

One file is written beside the old one and then takes its name. For several files, a record with
their full new contents is written first; once it stands, whoever comes next finishes the work.
"""

from contextlib import suppress
from pathlib import Path

from flows.documents.light_types import NamedTuple
from flows.store.backups import keep, keep_first, mark_removal, prune
from flows.store.codec import Header, decode, encode
from flows.store.errors import DamagedError, UnconfirmedError, not_saved, reason
from flows.store.file_names import REDO, path_of, temporary
from flows.store.file_system import (
    FileSystem,
    exists,
    make_folders,
    read_whole,
    sync_folder,
    write_new,
)
from flows.store.pending_change import read_record


class Write(NamedTuple):
    """What shall become of one file."""

    part: str
    """Which file."""

    before: Header
    """The header it has now; generation 0 when it is not there."""

    generation: int
    """The generation it gets, or the last one that goes away with it."""

    data: bytes | None
    """Its new bytes, or None to remove it."""

    is_damaged: bool = False
    """Whether what is there now is damaged, so that it is put aside and is no backup."""

    @property
    def is_first(self) -> bool:
        """Whether the file was not there, so that this state becomes its first backup."""
        is_draft = self.part.startswith("drafts/")
        return self.data is not None and not self.before.generation and not is_draft


def commit(home: Path, writes: list[Write], files: FileSystem) -> None:
    """Carry out all writes or none; on return the disk holds them.

    Raises:
        NotSavedError: nothing has changed.
        UnconfirmedError: everything has changed, but may not survive a power cut.
    """
    _mark_removals(home, writes, files)
    if len(writes) == 1:
        _commit_one(home, writes[0], files)
    else:
        _commit_several(home, writes, files)
    keep_first(home, (write.part for write in writes if write.is_first), files)
    for write in writes:
        prune(home, write.part, write.generation, files)


def redo(home: Path, files: FileSystem) -> str | None:
    """Finish a change to several files that was cut off; return a sentence if it cannot be read.

    There has to be a record of it.

    A file that has meanwhile been written again keeps its newer contents; a damaged one is put
    aside.
    """
    record = home / REDO
    try:
        wanted = read_record(home, files)
    except DamagedError:
        files.replace(record, record.with_name(f"{REDO}.damaged"))
        return (
            "A change to several files at once was cut off, and its record is damaged. "
            "It may be missing in part; please look at your last change."
        )
    for part, each in wanted.items():
        header, is_damaged = _header(home, part, files)
        if each.is_due(header.generation):
            _put(home, Write(part, header, each.generation, each.data, is_damaged), files)
    _end(home, files)
    return None


def _mark_removals(home: Path, writes: list[Write], files: FileSystem) -> None:
    """Mark what shall go away before anything does; where the disk refuses that, nothing does."""
    try:
        for write in writes:
            if write.data is None:
                mark_removal(home, write.part, write.before, files)
    except OSError as error:
        raise not_saved(error, home) from error


def _commit_one(home: Path, write: Write, files: FileSystem) -> None:
    try:
        _replace(home, write, files)
    except OSError as error:
        _throw_away(temporary(path_of(home, write.part)), files)
        raise not_saved(error, home) from error
    try:
        sync_folder(files, path_of(home, write.part).parent)
    except OSError as error:
        raise _unconfirmed(error) from error


def _commit_several(home: Path, writes: list[Write], files: FileSystem) -> None:
    record = home / REDO
    contents = {
        write.part: {
            "generation": write.generation,
            "text": None if write.data is None else write.data.decode(),
        }
        for write in writes
    }
    try:
        write_new(files, temporary(record), encode(Header(), {"files": contents}))
        files.replace(temporary(record), record)
    except OSError as error:
        _throw_away(temporary(record), files)
        raise not_saved(error, home) from error
    # From here on the change holds: whoever opens the home next would finish it.
    try:
        sync_folder(files, home)
        for write in writes:
            _put(home, write, files)
        _end(home, files)
    except OSError as error:
        raise _unconfirmed(error) from error


def _end(home: Path, files: FileSystem) -> None:
    """Take the record away, durably: it must never come back over later changes."""
    files.remove(home / REDO)
    sync_folder(files, home)


def _put(home: Path, write: Write, files: FileSystem) -> None:
    """Give one file its new contents, or remove it, durably."""
    _replace(home, write, files)
    sync_folder(files, path_of(home, write.part).parent)


def _replace(home: Path, write: Write, files: FileSystem) -> None:
    """Give one file its new contents, or remove it; the old one stays among the backups."""
    path = path_of(home, write.part)
    if write.data is None:
        files.remove(path)
        return
    if not write.before.generation and not write.is_damaged:
        make_folders(files, path.parent)
    write_new(files, temporary(path), write.data)
    if write.is_damaged:
        from flows.store.recovery.damaged_files import put_aside

        put_aside(path, files)
    elif write.before.generation:
        keep(home, write.part, write.before, files)
    files.replace(temporary(path), path)


def _header(home: Path, part: str, files: FileSystem) -> tuple[Header, bool]:
    """Return the header of a file, generation 0 when it is not there, and whether it is damaged."""
    try:
        return decode(read_whole(files, path_of(home, part))[0])[0], False
    except FileNotFoundError:
        return Header(), False
    except DamagedError:
        return Header(), True


def _throw_away(new: Path, files: FileSystem) -> None:
    with suppress(OSError):
        if exists(files, new):
            files.remove(new)


def _unconfirmed(error: OSError) -> UnconfirmedError:
    return UnconfirmedError(
        f"Saved, but not confirmed by the disk, which said “{reason(error)}”. "
        "Please check the disk before you go on."
    )
