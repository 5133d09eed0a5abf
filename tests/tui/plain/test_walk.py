"""Every shipped flow can be walked through line by line, to the same document as on screens."""

import pytest

from flows.documents.clock import FixedClock
from flows.documents.vocabulary import Depth
from flows.guide.schema.catalog import all_flows, find_flow
from flows.guide.session.session import GuidedSession
from tests.tui.plain.person import Conversation, begin, plan_written_at
from tui.plain.walk import Ending

FLOWS = [summary.id for summary in all_flows()]
PLANS = [summary.id for summary in all_flows() if summary.records == "plan"]


@pytest.mark.parametrize("flow", PLANS)
def test_a_plan_is_built_from_typed_lines_alone(flow: str, clock: FixedClock) -> None:
    conversation = begin(flow, clock)
    assert conversation.walk.run() is Ending.FINISHED
    session = conversation.session
    assert [question.path for question in session.still_open()] == []
    plan = session.build()
    assert plan.reflection.situation == "Long days, little sleep.\n.\nAnd [bold]noise[/]."
    assert len(plan.objectives) == 2
    assert all(len(objective.steps) >= 2 for objective in plan.objectives)
    assert sorted(objective.rank or 0 for objective in plan.objectives) == [1, 2]
    assert "[bold]noise[/]" in conversation.told
    assert "\x1b" not in conversation.told


@pytest.mark.parametrize("flow", [each for each in FLOWS if each not in PLANS])
def test_a_short_flow_is_walked_through_beside_its_plan(flow: str, clock: FixedClock) -> None:
    session = GuidedSession.start(find_flow(flow), clock, plan=plan_written_at(clock.now()))
    conversation = Conversation(session, clock)
    assert conversation.walk.run() is Ending.FINISHED
    assert [question.path for question in session.still_open()] == []
    session.record()


def test_the_draft_is_saved_after_every_answer(clock: FixedClock) -> None:
    conversation = begin("personal", clock, ["A calmer spring", "Long days", "and nights", "."])
    assert conversation.walk.run() is Ending.CUT_OFF
    # One for the title, one for each line while it was typed, one for the text, one at the end.
    assert conversation.kept == 5
    assert conversation.session.answers.values == {
        "reflection.title": "A calmer spring",
        "reflection.situation": "Long days\nand nights",
    }


def test_a_draft_is_gone_on_with_at_the_same_question(clock: FixedClock) -> None:
    first = begin("personal", clock, ["A calmer spring", "save"])
    assert first.walk.run() is Ending.SAVED
    draft = first.session.to_draft()
    session = GuidedSession.start(first.session.flow, clock, draft=draft)
    second = Conversation(session, clock, [])
    assert second.walk.run() is Ending.CUT_OFF
    assert "takes up most of your energy" in second.told
    assert "call this plan" not in second.told


def test_text_that_was_being_typed_is_offered_again(clock: FixedClock) -> None:
    first = begin("personal", clock, ["", "Long days"])
    first.session.save_typing("reflection.situation", "Long days\nand")
    session = GuidedSession.start(first.session.flow, clock, draft=first.session.to_draft())
    second = Conversation(session, clock, ["", "+", "nights", ".", "save"])
    second.walk.run()
    assert "You were writing:\nLong days\nand\n" in second.told
    assert session.answers.values["reflection.situation"] == "Long days\nand\nnights"


def test_words_that_are_no_answer_come_back_with_why(clock: FixedClock) -> None:
    session = GuidedSession.start(find_flow("personal"), clock)
    session.save_typing("timeline.next_review", "whenever")
    session.focus("timeline.next_review")
    conversation = Conversation(session, clock, ["", "skip", "save"])
    conversation.walk.run()
    assert "You were writing:\nwhenever\nThis is not a day I can read." in conversation.told
    assert "Enter keeps that" not in conversation.told


def test_back_goes_to_the_question_before_and_says_when_there_is_none(clock: FixedClock) -> None:
    conversation = begin("personal", clock, ["back", "One", "back", "Two", "save"])
    conversation.walk.run()
    assert conversation.told.count("This is the first question.") == 1
    assert "Enter keeps: One" in conversation.told
    assert conversation.session.answers.values == {"reflection.title": "Two"}


def test_skip_leaves_an_answer_and_clear_takes_it_away(clock: FixedClock) -> None:
    lines = ["One", "back", "skip", "back", "clear", "save"]
    conversation = begin("personal", clock, lines)
    conversation.walk.run()
    assert "Enter keeps: One" in conversation.told
    assert conversation.session.answers.values == {}


@pytest.mark.parametrize("lines", [["clear", "save"], ["clear", "back", "save"], ["clear"]])
@pytest.mark.parametrize("path", ["reflection.strengths", "reflection.patterns"])
def test_a_question_that_goes_with_its_answer_leads_on(
    clock: FixedClock, path: str, lines: list[str]
) -> None:
    session = GuidedSession.start(find_flow("personal"), clock)
    session.answer(path, "I go on")
    session.set_depth(Depth.ESSENTIALS)
    session.focus(path)
    conversation = Conversation(session, clock, lines)
    assert conversation.walk.run() in (Ending.SAVED, Ending.CUT_OFF)
    assert session.answers.values == {}
    assert path not in {each.path for page in session.pages() for each in page.questions}


def test_asides_tell_and_ask_again(clock: FixedClock) -> None:
    conversation = begin("personal", clock, ["One", "help", "prompt", "plan", "?", "skip", "save"])
    conversation.walk.run()
    assert "It can be one word." in conversation.told
    assert "Listen first." in conversation.told
    assert "What would you like to call this plan? One" in conversation.told
    assert "These words work at every question:" in conversation.told
