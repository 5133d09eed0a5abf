"""Looking over a home: damage, strangers, and who may read; repairs what can be repaired.

Nothing that is not the store's own is ever touched, and a folder that is no home is told as that.
"""

import os
from collections.abc import Iterator
from contextlib import ExitStack, suppress
from pathlib import Path
from stat import S_ISDIR, S_ISLNK, S_ISREG
from typing import NamedTuple

from flows.store.backups import FOLDER
from flows.store.codec import SCHEMA, decode
from flows.store.errors import DamagedError, NotSavedError, StoreError, reason, unreadable
from flows.store.file_names import EDITING, GATE, SHARING, path_of
from flows.store.file_system import FILE_MODE, FOLDER_MODE, exists, read_whole
from flows.store.home_files import COPY
from flows.store.network_drives import network_drive
from flows.store.recovery.belongings import SHARED_FOLDER, holds_others, is_home, is_own_name
from flows.store.recovery.own_names import BY_HAND, Kind, kind_of
from flows.store.store import Store


class Finding(NamedTuple):
    """Something in a home that is not as it should be."""

    path: Path
    """Where it is, inside the home."""

    sentence: str
    """What it is, and what can be done."""

    mode: int | None = None
    """The mode that a repair sets, if that is what is wanted."""

    damaged: str | None = None
    """The file of the store that a repair brings back from its backups."""

    leftover: bool = False
    """Whether it is the rest of a change that was cut off, which a repair throws away."""

    @property
    def repairable(self) -> bool:
        """Whether a repair can set it right."""
        return self.mode is not None or self.damaged is not None or self.leftover


def examine(store: Store) -> list[Finding]:
    """Return everything in a home that is not as it should be; changes nothing.

    Nobody writes meanwhile, so that a change which is just being made is no finding. Where that
    cannot be had, what was there twice counts.

    Raises:
        StoreError: the home itself cannot be looked at.
    """
    try:
        return _examine(store)
    except OSError as error:
        raise unreadable(error, store.home) from error


def _examine(store: Store) -> list[Finding]:
    with ExitStack() as stack:
        try:
            # A home that nobody has written in has no lock file, and gets none by being looked at.
            if exists(store.files, store.home / GATE):
                stack.enter_context(store.exclusive())
            return _look_over(store)
        except (NotSavedError, PermissionError):
            first = _look_over(store)
    return [each for each in _look_over(store) if each in first]


def repair(store: Store) -> list[str]:
    """Set right what can be, and return a sentence for each thing that was done, or refused.

    Raises:
        StoreError: another process kept writing, or the disk refused.
    """
    done = _open_and_close(store)
    for finding in examine(store):
        try:
            done.extend(_mend(store, finding))
        except OSError as error:
            done.append(f"{_named(finding.path)} could not be changed: {reason(error)}.")
    return done


def _look_over(store: Store) -> list[Finding]:
    if not is_home(store.home, store.files):
        return [
            Finding(
                Path(),
                "This folder holds other files and nothing of Handrail's, so it is no home, and "
                "nothing in it is touched. Please choose your home with --home.",
            )
        ]
    found = [*_place(store), *_missing(store), *_look_through(store, store.home)]
    return list(_once(store, found))


def _mend(store: Store, finding: Finding) -> Iterator[str]:
    """Bring a damaged file back, or throw away what is left over."""
    if finding.damaged is not None:
        known = len(store.notices)
        store.recover(finding.damaged)
        yield from store.notices[known:]
    elif finding.leftover:
        with store.exclusive(), suppress(FileNotFoundError):
            store.files.remove(store.home / finding.path)
            yield f"{finding.path}, left over from a change that was cut off, is gone."


def _open_and_close(store: Store) -> list[str]:
    """Set who may use what, from the outside in: what is in a closed folder shows only then."""
    done: dict[Path, str] = {}
    while wrong := [each for each in examine(store) if each.mode and each.path not in done]:
        for path, _, mode, *_ in wrong:
            try:
                store.files.set_mode(store.home / path, mode or FILE_MODE)
                done[path] = f"{_named(path)} can now be read and changed by you, and by you alone."
            except OSError as error:
                done[path] = f"{_named(path)} could not be changed: {reason(error)}."
    return list(done.values())


