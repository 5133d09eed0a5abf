"""Beginning a session on what a home holds, and taking a plan up again in its wizard."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from flows.actions.drafts.finish_session import finish_session
from flows.actions.drafts.saved_drafts import save_draft
from flows.actions.entries import skip, tick
from flows.actions.sessions import begin_session, change_session, resume_session
from flows.documents.clock import FixedClock
from flows.documents.vocabulary import Depth
from flows.guide.schema.catalog import all_flows
from flows.guide.session.session import GuidedSession
from flows.lookup.search import Found
from tests.conftest import MOMENT
from tests.flows.samples import NAME, PLAN, sample_plan, sample_store

TODAY = MOMENT.date()

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
    session = begin_session(store, "personal", depth=Depth.EVERYTHING)
    save_draft(store, session.to_draft())
    resumed = resume_session(store, session.draft_id)

    def suggested(each: GuidedSession) -> dict[str, Any]:
        return {q.path: q.suggestion for q in each.still_open() if q.suggestion is not None}

    assert suggested(session)["reflection.strengths"] == "Walking with Ann"
    assert suggested(resumed) == suggested(session)


@pytest.mark.parametrize("flow", [each.id for each in all_flows()])
def test_a_session_begins_with_the_essentials_and_all_of_a_short_flow(
    flow: str, home: Path, clock: FixedClock
) -> None:
    session = begin_session(sample_store(home, clock), flow)
    counts = session.question_counts
    assert session.depth is Depth.ESSENTIALS
    if session.flow.records == "plan":
        assert session.cursor == "reflection.title"
        assert counts[Depth.ESSENTIALS].all * 2 <= counts[Depth.EVERYTHING].all + 1
    else:
        assert counts[Depth.ESSENTIALS] == counts[Depth.EVERYTHING]


def test_changing_a_saved_plan_asks_everything(home: Path, clock: FixedClock) -> None:
    store = sample_store(home, clock, sample_plan(reflection={"strengths": "Walking"}))
    session = change_session(store, PLAN)
    assert session.depth is Depth.EVERYTHING
    assert session.question("reflection.strengths").value == "Walking"


def test_a_new_plan_is_not_offered_the_old_title(home: Path, clock: FixedClock) -> None:
    store = sample_store(home, clock, sample_plan(reflection={"strengths": "Walking"}))
    session = begin_session(store, "personal")
    assert session.question("reflection.title").suggestion is None
    assert session.question("reflection.strengths").suggestion == "Walking"


def test_the_daily_flow_knows_what_was_marked_today_and_takes_none_of_it_back(
    home: Path, clock: FixedClock
) -> None:
    store = sample_store(home, clock)
    walk, read = Found(PLAN, "habit", "walk", ""), Found(PLAN, "habit", "read", "")
    tick(store, walk, on=TODAY, note="in the rain")
    tick(store, read, on=TODAY, amount=4)
    tick(store, walk, on=TODAY - timedelta(days=1))
    begun = begin_session(store, "daily", PLAN)
    assert set(begun.answers.values["today.done"]) == {"walk", "read"}
    before = store.read(NAME)["entries"]
    begun.answer("today.done", [])
    finish_session(store, begun)
    assert store.read(NAME)["entries"] == before


def test_the_daily_flow_begins_blank_while_nothing_is_marked(home: Path, clock: FixedClock) -> None:
    store = sample_store(home, clock)
    skip(store, Found(PLAN, "habit", "walk", ""), on=TODAY)
    assert begin_session(store, "daily", PLAN).answers.values == {}
