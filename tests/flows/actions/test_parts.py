"""What can be done to the parts of a plan, each undone by one undo."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

from flows.actions.habits import end_habit, pause_habit, take_habit_up
from flows.actions.history import undo
from flows.actions.objectives import (
    add_objective,
    move,
    pause_objective,
    reorder,
    set_due,
    set_level,
    set_target,
    take_objective_up,
)
from flows.actions.record import ChangeResult
from flows.actions.steps import (
    add_step,
    move_step,
    plan_step,
    remove_step,
    reword_step,
    set_impact,
    set_step_aside,
    take_step_up,
)
from flows.actions.support import (
    add_contact,
    correct_contact,
    edit_contact,
    record_contact,
    remove_contact,
)
from flows.documents.clock import FixedClock
from flows.documents.errors import UnacceptableError
from flows.documents.habit import DayRange
from flows.documents.objective import Objective, Step
from flows.documents.plan import Plan
from flows.documents.support import Contact
from flows.documents.vocabulary import ObjectiveState
from flows.lookup.plans import load_plan
from flows.lookup.refusals import NotThereError, RefusedError
from flows.store.store import Store
from tests.conftest import MOMENT
from tests.flows.samples import PLAN, changes, sample_plan, sample_store

TODAY = MOMENT.date()
NEXT = date(2026, 11, 27)

FULL = sample_plan(
    objectives=[
        {
            **sample_plan().objectives[0].model_dump(mode="json"),
            "levels": {"expected": "five nights"},
        },
        sample_plan().objectives[1].model_dump(mode="json"),
    ],
)
Action = Callable[[Store], ChangeResult]

CASES: dict[str, tuple[Action, str, Callable[[Plan], bool]]] = {
    "move": (
        lambda store: move(store, PLAN, "trust", ObjectiveState.DOING, "It is time"),
        "objective 'Rebuild trust with my sister' moved to doing",
        lambda plan: (
            (plan.objectives[1].state_note, plan.objectives[1].started) == ("It is time", TODAY)
        ),
    ),
    "reorder": (
        lambda store: reorder(store, PLAN, ["trust", "sleep"]),
        "objectives put in order",
        lambda plan: [each.rank for each in plan.objectives] == [2, 1],
    ),
    "reorder, a tie": (
        lambda store: reorder(store, PLAN, [["trust", "sleep"]]),
        "objectives put in order",
        lambda plan: [each.rank for each in plan.objectives] == [1, 1],
    ),
    "add objective": (
        lambda store: add_objective(store, PLAN, Objective(wish="Move more")),
        "objective 'Move more' added",
        lambda plan: plan.objectives[-1].wish == "Move more",
    ),
    "due": (
        lambda store: set_due(store, PLAN, "sleep", NEXT),
        "objective 'Sleep through most nights' is by Fri 27 Nov",
        lambda plan: plan.objectives[0].due == NEXT,
    ),
    "target": (
        lambda store: set_target(store, PLAN, "sleep", 4, "Five was more than I need"),
        "objective 'Sleep through most nights' aims for 4 nights a week, was 5 "
        "(Five was more than I need)",
        lambda plan: plan.objectives[0].target == 4,
    ),
    "no target": (
        lambda store: set_target(store, PLAN, "sleep", None),
        "objective 'Sleep through most nights' has no aim in numbers, was 5",
        lambda plan: plan.objectives[0].target is None,
    ),
    "a first target": (
        lambda store: set_target(store, PLAN, "trust", 2.5),
        "objective 'Rebuild trust with my sister' aims for 2.5",
        lambda plan: plan.objectives[1].target == 2.5,
    ),
    "due, with a reason": (
        lambda store: set_due(store, PLAN, "sleep", NEXT, " The course ends then "),
        "objective 'Sleep through most nights' is by Fri 27 Nov (The course ends then)",
        lambda plan: plan.objectives[0].due == NEXT,
    ),
    "level": (
        lambda store: set_level(store, PLAN, "sleep", 1),
        "objective 'Sleep through most nights' is at level +1",
        lambda plan: bool((levels := plan.objectives[0].levels) and levels.current == 1),
    ),
    "add step": (
        lambda store: add_step(store, PLAN, "trust", Step(text="ring her")),
        "step 'ring her' added",
        lambda plan: plan.objectives[1].steps[-1].text == "ring her",
    ),
    "plan step": (
        lambda store: plan_step(store, PLAN, "letter", NEXT),
        "step 'write the letter' planned for Fri 27 Nov",
        lambda plan: plan.objectives[1].steps[0].planned == NEXT,
    ),
    "impact of a step": (
        lambda store: set_impact(store, PLAN, "letter", 3),
        "step 'write the letter' marked 'moves it a lot'",
        lambda plan: plan.objectives[1].steps[0].impact == 3,
    ),
    "reword step": (
        lambda store: reword_step(store, PLAN, "letter", "write her a card"),
        "step 'write the letter' now reads 'write her a card'",
        lambda plan: plan.objectives[1].steps[0].text == "write her a card",
    ),
    "step aside": (
        lambda store: set_step_aside(store, PLAN, "letter"),
        "step 'write the letter' set aside",
        lambda plan: plan.objectives[1].steps[0].state == "set_aside",
    ),
    "move step": (
        lambda store: move_step(store, PLAN, "curtain", -1),
        "step 'hang the thick curtain' moved up",
        lambda plan: [each.id for each in plan.objectives[0].steps] == ["curtain", "charger"],
    ),
    "remove step": (
        lambda store: remove_step(store, PLAN, "charger"),
        "step 'put the charger in the hall' taken out",
        lambda plan: [each.id for each in plan.objectives[0].steps] == ["curtain"],
    ),
    "pause objective": (
        lambda store: pause_objective(store, PLAN, "sleep"),
        "objective 'Sleep through most nights' paused",
        lambda plan: plan.objectives[0].state == "paused",
    ),
    "pause habit": (
        lambda store: pause_habit(store, PLAN, "walk"),
        "habit 'Walk 20 min' paused",
        lambda plan: plan.habits[0].paused == (DayRange(first=TODAY),),
    ),
    "end habit": (
        lambda store: end_habit(store, PLAN, "walk"),
        "habit 'Walk 20 min' ended",
        lambda plan: plan.habits[0].ended == TODAY,
    ),
    "in touch": (
        lambda store: record_contact(store, PLAN, "jo", TODAY - timedelta(days=1)),
        "in touch with 'Jo' for Fri 20 Nov",
        lambda plan: plan.contacts[1].last_contact == TODAY - timedelta(days=1),
    ),
    "add contact": (
        lambda store: add_contact(store, PLAN, Contact(name="Leo")),
        "contact 'Leo' added",
        lambda plan: plan.contacts[-1].name == "Leo",
    ),
    "edit contact": (
        lambda store: edit_contact(store, PLAN, "jo", ask="Walk with me?"),
        "contact 'Jo' changed",
        lambda plan: plan.contacts[1].ask == "Walk with me?",
    ),
    "remove contact": (
        lambda store: remove_contact(store, PLAN, "priya"),
        "contact 'Priya' taken out",
        lambda plan: (len(plan.contacts), plan.crisis.contacts) == (1, ()),
    ),
}


@pytest.fixture
def store(home: Path, clock: FixedClock) -> Store:
    return sample_store(home, clock, FULL)


@pytest.mark.parametrize("case", CASES)
def test_an_action_does_one_thing_and_is_undone(store: Store, case: str) -> None:
    action, words, happened = CASES[case]
    assert not happened(FULL)
    assert action(store).words == words
    assert happened(load_plan(store, PLAN))
    assert len(changes(store)) == 1
    undo(store)
    assert load_plan(store, PLAN) == FULL


REFUSED: dict[str, tuple[Action, type[Exception]]] = {
    "objective gone": (lambda s: set_due(s, PLAN, "gone", NEXT), NotThereError),
    "step gone": (lambda s: plan_step(s, PLAN, "gone", NEXT), NotThereError),
    "contact gone": (lambda s: record_contact(s, PLAN, "gone", TODAY), NotThereError),
    "twice in the order": (lambda s: reorder(s, PLAN, ["sleep", "sleep"]), RefusedError),
    "no levels": (lambda s: set_level(s, PLAN, "trust", 1), RefusedError),
    "no such level": (lambda s: set_level(s, PLAN, "sleep", 3), UnacceptableError),
    "no such impact": (lambda s: set_impact(s, PLAN, "letter", 4), UnacceptableError),
    "no such target": (
        lambda s: set_target(s, PLAN, "sleep", float("nan")),
        UnacceptableError,
    ),
    "a reason without a change": (
        lambda s: set_target(s, PLAN, "sleep", 5, "It is enough"),
        RefusedError,
    ),
    "a reason for the same day": (
        lambda s: plan_step(s, PLAN, "letter", None, "No hurry"),
        RefusedError,
    ),
    "a reason as long as a letter": (
        lambda s: set_due(s, PLAN, "sleep", NEXT, "why " * 101),
        UnacceptableError,
    ),
    "no such field": (lambda s: edit_contact(s, PLAN, "jo", colour="red"), UnacceptableError),
    "no step words": (lambda s: reword_step(s, PLAN, "letter", " "), UnacceptableError),
    "the same id": (lambda s: add_contact(s, PLAN, FULL.contacts[0]), UnacceptableError),
    "habit gone": (lambda s: pause_habit(s, PLAN, "gone"), NotThereError),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_cannot_be_done_changes_nothing(store: Store, case: str) -> None:
    action, error = REFUSED[case]
    with pytest.raises(error):
        action(store)
    assert load_plan(store, PLAN) == FULL
    assert changes(store) == []


def test_a_habit_is_paused_and_taken_up_again(store: Store, clock: FixedClock) -> None:
    pause_habit(store, PLAN, "read")
    assert not pause_habit(store, PLAN, "read").changed
    take_habit_up(store, PLAN, "read")
    assert load_plan(store, PLAN) == FULL
    pause_habit(store, PLAN, "walk")
    clock.moment += timedelta(days=3)
    take_habit_up(store, PLAN, "walk")
    rest = DayRange(first=TODAY, last=TODAY + timedelta(days=2))
    assert load_plan(store, PLAN).habits[0].paused == (rest,)


def test_days_after_the_end_of_a_habit_are_not_counted_when_it_comes_back(
    store: Store, clock: FixedClock
) -> None:
    end_habit(store, PLAN, "walk")
    take_habit_up(store, PLAN, "walk")
    assert load_plan(store, PLAN) == FULL
    end_habit(store, PLAN, "walk")
    clock.moment += timedelta(days=30)
    take_habit_up(store, PLAN, "walk")
    walk = load_plan(store, PLAN).habits[0]
    between = DayRange(first=TODAY + timedelta(days=1), last=TODAY + timedelta(days=29))
    assert (walk.ended, walk.paused) == (None, (between,))


@pytest.mark.parametrize("state", ["in_focus", "doing", "later"])
def test_an_objective_goes_back_to_where_it_was_when_it_was_paused(
    store: Store, state: str
) -> None:
    move(store, PLAN, "trust", ObjectiveState(state))
    pause_objective(store, PLAN, "trust")
    words = take_objective_up(store, PLAN, "trust").words
    assert words == "objective 'Rebuild trust with my sister' taken up again"
    assert load_plan(store, PLAN).objectives[1].state == state
    assert not take_objective_up(store, PLAN, "trust").changed


def test_an_objective_that_was_written_as_paused_can_be_taken_up(
    home: Path, clock: FixedClock
) -> None:
    sleep, trust = FULL.objectives
    begun = sleep.changed(state=ObjectiveState.PAUSED, started=TODAY)
    paused = (begun, trust.changed(state=ObjectiveState.PAUSED))
    store = sample_store(home, clock, FULL.changed(objectives=paused))
    for each in ("sleep", "trust"):
        take_objective_up(store, PLAN, each)
    states = [each.state for each in load_plan(store, PLAN).objectives]
    assert states == [ObjectiveState.DOING, ObjectiveState.LATER]


def test_how_far_a_step_moves_things_can_be_left_open_again(store: Store) -> None:
    set_impact(store, PLAN, "letter", 1)
    words = set_impact(store, PLAN, "letter", None).words
    assert words == "step 'write the letter' no longer marked by how far it moves things"
    assert load_plan(store, PLAN) == FULL


def test_a_step_is_taken_up_again(store: Store) -> None:
    set_step_aside(store, PLAN, "letter")
    take_step_up(store, PLAN, "letter")
    assert load_plan(store, PLAN) == FULL


def test_an_earlier_contact_never_replaces_a_later_one(store: Store) -> None:
    record_contact(store, PLAN, "jo", TODAY)
    earlier = record_contact(store, PLAN, "jo", date(2026, 1, 1))
    assert not earlier.changed
    assert earlier.words == (
        "the last time with 'Jo' was on Sat 21 Nov, and only the last time is kept"
    )


@pytest.mark.parametrize("state", [ObjectiveState.IN_FOCUS, ObjectiveState.LATER])
def test_an_objective_goes_back_to_where_it_was_after_a_long_rest(
    home: Path, clock: FixedClock, state: ObjectiveState
) -> None:
    store = sample_store(home, clock)
    move(store, PLAN, "sleep", ObjectiveState.DOING)
    move(store, PLAN, "sleep", state)
    pause_objective(store, PLAN, "sleep")
    clock.moment += timedelta(days=40)
    add_step(store, PLAN, "trust", Step(text="ring her"))  # What is old leaves the file in use.
    assert len(changes(store)) == 1
    take_objective_up(store, PLAN, "sleep")
    assert load_plan(store, PLAN).objectives[0].state is state


def test_being_in_touch_on_a_day_to_come_is_not_noted_yet(home: Path, clock: FixedClock) -> None:
    store = sample_store(home, clock)
    with pytest.raises(UnacceptableError, match="Sun 22 Nov is still to come"):
        record_contact(store, PLAN, "jo", TODAY + timedelta(days=1))
    with pytest.raises(UnacceptableError, match="Sun 22 Nov is still to come"):
        correct_contact(store, PLAN, "jo", TODAY + timedelta(days=1))
    assert changes(store) == []