def _named(path: Path) -> str:
    return str(path) if path.parts else "The home"


def _once(store: Store, found: list[Finding]) -> Iterator[Finding]:
    """Leave out backups that are second names of files which are told already."""
    told = {_inode(store, each) for each in found if not each.path.is_relative_to(FOLDER)}
    for each in found:
        is_second = each.path.is_relative_to(FOLDER) and _inode(store, each) in told
        if each.mode is None or not is_second:
            yield each


def _inode(store: Store, finding: Finding) -> tuple[int, int] | Path:
    try:
        looks = store.files.stat(store.home / finding.path)
    except OSError:
        return finding.path
    return looks.st_dev, looks.st_ino


def _place(store: Store) -> Iterator[Finding]:
    if kind := network_drive(store.home):
        yield Finding(Path(), f"The home is on a network drive ({kind}), which is not safe.")
    mode = store.files.stat(store.home).st_mode
    yield from _mode(store, Path(), mode, "the home")
    if mode & FOLDER_MODE == FOLDER_MODE and not os.access(store.home, os.W_OK | os.X_OK):
        yield Finding(
            Path(),
            "Nothing can be written here, so nothing can be saved. Its disk may be one that can "
            "only be read, or the folder belongs to somebody else.",
        )


def _mode(store: Store, inside: Path, mode: int, what: str) -> Iterator[Finding]:
    """Look at who may use a file or folder: the person fully, and nobody else.

    A folder that holds other things, too, may be somebody else's: its mode is never changed.
    """
    wanted = FOLDER_MODE if S_ISDIR(mode) else FILE_MODE
    if mode & wanted != wanted:
        doing = "look into and change" if S_ISDIR(mode) else "read and change"
        said = f"You may not {doing} {what}, so not all can be saved."
    elif mode & 0o077:
        doing = "enter" if not inside.parts else "look into" if S_ISDIR(mode) else "read"
        said = f"Other people may {doing} {what}."
    else:
        return
    if S_ISDIR(mode) and _is_shared(store, inside):
        path = store.home / inside
        yield Finding(inside, f"{said} {SHARED_FOLDER} To close it all the same: chmod 700 {path}")
    else:
        yield Finding(inside, said, mode=wanted)


def _is_shared(store: Store, inside: Path) -> bool:
    try:
        return holds_others(store.home, inside, store.files)
    except OSError:
        return False  # Nobody can look into it, until it is set right.


def _missing(store: Store) -> Iterator[Finding]:
    # What cannot be looked at is a finding of its own.
    with suppress(OSError, StoreError):
        for each in store.missing():
            yield Finding(path_of(Path(), each.part), f"This file is missing. {each.advice}")


def _look_through(store: Store, folder: Path) -> Iterator[Finding]:
    """Look at everything in a folder, and in those inside it."""
    inside = folder.relative_to(store.home)
    try:
        names = sorted(store.files.list(folder))
    except OSError as error:
        if store.files.stat(store.home).st_mode & FOLDER_MODE == FOLDER_MODE:
            yield Finding(inside, f"This folder cannot be looked into: {reason(error)}.")
        return
    for name in names:
        if inside.parts or name not in BY_HAND:
            yield from _look(store, folder / name, inside / name)


