"""What was agreed stands on Today, on the board and in Support until it is done."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from flows.actions.entries import tick
from flows.actions.ratings import rate_scale, unrate_scale
from flows.actions.reviews.agreements import mark_agreed
from flows.actions.settings import change_profile
from flows.documents.clock import FixedClock
from flows.documents.vocabulary import AgreedState
from flows.store.store import Store
from flows.views.board import board
from flows.views.support import support_view
from flows.views.today import today
from tests.conftest import MOMENT
from tests.flows.samples import PLAN, sample_store
from tests.flows.session_samples import ANSWERS, meet

TODAY = date(2026, 11, 21)


@pytest.fixture
def store(home: Path, clock: FixedClock) -> Store:
    """A home in which two people have just agreed on something."""
    store = sample_store(home, clock)
    meet(store, ANSWERS)
    return store


def test_it_is_told_on_every_place(store: Store) -> None:
    page = today(store)
    assert page is not None
    step = page.steps[-1]
    assert (step.found.kind, step.found.title) == ("step", "Ring my sister")
    assert step.remark == "agreed on Sat 21 Nov, by Tue 24 Nov"
    assert [(e.who, e.found.title, e.state) for e in page.promises] == [
        ("Dr Weber", "Ask about the group", "")
    ]
    assert step.found.id not in {each.id for each in (*page.coming, *page.anytime)}
    shown = board(store)
    assert shown is not None
    assert shown.promises == (
        ("me", "Ring my sister, by Tue 24 Nov"),
        ("Dr Weber", "Ask about the group"),
    )
    support = support_view(store)
    assert support is not None
    assert [(each.who, each.about) for each in support.agreed] == [
        ("me", "by Tue 24 Nov"),
        ("Dr Weber", ""),
    ]


def test_it_is_told_once_when_its_day_has_come(store: Store, clock: FixedClock) -> None:
    clock.moment = MOMENT + timedelta(days=3)
    page = today(store)
    assert page is not None
    assert [each.found.title for each in page.steps].count("Ring my sister") == 1


def test_it_is_gone_the_day_after_it_was_done(store: Store, clock: FixedClock) -> None:
    page = today(store)
    assert page is not None
    tick(store, page.steps[-1].found, on=TODAY)
    mark_agreed(store, PLAN, page.promises[0].found.id, AgreedState.DONE, on=TODAY)
    page = today(store)
    assert page is not None
    assert [each.state for each in page.promises] == ["done"]
    clock.moment = MOMENT + timedelta(days=1)
    after, shown = today(store), board(store)
    assert after is not None and shown is not None
    assert (after.promises, shown.promises) == ((), ())
    assert "Ring my sister" not in {each.found.title for each in after.steps}
    before = today(store, TODAY)
    assert before is not None
    assert [each.state for each in before.promises] == ["done"]


def test_scales_are_rows_of_every_day(store: Store) -> None:
    change_profile(store, scales=[{"name": "mood"}, {"name": "pain", "low": "none"}])
    rate_scale(store, "pain", 7, on=TODAY)
    page = today(store)
    assert page is not None
    assert [(e.found.title, e.value, e.ends) for e in page.scales] == [
        ("mood", None, ""),
        ("pain", 7, "0 none"),
    ]
    unrate_scale(store, "pain", on=TODAY)
    page = today(store)
    assert page is not None and page.scales[1].value is None
