"""A home is read fresh, changed as a whole or not at all, and shared with others."""

from collections.abc import Callable
from pathlib import Path

import pytest
from tinydb import TinyDB, where

from flows.store.errors import StoreError
from flows.store.store import Store

PLAN = "plans/p1"
Reopen = Callable[[], Store]


def test_a_home_is_made_for_the_person_alone(home: Path, filled: Store) -> None:
    assert home.stat().st_mode & 0o777 == 0o700
    for path in home.rglob("*"):
        assert path.stat().st_mode & 0o777 == (0o700 if path.is_dir() else 0o600), path


def test_an_empty_home_holds_nothing(store: Store) -> None:
    assert store.read("profile") == {}
    assert store.names("plans") == []
    assert not store.exists("journal")
    assert not store.changed()


def test_what_was_put_is_read_by_the_next_process(filled: Store, reopen: Reopen) -> None:
    again = reopen()
    assert again.read(PLAN)["plan"] == {"p1": {"id": "p1", "title": "Sam's plan"}}
    assert list(again.read(PLAN)["entries"]) == ["e1", "e2"]
    assert again.names("plans") == [PLAN]


def test_tinydb_alone_can_read_a_file(home: Path, filled: Store) -> None:
    with TinyDB(home / "plans" / "p1.json") as database:
        raw = database.storage.read()
    assert raw is not None
    assert raw["entries"]["e2"]["state"] == "part"


def test_an_exception_leaves_everything_as_it_was(filled: Store, home: Path) -> None:
    before = (home / "plans" / "p1.json").read_bytes()
    with pytest.raises(ZeroDivisionError), filled.transaction(PLAN, "journal") as transaction:
        transaction.put(PLAN, "plan", {"id": "p1", "title": "Another"})
        transaction.put("journal", "wins", {"id": "w", "date": "2026-11-21"})
        raise ZeroDivisionError
    assert (home / "plans" / "p1.json").read_bytes() == before
    assert not filled.exists("journal")
    assert filled.read(PLAN)["plan"]["p1"]["title"] == "Sam's plan"


def test_nothing_is_written_when_nothing_changed(filled: Store, home: Path) -> None:
    before = (home / "plans" / "p1.json").stat()
    with filled.transaction(PLAN) as transaction:
        transaction.put(PLAN, "plan", {"id": "p1", "title": "Sam's plan"})
        transaction.remove(PLAN, "entries", "nobody")
    assert (home / "plans" / "p1.json").stat().st_ino == before.st_ino


def test_the_tables_are_tables_of_tinydb(filled: Store, reopen: Reopen) -> None:
    with filled.transaction(PLAN) as transaction:
        entries = transaction.table(PLAN, "entries")
        entries.insert({"id": "e3", "date": "2026-11-21", "state": "done"})
        entries.insert_multiple([{"id": "e4", "date": "2026-11-19", "state": "done"}])
        entries.update({"note": "by the river"}, where("state") == "part")
        entries.remove(where("id") == "e1")
        assert [document["id"] for document in entries.search(where("state") == "done")] == [
            "e3",
            "e4",
        ]
    assert reopen().read(PLAN)["entries"] == {
        "e2": {"id": "e2", "date": "2026-11-21", "state": "part", "note": "by the river"},
        "e3": {"id": "e3", "date": "2026-11-21", "state": "done"},
        "e4": {"id": "e4", "date": "2026-11-19", "state": "done"},
    }


def test_a_whole_table_can_be_dropped(filled: Store, reopen: Reopen) -> None:
    with filled.transaction(PLAN) as transaction:
        transaction.table(PLAN, "entries").truncate()
    assert "entries" not in reopen().read(PLAN)


def test_touched_tells_what_is_different_from_before(filled: Store) -> None:
    with filled.transaction(PLAN) as transaction:
        transaction.put(PLAN, "entries", {"id": "e1", "date": "2026-11-20", "state": "skip"})
        transaction.put(PLAN, "entries", {"id": "e3", "date": "2026-11-21"})
        transaction.put(PLAN, "plan", {"id": "p1", "title": "Sam's plan"})
        transaction.remove(PLAN, "entries", "e2")
        touched = {
            (each.table, each.id): (each.before, each.after) for each in transaction.touched()
        }
    assert touched == {
        ("entries", "e1"): (
            {"id": "e1", "date": "2026-11-20", "state": "done"},
            {"id": "e1", "date": "2026-11-20", "state": "skip"},
        ),
        ("entries", "e2"): ({"id": "e2", "date": "2026-11-21", "state": "part"}, None),
        ("entries", "e3"): (None, {"id": "e3", "date": "2026-11-21"}),
    }


