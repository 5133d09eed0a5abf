"""Putting an example into a session, where it is changed like any other answer."""

from flows.guide.session.session import GuidedSession
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
