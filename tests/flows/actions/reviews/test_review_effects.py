"""What somebody decides in a short flow is done to the plan, in one change that can be undone."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from flows.actions.drafts.finish_session import finish_session
from flows.actions.entries import tick
from flows.actions.history import undo
from flows.actions.objectives import move
from flows.actions.plan_editor import edit_plan
from flows.actions.sessions import begin_session
from flows.actions.support import record_contact
from flows.documents.clock import FixedClock
from flows.documents.plan import Plan
from flows.documents.vocabulary import ObjectiveState, SignKind
from flows.guide.schema.catalog import find_flow
from flows.guide.session.session import GuidedSession
from flows.lookup.plans import load_plan, plans
from flows.lookup.search import Found
from flows.store.store import Store
from flows.views.reviews import past_reviews, review_in_full
from flows.views.support import format_wished, support_view
from flows.views.today import today
from flows.views.why import why
from tests.flows.samples import PLAN, changes, documents, sample_plan, sample_store


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


def test_what_a_review_brings_into_focus_stays_there(store: Store) -> None:
    session = begin_session(store, "weekly_review", PLAN)
    one = f"next.changes.{session.add('next.changes')}"
    session.answer(f"{one}.objective", "trust")
    session.answer(f"{one}.way", "in_focus")
    session.answer("next.focus", ["sleep"])
    finish_session(store, session)
    plan = load_plan(store, PLAN)
    assert [each.state for each in plan.objectives] == ["in_focus", "in_focus"]


@pytest.mark.parametrize("way", ["later", "paused", "reached", "set_aside"])
def test_what_a_review_lets_go_is_not_brought_back_by_its_focus(store: Store, way: str) -> None:
    session = begin_session(store, "weekly_review", PLAN)
    one = f"next.changes.{session.add('next.changes')}"
    session.answer(f"{one}.objective", "sleep")
    session.answer(f"{one}.way", way)
    session.answer("next.focus", ["sleep", "trust"])
    finish_session(store, session)
    plan = load_plan(store, PLAN)
    assert [each.state for each in plan.objectives] == [way, "in_focus"]


def test_the_small_step_after_a_hard_day_is_a_step_and_others_are_told_once(store: Store) -> None:
    before = load_plan(store, PLAN)
    plan = finished(
        store,
        "setback",
        {"onwards.small_step": "go to bed early", "onwards.tell": ["priya", "my brother"]},
    )
    step = plan.objectives[0].steps[-1]
    assert (step.text, step.planned) == ("go to bed early", store.clock.today())
    telling = plan.habits[-1]
    assert (telling.text, telling.schedule.on) == ("Tell my brother", store.clock.today())
    page = today(store)
    assert page is not None
    assert "go to bed early" in [row.found.title for row in page.steps]
    assert "Tell my brother" in [row.found.title for row in page.habits]
    assert len(plan.habits) == len(before.habits) + 1


def test_whom_to_tell_stands_in_support_until_one_was_in_touch(
    store: Store, clock: FixedClock
) -> None:
    finished(store, "setback", {"onwards.tell": ["priya"]})
    view = support_view(store)
    assert view is not None
    assert format_wished(view.wished) == "You wanted to be in touch with Priya."
    clock.moment += timedelta(days=1)
    record_contact(store, PLAN, "priya", clock.today())
    view = support_view(store)
    assert view is not None
    assert view.wished == ()
    assert format_wished(()) == ""


def test_whom_a_week_named_is_forgotten_after_a_while(store: Store, clock: FixedClock) -> None:
    finished(store, "weekly_review", {"next.in_touch": ["priya"]})
    view = support_view(store)
    assert view is not None
    assert [each.id for each in view.wished] == ["priya"]
    clock.moment += timedelta(weeks=4)
    later = support_view(store)
    assert later is not None
    assert later.wished == ()


def test_a_small_step_finds_a_place_where_there_is_no_objective(
    home: Path, clock: FixedClock
) -> None:
    store = sample_store(home, clock, sample_plan(objectives=[]))
    plan = finished(store, "setback", {"onwards.small_step": "wash the cup"})
    assert [(each.text, each.schedule.on) for each in plan.habits[-1:]] == [
        ("wash the cup", clock.today())
    ]


def test_kind_words_stay_without_a_plan_for_the_next_time(store: Store) -> None:
    plan = finished(store, "setback", {"onwards.kind_words": "Anybody would be tired."})
    sign = plan.signs[-1]
    assert (sign.what, sign.kind_words, sign.then_part) == (
        "A hard day",
        "Anybody would be tired.",
        "",
    )
    reasons = why(store)
    assert reasons is not None
    assert "Anybody would be tired." in reasons.kind_words


@pytest.mark.parametrize(
    ("flow", "matrix"),
    [
        ("weekly_review", "week.ratings"),
        ("closing", "back.ratings"),
        ("session_opening", "arrive.ratings"),
    ],
)
def test_what_is_reached_or_set_aside_is_not_rated_again(
    store: Store, flow: str, matrix: str
) -> None:
    move(store, PLAN, "trust", ObjectiveState.REACHED)
    session = begin_session(store, flow, PLAN)
    assert [row for row, _ in session.question(matrix).rows] == ["sleep"]


def test_the_letter_is_found_in_the_plan_that_goes_on(store: Store, clock: FixedClock) -> None:
    session = begin_session(store, "closing", PLAN)
    session.answer("ahead.keep", [load_plan(store, PLAN).habits[0].id])
    session.answer("ahead.letter", "Begin with tea.")
    session.answer("back.learned", "That I can ask.")
    finish_session(store, session)
    (new,) = [each.id for each in plans(store) if each.id != PLAN]
    (look,) = past_reviews(store, new)
    assert (look.plan, look.flow) == (PLAN, "closing")
    told = [line.text for line in review_in_full(store, look)]
    assert "Begin with tea." in told
    assert "That I can ask." in told


def test_what_is_done_is_told_with_how_to_mark_it(store: Store) -> None:
    def edit(plan: Any) -> None:
        plan["celebrate"] = "Pancakes"
        first, second = plan["objectives"][0]["steps"][:2]
        first["reward"] = "Tea by the river"
        second["milestone"] = True

    with edit_plan(store, PLAN) as editing:
        edit(editing.plan)
    first, second = load_plan(store, PLAN).objectives[0].steps[:2]
    day = store.clock.today()
    words = tick(store, Found(PLAN, "step", first.id, first.text), on=day).words
    assert words.endswith("marked done; to mark it: Tea by the river")
    words = tick(store, Found(PLAN, "step", second.id, second.text), on=day).words
    assert words.endswith("marked done; to mark it: Pancakes")
    words = tick(store, Found(PLAN, "step", first.id, first.text), on=day, part=True).words
    assert "to mark it" not in words
    words = move(store, PLAN, "sleep", ObjectiveState.REACHED).words
    assert words.endswith("marked reached; to mark it: Pancakes")
    assert "to mark it" not in move(store, PLAN, "sleep", ObjectiveState.DOING).words


def test_alone_nobody_is_asked_what_the_other_will_do(clock: FixedClock) -> None:
    session = GuidedSession.start(find_flow("personal"), clock)
    asked = "review.together.theirs"
    assert asked not in session.visible.by_path
    session.answer("review.together.present", ["Just me"])
    assert asked not in session.visible.by_path
    assert "review.together.mine" in session.visible.by_path
    session.answer("review.together.present", ["Ada"])
    assert asked in session.visible.by_path
