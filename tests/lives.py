"""Five lives, each a file of answers: who they are, and their plans."""

from datetime import UTC, datetime
from functools import cache

from flows.documents.clock import FixedClock
from flows.documents.plan import Plan
from flows.guide.answers.answers_file import fill_session, parse_answers
from flows.guide.schema.catalog import find_flow
from flows.guide.session.session import GuidedSession
from tests.paths import ROOT

FOLDER = ROOT / "tests" / "flows" / "export" / "read_back" / "lives"
"""The answers, and beside them everything that is read from them."""

LIVES = {
    "rehabilitation": "a young person after an injury",
    "therapy": "therapy for anxiety",
    "recovery": "the second year sober",
    "peer_support": "two peers",
    "personal": "a carer with little time",
}
"""Flows, each with whose life it is."""

CLOCK = FixedClock(datetime(2026, 11, 21, 19, 2, tzinfo=UTC))
"""The evening on which all of them are read."""


def answered(flow: str) -> GuidedSession:
    """Return the session of a life, with everything answered and nothing saved."""
    session = GuidedSession.start(find_flow(flow), CLOCK)
    fill_session(session, parse_answers((FOLDER / f"{flow}.json").read_text("utf-8")))
    return session


@cache
def plan_of(flow: str) -> Plan:
    """Return the plan of a life as it is saved."""
    return answered(flow).build()
