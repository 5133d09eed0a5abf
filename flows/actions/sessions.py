"""Guided sessions on what a home holds: begin one, go on with one, change a plan there is."""

from contextlib import suppress

from flows.actions.drafts.draft_ending import draft_of_saved_plan
from flows.actions.drafts.draft_merge import find_places
from flows.actions.drafts.saved_drafts import load_draft, save_draft
from flows.actions.reviews.daily_answers import DAILY, MARKED
from flows.documents.draft import Draft
from flows.documents.plan import Plan
from flows.documents.profile import Profile
from flows.documents.vocabulary import Depth
from flows.guide.schema.catalog import find_flow
from flows.guide.schema.problems import AnswerError
from flows.guide.session.session import GuidedSession
from flows.lookup.day_entries import marked_habits
from flows.lookup.labels import flow_of
from flows.lookup.no_plan import describe_nothing_to_be_about
from flows.lookup.plan_facts import (
    facts_before_plan,
    facts_of_plan,
)
from flows.lookup.plans import current_plan, describe_missing_files, load_plan, plan_name, plans
from flows.lookup.refusals import NotThereError
from flows.lookup.settings import chosen_wording, profile
from flows.lookup.unfit_documents import fit_model
from flows.store.file_names import PROFILE
from flows.store.store import Store


def begin_session(
    store: Store, flow: str, plan: str | None = None, *, depth: Depth = Depth.ESSENTIALS
) -> GuidedSession:
    """Begin a session: a new plan, or a short flow about a plan there is.

    Answers of the plan there is are suggested in a new one.

    Args:
        store: The open store.
        flow: The id of the flow.
        plan: The plan it is about; the current one when left out.
        depth: How much is asked at first; it can be changed at any time.

    Raises:
        UnknownFlowError: there is no such flow.
        FlowError: the flow cannot be used.
        NotThereError: it is about a plan, and there is none.
    """
    found = find_flow(flow, store.home, chosen_wording(store))
    summary = current_plan(store) if plan is None else None
    identity = summary.id if summary else plan
    current = load_plan(store, identity) if identity else None
    known = fit_model(Profile, PROFILE, profile(store))
    if found.records == "plan":
        earlier = current or _latest_plan(store)
        before = facts_before_plan(store, found, earlier)
        return GuidedSession.start(
            found, store.clock, previous=earlier, profile=known, known=before, depth=depth
        )
    if current is None:
        missing = describe_missing_files(store)
        raise NotThereError(missing or describe_nothing_to_be_about(store))
    beside = facts_of_plan(store, current, found)
    session = GuidedSession.start(
        found, store.clock, plan=current, profile=known, known=beside, depth=depth
    )
    if found.id == DAILY:
        _mark_habits(store, session, current)
    return session


def resume_session(store: Store, draft: str) -> GuidedSession:
    """Go on with a draft, at the question where it was left.

    What was suggested when it began is suggested still.

    Raises:
        NotThereError: there is no such draft.
        UnknownFlowError: its flow is not there any more.
        FlowError: its flow cannot be used.
    """
    kept = load_draft(store, draft)
    flow = find_flow(kept.flow, store.home, chosen_wording(store))
    kept = kept.changed(answers=find_places(flow, kept.answers))
    if kept.plan is None and flow.records == "plan" and _is_saved(store, kept.id):
        # It came back from a copy or a backup: a second plan beside the one there is would be none
        # that anybody wants.
        kept = draft_of_saved_plan(store, flow, kept, load_plan(store, kept.id))
        save_draft(store, kept)
    plan = _plan_of(store, kept)
    if plan is not None and flow.records == "plan":
        return GuidedSession.start(flow, store.clock, draft=kept, plan=plan)
    about = fit_model(Profile, PROFILE, profile(store))
    if plan is None:
        earlier = _latest_plan(store)
        facts = facts_before_plan(store, flow, earlier)
        return GuidedSession.start(
            flow, store.clock, draft=kept, previous=earlier, profile=about, known=facts
        )
    beside = facts_of_plan(store, plan, flow)
    return GuidedSession.start(
        flow, store.clock, draft=kept, plan=plan, profile=about, known=beside
    )


def _latest_plan(store: Store) -> Plan | None:
    """Return the plan in use, else the one that was changed last, closed or not."""
    found = next(iter(plans(store)), None)
    return load_plan(store, found.id) if found else None


def _is_saved(store: Store, plan: str) -> bool:
    return plan in store.read(plan_name(plan)).get("plan", {})


def _plan_of(store: Store, draft: Draft) -> Plan | None:
    """Return the plan that a draft is about, as it was then if it was taken away since."""
    try:
        return load_plan(store, draft.plan) if draft.plan else None
    except NotThereError:
        if draft.ground is None:
            raise
        return draft.ground


def change_session(store: Store, plan: str, part: str = "") -> GuidedSession:
    """Take a plan up again, to be changed in the wizard that built it.

    Args:
        store: The open store.
        plan: The id of the plan.
        part: The id of an objective, or of another part, to begin at its own page; at the first
            page when left out, or when its flow has no page for it.

    Raises:
        NotThereError: there is no such plan.
    """
    document = load_plan(store, plan)
    session = GuidedSession.start(flow_of(store, document.flow), store.clock, plan=document)
    page = next((each for each in session.pages() if part and each.identity == part), None)
    if page is not None:
        session.go_to(page.key)
    return session


def _mark_habits(store: Store, session: GuidedSession, plan: Plan) -> None:
    """Begin a session about today with what is marked already."""
    known = {each.id for each in plan.habits}
    marked = [each for each in marked_habits(store, plan.id, session.today) if each in known]
    if marked:
        # A flow of one's own may have that name and ask otherwise.
        with suppress(AnswerError):
            session.answer(MARKED, marked)
