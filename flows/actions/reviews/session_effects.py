"""What a session of two leaves in the plan: how it went with what was agreed, and new steps."""

from collections.abc import Iterable
from typing import Any

from flows.actions.next_step import apply_next_step
from flows.actions.plan_editor import Editing
from flows.actions.reviews.agreements import apply_agreed
from flows.documents.records import Json
from flows.documents.records.plan_records import PlanRecord
from flows.documents.review import AgreedAction, Session
from flows.documents.vocabulary import AgreedState, Doer
from flows.lookup.agreements import read_agreed
from flows.store.store import Store

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
