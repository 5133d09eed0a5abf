"""The essentials and everything: what is asked, what pages have more of, what stays shown."""

import pytest

from flows.documents.clock import FixedClock
from flows.documents.vocabulary import Depth
from flows.guide.schema.catalog import all_flows, find_flow
from flows.guide.session.session import GuidedSession
from tests.benchmarks.walks import (
    BUDGET_OF_FULL,
    BUDGETS,
    LEAST_A_PAGE,
    OBJECTIVE,
    begin,
    cases,
    measure,
)

PLANS = [each.id for each in all_flows() if each.records == "plan"]


def asked(session: GuidedSession) -> set[str]:
    return {path for page in session.pages() for path in page.paths}


@pytest.mark.parametrize("flow", PLANS)
def test_a_session_keeps_to_its_budgets(flow: str, clock: FixedClock) -> None:
    for case, depth in cases(flow):
        length = measure(begin(flow, clock, depth, case))
        assert length.pages <= BUDGETS.get((case, depth), BUDGET_OF_FULL), (case, depth)
        assert length.a_page >= LEAST_A_PAGE, (case, depth)


@pytest.mark.parametrize("flow", PLANS)
def test_the_essentials_are_few_and_hold_what_a_plan_needs(flow: str, clock: FixedClock) -> None:
    session = begin(flow, clock, Depth.ESSENTIALS, "one objective")
    assert 15 <= session.question_counts[Depth.ESSENTIALS].all <= 22
    first = session.answers.instances[OBJECTIVE][0]
    session.take_line("coping.sign", "A long evening")
    sign = session.answers.instances["coping.sign"][0]
    needed = {
        "reflection.title",
        *(f"{OBJECTIVE}.{first}.{each}" for each in ("wish", "specific", "counted", "step")),
        *("support.contact", "coping.sign", f"coping.sign.{sign}.plan"),
        *("coping.crisis_steps", "coping.crisis_place", "review.agree"),
    }
    assert needed - asked(session) == set()


@pytest.mark.parametrize("flow", [each.id for each in all_flows()])
def test_a_list_counts_the_questions_that_are_asked(flow: str, clock: FixedClock) -> None:
    session = GuidedSession.start(find_flow(flow), clock)
    if session.flow.records != "plan":
        return
    summary = next(each for each in all_flows() if each.id == flow)
    counts = session.question_counts
    assert summary.essentials == counts[Depth.ESSENTIALS].all
    assert summary.questions == counts[Depth.EVERYTHING].all


def test_what_was_answered_is_asked_at_any_depth(clock: FixedClock) -> None:
    session = GuidedSession.start(find_flow("personal"), clock)
    session.answer("reflection.strengths", "Walking")
    session.answer("reflection.values", ["calm"])
    session.save_typing("reflection.patterns", "I go")
    session.set_depth(Depth.ESSENTIALS)
    here = asked(session)
    assert {"reflection.strengths", "reflection.values", "reflection.patterns"} <= here
    assert "reflection.challenge" not in here
    session.set_depth(Depth.EVERYTHING)
    assert "reflection.challenge" in asked(session)


def test_a_page_tells_what_more_there_is_and_opens_it_in_place(clock: FixedClock) -> None:
    session = GuidedSession.start(find_flow("personal"), clock, depth=Depth.ESSENTIALS)
    page = session.pages()[0]
    assert {"what it is for", "strengths", "patterns", "health"} <= {*page.more}
    session.open_more(page)
    assert "reflection.strengths" in asked(session)
    assert session.cursor == "reflection.title"
    assert all(not each.more for each in session.pages() if each.step.id == "reflection")
    again = GuidedSession.start(session.flow, clock, draft=session.to_draft())
    assert again.depth is Depth.ESSENTIALS
    assert asked(again) == asked(session)


def test_everything_of_an_entry_is_asked_once_it_is_opened(clock: FixedClock) -> None:
    session = GuidedSession.start(find_flow("personal"), clock, depth=Depth.ESSENTIALS)
    contact = session.take_line("support.contact", "Priya")
    assert not any(path.startswith(f"support.contact.{contact}.") for path in asked(session))
    session.open_more(f"support.contact.{contact}")
    assert f"support.contact.{contact}.ask" in asked(session)


def test_pages_are_numbered(clock: FixedClock) -> None:
    pages = GuidedSession.start(find_flow("personal"), clock).pages()
    assert [page.number for page in pages] == [*range(1, len(pages) + 1)]
    assert {page.of for page in pages} == {len(pages)}


def test_no_order_is_asked_for_below_two_objectives(clock: FixedClock) -> None:
    session = begin("personal", clock, Depth.EVERYTHING, "one objective")
    assert not any(path.startswith("priorities.") for path in asked(session))
    assert session.build().objectives[0].state == "in_focus"
    session.answer(f"{OBJECTIVE}.{session.add(OBJECTIVE)}.wish", "Walk")
    assert {"priorities.weights", "priorities.order", "priorities.focus"} <= asked(session)


def test_the_direction_follows_from_the_numbers_until_one_is_chosen(clock: FixedClock) -> None:
    session = begin("personal", clock, Depth.EVERYTHING, "one objective")
    path = f"{OBJECTIVE}.{session.answers.instances[OBJECTIVE][0]}"
    session.answer(f"{path}.counted", True)
    session.answer(f"{path}.baseline", 9)
    session.answer(f"{path}.target", 4)
    assert session.build().objectives[0].direction == "down"
    session.answer(f"{path}.target", 12)
    assert session.build().objectives[0].direction == "up"
    session.answer(f"{path}.direction", "down")
    assert session.build().objectives[0].direction == "down"


def test_an_older_draft_with_a_measure_is_counted_without_being_asked(clock: FixedClock) -> None:
    session = begin("personal", clock, Depth.EVERYTHING, "one objective")
    path = f"{OBJECTIVE}.{session.answers.instances[OBJECTIVE][0]}"
    session.answer(f"{path}.counted", True)
    session.answer(f"{path}.measure", "Nights")
    session.clear(f"{path}.counted")
    draft = session.to_draft().model_dump(mode="json")
    del draft["depth"], draft["opened"]
    again = GuidedSession.start(
        session.flow, clock, draft=type(session.to_draft()).model_validate(draft)
    )
    assert again.depth is Depth.EVERYTHING
    assert again.question(f"{path}.measure").value == "Nights"
    assert again.question(f"{path}.counted").value is True


def test_a_milestone_belongs_to_the_only_objective(clock: FixedClock) -> None:
    session = begin("personal", clock, Depth.EVERYTHING, "one objective")
    session.take_line("timeline.milestone", "Four nights, in 3 weeks")
    assert not any(path.endswith(".objective") for path in asked(session) if "milestone" in path)
    (step,) = session.build().objectives[0].steps
    assert (step.text, step.milestone) == ("Four nights", True)


def test_another_rhythm_on_a_line_takes_the_place_of_the_one_there_was(clock: FixedClock) -> None:
    session = begin("personal", clock, Depth.EVERYTHING, "one objective")
    walk = session.take_line("timeline.habit", "Walk, daily")
    session.take_line("timeline.habit", "Walk, 2 a week", walk)
    when = session.question(f"timeline.habit.{walk}.when").value
    assert when == {"kind": "times_per_week", "times": 2}


def test_what_is_asked_at_the_end_comes_last(clock: FixedClock) -> None:
    pages = GuidedSession.start(find_flow("therapy"), clock).pages()
    closing = [page.is_closing for page in pages]
    assert closing == sorted(closing)
    assert pages[-2].questions[0].path == "review.agree"
