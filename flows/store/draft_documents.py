"""Unfinished guided sessions: saved after every answer, so that nothing typed is lost."""

from flows.store.codec import Record
from flows.store.store import Store

TABLE = "draft"


def draft_name(identity: str) -> str:
    """Return the file of a draft."""
    return f"drafts/{identity}"


def save_draft(store: Store, draft: Record) -> None:
    """Keep a draft under its own id.

    Raises:
        NotSavedError: the draft that was kept before is still there.
        UnconfirmedError: it is saved, but the disk did not confirm it.
    """
    name = draft_name(draft["id"])
    with store.transaction(name) as transaction:
        transaction.put(name, TABLE, draft)


def load_draft(store: Store, identity: str) -> Record | None:
    """Return a draft, or None if there is none of that id."""
    return store.read(draft_name(identity)).get(TABLE, {}).get(identity)


def drafts(store: Store) -> list[Record]:
    """Return all drafts, the one saved last first."""
    found = [
        draft
        for name in store.names("drafts")
        for draft in store.read_or_nothing(name).get(TABLE, {}).values()
    ]
    return sorted(found, key=lambda draft: str(draft.get("saved", "")), reverse=True)


def discard_draft(store: Store, identity: str) -> None:
    """Remove a draft; its last states stay among the backups.

    Raises:
        NotSavedError: it is still there.
        UnconfirmedError: it is removed, but the disk did not confirm it.
    """
    store.delete(draft_name(identity))
