"""Waiting for changes in a home: the kernel tells where it can, and elsewhere one looks."""

import ctypes
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from flows.documents.clock import FixedClock
from flows.store import watch as watching
from flows.store.store import Store
from flows.store.watch import HomeWatch

CLOCK = FixedClock(datetime(2026, 11, 21, 12, tzinfo=UTC))


@pytest.fixture
def watch(home: Path) -> Iterator[HomeWatch]:
    Store.open(home, CLOCK)
    watch = HomeWatch(home)
    yield watch
    watch.close()


def quiet(watch: HomeWatch, monkeypatch: pytest.MonkeyPatch) -> None:
    """Wait for nothing, once: it watches the folders there are from then on."""
    with monkeypatch.context() as patch:
        patch.setattr(watching, "REST", 0)
        while watch.wait():
            pass


def put(home: Path, name: str) -> None:
    with Store.open(home, CLOCK).transaction(name) as transaction:
        transaction.put(name, "things", {"id": "one"})


@pytest.mark.parametrize("name", ["profile", "plans/3f2a"])
def test_a_change_is_told_at_once(
    home: Path, watch: HomeWatch, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(home, name)
    quiet(watch, monkeypatch)
    with Store.open(home, CLOCK).transaction(name) as transaction:
        transaction.put(name, "things", {"id": "two"})
    assert watch.wait()


def test_a_folder_that_was_not_there_is_watched_as_soon_as_it_is(
    home: Path, watch: HomeWatch, monkeypatch: pytest.MonkeyPatch
) -> None:
    quiet(watch, monkeypatch)
    put(home, "plans/3f2a")
    assert watch.wait()


def test_nothing_is_told_while_nothing_changes(
    watch: HomeWatch, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watching, "REST", 0.01)
    assert not watch.wait()


def test_where_the_kernel_cannot_tell_one_looks_again_and_again(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ctypes, "CDLL", lambda _: object())
    monkeypatch.setattr(watching, "LOOK_EVERY", 0)
    watch = HomeWatch(home)
    assert not watch.wait()
    watch.close()
