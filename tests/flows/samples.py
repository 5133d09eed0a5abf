"""Homes and plans for the tests of the actions, short to make."""

from pathlib import Path
from typing import Any

from flows.actions.objectives import apply_words
from flows.actions.plan_editor import edit_plan
from flows.actions.plans import apply_edits
from flows.actions.record import ChangeResult
from flows.actions.reviews.reviews import apply_review
from flows.documents.clock import FixedClock
from flows.documents.errors import quoted
from flows.documents.plan import Plan
from flows.documents.review import Review
from flows.store.store import Store

PLAN = "p1"
"""The id of the sample plan."""

NAME = f"plans/{PLAN}"
"""The name of its file."""


def carry_over(store: Store, before: Plan, after: Plan) -> None:
    """Change of a plan what is different between two states of it, as the wizard does."""
    with edit_plan(store, before.id, words="plan changed") as edit:
        edit.plan.update(apply_edits(edit.plan, before, after))


def reword(store: Store, objective: str, wish: str, plan: str = PLAN) -> None:
    """Put an objective in other words, as a look back does."""
    with edit_plan(store, plan) as edit:
        edit.recording.words = apply_words(edit.objective(objective), wish)


def rename(store: Store, plan: str, title: str) -> ChangeResult:
    """Give a plan another title, as the wizard may."""
    with edit_plan(store, plan) as edit:
        edit.recording.words = f"plan {quoted(edit.plan['title'])} renamed {quoted(title)}"
        edit.plan["title"] = title
    return edit.recording.recorded


def sample_plan(**values: Any) -> Plan:
    """Return a plan of Sam's with two objectives, three steps, two habits and two contacts."""
    return Plan.model_validate(
        {
            "id": PLAN,
            "title": "Sam's plan",
            "flow": "personal",
            "flow_version": 1,
            "created": "2026-11-01T09:00:00Z",
            "started": "2026-11-01",
            "objectives": [
                {
                    "id": "sleep",
                    "wish": "Sleep through most nights",
                    "state": "in_focus",
                    "unit": "nights a week",
                    "measure": "nights of 6 h or more",
                    "baseline": 2,
                    "target": 5,
                    "steps": [
                        {"id": "charger", "text": "put the charger in the hall"},
                        {"id": "curtain", "text": "hang the thick curtain"},
                    ],
                },
                {
                    "id": "trust",
                    "wish": "Rebuild trust with my sister",
                    "steps": [{"id": "letter", "text": "write the letter"}],
                },
            ],
            "habits": [
                {"id": "walk", "text": "Walk 20 min", "schedule": {"kind": "daily"}},
                {
                    "id": "read",
                    "text": "Read a little",
                    "schedule": {"kind": "times_per_week", "times": 3},
                    "amount": 10,
                    "unit": "pages",
                },
            ],
            "contacts": [
                {"id": "priya", "name": "Priya", "reach": "555 0100"},
                {"id": "jo", "name": "Jo"},
            ],
            "crisis": {"signs": ["I stop answering"], "contacts": ["priya"]},
            **values,
        }
    )


def bare_store(home: Path, clock: FixedClock) -> Store:
    """Return an open store of an empty home."""
    return Store.open(home, clock)


def sample_store(home: Path, clock: FixedClock, plan: Plan | None = None) -> Store:
    """Return the open store of a home that holds one plan."""
    store = Store.open(home, clock)
    saved = plan or sample_plan()
    with store.transaction(f"plans/{saved.id}") as transaction:
        transaction.put(f"plans/{saved.id}", "plan", saved.model_dump(mode="json"))
    return store


def keep_review(store: Store, review: Review) -> None:
    """Keep a review of the sample plan, as the end of a short flow does."""
    with edit_plan(store, PLAN) as edit:
        apply_review(store, edit, review)


def changes(store: Store, name: str = NAME) -> list[dict[str, Any]]:
    """Return the changes in a file, oldest first."""
    return list(store.read(name).get("changes", {}).values())


def documents(store: Store) -> dict[str, Any]:
    """Return everything a home holds, except the history."""
    names = ["profile", "journal", *store.names("plans"), *store.names("drafts")]
    return {
        name: tables
        for name in names
        if (
            tables := {
                table: dict(held)
                for table, held in store.read_all(name).items()
                if table != "changes" and held
            }
        )
    }


def add_plan(store: Store, identity: str, **values: object) -> None:
    """Keep another plan."""
    plan = sample_plan(id=identity, **values)
    with store.transaction(f"plans/{identity}") as transaction:
        transaction.put(f"plans/{identity}", "plan", plan.model_dump(mode="json"))
