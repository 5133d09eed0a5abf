"""Taking over what somebody suggested, in a session with a draft."""

from flows.actions.drafts.draft_session import DraftSession
from flows.guide.session.suggested_words import take_words


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
