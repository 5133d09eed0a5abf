"""Words that somebody suggests as an answer: what they are about, and taking them."""

from typing import TYPE_CHECKING

from flows.guide.items.item import RepeatItem
from flows.guide.schema.problems import AnswerError

if TYPE_CHECKING:
    from flows.guide.session.session import GuidedSession

NO_LINE = "What stands here has several parts, so words alone are no answer to it."


def subject_of(session: "GuidedSession") -> str:
    """Return the id of the plan that is made or changed, or of the draft of a short session."""
    if session.flow.records == "plan" and session.plan is not None:
        return session.plan.id
    return session.draft_id  # A new plan goes by the id of its draft.


def take_words(session: "GuidedSession", path: str, words: str) -> None:
    """Take words as the answer to a question, or as a new entry of a list.

    Args:
        session: The session.
        path: The instance path of the question.
        words: The words, of one line.

    Raises:
        AnswerError: they are no answer to it, or it is not asked; nothing has changed.
    """
    asked = session.visible.by_path.get(path)
    if asked is None or not isinstance(asked.item, RepeatItem):
        session.answer(path, words)
    elif asked.item.written:
        session.take_line(path, words)
    else:
        raise AnswerError(path, NO_LINE)
