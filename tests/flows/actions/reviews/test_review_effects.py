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
from flows.lookup.hard_day_words import words_for_hard_days
from flows.lookup.plans import current_plan, load_plan, plans, view_plan
from flows.lookup.search import Found
from flows.store.store import Store
from flows.views.hard_day import format_chosen
from flows.views.reviews import past_reviews, review_in_full
from flows.views.support import format_wished, support_view
from flows.views.then_and_now import managed, then_and_now
from flows.views.today import today
from flows.views.why import why
from tests.conftest import MOMENT
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


EXTRA = [
    {"path": "coping.first_hour", "label": "The first hours?", "value": "Drink water."},
    {"path": "reflection.tried", "label": "What have you tried?", "value": "Apps."},
    {"path": "reflection.count_from", "label": "From which day?", "value": "2026-01-01"},
    {"path": "objectives.objective.sleep.aids", "label": "Aids?", "value": "A lamp"},
    {"path": "support.bring", "label": "What to bring?", "value": "The letter"},
]


def test_what_was_written_for_hard_days_goes_on_when_a_plan_ends(
    home: Path, clock: FixedClock
) -> None:
    reflection = {"situation": "Long nights.", "strengths": "Lists", "patterns": "I go quiet"}
    store = sample_store(
        home, clock, sample_plan(extra=EXTRA, reflection=reflection, celebrate="Tea")
    )
    finished(
        store,
        "closing",
        {
            "ahead.keep": ["walk"],
            "ahead.letter": "You have done this before.\n\n\nBegin with tea.\n",
            "back.coping": "Walking before answering.",
            "ahead.still_open": "The letter.",
        },
    )
    summary = current_plan(store)
    assert summary is not None
    plan = load_plan(store, summary.id)
    assert plan.title == "Keeping on: Sam's plan"
    assert [each.path for each in plan.extra] == [
        "coping.first_hour",
        "reflection.count_from",
        "reflection.still_open",
    ]
    assert (plan.reflection.situation, plan.reflection.strengths) == ("", "Lists")
    assert plan.celebrate == "Tea"
    told = {each.title: each.lines for each in words_for_hard_days(view_plan(store, plan.id))}
    assert told["The first hours?"] == ("Drink water.",)
    assert told["What helps"][-1] == "Walking before answering."
    assert told["A letter to myself"] == (
        "You have done this before.",
        "",
        "Begin with tea.",
    )
    assert told["What I notice about myself"] == ("I go quiet",)
    room = begin_session(store, "weekly_review").question("next.room").value
    assert room == ["Not done when the plan before ended: The letter."]


def test_the_end_of_a_plan_is_told_where_one_is_afterwards(store: Store) -> None:
    finished(
        store,
        "closing",
        {
            "back.met": "The move.",
            "ahead.thanks": "Ada.",
            "ahead.mixed": "Both glad and sad.",
            "ahead.celebrate": "Lunch by the sea",
            "ahead.still_open": "The letter.",
        },
    )
    words = changes(store)[-1]["words"]
    assert words.startswith("plan 'Sam's plan' closed; ")
    assert words.endswith("; to mark it: Lunch by the sea")
    assert [each for _, each in managed(store, PLAN).said] == ["Ada.", "The move."]
    (line,) = store.read("journal")["journal"].values()
    assert (line["text"], line["plan"]) == ("Both glad and sad.", PLAN)
    told = begin_session(store, "personal").question("objectives.left_open").value
    assert told == ["The letter."]


def test_what_helped_on_a_hard_day_stays_with_the_things_that_help(store: Store) -> None:
    said = {"looking.helped": "I did  ring Jo\nin the end."}
    assert finished(store, "setback", said).strategies[-1].name == "I did ring Jo in the end."
    again = finished(store, "setback", said)
    assert [each.name for each in again.strategies].count("I did ring Jo in the end.") == 1


