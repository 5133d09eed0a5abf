"""Any part of a title that is enough finds what is meant; else the candidates are listed."""

from collections.abc import Callable
from pathlib import Path

import pytest

from flows.actions.drafts.saved_drafts import save_draft
from flows.actions.plan_editor import edit_plan
from flows.actions.plans import set_current
from flows.documents.clock import FixedClock
from flows.documents.draft import Draft
from flows.lookup.refusals import AmbiguousName, NotThereError, UnknownName
from flows.lookup.search import (
    Found,
    Kind,
    candidates,
    find_contact,
    find_habit,
    find_habit_or_step,
    find_objective,
    find_plan,
    find_strategy,
    find_to_tick,
    unit_of,
)
from flows.store.store import Store
from tests.conftest import MOMENT
from tests.flows.samples import NAME, PLAN, add_plan, bare_store, sample_plan, sample_store


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


def test_an_objective_is_found_by_the_number_that_stands_beside_it(store: Store) -> None:
    wishes = [each.wish for each in sample_plan().objectives]
    assert [find_objective(store, str(n)).title for n in (1, 2)] == wishes[:2]
    with pytest.raises(UnknownName):
        find_objective(store, "17")


def test_a_number_that_says_two_things_is_asked_about(store: Store) -> None:
    """Read back, objectives stand as they were written; on the board, in one's own order."""
    with edit_plan(store, PLAN, words="own order") as edit:
        first, second = edit.plan["objectives"][:2]
        first["rank"], second["rank"] = 2, 1
    with pytest.raises(AmbiguousName) as caught:
        find_objective(store, "1")
    assert caught.value.candidates == (first["wish"], second["wish"])


def test_a_title_that_is_a_number_goes_before_numbers(store: Store) -> None:
    with edit_plan(store, PLAN, words="a number") as edit:
        edit.plan["objectives"][1]["wish"] = "1"
    assert find_objective(store, "1").title == "1"


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
    assert find_plan(store, "sam") == PLAN
    assert find_plan(store, PLAN) == PLAN
    assert find_plan(store) == PLAN
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
        "Please type what stands in the brackets as well, such as call priya Trust."
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
    assert find_plan(twins, "sam's plan 2026-10-01") == "p2"
    assert find_plan(twins, "p2") == "p2"
    third = sample_plan(id="p3", created="2026-10-01T09:40:00Z")
    with twins.transaction("plans/p3") as transaction:
        transaction.put("plans/p3", "plan", third.model_dump(mode="json"))
    with pytest.raises(AmbiguousName) as caught:
        find_plan(twins, "sam")
    # What the sentence says is enough.
    told = caught.value.sentence.partition("such as ")[2].removesuffix(".")
    assert told == "sam 2026-11-01"
    assert find_plan(twins, told) == PLAN
    minute = f"{third.created.astimezone():%Y-%m-%d %H:%M}"
    assert minute in caught.value.sentence
    assert find_plan(twins, f"sam {minute}") == "p3"
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


@pytest.mark.parametrize(
    ("find", "words", "kind", "identity"),
    [
        (find_habit, "walk", "habit", "walk"),
        (find_contact, "pri", "contact", "priya"),
        (find_strategy, "tea", "strategy", "tea"),
        (find_objective, "trust", "objective", "trust"),
    ],
)
def test_each_kind_is_found_among_its_own(
    home: Path,
    clock: FixedClock,
    find: Callable[[Store, str], Found],
    words: str,
    kind: str,
    identity: str,
) -> None:
    strategies = [{"id": "tea", "name": "A cup of tea"}]
    store = sample_store(home, clock, sample_plan(strategies=strategies))
    assert find(store, words)[1:3] == (kind, identity)
    with pytest.raises(UnknownName) as caught:
        find(store, "letter")
    assert kind.replace("strategy", "thing that helps") in caught.value.sentence


