"""What was changed in a home, the last change first."""

from flows.documents.records import Json
from flows.documents.records.dated_records import ChangeRecord
from flows.lookup.changes import RecordedChange, read_changes
from flows.lookup.settings import is_watched
from flows.store.file_names import JOURNAL
from flows.store.store import Store
from flows.text.change_words import cover_words


def history(
    store: Store, plan: str | None = None, limit: int | None = None
) -> tuple[ChangeRecord, ...]:
    """Return the changes, the last one first; while someone is there, what is private is covered.

    Args:
        store: The open store.
        plan: Only those of this plan; all changes when left out.
        limit: How many at most; those of closed years are read only if they are asked for.

    Raises:
        UnfitError: a change was changed by hand and is none any more.
    """
    changes = tuple(map(ChangeRecord, stored_history(store, plan, limit)))
    if is_watched(store):
        for each in changes:
            each.words = cover_words(each.words)
    return changes


def stored_history(store: Store, plan: str | None = None, limit: int | None = None) -> list[Json]:
    """Return the same changes as they are kept; to be looked at, never to be changed."""
    names = (JOURNAL, *store.names("plans"))
    found = _of_plan(read_changes(names, store.read_or_nothing), plan)
    if limit is None or len(found) < limit:
        names = tuple(name for name in names if name not in store.left_out)
        found = _of_plan(read_changes(names, store.read_all), plan)
    return found[:limit]


def _of_plan(changes: list[RecordedChange], plan: str | None) -> list[Json]:
    found = (each.change for each in reversed(changes))
    return [each for each in found if plan in (None, each.get("plan"))]
