"""A plan is read with the flow that built it, and with another one where that is gone."""

from pathlib import Path

import pytest

from flows.documents.clock import FixedClock
from flows.lookup.labels import flow_of, plan_names
from tests.flows.samples import bare_store


@pytest.mark.parametrize(
    ("flow", "found"), [("recovery", "recovery"), ("personal", "personal"), ("gone", "personal")]
)
def test_every_plan_has_a_flow_that_reads_it(
    home: Path, clock: FixedClock, flow: str, found: str
) -> None:
    assert flow_of(bare_store(home, clock), flow).id == found


def test_a_flow_of_ones_own_that_cannot_be_used_stops_no_plan(
    home: Path, clock: FixedClock
) -> None:
    store = bare_store(home, clock)
    (home / "flows").mkdir()
    (home / "flows" / "own.toml").write_text("no flow")
    assert flow_of(store, "own").id == "personal"
    assert plan_names(store, "own") == {}


def test_names_are_those_of_the_flow(home: Path, clock: FixedClock) -> None:
    store = bare_store(home, clock)
    assert plan_names(store, "personal")["limit"]["time"] == "Time"
    assert plan_names(store, "gone") == {}
