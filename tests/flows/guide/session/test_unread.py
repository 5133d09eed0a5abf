"""Typed text that is no answer is told with the reason why, also by who only opens the draft."""

import pytest

from flows.documents.clock import FixedClock
from flows.guide.session.unread import UNREAD, find_refusal, find_unread
from tests.flows.guide.session.small_flow import small_session


@pytest.mark.parametrize(
    ("path", "text", "sentence"),
    [
        ("three.again", "whenever", "This is not a day I can read."),
        ("one.title", "a\x1bb", "control character (U+001B)"),
        ("one.title", "Walk", UNREAD),
        ("three.who", "whenever", UNREAD),
    ],
)
def test_what_was_typed_comes_with_why_it_is_no_answer(
    path: str, text: str, sentence: str, clock: FixedClock
) -> None:
    session = small_session(clock)
    session.save_typing(path, text)
    (found,) = find_unread(session, {})
    assert found.path == path
    assert sentence in found.sentence
    assert find_refusal(session, path) == ("" if sentence == UNREAD else found.sentence)
    session.save_typing(path, None)
    assert not find_refusal(session, path)


def test_a_field_that_knows_more_is_heard_first(clock: FixedClock) -> None:
    session = small_session(clock)
    session.save_typing("three.again", "whenever")
    (found,) = find_unread(session, {"three.again": "Not this one."})
    assert found.sentence == "Not this one."
