"""Two answers to one question: the later one stands, the other is offered beside it."""

from typing import Any

from flows.guide.schema.problems import AnswerError
from flows.guide.session.session import GuidedSession


class OfferedAnswers:
    """What else was answered in a session: by another session, or before something was taken."""

    def __init__(self, session: GuidedSession) -> None:
        self._session = session
        self.by_path: dict[str, list[Any]] = {}
        """The answers that are offered, the last one last, by the instance path."""

        self._overtaken: dict[str, Any] = {}

    def at(self, path: str) -> list[Any]:
        """Return what is offered at a question, the last one last."""
        return [*self.by_path.get(path, ())]

    def take(self, path: str) -> None:
        """Take the answer that is offered last; the one that stood is offered then.

        Raises:
            AnswerError: it is no answer to this question, or there is none.
        """
        if not (offered := self.by_path.get(path)):
            raise AnswerError(path, "No other session answered this.")
        other, now = offered[-1], self._session.answers.values.get(path)
        self._session.answer(path, other)
        left = {path: rest} if (rest := [each for each in offered if each != other]) else {}
        self.by_path = {**{k: v for k, v in self.by_path.items() if k != path}, **left}
        self.put(path, now)

    def put(self, path: str, before: object) -> None:
        """Offer an answer that stood there before, where there was one."""
        if before is not None and before not in (offered := self.at(path)):
            self.by_path = {**self.by_path, path: [before, *offered]}

    def note_overtaken(self, taken_in: tuple[str, ...]) -> None:
        """Remember what another session answered where one is typing here."""
        values, typing = self._session.answers.values, self._session.typing
        self._overtaken |= {
            path: values[path] for path in taken_in if path in values and path in typing
        }

    def put_overtaken(self) -> bool:
        """Offer what another session answered while one was typing, once one has answered.

        Returns whether anything new is offered.
        """
        values, is_new = self._session.answers.values, False
        for path, other in [*self._overtaken.items()]:
            if path in self._session.typing:
                continue
            del self._overtaken[path]
            if values.get(path) != other:
                offered = [each for each in self.at(path) if each != other]
                self.by_path = {**self.by_path, path: [*offered, other]}
                is_new = True
        return is_new