def _look(store: Store, path: Path, inside: Path) -> Iterator[Finding]:
    """Look at one file, or at a folder and everything in it."""
    kind = kind_of(inside)
    try:
        mode = store.files.stat(path).st_mode
    except FileNotFoundError:
        return
    except OSError as error:
        yield Finding(inside, f"This cannot be looked at: {reason(error)}.")
        return
    if S_ISLNK(mode):
        yield Finding(inside, "This is a link to somewhere else; Handrail does not follow it.")
    elif inside.parts[0] == EDITING and is_own_name(inside):
        yield from _look_at_editing(store, path, inside, mode)
    elif inside.parts[0] == SHARING and is_own_name(inside):
        # A socket in it may be of a session that is open now, or of one that was killed.
        yield from _mode(store, inside, mode, "this folder" if S_ISDIR(mode) else "this file")
    elif kind is None:
        yield Finding(inside, _sentence_on_stranger(inside.name, is_folder=S_ISDIR(mode)))
    elif (kind == "folder") != S_ISDIR(mode):
        yield Finding(inside, _sentence_on_another_kind(inside, kind, is_folder=S_ISDIR(mode)))
    elif kind == "folder":
        yield from _mode(store, inside, mode, "this folder")
        if mode & 0o500 == 0o500:
            yield from _look_through(store, path)
    elif not S_ISREG(mode):
        yield Finding(inside, "This is a pipe or a device in place of a file. Please move it away.")
    else:
        yield from _mode(store, inside, mode, "this file")
        if mode & 0o400:
            yield from _look_into(store, path, inside, kind)


def _look_at_editing(store: Store, path: Path, inside: Path, mode: int) -> Iterator[Finding]:
    """Look at what lies there while it is open in the person's own editor."""
    is_folder = S_ISDIR(mode)
    yield from _mode(store, inside, mode, "this folder" if is_folder else "this file")
    if is_folder and mode & 0o500 == 0o500:
        yield from _look_through(store, path)
    elif not is_folder:
        yield Finding(inside, "Of a text that is open in an editor. The next start brings it back.")


def _sentence_on_another_kind(inside: Path, kind: Kind, *, is_folder: bool) -> str:
    if not is_folder:
        return "This is a file under the name of a folder of Handrail's. Please move it away."
    if kind != "file":
        return (
            "This is a folder under the name of a file that Handrail writes, so nothing can be "
            "saved. Please move the folder away."
        )
    return (
        "This is a folder under the name of a file, so that file is not here. Please move the "
        f"folder away; “handrail backups restore {inside.with_suffix('')}” then brings back "
        "the newest backup of the file, if there is one."
    )


def _sentence_on_stranger(name: str, *, is_folder: bool) -> str:
    if "conflict" in name.lower():
        return (
            "A copy that a synchronising program made when two computers wrote at once. "
            "It is not read; please compare it, then move it away."
        )
    if is_folder:
        return "This folder is not Handrail's, and nothing in it is read or changed."
    return "This file is not Handrail's and is not read."


def _look_into(store: Store, path: Path, inside: Path, kind: Kind) -> Iterator[Finding]:
    """Look at what a file of the store holds."""
    if kind == "leftover":
        yield Finding(inside, "Left over from a change that was cut off.", leftover=True)
    elif kind == "aside":
        yield Finding(inside, "A damaged file that was put aside. You may delete it.")
    elif kind == "backup":
        yield from _look_at_backup(store, path, inside)
    elif kind == "file":
        yield from _contents(store, path, inside)


def _look_at_backup(store: Store, path: Path, inside: Path) -> Iterator[Finding]:
    try:
        decode(read_whole(store.files, path)[0])
    except DamagedError:
        yield Finding(inside, "This backup is damaged.")
    except OSError as error:
        yield Finding(inside, f"This backup cannot be read: {reason(error)}.")


def _contents(store: Store, path: Path, inside: Path) -> Iterator[Finding]:
    """Look at the documents of a file."""
    try:
        header, tables = decode(read_whole(store.files, path)[0])
    except DamagedError as error:
        sentence = f"This file is damaged: {error.sentence}"
        yield Finding(inside, sentence, damaged=str(inside)[: -len(".json")])
        return
    except OSError as error:
        yield Finding(inside, f"This file cannot be read: {reason(error)}.")
        return
    if header.schema > SCHEMA:
        yield Finding(inside, "A newer version of Handrail wrote this; it can only be read here.")
        return
    if inside.parts[0] in ("plans", "drafts") and store.is_copy(str(inside.with_suffix(""))):
        yield Finding(inside, f"This file {COPY}")
        return
    for table, documents in tables.items():
        wrong = [key for key, document in documents.items() if document.get("id") != key]
        if wrong:
            yield Finding(inside, f"{len(wrong)} documents in “{table}” have another name inside.")
