"""Homes with something in them."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from flows.documents.clock import FixedClock
from flows.store.store import Store

PLAN = "plans/p1"
"""The plan that the tests change."""


@pytest.fixture(autouse=True)
def _disk() -> None:
    """Wait for the disk as the program does."""


@pytest.fixture
def store(home: Path, clock: FixedClock) -> Store:
    """An empty home."""
    return Store.open(home, clock)


@pytest.fixture
def filled(store: Store) -> Store:
    """A home with a plan of two entries."""
    with store.transaction(PLAN) as transaction:
        transaction.put(PLAN, "plan", {"id": "p1", "title": "Sam's plan"})
        transaction.put(PLAN, "entries", {"id": "e1", "date": "2026-11-20", "state": "done"})
        transaction.put(PLAN, "entries", {"id": "e2", "date": "2026-11-21", "state": "part"})
    return store


@pytest.fixture
def reopen(home: Path, clock: FixedClock) -> Callable[[], Store]:
    """Opens the home once more, as another process would."""
    return lambda: Store.open(home, clock)


def on(year: int, month: int, day: int) -> FixedClock:
    """Return a clock that stands at noon of a day."""
    return FixedClock(datetime(year, month, day, 12, tzinfo=UTC))
