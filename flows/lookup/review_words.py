"""What was said in looks back and sessions, of a plan and of those that it follows."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime

from flows.documents.light_types import NamedTuple
from flows.documents.records.dated_records import ReviewRecord
from flows.documents.records.plan_records import PlanRecord
from flows.documents.records.session_records import SessionRecord
from flows.lookup.plans import plan_name, plans, view_plan
from flows.store.store import Store

SESSION = "session_opening"
"""The flow that a session of two is walked through with."""


class Look(NamedTuple):
    """A look back, or a session of two."""

    at: datetime
    """When it was begun."""

    date: date
    """Its day."""

    flow: str
    """The id of the flow that asked."""

    answers: object
    """What was answered, by step and question."""

    def answer(self, path: str) -> object:
        """Return what was answered to a question of a step; nothing where it was not."""
        step, _, item = path.partition(".")
        part = self.answers.get(step) if isinstance(self.answers, dict) else None
        return part.get(item) if isinstance(part, dict) else None


class SaidWords(NamedTuple):
    """One answer in words."""

    day: date
    """The day it was said."""

    path: str
    """The path of the question."""

    text: str
    """What was said."""


def with_earlier(store: Store, plan: PlanRecord) -> Iterator[PlanRecord]:
    """Yield a plan and those that it follows: what was learned in them goes on with it."""
    seen: set[str] = set()
    there = {each.id for each in plans(store)} if plan.replaces else {plan.id}
    current: PlanRecord | None = plan
    while current is not None and current.id not in seen:
        seen.add(current.id)
        yield current
        before = current.replaces or ""
        current = view_plan(store, before) if before in there else None


def looks_of(store: Store, plan: PlanRecord) -> tuple[Look, ...]:
    """Return the looks back at a plan and at those it follows, oldest first.

    They stay in the file in use, so that no closed year has to be read.
    """
    found: list[Look] = []
    for one in with_earlier(store, plan):
        tables = store.read(plan_name(one.id))
        reviews = map(ReviewRecord, tables.get("reviews", {}).values())
        sessions = map(SessionRecord, tables.get("sessions", {}).values())
        found += [Look(each.at, each.date, each.flow, each.answers) for each in reviews]
        found += [Look(each.opened, each.date, SESSION, each.answers) for each in sessions]
    return tuple(sorted(found, key=lambda each: each.at))


def words_said(
    store: Store, plan: PlanRecord, asked: Mapping[str, tuple[str, ...]]
) -> tuple[SaidWords, ...]:
    """Return the answers in words to some questions, oldest first.

    Args:
        store: The open store.
        plan: The plan.
        asked: The paths of the questions by the flow that asks them, in the order of telling.
    """
    return tuple(
        SaidWords(each.date, path, said.strip())
        for each in looks_of(store, plan)
        for path in asked.get(each.flow, ())
        if isinstance(said := each.answer(path), str) and said.strip()
    )
