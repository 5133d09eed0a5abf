"""Drafts are saved, listed, loaded and discarded."""

from flows.store.draft_documents import discard_draft, drafts, load_draft, save_draft
from flows.store.store import Store


def draft(identity: str, saved: str) -> dict[str, object]:
    return {"id": identity, "flow": "personal", "answers": {"a": 1}, "saved": saved}


def test_a_draft_is_loaded_as_it_was_saved(store: Store) -> None:
    save_draft(store, draft("d1", "2026-11-21T10:00:00Z"))
    save_draft(store, {**draft("d1", "2026-11-21T10:05:00Z"), "answers": {}})
    assert load_draft(store, "d1") == {**draft("d1", "2026-11-21T10:05:00Z"), "answers": {}}
    assert load_draft(store, "d2") is None


def test_drafts_are_listed_with_the_last_one_first(store: Store) -> None:
    save_draft(store, draft("d1", "2026-11-21T10:00:00Z"))
    save_draft(store, draft("d2", "2026-11-21T12:00:00Z"))
    save_draft(store, draft("d3", "2026-11-20T12:00:00Z"))
    assert [each["id"] for each in drafts(store)] == ["d2", "d1", "d3"]


def test_a_discarded_draft_is_gone(store: Store) -> None:
    save_draft(store, draft("d1", "2026-11-21T10:00:00Z"))
    discard_draft(store, "d1")
    assert drafts(store) == []
    assert load_draft(store, "d1") is None


def test_a_draft_becomes_a_plan_in_one_change(store: Store) -> None:
    save_draft(store, draft("d1", "2026-11-21T10:00:00Z"))
    with store.transaction("plans/p1", "drafts/d1") as transaction:
        transaction.put("plans/p1", "plan", {"id": "p1"})
        transaction.remove("drafts/d1", "draft", "d1")
    assert store.names("drafts") == []
    assert store.names("plans") == ["plans/p1"]
