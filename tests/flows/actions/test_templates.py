"""A duplicate keeps words and leaves out what was felt on a day."""

from pathlib import Path

from flows.actions.plans import duplicate_as_template, save_plan
from flows.documents.clock import FixedClock
from flows.documents.objective import Objective
from flows.documents.plan import Area, ExtraAnswer
from flows.lookup.plans import load_plan
from flows.store.store import Store
from tests.flows.samples import PLAN, sample_plan


def test_a_template_leaves_out_the_numbers_of_a_day(home: Path, clock: FixedClock) -> None:
    store = Store.open(home, clock)
    rated = Objective(
        wish="Run again",
        why="It clears my head",
        unit="km",
        baseline=2,
        target=10,
        importance=9,
        importance_note="The children",
        confidence=4,
        confidence_note="A friend beside me",
        closeness=3,
        significance=5,
        urgency=2,
        rank=1,
    )
    extra = [
        ExtraAnswer(path="one.a", label="How sure?", value=7),
        ExtraAnswer(path="one.b", label="How much?", value={"row": {"axis": 3}}),
        ExtraAnswer(path="one.c", label="What else?", value="My own words"),
        ExtraAnswer(path="one.d", label="Alone?", value=True),
    ]
    areas = (Area(name="health", satisfaction=2), Area(name="home"))
    plan = sample_plan().changed(objectives=(rated,), habits=(), areas=areas, extra=tuple(extra))
    save_plan(store, plan)
    copy = load_plan(store, duplicate_as_template(store, PLAN).plan or "")
    fresh = Objective(
        wish="Run again", why="It clears my head", unit="km", target=10, rank=1
    ).changed(id=copy.objectives[0].id)
    assert copy.objectives == (fresh,)
    assert copy.areas == (Area(name="health"), Area(name="home"))
    assert [each.value for each in copy.extra] == ["My own words", True]
