"""What is noted between two sessions, for the next one: noted, talked about, let go."""

from collections.abc import Iterable

from flows.actions.plan_editor import Editing
from flows.actions.record import ChangeResult, record
from flows.documents.errors import quoted
from flows.documents.validators import check_wording
from flows.documents.vocabulary import AgendaState
from flows.lookup.plans import plan_name
from flows.lookup.refusals import NotThereError, RefusedError
from flows.store.codec import SCHEMA
from flows.store.ids import new_id
from flows.store.store import Store
from flows.text.moments import format_moment

AGENDA = "agenda"
"""The table of what is noted for a session."""


def bring(store: Store, plan: str, text: str, *, who: str = "") -> ChangeResult:
    """Note something for the next session of two.

    Args:
        store: The open store.
        plan: The plan that the session is about.
        text: What to talk about, in one line.
        who: Who notes it; empty for whoever uses the home.

    Raises:
        UnacceptableError: the words say nothing or are too many; nothing was changed.
        NotThereError: the plan is not there any more.
    """
    text, name = check_wording(text), plan_name(plan)
    words = f"{quoted(text)} noted for the next session"
    with record(store, name, words=words, who=who) as recording:
        if recording.document(name, "plan", plan) is None:
            raise NotThereError("This plan is not there any more.")
        item = {
            "id": new_id(),
            "schema_version": SCHEMA,
            "date": store.clock.today().isoformat(),
            "at": format_moment(store.clock.now()),
            "text": text,
            "author": recording.who,
            "state": AgendaState.WAITING.value,
        }
        recording.put(name, AGENDA, item)
    return recording.recorded


def let_agenda_go(store: Store, plan: str, item: str, *, who: str = "") -> ChangeResult:
    """Let something go that was noted for the next session; undo brings it back.

    Raises:
        NotThereError: it is not there any more.
        RefusedError: it was talked about, or let go, already.
    """
    name = plan_name(plan)
    with record(store, name, who=who) as recording:
        noted = recording.document(name, AGENDA, item)
        if noted is None:
            raise NotThereError("This is not noted any more.")
        if noted["state"] != AgendaState.WAITING:
            raise RefusedError("This does not wait for a session any more.")
        noted["state"] = AgendaState.LET_GO.value
        recording.words = f"{quoted(noted['text'])} not for the next session any more"
        recording.put(name, AGENDA, noted)
    return recording.recorded


def apply_talked_about(edit: Editing, chosen: Iterable[str]) -> None:
    """Note as a part of another action what was talked about; what was not chosen waits on."""
    for identity in chosen:
        noted = edit.recording.document(edit.name, AGENDA, identity)
        if noted is not None:
            noted["state"] = AgendaState.TALKED_ABOUT.value
            edit.recording.put(edit.name, AGENDA, noted)
