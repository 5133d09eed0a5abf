"""How a session ended that this process still has open, and what becomes of later answers."""

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING, Any, NamedTuple

from flows.actions.drafts.draft_merge import NOTHING, DraftState, merge, read_state, state_of
from flows.documents.errors import HandrailError
from flows.documents.records import Json
from flows.guide.mapping.field_map import map_fields
from flows.guide.mapping.from_document import read_answers
from flows.guide.schema.flow import Flow
from flows.lookup.plans import load_plan
from flows.lookup.refusals import NotThereError
from flows.store.draft_documents import TABLE, draft_name
from flows.store.file_names import JOURNAL
from flows.store.ids import new_id
from flows.store.store import Store

if TYPE_CHECKING:
    from flows.documents.draft import Draft
    from flows.documents.plan import Plan


class SessionOverError(HandrailError):
    """The session was ended by another process; nothing was saved over that."""


AFTERWARDS = " (after it was saved)"
"""What the title of a draft ends with that holds what was answered after its session ended."""


class Ending(NamedTuple):
    """How a session ended: its draft was saved or taken away by another process."""

    at: datetime
    """When that was."""

    plan: str | None
    """The plan that it was saved in; None when the draft was taken away."""

    last: Json
    """The draft as it was then."""

    def describe(self) -> str:
        """Return in a sentence how it ended."""
        how = "saved" if self.plan else "taken away"
        back = "" if self.plan else " “undo” brings it back."
        return f"This session was {how} elsewhere at {self.at.astimezone():%H:%M}.{back}"


def find_ending(store: Store, draft: str) -> Ending | None:
    """Return how a session ended whose draft is not there any more; None if nobody ended it.

    Raises:
        StoreError: the history cannot be read.
    """
    last: tuple[Json, Json] | None = None
    for change, edit in _edits(store, draft):
        if last is None or _at(change) >= _at(last[0]):
            last = (change, edit)
    if last is None:
        return None
    change, edit = last
    is_undo = change.get("undoes") is not None
    if edit["path"] or edit["after"] is not None:
        return None
    plan = change.get("plan") if not is_undo else None
    return Ending(_at(change), plan, edit["before"])


def _at(change: Json) -> datetime:
    return datetime.fromisoformat(change["at"])


def _edits(store: Store, draft: str) -> Iterator[tuple[Json, Json]]:
    """Yield the changes that a draft had a part in, and what became of it."""
    name = draft_name(draft)
    for file in (JOURNAL, *store.names("plans")):
        for change in store.read_or_nothing(file).get("changes", {}).values():
            for edit in change["edits"]:
                if (edit["file"], edit["table"], edit["document"]) == (name, TABLE, draft):
                    yield change, edit


def draft_afterwards(
    store: Store, flow: Flow, draft: "Draft", before: DraftState, mine: DraftState, ending: Ending
) -> "Draft":
    """Return a draft of what was answered after a session had ended elsewhere.

    Where it was saved as a plan, that is a change of this plan; of a short session, only what was
    answered later is in it; of a draft that was taken away, everything is.

    Args:
        store: The open store.
        flow: What is asked.
        draft: The draft as this process has it.
        before: What it held when this process read it last.
        mine: What it holds here now.
        ending: How the session ended.
    """
    title = f"{draft.title[: 200 - len(AFTERWARDS)]}{AFTERWARDS}"
    fresh: dict[str, Any] = {"id": new_id(), "title": title, "created": store.clock.now()}
    if ending.plan is None:
        return draft.changed(id=fresh["id"], created=fresh["created"])
    if flow.records == "plan":
        try:
            plan = load_plan(store, ending.plan)
        except NotThereError:
            return draft.changed(**fresh)
        state = merge(before, mine, state_of_plan(flow, plan)).state
        fresh |= {"plan": plan.id, "ground": plan}
    else:
        state = merge(before, mine, NOTHING).state
    return draft.changed(
        **fresh, answers=state.answers().nested(flow), typing=state.typing, others=state.others
    )


def draft_of_saved_plan(store: Store, flow: Flow, draft: "Draft", plan: "Plan") -> "Draft":
    """Return a draft that came back after its plan was saved, as a change of that plan.

    Args:
        store: The open store.
        flow: What is asked.
        draft: The draft as it came back, from a copy or a backup.
        plan: The plan that was made of it.
    """
    ending = find_ending(store, draft.id)
    mine = read_state(flow, draft.model_dump(mode="json"))
    before = read_state(flow, ending.last) if ending else mine
    state = merge(before, mine, state_of_plan(flow, plan)).state
    return draft.changed(
        answers=state.answers().nested(flow), typing=state.typing, plan=plan.id, ground=plan
    )


def state_of_plan(flow: Flow, plan: "Plan") -> DraftState:
    """Return what a session that changes a plan begins with."""
    return state_of(read_answers(flow, map_fields(flow), plan.model_dump(mode="json")), {}, {})
