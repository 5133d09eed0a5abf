"""Saying which objective a line of the journal or a win belongs to."""

from flows.actions.journal import NOTES, WINS, entry_of
from flows.actions.record import ChangeResult, record
from flows.documents.errors import quoted
from flows.store.file_names import JOURNAL
from flows.store.store import Store


def link_note(
    store: Store, note: str, plan: str | None, objective: str | None, *, who: str = ""
) -> ChangeResult:
    """Say which objective of which plan a line belongs to, or that it stands by itself.

    Raises:
        NotThereError: the line is not there any more.
    """
    return _link(store, NOTES, note, "journal line", plan, objective, who)


def link_win(
    store: Store, win: str, plan: str | None, objective: str | None, *, who: str = ""
) -> ChangeResult:
    """Say which objective of which plan a win belongs to, or that it stands by itself.

    Raises:
        NotThereError: the win is not there any more.
    """
    return _link(store, WINS, win, "win", plan, objective, who)


def _link(
    store: Store,
    table: str,
    identity: str,
    what: str,
    plan: str | None,
    objective: str | None,
    who: str,
) -> ChangeResult:
    with record(store, JOURNAL, who=who, plan=plan) as recording:
        document = entry_of(recording, table, identity)
        to = "put to an objective" if objective else "put by itself"
        recording.words = f"{what} {quoted(document['text'])} {to}"
        document["plan"], document["objective"] = plan, objective
        recording.put(JOURNAL, table, document)
    return recording.recorded
