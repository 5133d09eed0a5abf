"""`why` and `sources`: short texts to read."""

import json

from flows.actions.plan_editor import edit_plan
from flows.guide.sources import SOURCES
from flows.store.store import Store
from tests.flows.samples import PLAN
from tests.tui.commands.conftest import Run


def test_a_plan_without_reasons_says_so_kindly(run: Run, store: Store) -> None:
    ran = run("why")
    assert ran.code == 0
    assert "That is all right." in ran.out
    assert json.loads(run("why", "--json").out)["plan"] == PLAN


def test_a_day_that_was_rated_low_is_followed_by_the_way_there(run: Run, store: Store) -> None:
    with edit_plan(store, PLAN, words="purpose written") as edit:
        edit.plan["purpose"] = "For my children"
    answers = ("daily", "--plain")
    said = "On a hard day: “handrail why” shows why you began, in your own words"
    assert said in run("new", *answers, typed="\n2" + "\n" * 12).out
    assert said not in run("new", *answers, typed="\n1" + "\n" * 12).out
    assert said not in run("new", "weekly_review", "--plain", typed="\n" * 40).out


def test_every_source_is_named_and_nothing_is_claimed(run: Run) -> None:
    out = run("sources").out
    assert "does not replace it" in out
    assert all(each.reference in out for each in SOURCES)
