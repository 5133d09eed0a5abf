"""Unfinished guided sessions: the one door to their drafts.

A draft is never saved whole over another one. What a session changed since it last read or saved
its draft is put into the draft as it is now, in one transaction.
"""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from flows.actions.record import ChangeResult, record
from flows.documents.errors import quoted
from flows.documents.records import Json
from flows.lookup.refusals import NotThereError
from flows.lookup.unfit_documents import fit_model
from flows.store.codec import copy_json
from flows.store.draft_documents import TABLE, draft_name
from flows.store.errors import UnconfirmedError
from flows.store.store import Store

if TYPE_CHECKING:
    from flows.actions.drafts.draft_ending import Ending
    from flows.actions.drafts.draft_merge import DraftState, Merge
    from flows.documents.draft import Draft
    from flows.guide.schema.flow import Flow


class Saving(NamedTuple):
    """What a session wants saved: plain values, which another thread may save."""

    flow: "Flow"
    """What is asked, as this process knows it."""

    draft: "Draft"
    """The draft as the session has it."""

    state: "DraftState"
    """What the draft holds, by path."""

    before: "DraftState"
    """What it held when this process last read or saved it."""

    title_before: str
    """Its title then."""

    is_later: Callable[[str, datetime], bool]
    """Whether the answer at a path was given at, or after, a moment."""

    was_kept: bool
    """Whether there was a draft when this process last looked."""

    known: Json | None = None
    """The draft as this process last read or saved it, where it has; it is as `before`."""

    afterwards: str | None = None
    """The id of the draft of what was answered after the session had ended elsewhere."""


class Saved(NamedTuple):
    """What came of it."""

    document: Json
    """The draft as it is kept now."""

    state: "DraftState"
    """What it holds, by path."""

    merge: "Merge | None" = None
    """What another session had changed meanwhile, put together with what this one changed."""

    ending: "Ending | None" = None
    """How the session ended elsewhere. Its draft is not there any more, and stays away."""

    afterwards: str | None = None
    """The id of the draft that holds what was answered here after that."""

    unconfirmed: str = ""
    """What is to be said when it is saved, but the disk did not confirm it."""


def stored_draft(draft: "Draft") -> Json:
    """Return a draft as it is kept; versions before this one can read one without `others`."""
    document = draft.model_dump(mode="json")
    if not document["others"]:
        del document["others"]
    return document


def save_draft(store: Store, draft: "Draft") -> Json:
    """Keep a draft as it is, and return it as it is kept; this is no change in the history.

    This is for a draft that nobody else knows yet; sessions save what they changed.

    Raises:
        NotSavedError: the draft that was kept before is still there.
        UnconfirmedError: it is saved, but the disk did not confirm it.
    """
    name, document = draft_name(draft.id), stored_draft(draft)
    with store.transaction(name) as transaction:
        transaction.put(name, TABLE, document)
    return document


def save_changes(store: Store, saving: Saving) -> Saved:
    """Put what a session changed into its draft as it is now; this is no change in the history.

    Knows no widget, takes and returns plain values: it may be called in any thread.

    Raises:
        NotSavedError: the draft that was kept before is still there.
        UnfitError: the draft was changed by hand and is none any more.
    """
    from flows.actions.drafts.draft_ending import find_ending

    name, saved, ending = draft_name(saving.draft.id), None, None
    try:
        with store.transaction(name) as transaction:
            there = transaction.document(name, TABLE, saving.draft.id)
            if there is None and saving.was_kept:
                ending = find_ending(store, saving.draft.id)
            if ending is None:
                saved = _merged(saving, there)
                transaction.put(name, TABLE, saved.document)
    except UnconfirmedError as error:
        if saved is None:
            raise
        return saved._replace(unconfirmed=error.sentence)
    if saved is not None:
        return saved
    assert ending is not None
    return _save_afterwards(store, saving, ending)


