"""What is asked is used: each answer of each flow changes a place, or a later question.

An answer is taken away, or another one given, and what changes on the places is where it is used.
The plan read back and what is exported do not count. `python -m
tests.flows.library.test_answers_are_used` writes the table anew that is held here.
"""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from flows.actions.drafts.finish_session import finish_session
from flows.actions.plans import save_plan
from flows.actions.sessions import begin_session
from flows.documents.clock import FixedClock
from flows.documents.plan import Plan
from flows.guide.answers.answers import declared_path
from flows.guide.session.session import GuidedSession
from flows.lookup.plans import plan_name
from flows.store.store import Store
from tests.flows.library.answered_flows import answer_everything, other_answer
from tests.place_texts import asked_in, place_texts

PLANS = ("personal", "recovery", "therapy", "rehabilitation", "peer_support")

TABLE = Path(__file__).with_name("used_answers.txt")
"""Each question, with the places and later questions that its answer appears in."""

CLOCK = FixedClock(datetime(2026, 11, 21, 19, 2, tzinfo=UTC))

ASKED_ON = "the session itself"
"""Where an answer decides what else is asked, or what there is to choose from."""


HIDE_IT = {
    "coping.crisis_contacts": "support.contact.roles",
    "priorities.weights": "priorities.order",
    "timeline.review": "timeline.next_review",
}
"""Answers that show only as long as another one is not given."""

ABOUT_WHAT_GOES_OUT = {"review.share"}
"""What is asked about summaries alone; `tests.flows.export` holds that they follow it."""


class Home:
    """A home with one plan, whose last day was a hard one with a win, after a look at the week."""

    def __init__(self, folder: Path, plan: Plan) -> None:
        self.store = Store.open(folder / "home", CLOCK)
        save_plan(self.store, plan)
        day = begin_session(self.store, "daily", plan.id)
        day.answer("today.day", 1)
        day.answer("today.win", "rang the practice")
        finish_session(self.store, day)
        week = begin_session(self.store, "weekly_review", plan.id)
        if plan.areas:
            week.answer("week.areas", {each.name: {"satisfaction": 2} for each in plan.areas})
        finish_session(self.store, week)

    def places(self, plan: Plan) -> dict[str, str]:
        """Return what stands on all places for a plan, which takes the place of the one before."""
        name = plan_name(plan.id)
        with self.store.transaction(name) as transaction:
            transaction.put(name, plan.table, plan.model_dump(mode="json"))
        return place_texts(self.store, plan.id)


def uses_of(flow: str, known: set[str]) -> dict[str, list[str]]:
    """Return the questions of a flow by declared path, each with where its answer is used.

    Args:
        flow: The flow.
        known: Questions that are left out, since another flow told of them.
    """
    session = answer_everything(flow, CLOCK)
    found: dict[str, list[str]] = {}
    plan = session.build()
    with TemporaryDirectory() as folder:
        home = Home(Path(folder), plan)
        before = home.places(plan)
        for path in list(session.answers.values):
            declared = declared_path(session.flow, path)
            if declared not in known and not found.get(declared):
                found[declared] = [*_uses(session, path, plan, before, home)]
    return found


def _uses(
    session: GuidedSession, path: str, plan: Plan, before: dict[str, str], home: Home
) -> Iterator[str]:
    """Yield where an answer is used: what is different there with another one."""
    hiding = HIDE_IT.get(declared_path(session.flow, path), "")
    aside = {
        other: value
        for other, value in session.answers.values.items()
        if hiding and declared_path(session.flow, other) == hiding
    }
    for other in aside:
        session.clear(other)
    if aside:
        before = home.places(session.build().changed(id=plan.id, created=plan.created))
    asked = session.question(path)
    value, questions = asked.value, asked_in(session, path)
    session.answer(path, other_answer(asked, CLOCK))
    after = home.places(session.build().changed(id=plan.id, created=plan.created))
    yield from (place for place, text in after.items() if text != before[place])
    if asked_in(session, path) != questions:
        yield ASKED_ON
    for other, given in {path: value, **aside}.items():
        session.answer(other, given)


def table() -> str:
    """Return the table of all flows; what several of them ask is told once."""
    known: set[str] = set()
    lines: list[str] = []
    for flow in PLANS:
        found = uses_of(flow, known)
        lines += [flow, "-" * len(flow)]
        lines += [f"{path}: {', '.join(uses) or 'nowhere'}" for path, uses in found.items()]
        lines.append("")
        known |= found.keys()
    return "\n".join(lines)


@pytest.fixture(scope="module")
def found() -> str:
    return table()


def test_every_answer_is_used_somewhere(found: str) -> None:
    nowhere = {line.partition(":")[0] for line in found.split("\n") if line.endswith(": nowhere")}
    assert nowhere == ABOUT_WHAT_GOES_OUT


def test_the_table_tells_where(found: str) -> None:
    assert found == TABLE.read_text("utf-8")


if __name__ == "__main__":
    TABLE.write_text(table(), "utf-8")
