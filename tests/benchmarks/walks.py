"""How long a guided session is: pages, questions, and keys besides words, beside the budgets."""

from collections.abc import Iterator
from typing import NamedTuple

from flows.documents.clock import Clock, SystemClock
from flows.documents.vocabulary import Depth
from flows.guide.items.item import RepeatItem
from flows.guide.schema.catalog import all_flows, find_flow
from flows.guide.session.pages import Page
from flows.guide.session.questions import Question
from flows.guide.session.session import GuidedSession
from tests.benchmarks.measuring import format_table

OBJECTIVE = "objectives.objective"

BUDGETS = {("one objective", Depth.ESSENTIALS): 10, ("one objective", Depth.EVERYTHING): 22}
"""The most pages of a plan in which nothing is answered but one objective."""

BUDGET_OF_FULL = 32
"""The most pages of the full recovery plan, everything open."""

LEAST_A_PAGE = 2.0
"""The least questions on a page, on average."""

LONG = {"long_text": 2}
"""Keys that leave a field once its words are written; one for all others."""


class WalkLength(NamedTuple):
    """How long a session is."""

    pages: int
    """Its pages."""

    questions: int
    """Its questions; a list counts as one."""

    keys: int
    """Keys besides words: one to leave each question, two for a long text, one for each entry of
    a list, one for a choice that was made."""

    @property
    def a_page(self) -> float:
        """Questions on a page, on average."""
        return self.questions / self.pages


def measure(session: GuidedSession) -> WalkLength:
    """Return how long a session is as it stands."""
    pages = session.pages()
    asked = [each for page in pages for each in _asked(page)]
    return WalkLength(len(pages), len(asked), sum(map(_keys, asked)))


def _asked(page: Page) -> Iterator[Question]:
    return (each for each in page.questions if each.item.waits)


def _keys(question: Question) -> int:
    if isinstance(question.item, RepeatItem):
        return 1 + len(question.rows)
    typed = ("text", "long_text", "number", "date", "if_then", "contact", "schedule")
    chosen = 1 if question.given and question.item.type not in typed else 0
    return LONG.get(question.item.type, 1) + chosen


def begin(flow: str, clock: Clock, depth: Depth, case: str = "empty") -> GuidedSession:
    """Return a session as it stands in one of the cases."""
    session = GuidedSession.start(find_flow(flow), clock, depth=depth)
    if case != "empty":
        first = session.answers.instances[OBJECTIVE][0]
        session.answer(f"{OBJECTIVE}.{first}.wish", "Sleep through most nights")
    if case == "full":
        _fill(session)
    return session


def _fill(session: GuidedSession) -> None:
    """Answer the plan that the budget is about: two objectives, three steps, one habit, and so on.

    Whatever opens another question is answered so that it does.
    """
    session.answer("reflection.areas", ["substance", "body"])
    second = session.add(OBJECTIVE)
    first = session.answers.instances[OBJECTIVE][0]
    session.answer(f"{OBJECTIVE}.{second}.wish", "See people again")
    for identity in (first, second):
        session.answer(f"{OBJECTIVE}.{identity}.counted", True)
    for line in ("Ring Jo, tue", "Put the charger in the hall"):
        session.take_line(f"{OBJECTIVE}.{first}.step", line)
    session.take_line(f"{OBJECTIVE}.{second}.step", "Write to Lee, in 2 weeks")
    session.take_line("timeline.habit", "Walk, mon wed fri")
    session.take_line("support.contact", "Jo, evenings")
    session.take_line("coping.sign", "Pay day")
    for line in ("A walk outdoors", "Music"):
        session.take_line("coping.strategy", line)


def cases(flow: str) -> Iterator[tuple[str, Depth]]:
    """Yield what is measured for a flow."""
    for depth in Depth:
        yield "empty", depth
        yield "one objective", depth
        if flow == "recovery":
            yield "full", depth


def walks(rounds: int) -> list[str]:
    """Return how long each flow that builds a plan is; nothing is timed."""
    rows = []
    for flow in (each.id for each in all_flows() if each.records == "plan"):
        for case, depth in cases(flow):
            length = measure(begin(flow, SystemClock(), depth, case))
            budget = BUDGETS.get((case, depth), "")
            if (case, depth) == ("full", Depth.EVERYTHING):
                budget = BUDGET_OF_FULL
            rows.append(
                [
                    f"{flow}, {case}, {depth.value}",
                    str(length.pages),
                    str(budget),
                    str(length.questions),
                    f"{length.a_page:.1f}",
                    str(length.keys),
                ]
            )
    head = ["what", "pages", "budget", "questions", "a page", "keys besides words"]
    return [format_table("How long a session is", head, rows)]
