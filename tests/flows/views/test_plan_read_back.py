"""A plan as it was at the end of a day."""

from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from flows.actions.drafts.finish_session import finish_session
from flows.actions.plans import save_plan
from flows.actions.record import record
from flows.actions.sessions import begin_session
from flows.documents.clock import FixedClock
from flows.lookup.refusals import NotThereError
from flows.lookup.search import Found
from flows.store.store import Store
from flows.views.plan_read_back import plan_as_it_was, read_plan
from tests.conftest import MOMENT
from tests.flows.samples import NAME, PLAN, bare_store, rename, sample_plan, sample_store

WALK = Found(PLAN, "habit", "walk", "Walk 20 min")
LETTER = Found(PLAN, "step", "letter", "write the letter")
TODAY = MOMENT.date()


@pytest.fixture
def store(home: Path, clock: FixedClock) -> Store:
    """A home with the sample plan."""
    return sample_store(home, clock)


def test_a_plan_as_it_was_on_a_day(store: Store, clock: FixedClock) -> None:
    rename(store, PLAN, "One")
    clock.moment += timedelta(days=1)
    rename(store, PLAN, "Two")
    with record(store, "journal", NAME, words="brought in") as recording:
        document = recording.document(NAME, "plan", PLAN)
        assert document is not None
        recording.put(NAME, "plan", {**document, "purpose": "Rest"})
    now = plan_as_it_was(store, PLAN, TODAY + timedelta(days=1))
    assert (now.title, now.purpose) == ("Two", "Rest")
    then = plan_as_it_was(store, PLAN, TODAY)
    assert (then.title, then.purpose) == ("One", "")
    first = plan_as_it_was(store, PLAN, TODAY - timedelta(days=1))
    assert first.document == sample_plan().model_dump(mode="json")
    with pytest.raises(NotThereError):
        plan_as_it_was(store, PLAN, date(2026, 10, 1))


def test_a_new_plan_was_not_there_the_day_before(store: Store) -> None:
    save_plan(store, sample_plan(id="p2"))
    with pytest.raises(NotThereError):
        plan_as_it_was(store, "p2", TODAY - timedelta(days=1))


def test_a_day_ends_when_the_person_says_so(store: Store, clock: FixedClock) -> None:
    store.clock.day_ends = 3
    clock.moment = datetime(2026, 11, 22, 1, 30).astimezone()
    assert clock.today() == TODAY
    rename(store, PLAN, "At night")
    clock.moment = datetime(2026, 11, 22, 3, 30).astimezone()
    rename(store, PLAN, "In the morning")
    assert plan_as_it_was(store, PLAN, TODAY).title == "At night"
    assert plan_as_it_was(store, PLAN, TODAY + timedelta(days=1)).title == "In the morning"


def test_what_has_a_field_is_read_back_once_and_what_has_none_stands_beside_it(
    home: Path, clock: FixedClock
) -> None:
    store = bare_store(home, clock)
    session = begin_session(store, "recovery")
    session.answer("reflection.title", "A calmer spring")
    session.answer("reflection.areas", ["substance"])
    session.answer("reflection.good_day", "Patience in the morning")
    session.answer("coping.staying_safer", "Less than before, and not alone")
    saved = finish_session(store, session)
    assert saved.plan is not None
    _, written = read_plan(store, saved.plan)
    told = [row.text for part in written.sections for block in part.blocks for row in block.rows]
    assert told.count("Patience in the morning") == 1
    assert told.count("Less than before, and not alone") == 1
