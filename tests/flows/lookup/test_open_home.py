"""Days that end later than midnight."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from flows.actions.entries import tick
from flows.actions.plans import save_plan
from flows.actions.settings import change_profile
from flows.documents.clock import FixedClock
from flows.lookup.open_home import keep_hours, open_home
from flows.lookup.search import find_habit_or_step
from flows.lookup.settings import chosen_wording
from tests.flows.samples import NAME, sample_plan

NIGHT = datetime(2026, 11, 22, 1, 30, tzinfo=UTC)
"""Half past one in the night to Sunday."""


def test_a_day_ends_at_midnight_unless_another_hour_was_chosen(home: Path) -> None:
    assert open_home(home, FixedClock(NIGHT)).clock.today() == date(2026, 11, 22)


def test_what_is_done_late_belongs_to_the_day_before(home: Path) -> None:
    store = open_home(home, FixedClock(NIGHT))
    save_plan(store, sample_plan())
    change_profile(store, day_ends=3)
    late = open_home(home, FixedClock(NIGHT))
    tick(late, find_habit_or_step(late, "walk"), on=late.clock.today())
    (entry,) = late.read(NAME)["entries"].values()
    assert entry["date"] == "2026-11-21"
    assert late.clock.now() == NIGHT
    morning = FixedClock(NIGHT.replace(hour=3))
    assert open_home(home, morning).clock.today() == date(2026, 11, 22)


def test_the_hour_can_be_changed_while_a_home_is_open(home: Path) -> None:
    store = open_home(home, FixedClock(NIGHT))
    change_profile(store, day_ends=2)
    keep_hours(store)
    assert store.clock.today() == date(2026, 11, 21)


@pytest.mark.parametrize("odd", [99, -1, 1e308, "3", None, [], {}, True])
def test_an_hour_that_no_profile_can_say_keeps_nobody_out(home: Path, odd: object) -> None:
    store = open_home(home, FixedClock(NIGHT))
    change_profile(store, day_ends=2)
    with store.transaction("profile") as transaction:
        document = transaction.document("profile", "profile", "profile")
        assert document is not None
        odd_one = {**document, "day_ends": odd, "week_begins": odd, "locale": odd}
        transaction.put("profile", "profile", odd_one)
    opened = open_home(home, FixedClock(NIGHT))
    assert opened.clock.today() == date(2026, 11, 22)
    assert opened.clock.week_begins == 0
    assert chosen_wording(opened) in ("", odd)
