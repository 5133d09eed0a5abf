"""Answers taken over in a session: an example, or what somebody suggested.

They are changed and taken back like any other answer.
"""

from flows.actions.drafts.draft_session import DraftSession
from flows.guide.session.session import GuidedSession
from flows.guide.session.suggested_words import take_words
from flows.lookup.example_lists import Example

SPECIFIC = "specific"
"""The field of an objective that tells what exactly will be different."""


def put_example_in(session: GuidedSession, path: str, example: Example) -> None:
    """Answer a question with an example; what would be different goes beside it while it is blank.

    Args:
        session: The session.
        path: The instance path of the question.
        example: The example.

    Raises:
        AnswerError: the question cannot have it as an answer.
    """
    session.answer(path, example.text)
    around = path.rpartition(".")[0]
    for each in session.visible.inside(around):
        if each.item.maps_to == SPECIFIC and each.value is None and example.specific:
            session.answer(each.path, example.specific)


def take_suggestion(kept: DraftSession, path: str, words: str) -> None:
    """Take suggested words as an answer; the one that stood is offered beside it then.

    Args:
        kept: The session with its draft.
        path: The instance path of the question.
        words: The words, as they are taken.

    Raises:
        AnswerError: they are no answer to this question; nothing has changed.
    """
    before = kept.session.answers.values.get(path)
    take_words(kept.session, path, words)
    if before != kept.session.answers.values.get(path):
        kept.offered.put(path, before)
