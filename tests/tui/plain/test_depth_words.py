"""Line by line: a word asks more or less, and lines of lists are read before they are taken."""

import pytest

from flows.documents.clock import FixedClock
from flows.documents.vocabulary import Depth
from flows.guide.answers.answers_file import fill_session
from flows.guide.schema.catalog import all_flows, find_flow
from flows.guide.session.session import GuidedSession
from tests.tui.plain.person import Conversation
from tests.tui.wizard_walk import without_ids
from tui.plain.walk import Ending

PLANS = [each.id for each in all_flows() if each.records == "plan"]


def walked(
    clock: FixedClock, lines: list[str], path: str = "", depth: Depth = Depth.ESSENTIALS
) -> Conversation:
    """Return a conversation about the general plan that has come to the end of its lines."""
    session = GuidedSession.start(find_flow("personal"), clock, depth=depth)
    if path:
        session.focus(path)
    conversation = Conversation(session, clock, lines)
    conversation.walk.run()
    return conversation


@pytest.mark.parametrize("flow", PLANS)
def test_the_essentials_make_a_plan_by_prompts_and_from_a_file(
    flow: str, clock: FixedClock
) -> None:
    session = GuidedSession.start(find_flow(flow), clock, depth=Depth.ESSENTIALS)
    assert Conversation(session, clock).walk.run() is Ending.FINISHED
    assert session.still_open() == ()
    read = GuidedSession.start(find_flow(flow), clock, depth=Depth.ESSENTIALS)
    fill_session(read, session.answers.nested(session.flow))
    made = [without_ids(each.build().model_dump(mode="json")) for each in (session, read)]
    assert made[0] == made[1]


def test_a_word_opens_what_a_page_has_more_of(clock: FixedClock) -> None:
    conversation = walked(clock, ["more", *["skip"] * 4, "save"])
    assert "More on this: what it is for, parts of life" in conversation.told
    assert "Asked here as well: what it is for, parts of life" in conversation.told
    assert "Which parts of life would you like to look at?" in conversation.told


def test_words_change_how_much_is_asked(clock: FixedClock) -> None:
    conversation = walked(clock, ["everything", "save"])
    assert conversation.session.depth is Depth.EVERYTHING
    assert "questions have an answer." in conversation.told
    assert walked(clock, ["essentials", "save"]).session.depth is Depth.ESSENTIALS


@pytest.mark.parametrize("flow", PLANS)
def test_less_goes_on_where_one_is(flow: str, clock: FixedClock) -> None:
    session = GuidedSession.start(find_flow(flow), clock, depth=Depth.EVERYTHING)
    before = session.cursor
    conversation = Conversation(session, clock, ["essentials", "save"])
    conversation.walk.run()
    assert session.depth is Depth.ESSENTIALS
    first = GuidedSession.start(find_flow(flow), clock, depth=Depth.ESSENTIALS).cursor
    assert session.cursor in (before, first)
    assert "page 1 of" in conversation.told.rpartition("essentials")[2]


def test_a_line_is_told_as_it_is_read_before_it_is_taken(clock: FixedClock) -> None:
    path = "timeline.habit"
    conversation = walked(clock, ["Walk, daily", "", "Sit, daily", "words", "save"], path)
    assert "Read as: daily means " in conversation.told
    lines = conversation.session.question(path).lines
    assert lines[0].startswith("Walk, ")
    assert lines[1] == "Sit, daily"


def test_a_key_of_the_row_is_a_word_and_a_number(clock: FixedClock) -> None:
    conversation = walked(clock, ["A walk", "effort 1 2", "company 1 1", "save"], "coping.strategy")
    answers = conversation.session.answers.values
    assert {2, "alone"} <= {each for each in answers.values() if isinstance(each, int | str)}


def test_that_enter_leaves_a_question_blank_is_said_once(clock: FixedClock) -> None:
    assert walked(clock, ["", "", "", "save"]).told.count("Enter leaves it blank.") == 1


def test_private_words_of_an_earlier_plan_are_neither_shown_nor_taken_by_enter(
    clock: FixedClock,
) -> None:
    before = GuidedSession.start(find_flow("personal"), clock)
    before.answer("reflection.situation", "Nobody else's business")
    before.answer("reflection.good_day", "A quiet morning")
    previous = before.build()
    for lines, kept in ((["", "", "save"], None), (["", "take", "save"], "Nobody else's business")):
        session = GuidedSession.start(
            find_flow("personal"), clock, previous=previous, depth=Depth.ESSENTIALS
        )
        conversation = Conversation(session, clock, lines)
        conversation.walk.run()
        assert session.answers.values.get("reflection.situation") == kept
        assert "Nobody else's" not in conversation.told
        assert "take takes: A quiet morning" in conversation.told


def test_a_word_takes_people_and_the_page_for_hard_times_of_an_earlier_plan(
    clock: FixedClock,
) -> None:
    before = GuidedSession.start(find_flow("personal"), clock)
    before.take_line("support.contact", "Ann, evenings")
    before.answer("coping.crisis_safer", "Nobody else's business")
    session = GuidedSession.start(
        find_flow("personal"), clock, previous=before.build(), depth=Depth.ESSENTIALS
    )
    session.focus("support.contact")
    lines = ["take all", "", "", "", "take all", "save"]
    conversation = Conversation(session, clock, lines)
    conversation.walk.run()
    assert "Your earlier plan has who helps (1); take all takes that over." in conversation.told
    assert "Taken over: who helps (1)." in conversation.told
    assert "Taken over: your page for hard times." in conversation.told
    assert "Nobody else's" not in conversation.told.partition("Taken over: your page")[0]
    plan = session.build()
    assert [each.name for each in plan.contacts] == ["Ann"]
    assert plan.crisis is not None
    assert plan.crisis.safer == "Nobody else's business"


@pytest.mark.parametrize(
    ("said", "text"),
    [("yes", "Walk"), ("", "Walk every day"), ("Walk every day", "Walk every day")],
)
def test_a_rhythm_without_a_comma_is_offered_before_it_is_taken(
    clock: FixedClock, said: str, text: str
) -> None:
    path = "timeline.habit"
    conversation = walked(clock, ["Walk every day", said, "save"], path)
    assert conversation.told.count("A rhythm may be in it: Walk, every day") == 1
    (identity,) = conversation.session.answers.instances[path]
    values = conversation.session.answers.values
    assert values[f"{path}.{identity}.text"] == text
    assert (f"{path}.{identity}.when" in values) == (said == "yes")
