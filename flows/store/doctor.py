"""Looking over a home: damage, strangers, and who may read; repairs what can be repaired."""

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from stat import S_ISDIR, S_ISLNK
from typing import NamedTuple

from flows.store.backups import FOLDER
from flows.store.codec import SCHEMA, Tables, decode
from flows.store.errors import DamagedError, reason
from flows.store.file_names import EDITING, REDO, TEMPORARY, path_of, read_file_name
from flows.store.file_system import FILE_MODE, FOLDER_MODE, read_whole
from flows.store.lock import GATE
from flows.store.missing_files import missing
from flows.store.network_drives import network_drive
from flows.store.recovery import DAMAGED
from flows.store.store import Store

OWN = ("flows", "keys.toml")
"""What the person writes into the home with an editor; how, is up to them."""

REPORTS = Path("reports")
"""Where the program writes about faults of its own, without any private word."""


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

    Raises:
        OSError: the home itself cannot be looked at.
    """
    return [*_place(store), *_missing(store), *_look_through(store, store.home)]


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


def _place(store: Store) -> Iterator[Finding]:
    if kind := network_drive(store.home):
        yield Finding(Path(), f"The home is on a network drive ({kind}), which is not safe.")
    mode = store.files.stat(store.home).st_mode
    yield from _mode(Path(), mode, "the home")
    if mode & FOLDER_MODE == FOLDER_MODE and not os.access(store.home, os.W_OK | os.X_OK):
        yield Finding(
            Path(),
            "Nothing can be written here, so nothing can be saved. Its disk may be one that can "
            "only be read, or the folder belongs to somebody else.",
        )


def _mode(inside: Path, mode: int, what: str) -> Iterator[Finding]:
    """Look at who may use a file or folder: the person fully, and nobody else."""
    wanted = FOLDER_MODE if S_ISDIR(mode) else FILE_MODE
    if mode & wanted != wanted:
        doing = "look into and change" if S_ISDIR(mode) else "read and change"
        yield Finding(inside, f"You may not {doing} {what}, so not all can be saved.", mode=wanted)
    elif mode & 0o077:
        doing = "enter" if not inside.parts else "look into" if S_ISDIR(mode) else "read"
        yield Finding(inside, f"Other people may {doing} {what}.", mode=wanted)


def _missing(store: Store) -> Iterator[Finding]:
    # What cannot be looked at is a finding of its own.
    with suppress(OSError):
        for each in missing(store.home, _profile(store), store.files):
            yield Finding(path_of(Path(), each.part), f"This file is missing. {each.advice}")


def _profile(store: Store) -> Tables:
    try:
        return decode(read_whole(store.files, path_of(store.home, "profile"))[0])[1]
    except (OSError, DamagedError):
        return {}


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
        if inside.parts or name not in OWN:
            yield from _look(store, folder / name, inside / name)


def _look(store: Store, path: Path, inside: Path) -> Iterator[Finding]:
    """Look at one file, or at a folder and everything in it."""
    try:
        mode = store.files.stat(path).st_mode
    except FileNotFoundError:
        return
    except OSError as error:
        yield Finding(inside, f"This cannot be looked at: {reason(error)}.")
        return
    if S_ISLNK(mode):
        yield Finding(inside, "This is a link to somewhere else; Handrail does not follow it.")
    elif S_ISDIR(mode):
        yield from _look_at_folder(store, path, inside, mode)
    else:
        yield from _mode(inside, mode, "this file")
        if mode & 0o400:
            yield from _look_into(store, path, inside)


def _look_at_folder(store: Store, path: Path, inside: Path, mode: int) -> Iterator[Finding]:
    if _belongs(inside):
        yield Finding(inside, _sentence_on_folder(inside))
        return
    yield from _mode(inside, mode, "this folder")
    if mode & 0o500 == 0o500:
        yield from _look_through(store, path)


def _sentence_on_folder(inside: Path) -> str:
    return (
        "This is a folder under the name of a file, so that file is not here. Please move the "
        f"folder away; “handrail backups restore {inside.with_suffix('')}” then brings back "
        "the newest backup of the file, if there is one."
    )


def _look_into(store: Store, path: Path, inside: Path) -> Iterator[Finding]:
    name = path.name
    if name in (GATE, REDO) or _is_report(inside):
        return
    if inside.parts[0] == EDITING:
        yield Finding(inside, "Of a text that is open in an editor. The next start brings it back.")
        return
    if name.startswith(".") and name.endswith(TEMPORARY):
        yield Finding(inside, "Left over from a change that was cut off.", leftover=True)
    elif DAMAGED in name or name == f"{REDO}.damaged":
        yield Finding(inside, "A damaged file that was put aside. You may delete it.")
    elif inside.is_relative_to(FOLDER):
        yield from _look_at_backup(store, path, inside)
    elif not _belongs(inside):
        yield Finding(inside, _sentence_on_stranger(name))
    else:
        yield from _contents(store, path, inside)


def _look_at_backup(store: Store, path: Path, inside: Path) -> Iterator[Finding]:
    try:
        decode(read_whole(store.files, path)[0])
    except DamagedError:
        yield Finding(inside, "This backup is damaged.")
    except OSError as error:
        yield Finding(inside, f"This backup cannot be read: {reason(error)}.")


def _sentence_on_stranger(name: str) -> str:
    if "conflict" in name.lower():
        return (
            "A copy that a synchronising program made when two computers wrote at once. "
            "It is not read; please compare it, then move it away."
        )
    return "This file is not Handrail's and is not read."


def _is_report(inside: Path) -> bool:
    """Return whether a file is what the program wrote about a fault of its own."""
    return inside.parent == REPORTS and inside.suffix == ".txt"


def _belongs(inside: Path) -> bool:
    """Return whether a path is one of a file of the store."""
    found = read_file_name(inside.name)
    if not found:
        return False
    if len(inside.parts) == 1:
        return found[0] == "journal" or found == ("profile", None)
    return len(inside.parts) == 2 and inside.parts[0] in ("plans", "drafts")


def _contents(store: Store, path: Path, inside: Path) -> Iterator[Finding]:
    """Look at what a file of the store holds."""
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
    for table, documents in tables.items():
        wrong = [key for key, document in documents.items() if document.get("id") != key]
        if wrong:
            yield Finding(inside, f"{len(wrong)} documents in “{table}” have another name inside.")
