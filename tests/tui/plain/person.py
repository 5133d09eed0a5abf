"""Somebody who answers every question of a session, whatever it is."""

from collections.abc import Callable
from datetime import datetime
from functools import cache
from io import StringIO

from flows.documents.clock import Clock, FixedClock
from flows.documents.plan import Plan
from flows.guide.schema.catalog import find_flow
from flows.guide.session.session import GuidedSession
from tui.plain.console import Console
from tui.plain.walk import Ending, Walk

LINES = {
    "text": ["Sleep through most nights"],
    "long_text": ["Long days, little sleep.", "\\.", "And [bold]noise[/].", "."],
    "number": ["1"],
    "scale": ["3"],
    "yes_no": ["yes"],
    "date": ["in 6 weeks"],
    "select": ["1"],
    "multi_select": ["1"],
    "schedule": ["every 7 days"],
    "rank": ["2 1"],
    "if_then": ["it is late", "call Leo"],
    "contact": ["Leo", "555 0100", "evenings"],
    "gas_levels": ["as now", "a lot more", "a bit more", "less", "a lot less", "-1"],
}
"""What is typed for each type of question."""

MANY = 2
"""How many entries each list gets."""


class Person(StringIO):
    """Standard input of somebody who answers whatever is asked last."""

    def __init__(self, answer: Callable[[], list[str]]) -> None:
        super().__init__()
        self._answer = answer
        self._lines: list[str] = []

    def readline(self, size: int = -1, /) -> str:  # type: ignore[override]
        """Return the next line of the answer, or begin a new one."""
        if not self._lines:
            self._lines = self._answer()
        return self._lines.pop(0) + "\n"


class Conversation:
    """A whole session, answered by a person or by given lines."""

    def __init__(
        self,
        session: GuidedSession,
        clock: Clock,
        lines: list[str] | None = None,
        many: int = MANY,
    ) -> None:
        self.session = session
        """The session."""

        self.many = many
        """How many entries each list gets."""

        self.written: list[str] = []
        """What the program said."""

        self._tried, self._tries = "", 0

        self.kept = 0
        """How often the draft was saved."""

        hear = Person(self._answer) if lines is None else StringIO("".join(f"{x}\n" for x in lines))
        self.walk = Walk(session, Console(hear, self.written.append), clock.today(), self._keep)
        """The walk through the session."""

    @property
    def told(self) -> str:
        """What the program said, as one text."""
        return "".join(self.written)

    def _keep(self) -> None:
        self.kept += 1

    def _answer(self) -> list[str]:
        if "Enter saves" in self.written[-2] or "Enter goes on to" in self.written[-2]:
            return [""]
        question = self.session.question(self.session.cursor)
        if question.item.type == "repeat":
            begun = sum(bool(title) for _, title in question.rows)
            if question.item.written:
                return [f"Entry {begun + 1}"] if begun < self.many else [""]
            return ["add"] if len(question.rows) < min(self.many, question.item.max) else [""]
        if question.item.type == "matrix":
            return ["3"] * len(question.item.axes) * len(question.rows)
        if question.item.type == "rank" and len(question.rows) != 2:
            return ["pairs", "1"]
        if getattr(question.item, "looks_back", False):
            return ["yesterday"]
        if question.item.type == "multi_select" and not question.choices:
            return ["calm"]
        if getattr(question.item, "pattern", ""):
            return [question.item.example]
        lines = LINES[question.item.type]
        if self.refused(lines):
            raise AssertionError(f"{question.label!r} takes none of {lines}:\n{self.told[-400:]}")
        return list(lines)

    def refused(self, lines: list[str]) -> bool:
        """Return whether these lines were typed here already, many times: no answer ever fits."""
        path = self.session.cursor
        self._tries = self._tries + 1 if path == self._tried else 1
        self._tried = path
        return self._tries > 50


def begin(flow: str, clock: Clock, lines: list[str] | None = None) -> Conversation:
    """Return a conversation about a shipped flow that has not begun yet."""
    return Conversation(GuidedSession.start(find_flow(flow), clock), clock, lines)


@cache
def plan_written_at(moment: datetime) -> Plan:
    """Return the personal plan of somebody who answered everything at a moment."""
    conversation = begin("personal", FixedClock(moment))
    assert conversation.walk.run() is Ending.FINISHED
    return conversation.session.build()
