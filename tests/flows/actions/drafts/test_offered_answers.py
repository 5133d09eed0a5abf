"""Two answers to one question: which one stands, which are offered, and when that is told."""

from pathlib import Path

import pytest

from flows.actions.drafts.draft_session import DraftSession
from flows.actions.drafts.draft_words import TWICE
from flows.actions.drafts.offered_answers import OfferedAnswers
from flows.actions.sessions import begin_session
from flows.documents.clock import FixedClock
from flows.guide.schema.problems import AnswerError
from flows.guide.session.session import GuidedSession
from tests.flows.samples import bare_store

PATH = "reflection.situation"


@pytest.fixture
def kept(home: Path, clock: FixedClock) -> DraftSession:
    return DraftSession(bare_store(home, clock), begin_session(bare_store(home, clock), "personal"))


@pytest.fixture
def session(kept: DraftSession) -> GuidedSession:
    return kept.session


def overtaken(session: GuidedSession) -> OfferedAnswers:
    """Return what is offered once another session has answered while one was typing."""
    offered = OfferedAnswers(session)
    session.answer(PATH, "Theirs")
    session.save_typing(PATH, "Mi")
    offered.note_overtaken((PATH,))
    return offered


def test_the_other_answer_waits_until_one_has_answered(session: GuidedSession) -> None:
    offered = overtaken(session)
    assert not offered.put_overtaken()
    assert offered.at(PATH) == []
    session.save_typing(PATH, None)
    session.answer(PATH, "Mine")
    assert offered.put_overtaken()
    assert offered.at(PATH) == ["Theirs"]
    assert not offered.put_overtaken()


def test_the_same_answer_is_not_offered(session: GuidedSession) -> None:
    offered = overtaken(session)
    session.save_typing(PATH, None)
    assert not offered.put_overtaken()
    assert offered.at(PATH) == []


def test_that_two_answered_the_same_question_is_told(kept: DraftSession) -> None:
    kept.offered = overtaken(kept.session)
    kept.session.save_typing(PATH, None)
    kept.session.answer(PATH, "Mine")
    kept.pending()
    assert kept.take_news() == [TWICE]


def test_where_nothing_is_offered_nothing_is_taken(session: GuidedSession) -> None:
    with pytest.raises(AnswerError, match="No other session answered this"):
        OfferedAnswers(session).take(PATH)
