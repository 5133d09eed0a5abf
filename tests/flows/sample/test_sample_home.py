"""The sample home: believable, the same for the same date, and never over anybody's own."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.documents.clock import FixedClock
from flows.documents.entries import Entry, Rating
from flows.documents.journal import JournalEntry, Win
from flows.documents.review import Review
from flows.export.archive.archive import encode_archive, export_everything, read_archive
from flows.lookup.refusals import RefusedError
from flows.sample.sample_days import days, entries, journal, ratings, reviews, wins
from flows.sample.sample_home import NAME, fill_demo
from flows.sample.sample_plan import DAYS, sample_plan
from flows.views.board import board
from flows.views.crisis import crisis_page
from flows.views.day_ratings import days_by_week
from flows.views.history import history
from flows.views.journal import journal_view
from flows.views.objective import objective_story
from flows.views.plan_read_back import read_plan
from tests.flows.sample.sample_texts import FILE, lines
from tests.flows.samples import bare_store, documents, sample_store


def test_it_fills_every_place_of_the_app(home: Path, clock: FixedClock) -> None:
    store = bare_store(home, clock)
    fill_demo(store)
    shown = board(store)
    assert shown is not None and shown.title == "Sam's recovery plan"
    assert {each.state for each in shown.objectives} == {*("in_focus", "doing", "later", "reached")}
    assert len(shown.wins) >= 2
    assert len(objective_story(store, shown.plan, "sleep").objective.closeness) >= 13
    assert journal_view(store).found >= 12
    assert len(days_by_week(store)) == 8
    assert len(history(store)) == 4
    page = crisis_page(store)
    assert page is not None and not page.is_empty
    assert read_plan(store, shown.plan)[1].sections
    read_archive(encode_archive(export_everything(store)))


def test_the_same_date_gives_the_same_sample(tmp_path: Path, clock: FixedClock) -> None:
    one, two = bare_store(tmp_path / "one", clock), bare_store(tmp_path / "two", clock)
    fill_demo(one)
    fill_demo(two)
    assert documents(one) == documents(two)


@settings(max_examples=20)
@given(st.dates(date(2000, 1, 1), date(2190, 1, 1)))
def test_it_is_believable_on_any_date(today: date) -> None:
    plan = sample_plan(today)
    made: list[Entry | Rating | Win | JournalEntry | Review] = [*entries(plan, today)]
    made += [*ratings(today), *wins(today), *journal(today), *reviews(today)]
    made += [*days(today)]
    assert len({each.id for each in made}) == len(made)
    assert all(today - timedelta(days=DAYS) <= each.date <= today for each in made)
    walks = [each for each in entries(plan, today) if each.habit == "walk"]
    assert 45 <= len(walks) <= DAYS


def test_a_home_that_holds_something_is_left_alone(home: Path, clock: FixedClock) -> None:
    store = sample_store(home, clock)
    with pytest.raises(RefusedError):
        fill_demo(store)
    assert not store.exists(NAME)


def test_steps_gone_by_are_done_and_those_to_come_are_not(clock: FixedClock) -> None:
    today = clock.today()
    steps = [each for one in sample_plan(today).objectives for each in one.steps if each.planned]
    gone = [each for each in steps if each.planned and each.planned < today]
    assert len(gone) >= 3
    assert all(each.state == "done" for each in gone)
    assert all(each.state == "open" for each in steps if each not in gone)


def test_the_days_of_the_sample_are_those_that_were_looked_at() -> None:
    assert "\n".join(lines()) + "\n" == FILE.read_text("utf-8")