def test_what_is_over_is_named_only_where_that_is_wanted(home: Path, clock: FixedClock) -> None:
    steps = [{"id": "s", "text": "one", "state": "set_aside"}, {"id": "t", "text": "two"}]
    objectives = [
        {"id": "a", "wish": "A", "state": "reached", "steps": steps},
        {"id": "b", "wish": "B", "state": "set_aside"},
        {"id": "c", "wish": "C", "state": "doing"},
    ]
    habits = [
        {"id": "h", "text": "H", "schedule": {"kind": "daily"}, "ended": "2026-11-02"},
        {"id": "i", "text": "I", "schedule": {"kind": "daily"}},
    ]
    store = sample_store(home, clock, sample_plan(objectives=objectives, habits=habits))
    kinds: tuple[Kind, ...] = ("objective", "step", "habit")
    assert [each.id for each in candidates(store, *kinds)] == ["i", "t", "c"]
    every = [each.id for each in candidates(store, *kinds, resting=True)]
    assert every == ["h", "i", "a", "s", "t", "b", "c"]


def test_a_unit_is_that_of_the_habit_or_of_the_measure(store: Store) -> None:
    assert unit_of(store, find_habit(store, "read")) == "pages"
    assert unit_of(store, find_habit(store, "walk")) == ""
    assert unit_of(store, find_objective(store, "sleep")) == "nights a week"
    assert unit_of(store, find_habit_or_step(store, "letter")) == ""
    with pytest.raises(NotThereError):
        unit_of(store, Found("gone", "habit", "walk", "Walk"))


def test_a_closed_plan_is_searched_only_while_it_is_the_current_one(store: Store) -> None:
    add_plan(store, "over", state="closed", habits=[], title="Over")
    assert {each.plan for each in candidates(store, "step")} == {PLAN}
    set_current(store, "over")
    assert [each.plan for each in candidates(store, "objective")] == ["over", "over", PLAN, PLAN]


@pytest.fixture
def promised(store: Store) -> Store:
    """A plan about which something was promised: by somebody else, and by the person."""
    actions = [
        {"id": "ring", "text": "ring the clinic", "doer": "yours", "who": "Ben", "state": "open"},
        {"id": "kept", "text": "post the letter", "doer": "yours", "who": "Ben", "state": "done"},
        {"id": "mine", "text": "pack a bag", "state": "open"},
    ]
    opened = "2026-11-20T10:00:00Z"
    session = {"id": "s", "date": "2026-11-20", "opened": opened, "closed": opened}
    with store.transaction(NAME) as transaction:
        transaction.put(NAME, "sessions", {**session, "actions": actions})
    return store


def test_what_somebody_promised_can_be_marked_and_taken_back(promised: Store) -> None:
    assert find_to_tick(promised, "clinic")[:3] == (PLAN, "agreed", "ring")
    assert find_to_tick(promised, "walk").kind == "habit"
    assert find_to_tick(promised, "letter")[1:3] == ("step", "letter")
    with pytest.raises(AmbiguousName, match="'write the letter', 'post the letter'"):
        find_to_tick(promised, "the letter", back=True)
    assert find_to_tick(promised, "post", back=True).id == "kept"
    with pytest.raises(UnknownName):
        find_to_tick(promised, "bag")
    with pytest.raises(UnknownName):
        find_to_tick(promised, "clinic", back=True)


def test_without_promises_what_can_be_marked_are_habits_and_steps(store: Store) -> None:
    assert find_to_tick(store, "walk").id == "walk"
    with pytest.raises(UnknownName, match="no habit or step"):
        find_to_tick(store, "clinic")


def test_what_is_promised_is_found_beside_what_stands_in_another_plan(promised: Store) -> None:
    habits = [{"id": "swim", "text": "Swim", "schedule": {"kind": "daily"}}]
    add_plan(promised, "p2", state="paused", title="Another", habits=habits)
    assert find_to_tick(promised, "swim")[:3] == ("p2", "habit", "swim")