def test_a_look_at_the_week_tells_again_what_the_last_one_said(home: Path) -> None:
    store = sample_store(home, FixedClock(MOMENT))
    finished(store, "setback", {"looking.happened": "Before it."})
    store = Store.open(home, FixedClock(MOMENT + timedelta(hours=1)))
    finished(store, "weekly_review", {"next.learned": "Mornings\nare better.", "week.good": "Sun"})
    store = Store.open(home, FixedClock(MOMENT + timedelta(hours=2)))
    finished(store, "setback", {"looking.before": "No sleep", "onwards.learned": "Stay at home"})
    session = begin_session(store, "weekly_review", PLAN)
    assert session.question("week.last_time").value == ["What I learned: Mornings are better."]
    assert session.question("week.hard_days").value == [
        "In the days before: No sleep",
        "What it showed me: Stay at home",
    ]
    assert "week.last_time" not in begin_session(store, "setback", PLAN).visible.by_path


def test_a_session_of_two_comes_back_to_its_wish_and_to_the_one_before(home: Path) -> None:
    store = sample_store(home, FixedClock(MOMENT))
    first = begin_session(store, "session_opening", PLAN)
    assert "check.worth_it" not in first.visible.by_path
    first.answer("choose.enough", "To know what I say on Monday")
    assert first.question("check.worth_it").value == ["To know what I say on Monday"]
    long = "It is all right to ask twice. " * 10
    for path, value in {"agree.remember": long.strip(), "check.heard": 7}.items():
        first.answer(path, value)
    finish_session(store, first)
    store = Store.open(home, FixedClock(MOMENT + timedelta(days=7)))
    assert begin_session(store, "session_opening", PLAN).question("compare.last_time").value == [
        f"To remember: {long.strip()}",
        "How much I felt heard: 7 of 10",
    ]


def test_what_was_managed_and_rated_goes_on_with_the_plan_that_follows(home: Path) -> None:
    store = sample_store(home, FixedClock(MOMENT))
    tick(store, Found(PLAN, "habit", "walk", "Walk 20 min"), on=MOMENT.date())
    tick(store, Found(PLAN, "step", "letter", "write the letter"), on=MOMENT.date())
    finished(store, "weekly_review", {"week.ratings": {"trust": {"closeness": 3}}})
    store = Store.open(home, FixedClock(MOMENT + timedelta(days=1)))
    ratings = {"back.ratings": {"trust": {"closeness": 6}}}
    finished(store, "closing", {"ahead.keep": ["walk"], **ratings})
    (new,) = [each.id for each in plans(store) if each.id != PLAN]
    view = managed(store, new)
    assert [each for _, each in view.steps] == ["write the letter"]
    assert view.habits == (("Walk 20 min", 1),)
    (change,) = [each for each in then_and_now(store, new) if each.title.startswith("Rebuild")]
    assert [(each.then, each.now) for each in change.changes] == [(3, 6)]


def test_what_is_chosen_for_now_stands_on_today_until_tomorrow(home: Path) -> None:
    strategies = [{"id": "shower", "name": "A hot shower"}]
    signs = [{"id": "pay", "what": "Pay day", "then_part": "ring Jo"}]
    plan = sample_plan(strategies=strategies, signs=signs)
    store = sample_store(home, FixedClock(MOMENT), plan)
    finished(store, "setback", {"onwards.own_ways": ["shower"], "onwards.own_plans": ["pay"]})
    for days, chosen in ((0, 2), (1, 2), (2, 0)):
        view = today(Store.open(home, FixedClock(MOMENT + timedelta(days=days))), plan_id=PLAN)
        assert view is not None
        assert len(view.chosen) == chosen
    view = today(store, plan_id=PLAN)
    assert view is not None
    told = format_chosen(view.chosen)
    assert told == "For now, as you chose: Pay day: then I ring Jo; A hot shower."


def test_what_is_to_be_done_already_is_not_added_once_more(store: Store) -> None:
    said = {"onwards.tell": ["Ada"], "onwards.small_step": "Change  the sheets"}
    finished(store, "setback", said)
    plan = finished(store, "setback", {**said, "onwards.small_step": "change the sheets"})
    assert [each.text for each in plan.habits].count("Tell Ada") == 1
    steps = [step.text for each in plan.objectives for step in each.steps]
    assert [each.casefold() for each in steps].count("change  the sheets") == 1
    once = next(each for each in plan.habits if each.text == "Tell Ada")
    tick(store, Found(PLAN, "habit", once.id, once.text), on=store.clock.today())
    again = finished(store, "setback", {"onwards.tell": ["Ada"]})
    assert [each.text for each in again.habits].count("Tell Ada") == 2
