"""Any part of a title that is enough finds what is meant; else the candidates are listed."""

from pathlib import Path

import pytest

from flows.actions.drafts.saved_drafts import save_draft
from flows.documents.clock import FixedClock
from flows.documents.draft import Draft
from flows.lookup.refusals import AmbiguousName, NotThereError, UnknownName
from flows.lookup.search import (
    candidates,
    find_habit_or_step,
    find_objective,
    find_plan,
)
from flows.store.store import Store
from tests.conftest import MOMENT
from tests.flows.samples import NAME, PLAN, bare_store, sample_plan, sample_store


@pytest.fixture
def store(home: Path, clock: FixedClock) -> Store:
    return sample_store(home, clock)


@pytest.mark.parametrize(
    ("words", "expected"),
    [("walk", "walk"), ("WALK 20", "walk"), ("letter", "letter"), ("hall charger", "charger")],
)
def test_any_part_of_a_title_is_enough(store: Store, words: str, expected: str) -> None:
    assert find_habit_or_step(store, words).id == expected


def test_what_is_found_says_what_it_is(store: Store) -> None:
    assert find_habit_or_step(store, "curtain")[:3] == (PLAN, "step", "curtain")
    assert find_objective(store, "sister")[:3] == (PLAN, "objective", "trust")


def test_an_ambiguous_name_lists_what_it_could_be(store: Store) -> None:
    with pytest.raises(AmbiguousName) as caught:
        find_habit_or_step(store, "the")
    assert set(caught.value.candidates) == {
        "put the charger in the hall",
        "hang the thick curtain",
        "write the letter",
    }
    assert "'write the letter'" in caught.value.sentence


def test_an_unknown_name_lists_what_there_is(store: Store) -> None:
    with pytest.raises(UnknownName) as caught:
        find_habit_or_step(store, "swim")
    assert "Walk 20 min" in caught.value.candidates
    with pytest.raises(UnknownName):
        find_habit_or_step(store, "  ")


def test_a_whole_title_is_never_ambiguous(home: Path, clock: FixedClock) -> None:
    habits = [
        {"id": "a", "text": "Walk", "schedule": {"kind": "daily"}},
        {"id": "b", "text": "Walk the dog", "schedule": {"kind": "daily"}},
    ]
    store = sample_store(home, clock, sample_plan(habits=habits))
    assert find_habit_or_step(store, "walk").id == "a"


def test_what_is_open_goes_before_what_is_done(home: Path, clock: FixedClock) -> None:
    steps = [
        {"id": "old", "text": "write the first letter", "state": "done"},
        {"id": "new", "text": "write the second letter"},
    ]
    objectives = [{"id": "o", "wish": "Trust", "steps": steps}]
    store = sample_store(home, clock, sample_plan(objectives=objectives))
    assert find_habit_or_step(store, "letter").id == "new"
    assert find_habit_or_step(store, "first").id == "old"
    assert [each.id for each in candidates(store, "step")] == ["new"]


def test_the_current_plan_goes_before_others(store: Store, clock: FixedClock) -> None:
    other = sample_plan(id="p2", title="Another", state="paused", created="2026-10-01T09:00:00Z")
    with store.transaction("plans/p2") as transaction:
        transaction.put("plans/p2", "plan", other.model_dump(mode="json"))
    assert find_habit_or_step(store, "walk").plan == PLAN


def test_a_plan_is_found_by_title_or_id(store: Store) -> None:
    assert find_plan(store, "sam").id == PLAN
    assert find_plan(store, PLAN).id == PLAN
    assert find_plan(store).id == PLAN
    with pytest.raises(UnknownName):
        find_plan(store, "somebody")


def test_without_a_plan_that_is_said(home: Path, clock: FixedClock) -> None:
    with pytest.raises(NotThereError) as caught:
        find_plan(bare_store(home, clock))
    assert caught.value.sentence == "There is no plan yet. The command “handrail new” begins one."
    assert not bare_store(home, clock).exists(NAME)


