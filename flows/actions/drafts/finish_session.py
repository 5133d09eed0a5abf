"""Ending a guided session: what it makes is saved and its draft taken away, both or neither."""

from flows.actions.plan_editor import Editing, edit_plan
from flows.actions.plans import apply_edits, apply_new_plan
from flows.actions.record import ChangeRecorder, ChangeResult, record
from flows.actions.reviews.daily_answers import DAILY, apply_daily_answers
from flows.actions.reviews.follow_up_plan import apply_follow_up
from flows.actions.reviews.review_effects import apply_decisions
from flows.actions.reviews.reviews import apply_closing, apply_review, apply_session
from flows.documents.errors import quoted
from flows.documents.plan import Plan
from flows.documents.records import Json
from flows.documents.review import Review, Session
from flows.guide.session.session import GuidedSession
from flows.lookup.no_plan import NONE_TO_BE_ABOUT
from flows.lookup.plans import plan_name
from flows.lookup.refusals import NotThereError, RefusedError
from flows.store.draft_documents import TABLE, draft_name
from flows.store.file_names import JOURNAL, PROFILE
from flows.store.ids import new_id
from flows.store.store import Store

CLOSING = "closing"
"""The flow that looks back at the end of a plan, and closes it."""


class DraftMovedError(RefusedError):
    """Another session has changed or ended the draft at this very moment; nothing was saved."""


def finish_session(
    store: Store, session: GuidedSession, *, who: str = "", kept: Json | None = None
) -> ChangeResult:
    """Save what a session makes and take its draft away, in one transaction.

    A plan that was changed gets only what the session changed. A review or a session of two
    people goes into the plan it is about.

    Args:
        store: The open store.
        session: The session.
        who: Who saves it; empty for the person whose plan it is.
        kept: The draft as the session last read or saved it, where there is one: it is refused
            when another session has changed or ended it since.

    Raises:
        ProblemsError: something keeps it from being saved.
        DraftMovedError: the draft is not as it was kept.
        NotThereError: the plan that it is about is not there any more.
        RefusedError: somebody has changed the same place of the plan meanwhile.
    """
    made, draft = session.record(), session.draft_id
    if session.plan is None:
        if not isinstance(made, Plan):
            raise NotThereError(NONE_TO_BE_ABOUT)
        return _finish_new(store, made, draft, who, kept)
    names, follow_up = [JOURNAL, draft_name(draft)], new_id()
    if session.flow.id == CLOSING:
        names += [PROFILE, plan_name(follow_up)]
    with edit_plan(store, session.plan.id, *names, who=who) as edit:
        if isinstance(made, Plan):
            edit.recording.words = f"plan {quoted(made.title)} changed"
            edit.plan.update(apply_edits(edit.plan, session.plan, made))
        elif isinstance(made, Review):
            _put_review(store, edit, made, follow_up)
        elif isinstance(made, Session):
            apply_session(store, edit, _closed(store, made))
        _remove(edit.recording, draft, kept)
    return edit.recording.recorded


def _finish_new(store: Store, plan: Plan, draft: str, who: str, kept: Json | None) -> ChangeResult:
    words = f"plan {quoted(plan.title)} saved"
    names = (f"plans/{plan.id}", PROFILE, draft_name(draft))
    with record(store, *names, words=words, who=who) as recording:
        apply_new_plan(recording, plan)
        _remove(recording, draft, kept)
    return recording.recorded


def _put_review(store: Store, edit: Editing, review: Review, follow_up: str) -> None:
    apply_review(store, edit, review)
    if review.flow == CLOSING:
        apply_closing(store, edit)
    apply_decisions(store, edit, review)
    if review.flow == CLOSING:
        apply_follow_up(edit, review, store.clock, follow_up)
    elif review.flow == DAILY:
        apply_daily_answers(store, edit, review)


def _closed(store: Store, session: Session) -> Session:
    return session.changed(closed=session.closed or store.clock.now())


def _remove(recording: ChangeRecorder, draft: str, kept: Json | None) -> None:
    if kept is not None and recording.document(draft_name(draft), TABLE, draft) != kept:
        raise DraftMovedError(
            "Another session has changed this draft at this very moment, so nothing was saved. "
            "Please look at it, then save once more."
        )
    recording.remove(draft_name(draft), TABLE, draft)
