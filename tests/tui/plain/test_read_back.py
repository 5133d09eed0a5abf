"""The plan is read back line by line, and every line can be changed."""

from flows.documents.clock import FixedClock
from tests.tui.plain.person import Conversation, begin
from tui.plain.walk import Ending

LAST = "review.celebrate"


def reading(clock: FixedClock, lines: list[str], *, wish: str = "Sleep") -> Conversation:
    """Return a conversation that comes to the end of the questions with these lines to follow."""
    conversation = begin("personal", clock, lines)
    session = conversation.session
    session.answer("reflection.title", "A calmer spring")
    (identity, _), *_ = session.question("objectives.objective").rows
    field = "wish" if wish else "specific"
    session.answer(f"objectives.objective.{identity}.{field}", wish or "Six hours")
    session.focus(conversation.walk.place_for(""))
    return conversation


def test_enter_saves_what_was_read_back(clock: FixedClock) -> None:
    conversation = reading(clock, ["", "", "", ""])
    assert conversation.walk.run() is Ending.FINISHED
    assert "1. Name of this plan: A calmer spring" in conversation.told
    assert "questions are still open; they can stay open." in conversation.told


def test_a_number_changes_its_line(clock: FixedClock) -> None:
    conversation = reading(clock, ["", "1", "A calm spring", "99", "1", "back", "", "", ""])
    assert conversation.walk.run() is Ending.FINISHED
    assert conversation.session.build().title == "A calm spring"
    assert "Please type a number from 1 to 2, or nothing to save." in conversation.told


def test_back_leads_to_the_last_question(clock: FixedClock) -> None:
    conversation = reading(clock, ["", "back"])
    assert conversation.walk.run() is Ending.CUT_OFF
    last = conversation.session.question(conversation.session.cursor)
    assert conversation.told.count(last.label) == 2


def test_what_keeps_a_plan_from_being_saved_is_told_and_asked(clock: FixedClock) -> None:
    conversation = reading(clock, ["", "", "Sleep", "save"], wish="")
    assert conversation.walk.run() is Ending.SAVED
    assert "Before it can be saved:" in conversation.told
    assert conversation.session.problems() == ()


def test_the_end_of_input_keeps_the_draft(clock: FixedClock) -> None:
    conversation = reading(clock, [""])
    assert conversation.walk.run() is Ending.CUT_OFF
    assert conversation.kept == 1