def read_changes(store: Store, saving: Saving) -> Saved | None:
    """Return what another session has changed in a draft meanwhile; None for nothing.

    Nothing is saved, and nothing waits for a lock. May be called in any thread.

    Raises:
        StoreError: the draft cannot be read.
        UnfitError: the draft was changed by hand and is none any more.
    """
    from flows.actions.drafts.draft_ending import find_ending

    there = store.read(draft_name(saving.draft.id)).get(TABLE, {}).get(saving.draft.id)
    if there is None:
        ending = find_ending(store, saving.draft.id) if saving.was_kept else None
        return None if ending is None else Saved({}, saving.before, ending=ending)
    if there == saving.known:
        return None
    theirs, merged, _ = _put_together(saving, there)
    return Saved(copy_json(there), theirs, merged)


def _put_together(saving: Saving, there: Json) -> "tuple[DraftState, Merge | None, Draft]":
    """Return what the draft holds now, that together with the session's, and the draft itself."""
    from flows.actions.drafts.draft_merge import merge, read_state
    from flows.documents.draft import Draft

    kept = fit_model(Draft, draft_name(saving.draft.id), there)
    theirs = saving.before if there == saving.known else read_state(saving.flow, there)
    if theirs == saving.before:
        return theirs, None, kept
    at = kept.saved
    merged = merge(saving.before, saving.state, theirs, lambda path: saving.is_later(path, at))
    return theirs, merged, kept


def _merged(saving: Saving, there: Json | None) -> Saved:
    if there is None:
        return Saved(stored_draft(saving.draft), saving.state)
    _, merged, kept = _put_together(saving, there)
    state = merged.state if merged else saving.state
    draft = saving.draft.changed(
        flow_version=max(kept.flow_version, saving.flow.version), created=kept.created
    )
    if merged is not None:
        draft = draft.changed(
            title=kept.title if draft.title == saving.title_before else draft.title,
            answers=state.answers().nested(saving.flow),
            typing=state.typing,
            others=state.others,
        )
    return Saved(stored_draft(draft), state, merged)


def _save_afterwards(store: Store, saving: Saving, ending: "Ending") -> Saved:
    """Save what was answered after a session had ended elsewhere, as a draft of its own."""
    from flows.actions.drafts.draft_ending import draft_afterwards

    if saving.state == saving.before:
        return Saved({}, saving.before, ending=ending)
    draft = draft_afterwards(store, saving.flow, saving.draft, saving.before, saving.state, ending)
    if saving.afterwards is not None:
        draft = draft.changed(id=saving.afterwards)
    save_draft(store, draft)
    return Saved({}, saving.before, ending=ending, afterwards=draft.id)


def load_draft(store: Store, identity: str) -> "Draft":
    """Return a draft.

    Raises:
        NotThereError: there is none of that id.
        UnfitError: it was changed by hand and is no draft any more.
    """
    from flows.documents.draft import Draft

    draft = store.read(draft_name(identity)).get(TABLE, {}).get(identity)
    if draft is None:
        raise NotThereError("This draft is not there any more.")
    return fit_model(Draft, draft_name(identity), draft)


def is_kept(store: Store, identity: str) -> bool:
    """Return whether there is a draft of that id.

    Raises:
        StoreError: the home cannot be read.
    """
    return store.exists(draft_name(identity))


def drop_draft(store: Store, draft: "Draft") -> None:
    """Take a draft away in which nothing was answered; this is no change in the history.

    One in which another session has answered something stays.

    Args:
        store: The open store.
        draft: The draft as it began.

    Raises:
        NotSavedError: it is still there.
        UnconfirmedError: it is removed, but the disk did not confirm it.
    """
    name = draft_name(draft.id)
    if not store.exists(name):
        return
    with store.transaction(name) as transaction:
        there = transaction.document(name, TABLE, draft.id) or {}
        began = stored_draft(draft)
        if all(there.get(each) == began[each] for each in ("answers", "typing")):
            transaction.remove(name, TABLE, draft.id)


def discard_draft(store: Store, identity: str, *, who: str = "") -> ChangeResult:
    """Take a draft away; undo brings it back.

    Raises:
        NotThereError: there is none of that id.
    """
    name = draft_name(identity)
    with record(store, name, who=who) as recording:
        draft = recording.document(name, TABLE, identity)
        if draft is None:
            raise NotThereError("This draft is not there any more.")
        recording.words = f"draft {quoted(draft['title'] or draft['flow'])} taken away"
        recording.remove(name, TABLE, identity)
    return recording.recorded
