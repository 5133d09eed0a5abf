"""What was agreed is read from sessions, and how it went from the steps and habits it became."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from flows.documents.clock import FixedClock
from flows.lookup.agreements import open_agreements, read_agreed
from flows.lookup.plans import view_plan
from flows.lookup.session_facts import agenda_facts, agreed_done_facts, agreed_facts
from flows.store.store import Store
from tests.flows.samples import NAME, PLAN, sample_plan, sample_store

STEPS = [
    {"id": "open", "text": "one"},
    {"id": "part", "text": "two", "state": "part"},
    {"id": "done", "text": "three", "state": "done", "done_on": "2026-11-20"},
    {"id": "aside", "text": "four", "state": "set_aside"},
]
ONCE = {"id": "once", "text": "Send the form", "schedule": {"kind": "once", "on": "2026-11-20"}}


def session(identity: str, day: str, *actions: dict[str, Any]) -> dict[str, Any]:
    """Return a session of two as it is kept."""
    opened = f"{day}T10:00:00Z"
    made = [{"id": f"{identity}{number}", **each} for number, each in enumerate(actions)]
    return {"id": identity, "date": day, "opened": opened, "closed": opened, "actions": made}


@pytest.fixture
def store(home: Path, clock: FixedClock) -> Store:
    objectives = [{"id": "o", "wish": "Trust", "steps": STEPS}]
    store = sample_store(home, clock, sample_plan(objectives=objectives, habits=[ONCE]))
    early = session(
        "e",
        "2026-11-10",
        {"text": "old", "state": "open", "due": "2026-12-24"},
        {"text": "kept", "state": "done", "said_on": "2026-11-12", "doer": "yours", "who": "Ben"},
        {"text": "not yet", "state": "not_yet", "step": "open", "said_on": "2026-11-12"},
    )
    late = session(
        "l",
        "2026-11-17",
        *({"text": each, "state": "open", "step": each} for each in ("open", "part", "done")),
        {"text": "aside", "state": "open", "step": "aside"},
        {"text": "form", "state": "open", "step": "once"},
        {"text": "gone", "state": "part", "step": "taken out", "said_on": "2026-11-18"},
        {"text": "changed", "state": "changed", "step": "done", "note": "another way"},
        {"text": "taken back", "state": "done", "step": "open", "said_on": "2026-11-19"},
        {"text": "soon", "state": "open", "due": "2026-11-23", "doer": "yours", "who": "Ben"},
        {"text": "unasked"},
    )
    with store.transaction(NAME) as transaction:
        for each in (early, late):
            transaction.put(NAME, "sessions", each)
    return store


def told(store: Store) -> dict[str, tuple[str | None, date | None]]:
    return {each.text: (each.state, each.said_on) for each in agreed(store)}


def agreed(store: Store) -> tuple[Any, ...]:
    return read_agreed(store, view_plan(store, PLAN))


def test_that_of_the_latest_session_comes_first_in_the_order_of_the_session(store: Store) -> None:
    found = agreed(store)
    assert [each.id for each in found] == [f"l{number}" for number in range(10)] + [
        "e0",
        "e1",
        "e2",
    ]
    assert {each.session: each.day for each in found} == {
        "l": date(2026, 11, 17),
        "e": date(2026, 11, 10),
    }


def test_how_it_went_is_what_its_step_says_unless_it_was_said_otherwise(store: Store) -> None:
    assert told(store) == {
        "open": ("open", None),
        "part": ("part", None),
        "done": ("done", date(2026, 11, 20)),
        "aside": ("changed", None),
        "form": ("open", None),
        "gone": ("part", date(2026, 11, 18)),
        "changed": ("changed", None),
        "taken back": ("open", None),
        "soon": ("open", None),
        "unasked": (None, None),
        "old": ("open", None),
        "kept": ("done", date(2026, 11, 12)),
        "not yet": ("not_yet", date(2026, 11, 12)),
    }


@pytest.mark.parametrize(("entry", "state"), [("done", "done"), ("part", "part"), ("skip", "open")])
def test_what_is_done_once_is_told_by_its_entry(store: Store, entry: str, state: str) -> None:
    day, at = "2026-11-20", "2026-11-20T19:02:00Z"
    with store.transaction(NAME) as transaction:
        held = {"id": "x", "habit": "once", "date": day, "state": entry, "at": at}
        transaction.put(NAME, "entries", held)
        transaction.put(NAME, "entries", {**held, "id": "y", "habit": "other"})
    said = date(2026, 11, 20) if state != "open" else None
    assert told(store)["form"] == (state, said)


def test_what_is_still_to_come_is_told_the_soonest_first(store: Store) -> None:
    found = open_agreements(store, view_plan(store, PLAN))
    assert [each.text for each in found] == [
        *("soon", "old"),
        *("open", "part", "form", "gone", "taken back", "not yet"),
    ]
    assert [each.is_mine for each in found] == [False, *[True] * 7]
    assert found[0].who == "Ben"
    assert (found[1].step, found[2].step) == ("", "open")


def test_a_session_is_asked_about_what_is_open_with_who_does_it(store: Store) -> None:
    plan = view_plan(store, PLAN)
    facts = dict(agreed_facts(store, plan))
    assert facts["l8"] == "Ben: soon, by Mon 23 Nov"
    assert facts["l0"] == "Me: open"
    assert list(facts) == ["l0", "l1", "l4", "l5", "l7", "l8", "e0", "e2"]
    assert len(agreed_facts(store, plan, whole=True)) == 13


def test_a_session_hears_what_of_the_last_one_is_done_already(store: Store) -> None:
    facts = agreed_done_facts(store, view_plan(store, PLAN))
    assert facts == (("l2", "Me: done, done"),)


def test_a_session_hears_of_the_last_one_alone(store: Store) -> None:
    with store.transaction(NAME) as transaction:
        last = session("x", "2026-11-20", {"text": "rent", "state": "done"})
        transaction.put(NAME, "sessions", last)
    assert agreed_done_facts(store, view_plan(store, PLAN)) == (("x0", "Me: rent, done"),)


def test_what_waits_for_a_session_is_told_in_the_order_in_which_it_was_noted(store: Store) -> None:
    notes = (
        ("b", "2026-11-20T10:00:00Z", "the letter", "", "waiting"),
        ("a", "2026-11-19T10:00:00Z", "the rent", "Dr Weber", "waiting"),
        ("c", "2026-11-18T10:00:00Z", "old", "", "discussed"),
    )
    with store.transaction(NAME) as transaction:
        for identity, at, text, author, state in notes:
            note = {"id": identity, "date": at[:10], "at": at, "text": text, "author": author}
            transaction.put(NAME, "agenda", {**note, "state": state})
    assert agenda_facts(store, PLAN) == (("a", "the rent (Dr Weber)"), ("b", "the letter"))
    assert [identity for identity, _ in agenda_facts(store, PLAN, whole=True)] == ["c", "a", "b"]


def test_nothing_is_told_of_a_plan_without_sessions(home: Path, clock: FixedClock) -> None:
    store = sample_store(home, clock)
    plan = view_plan(store, PLAN)
    assert read_agreed(store, plan) == open_agreements(store, plan) == ()
    assert agreed_facts(store, plan) == agreed_done_facts(store, plan) == ()
    assert agenda_facts(store, PLAN) == ()
