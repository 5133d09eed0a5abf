"""Where unfinished guided sessions are kept."""

from flows.store.codec import Record
from flows.store.store import Store

TABLE = "draft"


def draft_name(identity: str) -> str:
    """Return the file of a draft."""
    return f"drafts/{identity}"


def draft_documents(store: Store) -> list[Record]:
    """Return all drafts as they are kept, the one saved last first."""
    found = [
        draft
        for name in store.names("drafts")
        for draft in store.read_or_nothing(name).get(TABLE, {}).values()
    ]
    return sorted(found, key=lambda draft: str(draft.get("saved", "")), reverse=True)
