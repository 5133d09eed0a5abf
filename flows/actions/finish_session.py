"""Ending a guided session: what it makes is saved and its draft taken away, both or neither."""

from flows.actions.daily_answers import DAILY, put_day
from flows.actions.follow_up_plan import put_follow_up
from flows.actions.plan_editor import Editing, editing
from flows.actions.plans import edited, put_new
from flows.actions.record import Recorded, Recording, new_id, record
from flows.actions.review_effects import put_decisions
from flows.actions.reviews import put_closed, put_review, put_session
from flows.documents.plan import Plan
from flows.documents.review import Review, Session
from flows.guide.session.session import GuidedSession
from flows.lookup.plans import plan_name
from flows.lookup.refusals import NotThereError
from flows.store.draft_documents import TABLE, draft_name
from flows.store.file_names import JOURNAL, PROFILE
from flows.store.store import Store
from flows.text.change_words import quoted

CLOSING = "closing"
"""The flow that looks back at the end of a plan, and closes it."""


def finish_session(store: Store, session: GuidedSession, *, who: str = "") -> Recorded:
    """Save what a session makes and take its draft away, in one transaction.

    A plan that was changed gets only what the session changed. A review or a session of two
    people goes into the plan it is about.

    Raises:
        ProblemsError: something keeps it from being saved.
        NotThereError: the plan that it is about is not there any more.
        RefusedError: somebody has changed the same place of the plan meanwhile.
    """
    made, draft = session.record(), session.draft_id
    if session.plan is None:
        if not isinstance(made, Plan):
            raise NotThereError("There is no plan yet that this could be about.")
        return _finish_new(store, made, draft, who)
    names, follow_up = [JOURNAL, draft_name(draft)], new_id()
    if session.flow.id == CLOSING:
        names += [PROFILE, plan_name(follow_up)]
    with editing(store, session.plan.id, *names, who=who) as edit:
        if isinstance(made, Plan):
            edit.recording.words = f"plan {quoted(made.title)} changed"
            edit.plan.update(edited(edit.plan, session.plan, made))
        elif isinstance(made, Review):
            _put_review(store, edit, made, follow_up)
        elif isinstance(made, Session):
            put_session(store, edit, _closed(store, made))
        _remove(edit.recording, draft)
    return edit.recording.recorded


def _finish_new(store: Store, plan: Plan, draft: str, who: str) -> Recorded:
    words = f"plan {quoted(plan.title)} saved"
    names = (f"plans/{plan.id}", PROFILE, draft_name(draft))
    with record(store, *names, words=words, who=who) as recording:
        put_new(recording, plan)
        _remove(recording, draft)
    return recording.recorded


def _put_review(store: Store, edit: Editing, review: Review, follow_up: str) -> None:
    put_review(store, edit, review)
    put_decisions(store, edit, review)
    if review.flow == CLOSING:
        put_closed(store, edit)
        put_follow_up(edit, review, store.clock, follow_up)
    elif review.flow == DAILY:
        put_day(store, edit, review)


def _closed(store: Store, session: Session) -> Session:
    return session.changed(closed=session.closed or store.clock.now())


def _remove(recording: Recording, draft: str) -> None:
    recording.remove(draft_name(draft), TABLE, draft)
