"""Files of every schema open for ever; those of a newer one are read and left alone."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from flows.store.backups import backups_of
from flows.store.codec import SCHEMA, Header, Tables, encode
from flows.store.errors import ReadOnlyError
from flows.store.file_system import REAL
from flows.store.migrations import STEPS, migrate
from flows.store.store import Store

PLAN = "plans/p1"
FILES = Path(__file__).parent / "files"


def renamed(part: str, tables: Tables) -> Tables:
    """Call the table `goals` by another name, as a step might."""
    return {("plan" if name == "goals" else name): table for name, table in tables.items()}


def numbered(part: str, tables: Tables) -> Tables:
    """Give every document a number."""
    return {
        name: {key: {**document, "part": part} for key, document in table.items()}
        for name, table in tables.items()
    }


@pytest.mark.parametrize("schema", range(1, SCHEMA + 1))
def test_stored_files_of_every_schema_open(
    schema: int, home: Path, reopen: Callable[[], Store]
) -> None:
    shutil.copytree(FILES / str(schema), home)
    store = reopen()
    assert store.read("profile")["profile"]["me"]["name"] == "Sam"
    assert store.read(PLAN)["plan"]["p1"]["title"] == "Ruhe am Morgen – 朝"
    assert set(store.read_all(PLAN)["entries"]) == {"e0", "e1"}
    assert store.read("journal")["wins"]["w1"]["text"] == "I tried."
    assert store.read("drafts/d1")["draft"]["d1"]["answers"] == {"vision": "calm"}
    with store.transaction(PLAN, "journal") as transaction:
        transaction.put(PLAN, "entries", {"id": "e2", "date": "2026-11-21"})
        transaction.remove("journal", "wins", "w1")
    assert set(reopen().read(PLAN)["entries"]) == {"e1", "e2"}
    assert [notice for notice in store.notices if "damaged" in notice] == []


def test_there_is_a_step_from_every_earlier_schema() -> None:
    assert list(STEPS) == list(range(1, SCHEMA))


def test_what_the_first_schema_holds_is_what_it_was(home: Path) -> None:
    tables: Tables = {"plan": {"p1": {"id": "p1", "schema_version": 1, "title": "Calm"}}}
    assert migrate(1, PLAN, tables) == tables


def test_the_steps_are_taken_in_order() -> None:
    steps = {1: renamed, 2: numbered}
    old = {"goals": {"p1": {"id": "p1"}}}
    assert migrate(1, PLAN, old, steps, 3) == {"plan": {"p1": {"id": "p1", "part": PLAN}}}
    assert migrate(3, PLAN, old, steps, 3) == old
    assert migrate(4, PLAN, old, steps, 3) == old


def test_the_state_before_a_migration_is_kept_for_good(
    home: Path, filled: Store, reopen: Callable[[], Store], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("flows.store.migrations.STEPS", {**STEPS, 0: renamed})
    old = encode(Header(schema=0, generation=9), {"goals": {"p1": {"id": "p1"}}})
    (home / "plans" / "p1.json").write_bytes(old)
    store = reopen()
    assert store.read(PLAN) == {"plan": {"p1": {"id": "p1"}}}
    for number in range(9):
        with store.transaction(PLAN) as transaction:
            transaction.put(PLAN, "plan", {"id": "p1", "number": number})
    kept = backups_of(home, PLAN, REAL)[0]
    assert kept.kept
    assert kept.path.read_bytes() == old


def test_a_newer_schema_is_read_and_left_alone(
    home: Path, filled: Store, reopen: Callable[[], Store]
) -> None:
    path = home / "plans" / "p1.json"
    newer = encode(Header(schema=SCHEMA + 1, generation=9), {"plan": {"p1": {"id": "p1"}}})
    path.write_bytes(newer)
    store = reopen()
    assert store.read(PLAN) == {"plan": {"p1": {"id": "p1"}}}
    assert store.read_only
    assert "newer version" in store.notices[0]
    for name in (PLAN, "journal"):
        with pytest.raises(ReadOnlyError), store.transaction(name) as transaction:
            transaction.put(name, "plan", {"id": "p1"})
    with pytest.raises(ReadOnlyError):
        reopen().delete(PLAN)
    assert path.read_bytes() == newer
