"""Reading a home changes nothing in it, whatever is shown."""

import ast
from collections.abc import Callable
from pathlib import Path

import pytest

from flows.lookup.untouched import untouched
from flows.sample.sample_plan import PLAN
from flows.store.store import Store
from flows.views.board import board
from flows.views.crisis import crisis_page
from flows.views.day_ratings import days_by_week
from flows.views.habit import habit_story
from flows.views.history import history
from flows.views.journal import journal_view, tags_by_month
from flows.views.objective import objective_story
from flows.views.plan_read_back import plan_on_day, read_plan
from flows.views.reviews import past_reviews, review_in_full
from flows.views.support import support_view
from flows.views.then_and_now import managed, then_and_now
from flows.views.timeline import timeline_view
from flows.views.today import today
from flows.views.why import why
from tests.paths import ROOT
from tests.structure.calls import sample_home

READINGS: dict[str, Callable[[Store], object]] = {
    "today": today,
    "board": board,
    "timeline": timeline_view,
    "support": support_view,
    "journal": journal_view,
    "tags": tags_by_month,
    "history": history,
    "why": why,
    "then and now": then_and_now,
    "managed": managed,
    "crisis": crisis_page,
    "days": days_by_week,
    "untouched": lambda store: untouched(store, PLAN),
    "read back": lambda store: read_plan(store, PLAN),
    "on a day": lambda store: plan_on_day(store, PLAN, store.clock.today()),
    "reviews": lambda store: [review_in_full(store, each) for each in past_reviews(store)],
    "habits": lambda store: [
        habit_story(store, PLAN, each.id) for each in read_plan(store, PLAN)[0].habits
    ],
    "objectives": lambda store: [
        objective_story(store, PLAN, each.id) for each in read_plan(store, PLAN)[0].objectives
    ],
}
"""Everything that is shown of a home."""

WRITES = {"transaction", "exclusive", "delete", "record", "edit_plan", "recover"}
"""What changes a home."""


@pytest.mark.parametrize("name", READINGS)
def test_reading_leaves_every_file_as_it_was(name: str, tmp_path: Path) -> None:
    store = sample_home(tmp_path)
    before = {path: path.read_bytes() for path in store.home.rglob("*") if path.is_file()}
    assert READINGS[name](store) is not None
    assert before == {path: path.read_bytes() for path in store.home.rglob("*") if path.is_file()}


@pytest.mark.parametrize("room", ["views", "lookup"])
def test_what_reads_calls_nothing_that_writes(room: str) -> None:
    called = {
        (path.name, node.attr if isinstance(node, ast.Attribute) else node.id)
        for path in (ROOT / "flows" / room).rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Attribute | ast.Name)
    }
    assert called
    assert not {each for each in called if each[1] in WRITES}
