"""Odd shapes under a correct checksum: told in a sentence, and the page for hard times answers."""

import json
from pathlib import Path
from typing import Any

import pytest

from flows.actions.entries import tick
from flows.actions.history import undo
from flows.documents.clock import FixedClock
from flows.documents.entries import Entry
from flows.lookup.search import find_habit_or_step
from flows.lookup.unfit_documents import UnfitError
from flows.store.codec import Header, encode
from flows.store.store import Store
from tests.flows.samples import NAME, rename
from tests.tui.commands.conftest import Run

FAR = "9999-12-31T23:59:59.999999Z"


def write(home: Path, part: str, tables: Any) -> None:
    """Write a file under a checksum that fits, as no program of ours would."""
    (home / f"{part}.json").write_bytes(encode(Header(generation=9, since="2026-11-02"), tables))


@pytest.mark.parametrize(
    "tables",
    [
        {"plan": []},
        {"plan": {"p1": []}},
        {"plan": {"p1": None}},
        {"plan": 3},
        {"plan": {"p1": {}}},
        {"plan": {"p1": {"id": "p1", "title": "x", "crisis": 3, "state": "active"}}},
        {"plan": {"p1": {"id": "p1", "title": "x", "crisis": {"steps": 3}, "created": FAR}}},
        {"plan": {"p1": {"id": "p1", "contacts": [3], "created": "2026-11-01T09:00:00Z"}}},
    ],
)
def test_crisis_and_doctor_always_answer(run: Run, store: Store, home: Path, tables: Any) -> None:
    write(home, NAME, tables)
    ran = run("crisis", "--json")
    assert ran.code == 0 or "steps" in json.loads(ran.out), "what helps anybody is told to programs"
    for words in (["doctor"], ["crisis"], ["doctor", "--repair"], ["crisis"]):
        ran = run(*words)
        assert ran.out, words
        if words[0] == "doctor":
            assert "unexpected" not in ran.err, words


@pytest.mark.parametrize("at", [FAR, "0001-01-01T00:00:00Z", "soon", 3, None, "2026-01-01"])
def test_a_change_with_an_odd_moment_stops_no_change_and_is_told(
    run: Run, store: Store, home: Path, at: Any
) -> None:
    change = {"id": "c1", "schema_version": 1, "at": at, "who": "", "words": "odd", "edits": []}
    write(home, "journal", {"changes": {"c1": change}})
    ran = run("note", "hi")
    assert (ran.code, ran.err) == (0, "")
    ran = run("undo")
    assert ran.code == 1
    assert ran.err.startswith("journal.json: at: ")
    assert "journal.json" in run("doctor").out


def test_an_undo_writes_nothing_that_no_document_can_hold(store: Store, clock: FixedClock) -> None:
    change = rename(store, "p1", "Another title")
    with store.transaction(NAME) as transaction:
        document = transaction.document(NAME, "changes", change.id)
        assert document is not None
        document["edits"][0]["before"] = {"title": 3}
        transaction.put(NAME, "changes", document)
    before = store.read_all(NAME)
    with pytest.raises(UnfitError, match="title"):
        undo(store)
    assert store.read_all(NAME) == before


def test_moments_are_bounded_like_days(store: Store, clock: FixedClock) -> None:
    tick(store, find_habit_or_step(store, "walk"), on=clock.today())
    (entry,) = store.read(NAME)["entries"].values()
    for at in (FAR, "1899-12-31T00:00:00Z", "2200-01-01T00:00:00Z"):
        with pytest.raises(ValueError, match="before 1900 or after 2199"):
            Entry.model_validate({**entry, "at": at})


READERS = (["why"], ["status"], ["crisis"], ["plans"], ["show"], ["history"], ["helped"])


@pytest.mark.parametrize("words", READERS, ids=" ".join)
def test_what_cannot_be_read_is_never_said_not_to_be_there(
    run: Run, store: Store, home: Path, words: list[str]
) -> None:
    (home / "plans" / "p1.json").unlink()
    (home / "plans" / "p1.json").mkdir()
    ran = run(*words)
    said = ran.out + ran.err
    assert "plans/p1.json cannot be read" in said
    assert "There is no plan yet" not in said
    assert "There is no reason written down yet" not in said
    assert "There is no page of your own yet" not in said
    assert "yet, so none with" not in said
