"""A picture is painted first wherever it is the same as that of the app, and nowhere else."""

from pathlib import Path

import pytest

from flows.actions.settings import choose_theme
from flows.documents.clock import FixedClock, SystemClock
from flows.sample.sample_home import fill_demo
from flows.store.store import Store
from tui.app.first import first_picture
from tui.app.first.first_picture import paint_first


@pytest.fixture
def store(home: Path) -> Store:
    """A home with the sample plan, as it is today."""
    fill_demo(Store.open(home, SystemClock()))
    return Store.open(home, SystemClock())


@pytest.mark.parametrize("start", ["", "board"])
def test_it_is_painted_where_it_can_be(
    store: Store, start: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(first_picture, "BegunTerminal", lambda *_, **__: None)
    found = paint_first(store.home, store.clock, start, ascii=False, color=True)
    assert found is not None
    assert found.place.lower() == (start or "today")


def test_without_a_plan_it_is_the_welcome(
    home: Path, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(first_picture, "BegunTerminal", lambda *_, **__: None)
    found = paint_first(home, clock, "", ascii=False, color=True)
    assert found is not None
    assert found.place == "Plans"


def test_no_board_is_painted_first_without_a_plan(home: Path, clock: FixedClock) -> None:
    assert paint_first(home, clock, "board", ascii=False, color=True) is None


@pytest.mark.parametrize("start", ["today", "timeline", "plans", "new:personal", "resume:x"])
def test_nothing_is_painted_first_of_any_other_place(store: Store, start: str) -> None:
    assert paint_first(store.home, store.clock, start, ascii=False, color=True) is None


@pytest.mark.parametrize("name", ["keys.toml", "editing"])
def test_nothing_is_painted_first_with_keys_or_texts_that_the_app_knows_of(
    store: Store, name: str
) -> None:
    (store.home / name).touch()
    assert paint_first(store.home, store.clock, "", ascii=False, color=True) is None


def test_nothing_is_painted_first_in_colours_that_only_textual_knows(store: Store) -> None:
    choose_theme(store, "nord")
    assert paint_first(store.home, store.clock, "", ascii=False, color=True) is None


def test_nothing_is_painted_first_by_textuals_own_driver(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HANDRAIL_RAW_TERMINAL", "1")
    assert paint_first(store.home, store.clock, "", ascii=False, color=True) is None


def test_nothing_is_painted_first_in_a_tiny_window(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(first_picture, "window_size", lambda: (49, 24))
    assert paint_first(store.home, store.clock, "", ascii=False, color=True) is None
