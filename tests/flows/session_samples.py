"""A session of two about the sample plan, and how it is walked through."""

from typing import Any

from flows.actions.drafts.finish_session import finish_session
from flows.actions.record import ChangeResult
from flows.actions.sessions import begin_session
from flows.guide.answers.answers_file import fill_session
from flows.store.store import Store
from tests.flows.samples import PLAN

ANSWERS: dict[str, Any] = {
    "arrive": {
        "present": ["Me", "Dr Weber"],
        "arriving": "Worn out",
        "ratings": {"Sleep through most nights": {"closeness": 3}},
    },
    "compare": {"harder": "Sunday evenings"},
    "choose": {"topics": ["Sleep through most nights"], "something_else": "My boss"},
    "agree": {
        "remember": "It is all right to ask twice",
        "actions": [
            {"text": "Ring my sister", "due": "2026-11-24"},
            {"text": "Ask about the group", "doer": "yours", "who": "Dr Weber"},
        ],
        "next_time": "2026-11-28",
    },
    "check": {"heard": 4, "words": "Too fast"},
}


def meet(store: Store, answers: dict[str, Any], plan: str = PLAN) -> ChangeResult:
    """Walk through a session of two with these answers and save it."""
    session = begin_session(store, "session_opening", plan)
    fill_session(session, answers)
    return finish_session(store, session)
