"""Taking a plan up again in the wizard that built it."""

from pathlib import Path

import pytest

from flows.actions.sessions import change_session
from flows.documents.clock import FixedClock
from flows.guide.finding import all_flows
from tests.actions.samples import PLAN, sample_plan, sample_store

PLAN_FLOWS = [each.id for each in all_flows() if each.records == "plan"]


@pytest.mark.parametrize("flow", PLAN_FLOWS)
def test_a_plan_is_taken_up_at_the_page_of_a_part(home: Path, clock: FixedClock, flow: str) -> None:
    store = sample_store(home, clock, sample_plan(flow=flow))
    session = change_session(store, PLAN, "trust")
    assert session.page.identity == "trust"
    assert session.question(session.cursor).value == "Rebuild trust with my sister"


@pytest.mark.parametrize("part", ["", "gone"])
def test_without_a_page_of_its_own_it_begins_at_the_first(
    home: Path, clock: FixedClock, part: str
) -> None:
    session = change_session(sample_store(home, clock), PLAN, part)
    assert session.page == session.pages()[0]
