"""Taking a plan up again in the wizard that built it."""

from pathlib import Path
from typing import Any

import pytest

from flows.actions.drafts import save_draft
from flows.actions.sessions import begin_session, change_session, resume_session
from flows.documents.clock import FixedClock
from flows.guide.finding import all_flows
from flows.guide.session import GuidedSession
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


def test_a_draft_that_is_gone_on_with_offers_the_same_suggestions(
    home: Path, clock: FixedClock
) -> None:
    store = sample_store(
        home, clock, sample_plan(reflection={"strengths": "Walking with Ann"}, purpose="Rest")
    )
    session = begin_session(store, "personal")
    save_draft(store, session.to_draft())
    resumed = resume_session(store, session.draft_id)

    def suggested(each: GuidedSession) -> dict[str, Any]:
        return {q.path: q.suggestion for q in each.still_open() if q.suggestion is not None}

    assert suggested(session)["reflection.strengths"] == "Walking with Ann"
    assert suggested(resumed) == suggested(session)
