"""`why` and `sources`: short texts to read."""

import json

from flows.guide.sources import SOURCES
from flows.store.store import Store
from tests.actions.samples import PLAN
from tests.cli.conftest import Run


def test_a_plan_without_reasons_says_so_kindly(run: Run, store: Store) -> None:
    ran = run("why")
    assert ran.code == 0
    assert "That is all right." in ran.out
    assert json.loads(run("why", "--json").out)["plan"] == PLAN


def test_every_source_is_named_and_nothing_is_claimed(run: Run) -> None:
    out = run("sources").out
    assert "does not replace it" in out
    assert all(each.reference in out for each in SOURCES)
