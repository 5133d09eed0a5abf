"""Bringing in what was exported."""

from pathlib import Path

import pytest

from flows.actions.drafts.saved_drafts import save_draft
from flows.actions.entries import tick
from flows.actions.history import redo, undo
from flows.actions.import_archive import Merge, import_archive, preview_import
from flows.actions.journal import add_win, write_note
from flows.actions.plans import save_plan
from flows.actions.settings import change_profile
from flows.documents.clock import FixedClock
from flows.documents.draft import Draft
from flows.export.archive.archive import (
    Archive,
    encode_archive,
    export_everything,
    names_of,
    read_archive,
)
from flows.lookup.plans import load_plan
from flows.lookup.search import find_habit_or_step
from flows.store.store import Store
from tests.conftest import MOMENT
from tests.flows.samples import PLAN, bare_store, documents, rename, sample_plan, sample_store


@pytest.fixture
def store(home: Path, clock: FixedClock) -> Store:
    """A home with one of everything, in two years."""
    store = bare_store(home, clock)
    save_plan(store, sample_plan())
    tick(store, find_habit_or_step(store, "walk"), on=clock.today())
    tick(store, find_habit_or_step(store, "walk"), on=clock.today().replace(year=2024))
    write_note(store, "Rain", on=clock.today())
    change_profile(store, name="Sam")
    save_draft(store, Draft(id="d", flow="personal", flow_version=1, created=MOMENT, saved=MOMENT))
    return store


def everything(store: Store) -> dict[str, object]:
    """Return all documents of a home, with the history and in their order."""
    return {
        name: {table: list(held.items()) for table, held in store.read_all(name).items() if held}
        for name in names_of(store)
    }


def archive_of(store: Store) -> Archive:
    """Return a home as it comes out of a file."""
    return read_archive(encode_archive(export_everything(store)))


def test_an_empty_home_becomes_the_one_that_was_exported(
    store: Store, tmp_path: Path, clock: FixedClock
) -> None:
    other = bare_store(tmp_path / "other", clock)
    archive = archive_of(store)
    assert preview_import(other, archive).is_fresh
    import_archive(other, archive)
    assert everything(other) == everything(store)
    assert archive_of(other).files == archive.files
    undo(other)
    undo(store)
    assert documents(other) == documents(store)


def test_what_it_would_do_is_shown_first(store: Store, tmp_path: Path, clock: FixedClock) -> None:
    other = sample_store(tmp_path / "other", clock, sample_plan(title="Older"))
    before = everything(other)
    preview = preview_import(other, archive_of(store))
    assert not preview.is_fresh
    assert preview.plans == ("Sam's plan",)
    assert Merge("plan", 0, 1, 0) in preview.merges
    assert Merge("entries", 2, 0, 0) in preview.merges
    assert str(preview.merges[0]) == "1 plan: 1 different here and replaced"
    assert everything(other) == before


def test_a_home_with_data_is_merged_by_id_and_undone(
    store: Store, tmp_path: Path, clock: FixedClock
) -> None:
    other = sample_store(tmp_path / "other", clock, sample_plan(title="Older"))
    save_plan(other, sample_plan(id="p2", title="Only here"))
    add_win(other, "rested", on=clock.today())
    before = everything(other)
    preview = preview_import(other, archive_of(store))
    change = import_archive(other, archive_of(store))
    assert change.words == "12 documents brought in from a file (10 new, 2 replaced)"
    assert change.brought_in == preview.changes == 12
    assert load_plan(other, PLAN).title == "Sam's plan"
    assert load_plan(other, "p2").title == "Only here"
    assert len(other.read("journal")["wins"]) == 1
    merged = documents(other)
    undo(other)
    after = everything(other)
    journal = after.pop("journal")
    assert isinstance(journal, dict)
    assert [words for words in _words(journal)][-2:] == [change.words, f"undone: {change.words}"]
    assert {**after, "journal": None} == {**before, "journal": None}
    redo(other)
    assert documents(other) == merged


def _words(tables: dict[str, list[tuple[str, dict[str, str]]]]) -> list[str]:
    return [change["words"] for _, change in tables["changes"]]


def test_bringing_in_what_is_there_changes_nothing(store: Store) -> None:
    before = everything(store)
    assert not import_archive(store, archive_of(store)).changed
    assert preview_import(store, archive_of(store)).changes == 0
    assert everything(store) == before


def test_an_older_export_brings_back_what_was_then(store: Store) -> None:
    archive = archive_of(store)
    rename(store, PLAN, "Newer")
    import_archive(store, archive)
    assert load_plan(store, PLAN).title == "Sam's plan"
    undo(store)
    assert load_plan(store, PLAN).title == "Newer"


def test_own_flows_and_keys_come_along(store: Store, tmp_path: Path, clock: FixedClock) -> None:
    flows = store.home / "flows"
    flows.mkdir()
    (flows / "calm.toml").write_text('id = "calm"\nextends = "personal"\n')
    (flows / "notes.txt").write_text("not a flow")
    (store.home / "keys.toml").write_text('undo = "z"\n')
    archive = archive_of(store)
    assert list(archive.own_files) == ["flows/calm.toml", "keys.toml"]
    other = bare_store(tmp_path / "other", clock)
    (other.home / "keys.toml").write_text('undo = "x"\n')
    preview = preview_import(other, archive)
    assert (preview.new_files, preview.other_files) == (("flows/calm.toml",), ("keys.toml",))
    import_archive(other, archive)
    assert (other.home / "flows" / "calm.toml").read_text() == (flows / "calm.toml").read_text()
    assert (other.home / "flows" / "calm.toml").stat().st_mode & 0o777 == 0o600
    assert (other.home / "keys.toml").read_text() == 'undo = "x"\n'


def test_settings_are_one_document_and_are_not_counted() -> None:
    assert str(Merge("settings", 1, 0, 0)) == "settings: new"
    assert str(Merge("settings", 0, 1, 0)) == "settings: different here and replaced"
    assert str(Merge("plan", 1, 0, 0)) == "1 plan: 1 new"
