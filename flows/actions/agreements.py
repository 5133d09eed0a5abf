"""What was agreed in a session of two: it becomes part of the plan, and how it went is kept."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from flows.actions.entries import apply_tick
from flows.actions.next_step import apply_next_step
from flows.actions.plan_editor import Editing, edit_plan
from flows.actions.record import ChangeResult
from flows.documents.plan_records import PlanRecord
from flows.documents.records import Json
from flows.documents.review import AgreedAction, Session
from flows.documents.validators import check_line
from flows.documents.vocabulary import AgreedState, Doer
from flows.lookup.agreements import read_agreed
from flows.lookup.days import check_come
from flows.lookup.refusals import NotThereError
from flows.lookup.search import Found, Kind
from flows.store.store import Store
from flows.text.agreement_words import AGREED_STATES, doer_name
from flows.text.change_words import on_day, quoted

SESSIONS = "sessions"
"""The table of sessions of two."""

SINCE = "compare"
"""The step of a session that asks how it went."""

INSTEAD = "agreed_instead"
"""The question what was done instead."""

HOW_IT_WENT = {
    "agreed_changed": AgreedState.CHANGED,
    "agreed_done": AgreedState.DONE,
    "agreed_part": AgreedState.PART,
}
"""The questions that ask which agreements went how."""


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
        if kind is not None:
            target = Found(edit.plan["id"], kind, step, action["text"])
            apply_tick(store, edit, target, on, part=state is AgreedState.PART)
    return action


def apply_past_agreements(store: Store, edit: Editing, session: Session) -> None:
    """Keep how it went with what was agreed before, as a session asked it.

    As soon as anything was said of it, what was not named is not yet done. Where something stands
    in two answers, what changed goes before what is done, and that before what was done in part.
    """
    answers: Any = session.answers
    since: Json = (answers or {}).get(SINCE) or {}
    said = {
        each: state
        for name, state in reversed(HOW_IT_WENT.items())
        for each in since.get(name) or ()
    }
    if not said:
        return
    for each in read_agreed(store, PlanRecord(edit.plan)):
        if each.is_open:
            state = said.get(each.id, AgreedState.NOT_YET)
            note = str(since.get(INSTEAD) or "") if state is AgreedState.CHANGED else ""
            apply_agreed(store, edit, each.id, state, note, session.date)


def apply_agreements(edit: Editing, session: Session) -> Session:
    """Make steps of what the person does themselves, as a part of another action.

    Each goes to the first objective that was talked about, else to one in focus; without an
    objective it is something to do once.

    Returns:
        The session, whose agreements know what they became and are open.
    """
    made = [_made(edit, each, session.topics) for each in session.actions]
    return session.changed(actions=made)


def _made(edit: Editing, action: AgreedAction, topics: Iterable[str]) -> AgreedAction:
    became: str | None = None
    if action.doer is Doer.MINE:
        became = apply_next_step(edit, action.text, topics, action.due).id
    return action.changed(state=AgreedState.OPEN, step=became)


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
