"""Undo and redo: there and back through any sequence of actions, and never over others' work."""

from collections.abc import Callable
from contextlib import suppress
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.actions.crisis import edit_crisis_page
from flows.actions.drafts.saved_drafts import discard_draft, save_draft
from flows.actions.entries import skip, tick, untick
from flows.actions.history import redo, undo
from flows.actions.journal import add_win, write_note
from flows.actions.plans import (
    close,
    delete_plan,
    duplicate_as_template,
    pause,
    save_plan,
    set_current,
)
from flows.actions.ratings import rate
from flows.actions.settings import choose_theme
from flows.documents.clock import FixedClock
from flows.documents.draft import Draft
from flows.documents.vocabulary import RatingKind
from flows.lookup.plans import load_plan
from flows.lookup.refusals import NotThereError, RefusedError
from flows.lookup.search import Found
from flows.store.store import Store
from tests.conftest import MOMENT
from tests.flows.samples import NAME, PLAN, changes, documents, rename, sample_plan, sample_store

WALK = Found(PLAN, "habit", "walk", "Walk 20 min")
LETTER = Found(PLAN, "step", "letter", "write the letter")
SLEEP = Found(PLAN, "objective", "sleep", "Sleep through most nights")
TODAY = MOMENT.date()


ACTIONS: tuple[Callable[[Store], object], ...] = (
    lambda store: tick(store, WALK, on=TODAY),
    lambda store: tick(store, WALK, on=TODAY, amount=5, add=True),
    lambda store: skip(store, WALK, on=TODAY - timedelta(days=1)),
    lambda store: untick(store, WALK, on=TODAY),
    lambda store: tick(store, LETTER, on=TODAY),
    lambda store: tick(store, LETTER, on=date(2024, 5, 1)),
    lambda store: untick(store, LETTER, on=TODAY),
    lambda store: rate(store, SLEEP, RatingKind.CLOSENESS, 4, on=TODAY),
    lambda store: rate(store, SLEEP, RatingKind.CLOSENESS, 7, on=TODAY),
    lambda store: write_note(store, "Rain", on=TODAY, plan=PLAN),
    lambda store: add_win(store, "rested", on=TODAY),
    lambda store: edit_crisis_page(store, PLAN, steps=("Sit down",)),
    lambda store: rename(store, PLAN, "Another name"),
    lambda store: pause(store, PLAN),
    lambda store: close(store, PLAN),
    lambda store: set_current(store, PLAN),
    lambda store: choose_theme(store, "calm"),
    lambda store: save_plan(store, sample_plan(id="p2", title="Second")),
    lambda store: duplicate_as_template(store, PLAN),
    lambda store: delete_plan(store, PLAN),
    lambda store: discard_draft(store, "d"),
)


@given(st.lists(st.sampled_from(ACTIONS), max_size=8))
def test_undo_of_everything_gives_back_the_first_state(
    actions: list[Callable[[Store], object]],
) -> None:
    with TemporaryDirectory() as folder:
        clock = FixedClock(MOMENT)
        store = sample_store(Path(folder) / "home", clock)
        draft = Draft(id="d", flow="personal", flow_version=1, created=MOMENT, saved=MOMENT)
        save_draft(store, draft)
        states = [documents(store)]
        for action in actions:
            try:
                action(store)
            except (NotThereError, RefusedError):
                continue
            states.append(documents(store))
        steps = 0
        with suppress(RefusedError):
            while undo(Store.open(store.home, clock)):
                steps += 1
        assert documents(store) == states[0]
        for _ in range(steps):
            redo(Store.open(store.home, clock))
        assert documents(store) == states[-1]
        with pytest.raises(RefusedError):
            redo(store)


@pytest.fixture
def store(home: Path, clock: FixedClock) -> Store:
    return sample_store(home, clock)


def test_an_undo_is_told_in_words(store: Store) -> None:
    tick(store, LETTER, on=TODAY)
    assert undo(store).words == "undone: step 'write the letter' marked done"
    assert redo(store).words == "done again: step 'write the letter' marked done"


def test_nothing_to_undo_is_said(store: Store) -> None:
    with pytest.raises(RefusedError, match="nothing to undo"):
        undo(store)
    with pytest.raises(RefusedError, match="nothing to redo"):
        redo(store)


def test_something_new_leaves_nothing_to_redo(store: Store) -> None:
    rename(store, PLAN, "One")
    undo(store)
    add_win(store, "rested", on=TODAY)
    with pytest.raises(RefusedError):
        redo(store)
    undo(store)
    with pytest.raises(RefusedError):
        undo(store)


def test_an_earlier_change_is_undone_beside_a_later_one(store: Store) -> None:
    first = rename(store, PLAN, "One")
    tick(store, LETTER, on=TODAY)
    undo(store, first.id)
    plan = load_plan(store, PLAN)
    assert plan.title == "Sam's plan"
    assert plan.objectives[1].steps[0].done_on == TODAY
    with pytest.raises(RefusedError, match="already"):
        undo(store, first.id)


def test_what_was_changed_again_since_is_never_overwritten(store: Store) -> None:
    first = rename(store, PLAN, "One")
    rename(store, PLAN, "Two")
    with pytest.raises(RefusedError, match="changed again since"):
        undo(store, first.id)
    assert load_plan(store, PLAN).title == "Two"
    assert len(changes(store)) == 2


def test_a_change_past_the_history_is_never_overwritten(store: Store) -> None:
    rename(store, PLAN, "One")
    with store.transaction(NAME) as transaction:
        document = transaction.document(NAME, "plan", PLAN)
        assert document is not None
        transaction.put(NAME, "plan", {**document, "title": "By hand"})
    with pytest.raises(RefusedError):
        undo(store)
    assert load_plan(store, PLAN).title == "By hand"
