"""What the line of five tells of an objective, and the one question that a vague wish gets."""

import pytest

from flows.documents.clock import FixedClock
from flows.guide.schema.catalog import find_flow
from flows.guide.schema.conditions import Compares, holds
from flows.guide.session.session import GuidedSession

OBJECTIVE = "objectives.objective"

VAGUE = ["Feel better", "I want to be happy again.", "less STRESS", "Get my life back together"]

PLAIN = ["Sleep through most nights", "Ring my brother", "Less beer", "7 hours", "Мир", "…"]


@pytest.fixture
def session(clock: FixedClock) -> GuidedSession:
    return GuidedSession.start(find_flow("personal"), clock)


def first(session: GuidedSession) -> str:
    return f"{OBJECTIVE}.{session.answers.instances[OBJECTIVE][0]}"


def ticked(session: GuidedSession) -> list[str]:
    return [each.name for each in session.smart(first(session)) if each.answered]


def test_an_answer_is_specific_or_achievable_by_the_field_it_stands_in(
    session: GuidedSession,
) -> None:
    session.answer(f"{first(session)}.wish", "Feel better")
    assert ticked(session) == []
    session.answer(f"{first(session)}.specific", "Something")
    assert ticked(session) == ["Specific"]
    session.answer(f"{first(session)}.confidence", 3)
    assert ticked(session) == ["Specific", "Achievable"]


def test_what_is_in_the_way_alone_makes_nothing_achievable(session: GuidedSession) -> None:
    session.answer(f"{first(session)}.limits", ["time"])
    assert ticked(session) == []
    session.answer(f"{first(session)}.limits_note", "Half an hour counts.")
    assert ticked(session) == ["Achievable"]


@pytest.mark.parametrize("wish", VAGUE)
def test_a_vague_wish_gets_one_gentle_question_and_is_kept(
    session: GuidedSession, wish: str
) -> None:
    session.answer(f"{first(session)}.wish", wish)
    asked = session.visible.by_path[f"{first(session)}.seen"].item
    assert asked.label == "What would somebody see you do?"
    assert not asked.asks
    assert session.build().objectives[0].wish == wish


@pytest.mark.parametrize("wish", PLAIN)
def test_a_wish_with_something_in_it_gets_none(session: GuidedSession, wish: str) -> None:
    session.answer(f"{first(session)}.wish", wish)
    assert f"{first(session)}.seen" not in session.visible.by_path


def test_words_are_known_whatever_their_case_and_apostrophe() -> None:
    condition = Compares(item="a.b", op="made_of", value=["i'm", "fine"])
    assert holds(condition, lambda _: "I’m FINE, fine!")
    assert not holds(condition, lambda _: "I'm fine today")
    assert not holds(condition, lambda _: "")
    assert not holds(condition, lambda _: None)
