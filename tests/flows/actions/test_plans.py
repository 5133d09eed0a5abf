"""What can be done to a whole plan."""

from pathlib import Path

import pytest

from flows.actions.plans import (
    close,
    delete_plan,
    duplicate_as_template,
    pause,
    resume,
    save_plan,
    set_current,
)
from flows.documents.clock import FixedClock
from flows.documents.errors import UnacceptableError
from flows.documents.vocabulary import ObjectiveState, PlanState
from flows.lookup.plans import current_plan, load_plan, plans
from flows.lookup.refusals import NotThereError, RefusedError
from flows.store.store import Store
from tests.flows.samples import (
    PLAN,
    bare_store,
    carry_over,
    changes,
    rename,
    sample_plan,
    sample_store,
)


@pytest.fixture
def store(home: Path, clock: FixedClock) -> Store:
    return sample_store(home, clock)


def test_a_new_plan_becomes_the_current_one(store: Store) -> None:
    change = save_plan(store, sample_plan(id="p2", title="Another"))
    assert change.words == "plan 'Another' saved"
    assert (current := current_plan(store)) and current.id == change.plan == "p2"
    set_current(store, PLAN)
    assert (current := current_plan(store)) and current.id == PLAN


def test_a_saved_plan_is_never_saved_over(store: Store) -> None:
    with pytest.raises(RefusedError):
        save_plan(store, sample_plan(title="Over it"))
    assert load_plan(store, PLAN) == sample_plan()


def test_an_edit_carries_over_only_what_is_different(store: Store) -> None:
    read = load_plan(store, PLAN)
    rename(store, PLAN, "Renamed beside the form")
    carry_over(store, read, read.changed(vision="A calm morning."))
    now = load_plan(store, PLAN)
    assert (now.title, now.vision) == ("Renamed beside the form", "A calm morning.")


def test_an_edit_of_what_somebody_else_changed_is_refused(store: Store) -> None:
    read = load_plan(store, PLAN)
    rename(store, PLAN, "Renamed beside the form")
    with pytest.raises(RefusedError):
        carry_over(store, read, read.changed(title="Mine", vision="A calm morning."))
    assert load_plan(store, PLAN).vision == ""
    carry_over(store, read, read.changed(title="Renamed beside the form", purpose="Rest"))
    assert load_plan(store, PLAN).purpose == "Rest"


def test_a_plan_pauses_goes_on_and_closes(store: Store, clock: FixedClock) -> None:
    assert pause(store, PLAN).words == "plan 'Sam's plan' paused"
    assert load_plan(store, PLAN).state is PlanState.PAUSED
    close(store, PLAN)
    assert load_plan(store, PLAN).closed == clock.today()
    resume(store, PLAN)
    plan = load_plan(store, PLAN)
    assert (plan.state, plan.closed) == (PlanState.ACTIVE, None)


def test_doing_what_is_done_already_changes_nothing(store: Store) -> None:
    pause(store, PLAN)
    assert not pause(store, PLAN).changed
    assert len(changes(store)) == 1


def test_a_title_has_to_say_something(store: Store) -> None:
    with pytest.raises(UnacceptableError, match="few words"):
        rename(store, PLAN, "  ")
    assert load_plan(store, PLAN) == sample_plan()


def test_a_template_has_the_words_and_nothing_that_happened(store: Store) -> None:
    change = duplicate_as_template(store, PLAN, "Once more")
    assert change.plan is not None
    copy, plan = load_plan(store, change.plan), load_plan(store, PLAN)
    assert copy.title == "Once more"
    assert [each.wish for each in copy.objectives] == [each.wish for each in plan.objectives]
    assert {each.state for each in copy.objectives} == {ObjectiveState.LATER}
    assert copy.crisis.contacts == (copy.contacts[0].id,) != plan.crisis.contacts
    old = {each.id for each in (plan, *plan.objectives, *plan.habits)}
    assert not old & {each.id for each in (copy, *copy.objectives, *copy.habits)}


def test_a_duplicate_has_a_name_of_its_own_and_the_plan_in_use_stays_in_use(store: Store) -> None:
    title = load_plan(store, PLAN).title
    copies = [duplicate_as_template(store, PLAN).plan or "" for _ in range(2)]
    copies.append(duplicate_as_template(store, copies[0]).plan or "")
    names = [load_plan(store, each).title for each in copies]
    assert names == [f"{title} (2)", f"{title} (3)", f"{title} (4)"]
    current = current_plan(store)
    assert current is not None
    assert current.id == PLAN


def test_a_template_leaves_out_how_things_turned_out(home: Path, clock: FixedClock) -> None:
    letter = "0123456789abcdef0123456789abcdef"
    step = {"id": letter, "text": "write the letter"}
    level = {"expected": "we talk", "current": 1}
    plan = sample_plan(
        objectives=[{"id": "trust", "wish": "Trust", "levels": level, "steps": [step]}],
        strategies=[{"id": "walk", "name": "Walk it off", "effort": 2, "helped": 3}],
        extra=[
            {
                "path": f"objectives.objective.trust.step.{letter}.mood",
                "label": "How does it feel?",
                "value": {"rows": {letter: 3}, "chosen": [letter], "words": "trust"},
            },
            {"path": f"old.{letter}", "label": f"old.{letter}", "value": None},
        ],
    )
    store = sample_store(home, clock, plan)
    change = duplicate_as_template(store, PLAN)
    assert change.plan is not None
    copy = load_plan(store, change.plan)
    (trust,) = copy.objectives
    assert trust.levels is not None
    assert (trust.levels.expected, trust.levels.current) == ("we talk", None)
    assert (copy.strategies[0].effort, copy.strategies[0].helped) == (2, None)
    new = trust.steps[0].id
    assert copy.extra[0].path == f"objectives.objective.{trust.id}.step.{new}.mood"
    assert copy.extra[0].label == "How does it feel?"
    assert copy.extra[0].value == {"rows": {new: 3}, "chosen": [new], "words": "trust"}
    assert copy.extra[1].path == copy.extra[1].label == f"old.{new}"


def test_a_deleted_plan_is_not_there(store: Store) -> None:
    assert delete_plan(store, PLAN).words == "plan 'Sam's plan' deleted"
    assert plans(store) == ()
    for action in (pause, close, delete_plan, set_current, duplicate_as_template):
        with pytest.raises(NotThereError):
            action(store, PLAN)


def test_an_empty_home_has_no_plan_to_change(home: Path, clock: FixedClock) -> None:
    with pytest.raises(NotThereError):
        resume(bare_store(home, clock), PLAN)
