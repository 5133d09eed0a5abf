"""Looking over a home: damage, strangers, and who may read; repairs what can be repaired."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from flows.store.backups import FOLDER
from flows.store.codec import SCHEMA, decode
from flows.store.errors import DamagedError, reason
from flows.store.fsio import FILE_MODE, FOLDER_MODE, read_whole
from flows.store.lock import GATE
from flows.store.names import REDO, TEMPORARY, read_file_name
from flows.store.places import network_drive
from flows.store.recovery import DAMAGED
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
    """Return everything in a home that is not as it should be; changes nothing."""
    found = list(_place(store))
    for path in sorted(store.home.rglob("*")):
        inside = path.relative_to(store.home)
        if inside.parts[0] != "flows":
            found.extend(_look(store, path, inside))
    return found


def repair(store: Store) -> list[str]:
    """Set right what can be, and return a sentence for each thing that was done.

    Raises:
        StoreError: another process kept writing, or the disk refused.
    """
    done: list[str] = []
    for finding in examine(store):
        path = store.home / finding.path
        if finding.mode is not None:
            store.files.set_mode(path, finding.mode)
            done.append(f"{finding.path} can now be read by you alone.")
        elif finding.damaged is not None:
            known = len(store.notices)
            store.recover(finding.damaged)
            done.extend(store.notices[known:])
        elif finding.leftover:
            with store.exclusive(), suppress(FileNotFoundError):
                store.files.remove(path)
                done.append(f"{finding.path}, left over from a change that was cut off, is gone.")
    return done


def _place(store: Store) -> Iterator[Finding]:
    if kind := network_drive(store.home):
        yield Finding(Path(), f"The home is on a network drive ({kind}), which is not safe.")
    if store.files.stat(store.home).st_mode & 0o077:
        yield Finding(Path(), "Other people may enter the home.", mode=FOLDER_MODE)


def _look(store: Store, path: Path, inside: Path) -> Iterator[Finding]:
    """Look at one file or folder."""
    if path.is_symlink():
        yield Finding(inside, "This is a link to somewhere else; Handrail does not follow it.")
    elif path.is_dir():
        if path.stat().st_mode & 0o077:
            yield Finding(inside, "Other people may look into this folder.", mode=FOLDER_MODE)
    else:
        if path.stat().st_mode & 0o077:
            yield Finding(inside, "Other people may read this file.", mode=FILE_MODE)
        yield from _look_into(store, path, inside)


def _look_into(store: Store, path: Path, inside: Path) -> Iterator[Finding]:
    name = path.name
    if name in (GATE, REDO):
        return
    if name.startswith(".") and name.endswith(TEMPORARY):
        yield Finding(inside, "Left over from a change that was cut off.", leftover=True)
    elif DAMAGED in name or name == f"{REDO}.damaged":
        yield Finding(inside, "A damaged file that was put aside. You may delete it.")
    elif inside.is_relative_to(FOLDER):
        if _damage(store, path):
            yield Finding(inside, "This backup is damaged.")
    elif not _belongs(inside):
        conflict = "conflict" in name.lower()
        yield Finding(
            inside,
            "A copy that a synchronising program made when two computers wrote at once. "
            "It is not read; please compare it, then move it away."
            if conflict
            else "This file is not Handrail's and is not read.",
        )
    elif trouble := _damage(store, path):
        yield Finding(inside, f"This file is damaged: {trouble}", damaged=str(inside)[:-5])
    else:
        yield from _contents(store, path, inside)


def _belongs(inside: Path) -> bool:
    """Return whether a path is one of a file of the store."""
    found = read_file_name(inside.name)
    if not found:
        return False
    if len(inside.parts) == 1:
        return found[0] == "journal" or found == ("profile", None)
    return len(inside.parts) == 2 and inside.parts[0] in ("plans", "drafts")


def _damage(store: Store, path: Path) -> str:
    try:
        decode(read_whole(store.files, path)[0])
    except DamagedError as error:
        return error.sentence
    except OSError as error:
        return f"it cannot be read ({reason(error)})."
    return ""


def _contents(store: Store, path: Path, inside: Path) -> Iterator[Finding]:
    header, tables = decode(read_whole(store.files, path)[0])
    if header.schema > SCHEMA:
        yield Finding(inside, "A newer version of Handrail wrote this; it can only be read here.")
    for table, documents in tables.items():
        wrong = [key for key, document in documents.items() if document.get("id") != key]
        if wrong:
            yield Finding(inside, f"{len(wrong)} documents in “{table}” have another name inside.")
