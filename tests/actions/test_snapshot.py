"""One picture of everything the app shows."""

from dataclasses import FrozenInstanceError
from datetime import timedelta
from pathlib import Path

import pytest

from flows.actions.entries import tick
from flows.actions.errors import NotThereError
from flows.actions.finding import find_habit_or_step, find_objective
from flows.actions.history import undo
from flows.actions.journal import add_win, write_note
from flows.actions.ratings import rate, rate_scale
from flows.actions.snapshot import snapshot
from flows.documents.clock import FixedClock
from flows.documents.vocabulary import RatingKind
from flows.rules.progress import progress
from flows.store.store import Store
from tests.actions.samples import PLAN, bare_store, sample_store


@pytest.fixture
def store(home: Path, clock: FixedClock) -> Store:
    return sample_store(home, clock)


def test_an_empty_home_has_an_empty_picture(home: Path, clock: FixedClock) -> None:
    shown = snapshot(bare_store(home, clock))
    assert (shown.plan, shown.plans, shown.drafts) == (None, (), ())
    assert (shown.journal, shown.undoable) == ((), None)


def test_everything_of_the_plan_is_in_it(store: Store, clock: FixedClock) -> None:
    today = clock.today()
    tick(store, find_habit_or_step(store, "walk"), on=today)
    rate(store, find_objective(store, "sleep"), RatingKind.CLOSENESS, 5, on=today)
    rate(
        store, find_objective(store, "sleep"), RatingKind.CLOSENESS, 4, on=today - timedelta(days=7)
    )
    rate_scale(store, "Pain", 3, on=today)
    shown = snapshot(store)
    assert shown.plan is not None and shown.plan.title == "Sam's plan"
    assert (entry := shown.entry("walk", today)) and entry.state == "done"
    assert shown.entry("walk", today - timedelta(days=1)) is None
    assert [value for _, value in shown.rated["closeness", "sleep"]] == [4, 5]
    assert shown.scales == {("scale", "Pain"): ((today, 3),)}
    found = progress(shown.plan.objectives[0], shown.rated)
    assert found is not None and found.words == "2 of 5 nights a week"


def test_wins_and_lines_come_newest_first(store: Store, clock: FixedClock) -> None:
    today = clock.today()
    for text, days in (("first", 3), ("last", 0), ("long ago", 10)):
        add_win(store, text, on=today - timedelta(days=days))
        write_note(store, text, on=today - timedelta(days=days))
    shown = snapshot(store)
    assert [each.text for each in shown.wins] == ["last", "first", "long ago"]
    assert [each.text for each in shown.wins_of_week()] == ["last", "first"]
    assert [each.text for each in shown.written_on(today)] == ["last"]


def test_it_says_what_can_be_undone(store: Store, clock: FixedClock) -> None:
    change = add_win(store, "rested", on=clock.today())
    assert snapshot(store).undoable == change
    undo(store)
    assert (redoable := snapshot(store).redoable) and redoable.id == change.id


def test_a_picture_never_changes(store: Store, clock: FixedClock) -> None:
    shown = snapshot(store)
    tick(store, find_habit_or_step(store, "walk"), on=clock.today())
    assert shown.entry("walk", clock.today()) is None
    with pytest.raises(FrozenInstanceError):
        shown.plan = None  # type: ignore[misc]


def test_the_whole_past_is_read_when_it_is_asked_for(store: Store, clock: FixedClock) -> None:
    then = clock.today() - timedelta(days=800)
    tick(store, find_habit_or_step(store, "walk"), on=then)
    assert snapshot(store).entry("walk", then) is None
    assert snapshot(store, whole_past=True).entry("walk", then) is not None


def test_a_plan_that_is_gone_is_said(store: Store) -> None:
    assert snapshot(store, PLAN).plan is not None
    with pytest.raises(NotThereError):
        snapshot(store, "gone")
