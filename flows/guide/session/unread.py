"""Questions that hold typed text which has not been taken as an answer."""

from collections.abc import Mapping

from flows.documents.errors import UnacceptableError
from flows.guide.items.item import RepeatItem
from flows.guide.items.item_parts import AnswerContext
from flows.guide.schema.problems import Problem
from flows.guide.session.session import GuidedSession

UNREAD = "What is written here has not been taken as an answer yet."
"""What is told of typed text when nobody knows why it is no answer."""


def find_unread(session: GuidedSession, refusals: Mapping[str, str]) -> tuple[Problem, ...]:
    """Return the questions that are asked now and hold typed text that is no answer yet.

    Args:
        session: The session.
        refusals: Why what was typed is no answer, in sentences, by its instance path, as far as
            a field knows more than the session.
    """
    found = {}
    for path in session.typing:
        asked = path
        while asked not in session.visible.by_path and "." in asked:
            asked = asked.rpartition(".")[0]
        if asked in session.visible.by_path and asked not in found:
            label = session.question(asked).label
            sentence = refusals.get(asked) or find_refusal(session, asked) or UNREAD
            found[asked] = Problem(asked, label, sentence)
    return tuple(found.values())


def find_refusal(session: GuidedSession, path: str) -> str:
    """Return why what is being typed at a question is no answer; nothing where it is one.

    What waits in the entry line of a list is to become an entry, and no answer of its own.
    """
    asked, text = session.visible.by_path.get(path), session.typing.get(path)
    if asked is None or text is None or isinstance(asked.item, RepeatItem):
        return ""
    try:
        asked.item.validate_answer(text, AnswerContext(session.today, asked.choices, asked.rows))
    except UnacceptableError as error:
        return str(error)
    return ""
