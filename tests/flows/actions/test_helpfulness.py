"""Saying how much something helped: kept, undone, and what the lists are ordered by."""

from pathlib import Path

import pytest

from flows.actions.history import undo
from flows.actions.ratings import rate_helpfulness
from flows.actions.sessions import begin_session
from flows.documents.clock import FixedClock
from flows.documents.errors import UnacceptableError
from flows.lookup.plans import load_plan
from flows.lookup.refusals import NotThereError
from flows.store.store import Store
from flows.views.support import support_view
from tests.flows.actions.strategy_samples import WAYS
from tests.flows.samples import PLAN, documents, sample_plan, sample_store


@pytest.fixture
def store(home: Path, clock: FixedClock) -> Store:
    return sample_store(home, clock, sample_plan(strategies=WAYS))


def told(store: Store) -> list[tuple[str, str]]:
    """Return what the support place tells of everything that helps."""
    view = support_view(store)
    assert view is not None
    return [(each.name, each.about) for each in view.ways]


def test_what_helped_most_stands_first_and_undo_takes_it_back(store: Store) -> None:
    before = documents(store)
    assert told(store) == [
        ("A warm bath", "helped a little the last time · some effort"),
        ("Once around the block", "little effort"),
        ("Ring Priya", ""),
    ]
    change = rate_helpfulness(store, PLAN, "ring", 3)
    assert change.words == "'Ring Priya' helped a lot"
    assert told(store)[0] == ("Ring Priya", "helped a lot the last time")
    assert rate_helpfulness(store, PLAN, "bath", 0).words == "'A warm bath' did not help"
    assert told(store)[-1][0] == "A warm bath"
    undo(store)
    undo(store)
    assert documents(store) == before


def test_after_a_hard_day_they_stand_in_the_same_order_with_how_they_helped(store: Store) -> None:
    rate_helpfulness(store, PLAN, "ring", 2)
    choices = begin_session(store, "setback").question("onwards.own_ways").choices
    assert [(each.value, each.help) for each in choices] == [
        ("ring", "helped the last time"),
        ("bath", "helped a little the last time"),
        ("block", ""),
    ]


@pytest.mark.parametrize("helped", [-1, 4, 1.5])
def test_a_number_that_says_nothing_is_not_kept(store: Store, helped: float) -> None:
    with pytest.raises(UnacceptableError):
        rate_helpfulness(store, PLAN, "ring", helped)
    assert load_plan(store, PLAN).strategies[2].helped is None


def test_what_is_gone_is_told(store: Store) -> None:
    with pytest.raises(NotThereError):
        rate_helpfulness(store, PLAN, "gone", 1)