def test_a_document_in_hand_is_a_copy(filled: Store) -> None:
    with filled.transaction(PLAN) as transaction:
        document = transaction.document(PLAN, "plan", "p1")
        assert document
        document["title"] = "Changed in hand"
        assert transaction.document(PLAN, "plan", "p1") == {"id": "p1", "title": "Sam's plan"}
    assert filled.read(PLAN)["plan"]["p1"]["title"] == "Sam's plan"


def test_another_process_is_noticed_and_read(filled: Store, reopen: Reopen) -> None:
    beside = reopen()
    beside.read(PLAN)
    beside.names("plans")
    assert not beside.changed()
    with filled.transaction(PLAN) as transaction:
        transaction.put(PLAN, "plan", {"id": "p1", "title": "New title"})
    assert beside.changed()
    assert not filled.changed()
    assert beside.read(PLAN)["plan"]["p1"]["title"] == "New title"
    assert not beside.changed()


def test_a_new_plan_of_another_process_is_noticed(filled: Store, reopen: Reopen) -> None:
    beside = reopen()
    assert beside.names("plans") == [PLAN]
    with filled.transaction("plans/p2") as transaction:
        transaction.put("plans/p2", "plan", {"id": "p2"})
    assert beside.changed()
    assert beside.names("plans") == [PLAN, "plans/p2"]
    assert not beside.changed()


def test_a_change_works_on_what_another_process_left(filled: Store, reopen: Reopen) -> None:
    beside = reopen()
    beside.read(PLAN)
    with filled.transaction(PLAN) as transaction:
        transaction.put(PLAN, "entries", {"id": "e3", "date": "2026-11-21"})
    with beside.transaction(PLAN) as transaction:
        transaction.put(PLAN, "entries", {"id": "e4", "date": "2026-11-21"})
    assert set(filled.read(PLAN)["entries"]) == {"e1", "e2", "e3", "e4"}


def test_an_open_reader_keeps_what_it_read(filled: Store) -> None:
    read = filled.read(PLAN)
    with filled.transaction(PLAN) as transaction:
        transaction.table(PLAN, "entries").update({"state": "skip"})
        transaction.remove(PLAN, "plan", "p1")
    assert read["plan"]["p1"]["title"] == "Sam's plan"
    assert [entry["state"] for entry in read["entries"].values()] == ["done", "part"]


def test_deleting_takes_the_file_and_leaves_a_backup(filled: Store, home: Path) -> None:
    filled.delete(PLAN)
    assert filled.names("plans") == []
    assert filled.read(PLAN) == {}
    assert len(list((home / "plans" / "backups" / "plans.p1").iterdir())) == 1


def test_a_file_that_comes_again_counts_on(filled: Store, home: Path) -> None:
    filled.delete(PLAN)
    with filled.transaction(PLAN) as transaction:
        transaction.put(PLAN, "plan", {"id": "p1"})
    assert b'"generation":2' in (home / "plans" / "p1.json").read_bytes()


@pytest.mark.parametrize("name", ["../secrets", "plans/../../x", "plans", "plans/a.b", "", "x"])
def test_no_name_leads_out_of_the_home(store: Store, name: str) -> None:
    with pytest.raises(StoreError):
        store.read(name)
    with pytest.raises(StoreError), store.transaction(name):
        pass


def test_only_named_files_can_be_changed(filled: Store) -> None:
    with pytest.raises(StoreError), filled.transaction(PLAN) as transaction:
        transaction.put("journal", "wins", {"id": "w"})


def test_a_change_cannot_begin_inside_another(filled: Store) -> None:
    with (
        pytest.raises(RuntimeError),
        filled.transaction(PLAN),
        filled.transaction("journal"),
    ):
        pass
    with filled.transaction("journal") as transaction:
        transaction.put("journal", "wins", {"id": "w", "date": "2026-11-21"})
    assert filled.exists("journal")


def test_what_nobody_reads_again_can_be_let_go(filled: Store, reopen: Reopen) -> None:
    filled.read(PLAN)
    assert not filled.changed()
    other = reopen()
    with other.transaction(PLAN) as transaction:
        transaction.put(PLAN, "plan", {"id": "p1", "title": "Another title"})
    assert filled.changed()
    filled.forget_stale()
    assert not filled.changed()
    assert filled.read(PLAN)["plan"]["p1"]["title"] == "Another title"
