"""What was changed, the last change first."""

from datetime import timedelta
from pathlib import Path

import pytest

from flows.actions.history import undo
from flows.actions.journal import add_win
from flows.actions.plans import pause
from flows.documents.clock import FixedClock
from flows.lookup.search import Found
from flows.store.store import Store
from flows.views.history import history
from tests.conftest import MOMENT
from tests.flows.samples import PLAN, rename, sample_store

WALK = Found(PLAN, "habit", "walk", "Walk 20 min")
LETTER = Found(PLAN, "step", "letter", "write the letter")
TODAY = MOMENT.date()


@pytest.fixture
def store(home: Path, clock: FixedClock) -> Store:
    """A home with the sample plan."""
    return sample_store(home, clock)


def test_the_history_is_told_last_first(store: Store) -> None:
    pause(store, PLAN)
    add_win(store, "rested", on=TODAY)
    undo(store)
    assert [each.words for each in history(store)] == [
        "undone: win 'rested' noted",
        "win 'rested' noted",
        "plan 'Sam's plan' paused",
    ]
    assert [each.words for each in history(store, PLAN)] == ["plan 'Sam's plan' paused"]
    assert [each.words for each in history(store, limit=1)] == ["undone: win 'rested' noted"]


def test_the_history_reaches_into_closed_years(store: Store, clock: FixedClock) -> None:
    pause(store, PLAN)
    clock.moment += timedelta(days=500)
    rename(store, PLAN, "Later")
    assert len(history(store, PLAN)) == 2
    assert len(history(store, PLAN, limit=1)) == 1
