"""What others suggest as answers and the person has neither taken over nor let go."""

from __future__ import annotations

from flows.documents.records.dated_records import SuggestionRecord
from flows.documents.vocabulary import SuggestionState
from flows.store.file_names import JOURNAL
from flows.store.store import Store


def open_suggestions(store: Store, about: str | None = None) -> tuple[SuggestionRecord, ...]:
    """Return the suggestions that wait for the person, the first first.

    Args:
        store: The open store.
        about: The id of the plan or the draft whose questions they are for; all when left out.

    Raises:
        StoreError: the journal cannot be read.
    """
    held = store.read(JOURNAL).get("suggestions", {}).values()
    waiting = [
        each
        for each in held
        if each.get("state", SuggestionState.OPEN) == SuggestionState.OPEN
        and about in (None, each.get("about"))
    ]
    return tuple(map(SuggestionRecord, sorted(waiting, key=lambda each: each["at"])))
