"""Then and now, and what was managed so far."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from flows.actions.drafts.finish_session import finish_session
from flows.actions.history import undo
from flows.actions.ratings import rate
from flows.actions.record import ChangeResult
from flows.actions.sessions import begin_session
from flows.documents.clock import FixedClock
from flows.documents.vocabulary import RatingKind
from flows.guide.answers.answers_file import fill_session
from flows.lookup.refusals import NotThereError
from flows.lookup.search import Found
from flows.store.store import Store
from flows.views.then_and_now import ManagedView, managed, then_and_now
from tests.flows.samples import PLAN, bare_store, sample_plan, sample_store
from tests.flows.views.board_samples import TODAY, lively_store


def test_the_first_and_the_latest_value_stand_side_by_side(home: Path, clock: FixedClock) -> None:
    (sleep,) = then_and_now(lively_store(home, clock))
    assert sleep.title == "Sleep through most nights"
    assert [(each.name, each.then, each.now, each.unit) for each in sleep.changes] == [
        ("closeness", 3, 6, "of 10"),
        ("confidence", 5, 7, "of 10"),
        ("nights of 6 h or more", 2, 4, "nights a week"),
    ]
    closeness, _, nights = sleep.changes
    assert closeness.since == "since Sun 1 Nov"
    assert closeness.shares == (0.3, 0.6)
    assert closeness.values == (3, 3, 4, 6)
    assert nights.shares is not None
    assert nights.shares == pytest.approx((0.0, 2 / 3))


def test_a_measure_without_an_aim_has_words_and_no_picture(home: Path, clock: FixedClock) -> None:
    objective = {"id": "swim", "wish": "Swim", "unit": "lengths", "baseline": 4}
    store = sample_store(home, clock, sample_plan(objectives=[objective]))
    assert then_and_now(store) == ()
    rate(store, Found(PLAN, "objective", "swim", ""), RatingKind.MEASURE, 9, on=TODAY)
    (swim,) = then_and_now(store)
    assert (swim.changes[0].then, swim.changes[0].now, swim.changes[0].shares) == (4, 9, None)


def test_life_areas_come_after_the_objectives(home: Path, clock: FixedClock) -> None:
    plan = sample_plan(areas=[{"name": "Family", "satisfaction": 3}, {"name": "Health"}])
    store = sample_store(home, clock, plan)
    look_back(store, {"Family": {"satisfaction": 5}, "Health": {"satisfaction": 5}})
    (family,) = then_and_now(store)
    assert (family.title, family.changes[0].unit) == ("Family", "of 7")
    assert family.changes[0].shares is not None
    assert family.changes[0].shares == pytest.approx((1 / 3, 2 / 3))


def test_a_life_area_is_called_as_its_flow_words_it(home: Path, clock: FixedClock) -> None:
    store = sample_store(home, clock, sample_plan(areas=[{"name": "body", "satisfaction": 3}]))
    look_back(store, {"Body, sleep and rest": {"satisfaction": 4}})
    assert [each.title for each in then_and_now(store)] == ["Body, sleep and rest"]


def test_a_look_back_shows_how_life_areas_were_the_last_time(home: Path, clock: FixedClock) -> None:
    plan = sample_plan(areas=[{"name": "body", "satisfaction": 3}, {"name": "My own garden"}])
    store = sample_store(home, clock, plan)
    asked = begin_session(store, "weekly_review").question("week.areas")
    assert asked.rows == (("body", "Body, sleep and rest"), ("My own garden", "My own garden"))
    assert asked.last == {"body": {"satisfaction": 3}}
    look_back(store, {"body": {"satisfaction": 4}})
    clock.moment += timedelta(days=7)
    asked = begin_session(store, "closing").question("back.areas")
    assert asked.last == {"body": {"satisfaction": 4}}
    change = look_back(store, {"body": {"satisfaction": 6}})
    assert change.changed
    undo(store)
    assert begin_session(store, "weekly_review").question("week.areas").last == asked.last


def test_a_plan_without_life_areas_is_not_asked_for_them(home: Path, clock: FixedClock) -> None:
    store = sample_store(home, clock)
    with pytest.raises(KeyError):
        begin_session(store, "weekly_review").question("week.areas")


def look_back(store: Store, areas: dict[str, Any]) -> ChangeResult:
    """Rate life areas in a look at the week, as a file of answers does."""
    session = begin_session(store, "weekly_review")
    fill_session(session, {"week": {"areas": areas}})
    return finish_session(store, session)


def test_what_was_managed_so_far(home: Path, clock: FixedClock) -> None:
    view = managed(lively_store(home, clock))
    assert view.reached == ("Tell my doctor",)
    assert view.steps == (("Tue 10 Nov", "find the photograph"),)
    assert view.habits == (("Walk 20 min", 4), ("Read a little", 1))
    assert view.kinds == (("did it", 3),)
    assert view.wins[0] == ("Sat 21 Nov", "rang Priya back")


def test_without_a_plan_there_is_nothing_to_look_back_at(home: Path, clock: FixedClock) -> None:
    store = bare_store(home, clock)
    assert then_and_now(store) == ()
    assert managed(store) == ManagedView((), (), (), (), ())
    assert managed(store).is_empty
    with pytest.raises(NotThereError):
        managed(store, "gone")