@pytest.fixture
def twins(home: Path, clock: FixedClock) -> Store:
    """A plan in which several things have the same title."""
    call = {"text": "call Priya"}
    objectives = [
        {"id": "o1", "wish": "Trust", "steps": [{**call, "id": "s1"}]},
        {"id": "o2", "wish": "Trust in work", "steps": [{**call, "id": "s2"}]},
        {"id": "o3", "wish": "Rest", "steps": [{**call, "id": "s3"}, {**call, "id": "s4"}]},
        {"id": "o4", "wish": "Rest", "steps": []},
    ]
    return sample_store(home, clock, sample_plan(objectives=objectives, habits=[]))


def test_the_same_title_is_told_apart_by_the_objective_or_else_by_the_id(twins: Store) -> None:
    with pytest.raises(AmbiguousName) as caught:
        find_habit_or_step(twins, "call priya")
    assert caught.value.sentence == (
        "'call priya' could be more than one habit or step: 'call Priya' (Trust), "
        "'call Priya' (Trust in work), 'call Priya' (s3), 'call Priya' (s4). "
        "Please type a little more of the title, or what stands in the brackets."
    )


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("call Priya trust", "s1"),
        ("priya work", "s2"),
        ("trust in work: call", "s2"),
        ("s4", "s4"),
        ("call priya s3", "s3"),
    ],
)
def test_what_it_belongs_to_finds_it(twins: Store, words: str, expected: str) -> None:
    assert find_habit_or_step(twins, words.replace(":", "")).id == expected


def test_an_objective_alone_is_none_of_its_steps(twins: Store) -> None:
    with pytest.raises(UnknownName):
        find_habit_or_step(twins, "work")


def test_a_whole_title_goes_before_an_id(home: Path, clock: FixedClock) -> None:
    objectives = [{"id": "rest", "wish": "Work"}, {"id": "o", "wish": "Rest"}]
    store = sample_store(home, clock, sample_plan(objectives=objectives))
    assert find_objective(store, "rest").id == "o"
    assert find_objective(store, "work").id == "rest"


def test_plans_and_objectives_of_one_title_are_told_apart(twins: Store) -> None:
    other = sample_plan(id="p2", created="2026-10-01T09:00:00Z")
    with twins.transaction("plans/p2") as transaction:
        transaction.put("plans/p2", "plan", other.model_dump(mode="json"))
    with pytest.raises(AmbiguousName, match=r"'Sam's plan' \(2026-11-01\).*\(2026-10-01\)"):
        find_plan(twins, "sam")
    assert find_plan(twins, "sam's plan 2026-10-01").id == "p2"
    assert find_plan(twins, "p2").id == "p2"
    with pytest.raises(AmbiguousName, match=r"'Rest' \(o3\), 'Rest' \(o4\)"):
        find_objective(twins, "rest")
    assert find_objective(twins, "o4").id == "o4"


def test_the_plan_tells_apart_what_is_in_several(twins: Store) -> None:
    for plan in ("p2", "p3"):
        other = sample_plan(id=plan, title=f"Plan {plan}", state="paused")
        with twins.transaction(f"plans/{plan}") as transaction:
            transaction.put(f"plans/{plan}", "plan", other.model_dump(mode="json"))
    with pytest.raises(AmbiguousName, match=r"\(Plan p3\), 'Walk 20 min' \(Plan p2\)"):
        find_habit_or_step(twins, "walk")
    assert find_habit_or_step(twins, "walk p3").plan == "p3"


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("Zoe\u0308 anrufen", "zo\u00eb"),
        ("Zo\u00eb anrufen", "ZOE\u0308 anrufen"),
        ("Stra\u00dfe fegen", "STRASSE"),
    ],
)
def test_letters_are_the_same_however_they_are_composed(
    home: Path, clock: FixedClock, title: str, words: str
) -> None:
    habits = [{"id": "a", "text": title, "schedule": {"kind": "daily"}}]
    store = sample_store(home, clock, sample_plan(habits=habits))
    assert find_habit_or_step(store, words).id == "a"


def test_without_a_plan_a_begun_one_is_named(home: Path, clock: FixedClock) -> None:
    store = bare_store(home, clock)
    begun = Draft(id="d", flow="personal", flow_version=1, created=MOMENT, saved=MOMENT)
    save_draft(store, begun.model_copy(update={"title": "Spring"}))
    with pytest.raises(NotThereError) as caught:
        find_plan(store)
    assert "“handrail resume”" in caught.value.sentence
    assert "'Spring' is begun" in caught.value.sentence
