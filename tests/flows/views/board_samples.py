"""A plan in the middle of its course, for the board: ratings, entries, wins, every column."""

from datetime import date, timedelta
from pathlib import Path
from typing import Any

from flows.actions.entries import skip, tick
from flows.actions.journal import add_win, write_note
from flows.actions.ratings import rate
from flows.documents.clock import FixedClock
from flows.documents.plan import Plan
from flows.documents.vocabulary import RatingKind
from flows.lookup.search import Found
from flows.store.store import Store
from tests.flows.samples import PLAN, sample_plan, sample_store

TODAY = date(2026, 11, 21)
"""The Saturday at which the tests take place."""


def lively_plan() -> Plan:
    """Return Sam's plan with something in every column but one."""
    plan = sample_plan().model_dump(mode="json")
    sleep, trust = plan["objectives"]
    sleep |= {
        "rank": 1,
        "due": "2027-01-31",
        "started": "2026-11-01",
        "closeness": 3,
        "confidence": 5,
        "why": "So that mornings are kind again.",
        "limits": ["The neighbours' dog"],
        "allow_for": "Earplugs.",
        "value": "Patience",
    }
    sleep["steps"][0] |= {"planned": "2026-11-21", "effort": 1}
    trust |= {"rank": 2, "state": "doing"}
    trust["steps"] += [
        {"id": "ring", "text": "ring on her birthday", "planned": "2026-11-27"},
        {"id": "photo", "text": "find the photograph", "state": "done", "done_on": "2026-11-10"},
        {"id": "visit", "text": "visit for a day", "planned": "2026-12-18"},
    ]
    others = [
        {"id": "routine", "wish": "Find a morning routine", "rank": 3},
        {"id": "garden", "wish": "Dig over the garden", "rank": 4},
        {"id": "doctor", "wish": "Tell my doctor", "state": "reached"},
        {
            "id": "choir",
            "wish": "Sing in the choir",
            "state": "paused",
            "state_note": "after Easter",
        },
    ]
    return Plan.model_validate(
        {
            **plan,
            "title": "Sam's recovery plan",
            "vision": "Enough patience in the morning to enjoy the children.",
            "objectives": [sleep, trust, *others],
            "next_review": "2026-11-26",
        }
    )


def lively_store(home: Path, clock: FixedClock, **values: Any) -> Store:
    """Return the open store of a home with that plan, three weeks of ratings and this week."""
    store = sample_store(home, clock, lively_plan().changed(**values))
    sleep = Found(PLAN, "objective", "sleep", "")
    for week, (close, nights, sure) in enumerate([(3, 2, 5), (4, 3, 5), (6, 4, 7)]):
        on = TODAY - timedelta(weeks=2 - week)
        rate(store, sleep, RatingKind.CLOSENESS, close, on=on)
        rate(store, sleep, RatingKind.MEASURE, nights, on=on)
        rate(store, sleep, RatingKind.CONFIDENCE, sure, on=on)
    walk, read = Found(PLAN, "habit", "walk", ""), Found(PLAN, "habit", "read", "")
    for away in (5, 4, 2):
        tick(store, walk, on=TODAY - timedelta(days=away))
    skip(store, walk, on=TODAY - timedelta(days=3))
    tick(store, read, on=TODAY - timedelta(days=1), amount=5)
    tick(store, walk, on=TODAY - timedelta(days=12))
    add_win(store, "said no to Friday", on=TODAY - timedelta(days=1), plan=PLAN)
    add_win(store, "rang Priya back", on=TODAY)
    add_win(store, "long ago", on=TODAY - timedelta(days=9))
    write_note(store, "Slept until six.", on=TODAY, plan=PLAN, objective="sleep")
    return store
