"""Looking through the backups, and bringing one of them back."""

from flows.store.backups import FOLDER, Backup, backups_of
from flows.store.codec import Tables, decode
from flows.store.errors import DamagedError, StoreError, reason
from flows.store.fsio import read_whole
from flows.store.migrations import migrate
from flows.store.names import name_of
from flows.store.store import Store


def all_backups(store: Store) -> dict[str, list[Backup]]:
    """Return the backups of every file, closed years included, oldest first."""
    try:
        folders = sorted(store.files.list(store.home / FOLDER))
    except OSError:
        return {}
    parts = [_part(folder) for folder in folders]
    found = {part: backups_of(store.home, part, store.files) for part in parts}
    return {part: backups for part, backups in found.items() if backups}


def read_backup(store: Store, part: str, generation: int) -> Tables:
    """Return the documents that a file held at an earlier time.

    Raises:
        StoreError: there is no such backup, or it cannot be read.
        DamagedError: it is damaged.
    """
    for backup in backups_of(store.home, part, store.files):
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


def restore(store: Store, part: str, generation: int) -> None:
    """Bring a file back as it was; what it holds now becomes a backup itself.

    Raises:
        StoreError: there is no such backup, it is damaged, or nothing could be saved.
    """
    tables = read_backup(store, part, generation)
    name = name_of(part)
    with store.transaction(name) as transaction:
        transaction.replace(part, tables)


def _part(folder: str) -> str:
    kind, dot, rest = folder.partition(".")
    return f"{kind}/{rest}" if dot and kind in ("plans", "drafts") else folder
