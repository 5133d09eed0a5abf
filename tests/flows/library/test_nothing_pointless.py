"""Nothing pointless: no order of one thing, no empty page, no rating of what is reached."""

import pytest

from flows.documents.clock import FixedClock
from flows.documents.vocabulary import Depth, ObjectiveState
from flows.guide.schema.catalog import all_flows, find_flow
from flows.guide.session.session import GuidedSession
from tests.benchmarks.homes import large_plan

OBJECTIVES = "objectives.objective"
PLANS = [each.id for each in all_flows() if each.records == "plan"]
SHORT = [each.id for each in all_flows() if each.records != "plan"]


@pytest.mark.parametrize("depth", Depth)
@pytest.mark.parametrize("flow", PLANS)
def test_one_objective_has_no_order_and_no_page_is_empty(
    flow: str, depth: Depth, clock: FixedClock
) -> None:
    session = GuidedSession.start(find_flow(flow), clock, depth=depth)
    (only,) = session.answers.instances[OBJECTIVES]
    session.answer(f"{OBJECTIVES}.{only}.wish", "Sleep through most nights")
    for page in session.pages():
        asked = [each for each in page.questions if each.item.waits]
        assert asked
        assert not any(each.item.rows_source == OBJECTIVES for each in asked)
        assert page.step.stage != "prioritisation"


@pytest.mark.parametrize("flow", PLANS)
def test_what_is_repeated_serves_the_only_objective_and_counts_for_it(
    flow: str, clock: FixedClock
) -> None:
    session = GuidedSession.start(find_flow(flow), clock)
    (only,) = session.answers.instances[OBJECTIVES]
    session.answer(f"{OBJECTIVES}.{only}.wish", "Get out more")
    session.answer(f"timeline.habit.{session.add('timeline.habit')}.text", "Walk")
    assert [each.objective for each in session.build().habits] == [only]
    other = session.add(OBJECTIVES)
    session.answer(f"{OBJECTIVES}.{other}.wish", "See my sister")
    assert [each.objective for each in session.build().habits] == [None]


@pytest.mark.parametrize("flow", PLANS)
def test_two_objectives_are_put_in_an_order(flow: str, clock: FixedClock) -> None:
    session = GuidedSession.start(find_flow(flow), clock)
    session.add(OBJECTIVES)
    for number, each in enumerate(session.answers.instances[OBJECTIVES]):
        session.answer(f"{OBJECTIVES}.{each}.wish", f"Wish {number}")
    assert any(page.step.stage == "prioritisation" for page in session.pages())


def test_what_is_reached_is_rated_no_more(clock: FixedClock) -> None:
    plan = large_plan()
    reached = plan.objectives[0].model_copy(update={"state": ObjectiveState.REACHED})
    plan = plan.model_copy(update={"objectives": (reached, *plan.objectives[1:])})
    rated = 0
    for flow in SHORT:
        session = GuidedSession.start(find_flow(flow), clock, plan=plan)
        for page in session.pages():
            for question in page.questions:
                if question.item.type == "matrix":
                    rows = dict(question.rows)
                    assert reached.id not in rows
                    rated += len(rows)
    assert rated
