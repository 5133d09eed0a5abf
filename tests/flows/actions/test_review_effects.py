"""What somebody decides in a short flow is done to the plan, in one change that can be undone."""

from pathlib import Path
from typing import Any

import pytest

from flows.actions.finish_session import finish_session
from flows.actions.history import undo
from flows.actions.sessions import begin_session
from flows.documents.clock import FixedClock
from flows.documents.plan import Plan
from flows.documents.vocabulary import ObjectiveState, SignKind
from flows.lookup.plans import load_plan
from flows.store.store import Store
from tests.flows.samples import PLAN, changes, documents, sample_store


@pytest.fixture
def store(home: Path, clock: FixedClock) -> Store:
    return sample_store(home, clock)


def finished(store: Store, flow: str, answers: dict[str, Any]) -> Plan:
    """Walk through a short flow with these answers, and return the plan afterwards."""
    session = begin_session(store, flow, PLAN)
    for path, value in answers.items():
        session.answer(path, value)
    finish_session(store, session)
    return load_plan(store, PLAN)


def changed(store: Store, way: str, **more: Any) -> Plan:
    """Change the first objective in a look at the week."""
    session = begin_session(store, "weekly_review", PLAN)
    one = f"next.changes.{session.add('next.changes')}"
    for name, value in {"objective": "sleep", "way": way, **more}.items():
        session.answer(f"{one}.{name}", value)
    finish_session(store, session)
    return load_plan(store, PLAN)


def test_a_review_puts_an_objective_in_other_words_and_says_why(store: Store) -> None:
    plan = changed(store, "words", wish="Rest most nights", why="Resting is enough")
    assert plan.objectives[0].wish == "Rest most nights"
    words = changes(store)[-1]["words"]
    assert "'Sleep through most nights' now reads 'Rest most nights' (Resting is enough)" in words


def test_a_review_moves_a_day_and_an_objective(store: Store) -> None:
    due = changed(store, "day", by="2027-01-31").objectives[0].due
    assert due is not None and due.isoformat() == "2027-01-31"
    aside = changed(store, "set_aside", why="Not this winter").objectives[0]
    assert (aside.state, aside.state_note) == (ObjectiveState.SET_ASIDE, "Not this winter")


def test_a_change_without_its_answer_changes_nothing(store: Store) -> None:
    before = load_plan(store, PLAN)
    assert changed(store, "words").objectives == before.objectives


def test_a_review_chooses_the_focus_and_adds_the_next_small_step(store: Store) -> None:
    before = documents(store)
    answers = {"next.focus": ["trust"], "next.small_step": "ring her on Sunday"}
    plan = finished(store, "weekly_review", answers)
    assert [each.state for each in plan.objectives] == ["later", "in_focus"]
    step = plan.objectives[1].steps[-1]
    assert (step.text, step.planned) == ("ring her on Sunday", store.clock.today())
    assert len(changes(store)) == 1
    undo(store)
    assert documents(store) == before


def test_a_small_step_goes_to_what_is_in_focus(store: Store) -> None:
    plan = finished(store, "weekly_review", {"next.small_step": "lights off at ten"})
    assert plan.objectives[0].steps[-1].text == "lights off at ten"


def test_after_a_hard_day_the_plan_for_the_next_time_stays(store: Store) -> None:
    plan = finished(
        store,
        "setback",
        {
            "onwards.next_time": {"if": "I have slept badly twice", "then": "say no to Friday"},
            "onwards.kind_words": "Anybody would be tired.",
        },
    )
    sign = plan.signs[-1]
    assert (sign.what, sign.kind) == ("I have slept badly twice", SignKind.SETBACK)
    assert (sign.then_part, sign.kind_words) == ("say no to Friday", "Anybody would be tired.")
    assert [each.state for each in plan.objectives] == ["in_focus", "later"]
