"""How it went with something that was agreed in a session of two."""

from datetime import date

from flows.actions.entries import apply_tick
from flows.actions.plan_editor import Editing, edit_plan
from flows.actions.record import ChangeResult
from flows.documents.errors import quoted
from flows.documents.records import Json
from flows.documents.validators import check_line
from flows.documents.vocabulary import AgreedState
from flows.lookup.days import check_come
from flows.lookup.refusals import NotThereError
from flows.lookup.search import Found, Kind
from flows.store.store import Store
from flows.text.agreement_words import AGREED_STATES, doer_name
from flows.text.change_words import on_day

SESSIONS = "sessions"
"""The table of sessions of two."""


def mark_agreed(
    store: Store,
    plan: str,
    agreed: str,
    state: AgreedState,
    note: str = "",
    *,
    on: date,
    who: str = "",
) -> ChangeResult:
    """Say how it went with something that was agreed, whoever does it.

    Args:
        store: The open store.
        plan: The plan it was agreed about.
        agreed: Its id.
        state: How it went; `open` takes back what was said.
        note: What became of it instead.
        on: The day on which that is said; a step that is done was done on it.
        who: Who says it.

    Raises:
        NotThereError: it is not there any more.
        UnacceptableError: the day is still to come, or the note cannot be kept.
    """
    with edit_plan(store, plan, who=who) as edit:
        day = check_come(on, store.clock)
        action = apply_agreed(store, edit, agreed, state, note, day)
        said = AGREED_STATES[state] or "open again"
        by = doer_name(action["doer"], action.get("who", ""))
        edit.recording.words = (
            f"agreed {quoted(action['text'])} ({by}): {said}{on_day(day, store.clock.today())}"
        )
    return edit.recording.recorded


def apply_agreed(
    store: Store, edit: Editing, agreed: str, state: AgreedState, note: str, on: date
) -> Json:
    """Keep how it went as a part of another action, and mark the step it became; return it.

    Raises:
        NotThereError: it is not there any more.
        UnacceptableError: the note cannot be kept.
    """
    session, action = _find(store, edit, agreed)
    action["state"] = state.value
    action["note"] = check_line(note)
    action["said_on"] = None if state is AgreedState.OPEN else on.isoformat()
    edit.recording.put(edit.name, SESSIONS, session)
    step = action.get("step")
    if step and state in (AgreedState.DONE, AgreedState.PART):
        kind = _kind_of(edit, step)
        # What is said again of a step that stands there already is no news of that day.
        if kind == "habit" or (kind == "step" and edit.step(step)["state"] != state.value):
            target = Found(edit.plan["id"], kind, step, action["text"])
            apply_tick(store, edit, target, on, part=state is AgreedState.PART)
    return action


def _find(store: Store, edit: Editing, agreed: str) -> tuple[Json, Json]:
    """Return a fresh session and the agreement of it that has this id."""
    for identity in store.read(edit.name).get(SESSIONS, {}):
        session = edit.recording.document(edit.name, SESSIONS, identity) or {}
        for action in session.get("actions") or ():
            if action["id"] == agreed:
                return session, action
    raise NotThereError("This is not agreed any more.")


def _kind_of(edit: Editing, identity: str) -> Kind | None:
    """Return whether it became a step or something to do once; None when it was taken out."""
    if any(each["id"] == identity for each in edit.plan["habits"]):
        return "habit"
    steps = (step for each in edit.plan["objectives"] for step in each["steps"])
    return "step" if any(each["id"] == identity for each in steps) else None
