"""Looking through the backups, and bringing one of them back."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from flows.store.backups import Backup, backups_of, parts_of
from flows.store.codec import Tables, decode
from flows.store.errors import DamagedError, NotSavedError, StoreError, reason
from flows.store.file_names import MANIFEST, check_name, name_of
from flows.store.file_system import read_whole
from flows.store.migrations import migrate
from flows.store.store import Store

NOTHING: Tables = MappingProxyType({})
"""What a backup holds that cannot be read."""


class State(NamedTuple):
    """What a backup holds."""

    number: int
    """The number by which it is brought back."""

    day: str
    """The day on which it was saved, ISO 8601, in UTC."""

    saved: str
    """The moment it was saved, ISO 8601, in UTC; blank when it cannot be read."""

    size: int
    """How large it is, in bytes."""

    tables: Tables
    """Its documents; none when it cannot be read."""

    trouble: str
    """Why it cannot be read, in a few words; else blank."""


class Restored(NamedTuple):
    """What was brought back."""

    number: int
    """The number of the backup."""

    before: int | None
    """The number of the backup that what it replaced is now; None when nothing was replaced."""

    changed: bool
    """Whether anything is different now."""

    passed_over: Mapping[int, str] = MappingProxyType({})
    """The newer backups that were not taken, by number, each with the reason in a few words."""


def all_backups(store: Store) -> dict[str, list[Backup]]:
    """Return the backups of every file, closed years included, oldest first.

    Raises:
        StoreError: they cannot be read.
    """
    found = {
        part: _backups(store, part)
        for part in parts_of(store.home, store.files)
        if part != MANIFEST
    }
    return {part: backups for part, backups in found.items() if backups}


def look_at(store: Store, part: str, backup: Backup) -> State:
    """Return what a backup holds; one that cannot be read says why."""
    data, saved, tables, trouble = b"", "", NOTHING, ""
    try:
        data, _ = read_whole(store.files, backup.path)
        header, tables = decode(data)
        saved, tables = header.saved, migrate(header.schema, part, tables)
    except DamagedError:
        trouble = "damaged"
    except OSError as error:
        trouble = f"cannot be read: {reason(error)}"
    return State(backup.generation, backup.day, saved, len(data), tables, trouble)


def read_backup(store: Store, part: str, generation: int) -> Tables:
    """Return the documents that a file held at an earlier time.

    Raises:
        StoreError: there is no such backup, or it cannot be read.
        DamagedError: it is damaged.
    """
    for backup in _backups(store, part):
        if backup.generation == generation:
            try:
                data, _ = read_whole(store.files, backup.path)
            except OSError as error:
                raise StoreError(f"This backup cannot be read: {reason(error)}.") from error
            try:
                header, tables = decode(data)
            except DamagedError as error:
                raise DamagedError("This backup is damaged; please choose another one.") from error
            return migrate(header.schema, part, tables)
    raise StoreError(
        f"There is no backup of {part} with that number. “handrail backups” lists them all."
    )


def is_without_plan(part: str, tables: Tables) -> bool:
    """Return whether the file of a plan would hold no plan: it was not made yet, or deleted."""
    return part.startswith("plans/") and name_of(part) == part and not tables.get("plan")


def restore(
    store: Store, part: str, generation: int | None = None, *, without_plan: bool = False
) -> Restored:
    """Bring a file back as it was; what it holds now becomes a backup itself.

    Args:
        store: The open store.
        part: The file, or a closed year of it.
        generation: The number of the backup; the newest good one when left out.
        without_plan: Whether a state is wanted too in which the plan itself is not there.

    Raises:
        StoreError: there is no such backup, it is damaged, or nothing could be saved.
    """
    check_name(name_of(part))
    passed_over: Mapping[int, str] = {}
    if generation is None:
        generation, passed_over = _newest(store, part)
    tables = read_backup(store, part, generation)
    if is_without_plan(part, tables) and not without_plan:
        raise NotSavedError(
            f"Backup {generation} of {part} is from a time when the plan itself was not there, "
            "so the plan would be gone. Nothing was changed. “handrail backups” lists the others; "
            "add --yes if this is the one you want."
        )
    with store.transaction(name_of(part), as_it_is=True) as transaction:
        transaction.replace(part, tables)
        before = transaction.generation(part)
        changed = bool(transaction.touched())
    return Restored(generation, before if changed and before else None, changed, passed_over)


def _backups(store: Store, part: str) -> list[Backup]:
    try:
        return backups_of(store.home, part, store.files)
    except OSError as error:
        raise StoreError(f"The backups of {part} cannot be read: {reason(error)}.") from error


def _newest(store: Store, part: str) -> tuple[int, dict[int, str]]:
    """Return the number of the newest good backup, and why each newer one is not."""
    passed_over: dict[int, str] = {}
    for backup in reversed(_backups(store, part)):
        trouble = look_at(store, part, backup).trouble
        if not trouble:
            return backup.generation, passed_over
        passed_over[backup.generation] = trouble
    raise StoreError(
        f"There is no good backup of {part}. “handrail backups” lists those there are."
    )
