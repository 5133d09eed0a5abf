"""What was not touched for a while: what counts, and where it is told."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from unittest.mock import Mock

import pytest

from flows.actions.entries import tick
from flows.actions.journal import add_win, write_note
from flows.actions.objectives import move
from flows.actions.plans import pause
from flows.actions.ratings import rate
from flows.actions.sessions import begin_session
from flows.documents.clock import FixedClock
from flows.documents.vocabulary import ObjectiveState, RatingKind
from flows.lookup.plans import plan_name
from flows.lookup.search import Found
from flows.lookup.untouched import untouched
from flows.store.file_names import JOURNAL
from flows.store.store import Store
from tests.conftest import MOMENT
from tests.flows.samples import PLAN, reword, sample_plan, sample_store

TODAY = MOMENT.date()
DAY = timedelta(days=1)


@pytest.fixture
def store(home: Path, clock: FixedClock) -> Store:
    """A home with a plan of six weeks ago; one objective is in focus, the other waits."""
    plan = sample_plan(started=TODAY - 42 * DAY)
    walk, read = plan.habits
    plan = plan.changed(habits=(walk.changed(objective="sleep"), read))
    return sample_store(home, clock, plan)


def told(store: Store) -> list[str]:
    return [each.words for each in untouched(store, PLAN)]


def test_only_what_is_at_hand_is_told_with_its_last_day(store: Store) -> None:
    assert told(store) == ["Sleep through most nights, last on Sat 10 Oct"]
    move(store, PLAN, "sleep", ObjectiveState.LATER)
    assert told(store) == []


TOUCHES: dict[str, Callable[[Store, date], object]] = {
    "rating": lambda store, on: rate(
        store, Found(PLAN, "objective", "sleep", ""), RatingKind.CONFIDENCE, 4, on=on
    ),
    "step": lambda store, on: tick(store, Found(PLAN, "step", "charger", ""), on=on),
    "habit": lambda store, on: tick(store, Found(PLAN, "habit", "walk", ""), on=on),
    "line": lambda store, on: write_note(store, "Awake", on=on, plan=PLAN, objective="sleep"),
    "win": lambda store, on: add_win(store, "Slept", on=on, plan=PLAN, objective="sleep"),
}


@pytest.mark.parametrize("touch", TOUCHES)
def test_it_is_told_again_three_weeks_after_it_was_touched(
    store: Store, clock: FixedClock, touch: str
) -> None:
    TOUCHES[touch](store, TODAY)
    clock.moment += 20 * DAY
    assert told(store) == []
    clock.moment += DAY
    assert told(store) == ["Sleep through most nights, last on Sat 21 Nov"]


def test_other_words_for_it_count_and_what_is_about_something_else_does_not(store: Store) -> None:
    rate(store, Found(PLAN, "objective", "trust", ""), RatingKind.CLOSENESS, 4, on=TODAY)
    tick(store, Found(PLAN, "habit", "read", ""), on=TODAY)
    add_win(store, "Slept", on=TODAY, plan=PLAN)
    assert len(told(store)) == 1
    reword(store, "sleep", "Sleep")
    assert told(store) == []


def test_what_was_begun_lately_is_not_told(home: Path, clock: FixedClock) -> None:
    store = sample_store(home, clock, sample_plan(started=TODAY - 20 * DAY))
    assert told(store) == []


def test_a_plan_that_rests_is_not_asked_for_anything(store: Store) -> None:
    pause(store, PLAN)
    assert told(store) == []


def test_a_look_at_the_week_tells_it_before_it_asks_for_the_focus(store: Store) -> None:
    session = begin_session(store, "weekly_review")
    question = session.question("next.untouched")
    assert question.value == ["Sleep through most nights, last on Sat 10 Oct"]
    rate(store, Found(PLAN, "objective", "sleep", ""), RatingKind.CLOSENESS, 4, on=TODAY)
    with pytest.raises(KeyError):
        begin_session(store, "weekly_review").question("next.untouched")


def test_each_file_is_read_once(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    read_all = Mock(wraps=store.read_all)
    monkeypatch.setattr(store, "read_all", read_all)
    untouched(store, PLAN)
    assert [each.args[0] for each in read_all.call_args_list] == [plan_name(PLAN), JOURNAL]
