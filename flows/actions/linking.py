"""Saying which objective a line of the journal belongs to."""

from flows.actions.journal import NOTES, entry_of
from flows.actions.recording import JOURNAL, Recorded, record
from flows.actions.saying import quoted
from flows.store.store import Store


def link_note(
    store: Store, note: str, plan: str | None, objective: str | None, *, who: str = ""
) -> Recorded:
    """Say which objective of which plan a line belongs to, or that it stands by itself.

    Raises:
        NotThereError: the line is not there any more.
    """
    with record(store, JOURNAL, who=who, plan=plan) as recording:
        document = entry_of(recording, NOTES, note)
        to = "put to an objective" if objective else "put by itself"
        recording.words = f"journal line {quoted(document['text'])} {to}"
        document["plan"], document["objective"] = plan, objective
        recording.put(JOURNAL, NOTES, document)
    return recording.recorded
