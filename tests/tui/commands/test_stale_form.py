"""A wizard that was filled before somebody changed the same plan beside it overwrites nothing."""

from collections.abc import Callable

import pytest

from flows.actions.drafts.finish_session import finish_session
from flows.actions.drafts.saved_drafts import save_draft
from flows.actions.history import undo
from flows.actions.sessions import begin_session, change_session, resume_session
from flows.guide.session.session import GuidedSession
from flows.lookup.plans import load_plan
from flows.lookup.refusals import RefusedError
from flows.store.store import Store
from flows.views.drafts import drafts
from tests.flows.samples import NAME, PLAN, carry_over
from tests.tui.commands.conftest import Run

Leave = Callable[[Store, GuidedSession], GuidedSession]


def stay(store: Store, session: GuidedSession) -> GuidedSession:
    """Keep the wizard open."""
    save_draft(store, session.to_draft())
    return session


def leave(store: Store, session: GuidedSession) -> GuidedSession:
    """Close the wizard and go on with its draft."""
    save_draft(store, session.to_draft())
    return resume_session(store, session.draft_id)


def leave_twice(store: Store, session: GuidedSession) -> GuidedSession:
    """Close the wizard, go on with its draft, and do so once more."""
    return leave(store, leave(store, session))


LEAVING = pytest.mark.parametrize("leaving", [stay, leave, leave_twice])


def path_of(session: GuidedSession, target: str) -> str:
    """Return the path of the question whose answer becomes a field of the plan."""
    return next(
        question.path
        for page in session.pages()
        for question in page.questions
        if question.item.maps_to == target
    )


def reword(store: Store, **fields: str) -> None:
    """Change fields of the plan beside the wizard, as a second app does."""
    before = load_plan(store, PLAN)
    carry_over(store, before, before.changed(**fields))


@LEAVING
def test_what_others_changed_meanwhile_stays(store: Store, run: Run, leaving: Leave) -> None:
    session = change_session(store, PLAN)
    session.answer(path_of(session, "vision"), "A calm morning.")
    save_draft(store, session.to_draft())
    assert run("tick", "walk").code == 0
    assert run("tick", "charger").code == 0
    assert run("win", "Slept").code == 0
    reword(store, title="Renamed beside it", purpose="For the children.")
    session = leaving(store, session)
    finish_session(store, session)
    plan = load_plan(store, PLAN)
    assert (plan.title, plan.purpose) == ("Renamed beside it", "For the children.")
    assert plan.vision == "A calm morning."
    assert plan.objectives[0].steps[0].done_on is not None
    assert len(store.read(NAME)["entries"]) == 2
    assert drafts(store) == ()
    undo(store)
    plan = load_plan(store, PLAN)
    assert (plan.title, plan.vision) == ("Renamed beside it", "")


@LEAVING
def test_two_answers_to_one_question_are_refused(store: Store, leaving: Leave) -> None:
    session = change_session(store, PLAN)
    session.answer(path_of(session, "vision"), "Mine.")
    save_draft(store, session.to_draft())
    reword(store, vision="Theirs.")
    session = leaving(store, session)
    with pytest.raises(RefusedError, match="meanwhile"):
        finish_session(store, session)
    assert load_plan(store, PLAN).vision == "Theirs."
    assert [draft.id for draft in drafts(store)] == [session.draft_id]
    # Who agrees with the other answer can save all the rest.
    session.answer(path_of(session, "vision"), "Theirs.")
    session.answer(path_of(session, "purpose"), "For the children.")
    finish_session(store, session)
    plan = load_plan(store, PLAN)
    assert (plan.vision, plan.purpose) == ("Theirs.", "For the children.")


def test_a_part_that_others_took_away_stays_away(store: Store) -> None:
    session = change_session(store, PLAN)
    session.answer(path_of(session, "vision"), "A calm morning.")
    save_draft(store, session.to_draft())
    before = load_plan(store, PLAN)
    carry_over(store, before, before.changed(habits=before.habits[:1]))
    finish_session(store, resume_session(store, session.draft_id))
    plan = load_plan(store, PLAN)
    assert [habit.id for habit in plan.habits] == ["walk"]
    assert plan.vision == "A calm morning."


def test_a_look_back_is_about_the_plan_as_it_is_now(store: Store) -> None:
    session = begin_session(store, "weekly_review", PLAN)
    save_draft(store, session.to_draft())
    reword(store, title="Renamed beside it")
    session = resume_session(store, session.draft_id)
    assert session.plan is not None
    assert session.plan.title == "Renamed beside it"
    assert finish_session(store, session).words == "review of plan 'Renamed beside it' saved"
