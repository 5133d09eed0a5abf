"""Several at once on one home: no change is lost, and none is written over."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path

from flows.actions.entries import tick
from flows.actions.history import undo
from flows.actions.journal import add_win
from flows.actions.objectives import set_due
from flows.documents.clock import FixedClock
from flows.lookup.plans import load_plan
from flows.lookup.refusals import RefusedError
from flows.lookup.search import Found
from flows.store.store import Store
from flows.views.history import history
from tests.conftest import MOMENT
from tests.flows.samples import NAME, PLAN, carry_over, changes, documents, sample_store

TODAY = MOMENT.date()
WALK = Found(PLAN, "habit", "walk", "Walk 20 min")


def at_once(home: Path, clock: FixedClock, *works: Callable[[Store], None]) -> None:
    """Let everybody work at the same time, each with a handle of their own."""
    with ThreadPoolExecutor(len(works)) as pool:
        for done in [pool.submit(work, Store.open(home, clock)) for work in works]:
            done.result()


def test_nothing_is_lost(home: Path, clock: FixedClock) -> None:
    store = sample_store(home, clock)

    def ticks(first: int) -> Callable[[Store], None]:
        def work(own: Store) -> None:
            for away in range(first, first + 10):
                tick(own, WALK, on=TODAY - timedelta(days=away))

        return work

    def adds(own: Store) -> None:
        for _ in range(10):
            tick(own, WALK, on=TODAY, amount=1, add=True)

    def wins(own: Store) -> None:
        for number in range(10):
            add_win(own, f"win {number}", on=TODAY)

    at_once(home, clock, ticks(10), ticks(20), adds, adds, wins)
    entries = store.read_all(NAME)["entries"]
    assert len(entries) == 21
    assert [each["amount"] for each in entries.values() if each["date"] == str(TODAY)] == [20]
    assert len(store.read_all("journal")["wins"]) == 10
    assert len(history(store)) == 50


def test_a_form_that_was_filled_before_overwrites_nothing(home: Path, clock: FixedClock) -> None:
    app, other = sample_store(home, clock), Store.open(home, clock)
    form = load_plan(app, PLAN)
    step = Found(PLAN, "step", "letter", "write the letter")
    tick(other, step, on=TODAY)
    set_due(other, PLAN, "sleep", TODAY)
    carry_over(app, form, form.changed(vision="A calm morning."))
    plan = load_plan(other, PLAN)
    assert plan.objectives[1].steps[0].done_on == TODAY
    assert (plan.objectives[0].due, plan.vision) == (TODAY, "A calm morning.")


def test_two_who_undo_at_once_undo_two_changes(home: Path, clock: FixedClock) -> None:
    store = sample_store(home, clock)
    before = documents(store)
    for day in range(4):
        set_due(store, PLAN, "sleep", TODAY + timedelta(days=day))

    def undoes(own: Store) -> None:
        done = 0
        while done < 2:
            try:
                undo(own)
            except RefusedError as error:
                assert "very moment" in error.sentence
            else:
                done += 1

    at_once(home, clock, undoes, undoes)
    assert documents(store) == before
    assert len(changes(store)) == 8
