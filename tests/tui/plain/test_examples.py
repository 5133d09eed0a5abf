"""Examples line by line."""

import pytest

from flows.documents.clock import FixedClock
from flows.guide.schema.catalog import find_flow
from flows.guide.session.session import GuidedSession
from tests.tui.plain.person import Conversation

OBJECTIVE = "objectives.objective"


@pytest.fixture
def session(clock: FixedClock) -> GuidedSession:
    session = GuidedSession.start(find_flow("personal"), clock)
    session.go_to_question(f"{OBJECTIVE}.{session.answers.instances[OBJECTIVE][0]}.wish")
    return session


def wish(session: GuidedSession) -> object:
    first = session.answers.instances[OBJECTIVE][0]
    return session.answers.values.get(f"{OBJECTIVE}.{first}.wish")


def test_an_example_is_put_in_by_its_number(session: GuidedSession, clock: FixedClock) -> None:
    talk = Conversation(session, clock, ["examples", "phone bed", "1", "", "save"])
    talk.walk.run()
    assert wish(session) == "Put the phone to bed before me"
    assert "There are examples about: Getting through hard moments, " in talk.told
    assert "1. Put the phone to bed before me (It charges in the hall from ten on)" in talk.told
    assert "Enter keeps: Put the phone to bed before me" in talk.told


@pytest.mark.parametrize("lines", [[""], ["xylophone"], ["sleep", ""], ["sleep", "99"]])
def test_nothing_is_put_in_unless_one_is_named(
    session: GuidedSession, clock: FixedClock, lines: list[str]
) -> None:
    talk = Conversation(session, clock, ["examples", *lines, "save"])
    talk.walk.run()
    assert wish(session) is None
    assert "Nothing was put in." in talk.told or "No example has that word." in talk.told


def test_a_question_without_examples_says_so(session: GuidedSession, clock: FixedClock) -> None:
    session.go_to_question("reflection.title")
    talk = Conversation(session, clock, ["examples", "save"])
    talk.walk.run()
    assert "There are no examples here." in talk.told
