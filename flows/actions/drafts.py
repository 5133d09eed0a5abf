"""Unfinished guided sessions: kept after every answer, gone on with later, made into a plan."""

from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

import flows.store.draft_documents as kept
from flows.actions.record import ChangeResult, record
from flows.documents.plan_records import DraftRecord
from flows.documents.records import Json
from flows.lookup.refusals import NotThereError
from flows.lookup.unfit_documents import UnfitError, fit_model
from flows.store.store import Store
from flows.text.change_words import quoted

if TYPE_CHECKING:
    from flows.documents.draft import Draft
    from flows.guide.session.session import GuidedSession


class DraftSummary(NamedTuple):
    """A draft as it stands in a list."""

    id: str
    """Its id."""

    title: str
    """What to call it: the plan's title as far as it is known."""

    flow: str
    """The id of its flow."""

    plan: str | None
    """The plan that is being changed, or that a short flow is about."""

    created: datetime
    """When the session began."""

    saved: datetime
    """When it was last kept."""


def save_draft(store: Store, draft: "Draft") -> None:
    """Keep a draft as it is now; this is no change in the history.

    Raises:
        NotSavedError: the draft that was kept before is still there.
        UnconfirmedError: it is saved, but the disk did not confirm it.
    """
    kept.save_draft(store, draft.model_dump(mode="json"))


def load_draft(store: Store, identity: str) -> "Draft":
    """Return a draft.

    Raises:
        NotThereError: there is none of that id.
        UnfitError: it was changed by hand and is no draft any more.
    """
    from flows.documents.draft import Draft

    draft = kept.load_draft(store, identity)
    if draft is None:
        raise NotThereError("This draft is not there any more.")
    return fit_model(Draft, kept.draft_name(identity), draft)


def drafts(store: Store) -> tuple[DraftSummary, ...]:
    """Return all drafts in short, the one kept last first.

    One that was changed by hand and is no draft any more is left out, and told in the notices.
    """
    found = [each for draft in kept.drafts(store) for each in _readable(store, draft)]
    return tuple(sorted(found, key=lambda draft: (draft.saved, draft.id), reverse=True))


def is_kept(store: Store, identity: str) -> bool:
    """Return whether there is a draft of that id.

    Raises:
        StoreError: the home cannot be read.
    """
    return store.exists(kept.draft_name(identity))


def drop_draft(store: Store, identity: str) -> None:
    """Take a draft away in which nothing was answered; this is no change in the history.

    Raises:
        NotSavedError: it is still there.
        UnconfirmedError: it is removed, but the disk did not confirm it.
    """
    if is_kept(store, identity):
        kept.discard_draft(store, identity)


def discard_draft(store: Store, identity: str, *, who: str = "") -> ChangeResult:
    """Take a draft away; undo brings it back.

    Raises:
        NotThereError: there is none of that id.
    """
    name = kept.draft_name(identity)
    with record(store, name, who=who) as recording:
        draft = recording.document(name, kept.TABLE, identity)
        if draft is None:
            raise NotThereError("This draft is not there any more.")
        recording.words = f"draft {quoted(draft['title'] or draft['flow'])} discarded"
        recording.remove(name, kept.TABLE, identity)
    return recording.recorded


def finish_draft(store: Store, session: "GuidedSession", *, who: str = "") -> ChangeResult:
    """Save what a session makes and take its draft away, in one transaction.

    A plan that was changed gets only what the session changed. A review or a session of two
    people goes into the plan it is about.

    Raises:
        ProblemsError: something keeps it from being saved.
        NotThereError: the plan that was changed is not there any more.
        RefusedError: somebody has changed the same place of the plan meanwhile.
    """
    from flows.actions.finish_session import finish_session

    return finish_session(store, session, who=who)


def _readable(store: Store, draft: Json) -> list[DraftSummary]:
    try:
        return [_summary(DraftRecord(draft))]
    except (AttributeError, TypeError, ValueError):
        from flows.documents.draft import Draft

        try:
            fit_model(Draft, kept.draft_name(str(draft["id"])), draft)
        except UnfitError as error:
            if error.sentence not in store.notices:
                store.notices.append(error.sentence)
            return []
        raise


def _summary(draft: DraftRecord) -> DraftSummary:
    return DraftSummary(
        id=draft.id,
        title=draft.title or draft.flow,
        flow=draft.flow,
        plan=draft.plan,
        created=draft.created,
        saved=draft.saved,
    )
