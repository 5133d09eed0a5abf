"""Drafts are found in their files."""

from flows.store.draft_documents import TABLE, draft_documents, draft_name
from flows.store.store import Store


def keep(store: Store, identity: str, saved: str) -> None:
    name = draft_name(identity)
    with store.transaction(name) as transaction:
        transaction.put(name, TABLE, {"id": identity, "answers": {"a": 1}, "saved": saved})


def test_drafts_are_listed_with_the_last_one_first(store: Store) -> None:
    keep(store, "d1", "2026-11-21T10:00:00Z")
    keep(store, "d2", "2026-11-21T12:00:00Z")
    keep(store, "d3", "2026-11-20T12:00:00Z")
    assert [each["id"] for each in draft_documents(store)] == ["d2", "d1", "d3"]


def test_a_draft_becomes_a_plan_in_one_change(store: Store) -> None:
    keep(store, "d1", "2026-11-21T10:00:00Z")
    with store.transaction("plans/p1", draft_name("d1")) as transaction:
        transaction.put("plans/p1", "plan", {"id": "p1"})
        transaction.remove(draft_name("d1"), TABLE, "d1")
    assert draft_documents(store) == []
    assert store.names("plans") == ["plans/p1"]
