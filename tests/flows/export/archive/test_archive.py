"""The file of everything: whole and checked, or refused with the place and the reason."""

import json
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.actions.entries import tick
from flows.actions.journal import write_note
from flows.documents.clock import FixedClock
from flows.export.archive.archive import (
    ArchiveError,
    checksum,
    encode_archive,
    export_everything,
    load_archive,
    read_archive,
    write_archive,
)
from flows.export.archive.own_files import left_out_files
from flows.lookup.search import find_habit_or_step
from flows.store.errors import StoreError
from flows.store.recovery.doctor import examine
from flows.store.store import Store
from tests.flows.samples import NAME, PLAN, sample_store

Json = dict[str, Any]


@pytest.fixture
def store(home: Path, clock: FixedClock) -> Store:
    """A home with a plan, an entry, a note and their history."""
    store = sample_store(home, clock)
    tick(store, find_habit_or_step(store, "walk"), on=clock.today())
    tick(store, find_habit_or_step(store, "walk"), on=clock.today() - timedelta(days=800))
    write_note(store, "Rain", on=clock.today())
    return store


def resealed(archive: Json) -> bytes:
    """Return the bytes of an archive whose checksum is right again."""
    return encode_archive({**archive, "sha256": checksum(archive)})


def test_everything_is_in_it(store: Store) -> None:
    archive = read_archive(encode_archive(export_everything(store)))
    assert set(archive.files) == {NAME, "journal"}
    for name in archive.files:
        assert archive.files[name] == store.read_all(name)
    assert len(archive.files[NAME]["entries"]) == 2


def test_the_file_is_for_its_owner_alone(store: Store, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    path = tmp_path / "out" / "everything.json"
    write_archive(path, export_everything(store))
    assert path.stat().st_mode & 0o777 == 0o600
    assert [each.name for each in path.parent.iterdir()] == [path.name]
    assert load_archive(path).count == 7


def test_a_place_that_cannot_be_written_is_said(store: Store, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreError, match="could not be written"):
        write_archive(tmp_path / "file" / "everything.json", export_everything(store))
    with pytest.raises(StoreError, match="could not be written: no such file or directory"):
        write_archive(tmp_path / "nx" / "everything.json", export_everything(store))
    assert not (tmp_path / "nx").exists()
    with pytest.raises(ArchiveError, match="cannot be read"):
        load_archive(tmp_path / "nowhere.json")


def _without_title(files: Json) -> None:
    del files[NAME]["plan"][0]["title"]


def _another_table(files: Json) -> None:
    files[NAME]["secrets"] = []
    files[NAME]["secrets"].append({"id": "x"})


def _another_file(files: Json) -> None:
    files["../outside"] = files[NAME]


def _the_same_id_twice(files: Json) -> None:
    files["journal"]["journal"].append(files["journal"]["journal"][0])


def _a_plan_of_another_file(files: Json) -> None:
    files[NAME]["plan"][0]["id"] = "other"


def _a_number_out_of_range(files: Json) -> None:
    files[NAME]["entries"][1]["amount"] = -1


def _no_list(files: Json) -> None:
    files[NAME]["entries"] = "none"


@pytest.mark.parametrize(
    ("damage", "place"),
    [
        (_without_title, f"{NAME}, plan, document 1, title"),
        (_another_table, f"{NAME}, secrets"),
        (_another_file, "files"),
        (_the_same_id_twice, "journal, journal, document 2"),
        (_a_plan_of_another_file, f"{NAME}, plan"),
        (_a_number_out_of_range, f"{NAME}, entries, document 2, amount"),
        (_no_list, f"{NAME}, entries"),
    ],
)
def test_the_place_and_the_reason_are_named(
    store: Store, damage: Callable[[Json], None], place: str
) -> None:
    archive = orjson.loads(orjson.dumps(export_everything(store)))
    damage(archive["files"])
    with pytest.raises(ArchiveError) as caught:
        read_archive(resealed(archive))
    assert caught.value.place == place
    assert PLAN not in caught.value.why


@pytest.mark.parametrize(
    ("data", "place"),
    [
        (b"", "Line 1, column 1"),
        (b'{\n "app": handrail}', "Line 2, column 9"),
        (b"\xff", "The text"),
        (b'{"a": NaN}', "The text"),
        (b"[" * 100_000, "The text"),
        (b"[]", "The beginning"),
        (b'{"app": "other", "kind": "everything"}', "The beginning"),
        (b'{"app": "handrail", "kind": "everything"}', "schema"),
        (b'{"app": "handrail", "kind": "everything", "schema": 99}', "schema"),
        (b'{"app": "handrail", "kind": "everything", "schema": 1, "files": 3}', "files"),
    ],
)
def test_a_foreign_file_is_refused(data: bytes, place: str) -> None:
    with pytest.raises(ArchiveError) as caught:
        read_archive(data)
    assert caught.value.place == place


def _bytes_of_sample() -> bytes:
    document = {"id": PLAN, "title": "Rest", "flow": "personal", "flow_version": 1}
    plan = {**document, "created": "2026-11-01T09:00:00Z"}
    archive = {"app": "handrail", "kind": "everything", "schema": 1, "exported": ""}
    files = {NAME: {"plan": [plan]}}
    return resealed({**archive, "files": files})


SAMPLE = _bytes_of_sample()


@given(st.integers(0, len(SAMPLE) - 1), st.integers(1, 255))
def test_a_changed_byte_is_noticed_or_means_nothing(place: int, change: int) -> None:
    damaged = bytearray(SAMPLE)
    damaged[place] ^= change
    try:
        archive = read_archive(bytes(damaged))
    except ArchiveError:
        return
    assert archive.files == read_archive(SAMPLE).files or archive.by_hand


@given(st.integers(0, len(SAMPLE) - 3))
def test_a_cut_off_file_is_refused(length: int) -> None:
    with pytest.raises(ArchiveError):
        read_archive(SAMPLE[:length])


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("files", "The beginning"),
        (NAME, "files"),
        ("entries", f"files.{NAME}"),
        ("title", "plan[1]"),
    ],
)
def test_what_is_named_twice_is_refused(store: Store, name: str, place: str) -> None:
    data = encode_archive(export_everything(store))
    twice = data.replace(f'"{name}": '.encode(), f'"{name}": 1, "{name}": '.encode(), 1)
    assert read_archive(data)
    with pytest.raises(ArchiveError) as caught:
        read_archive(twice)
    assert caught.value.place.endswith(place)
    assert f"'{name}' twice" in caught.value.sentence
    assert "Please keep" in caught.value.sentence
    assert "Nothing was changed" in caught.value.sentence


def test_any_json_reader_can_read_it(store: Store) -> None:
    archive = json.loads(encode_archive(export_everything(store)))
    assert archive["files"][NAME]["plan"][0]["title"] == "Sam's plan"


@pytest.mark.parametrize(
    ("own", "place"),
    [
        ({"../evil.toml": ""}, "own_files"),
        ({"flows/a/b.toml": ""}, "own_files"),
        ({"flows/a.toml": 3}, "own_files, flows/a.toml"),
        (None, "own_files"),
    ],
)
def test_own_files_stay_in_their_place(store: Store, own: Any, place: str) -> None:
    with pytest.raises(ArchiveError) as caught:
        read_archive(resealed({**export_everything(store), "own_files": own}))
    assert caught.value.place == place


def test_an_own_file_that_is_no_text_is_said(store: Store) -> None:
    (store.home / "keys.toml").write_bytes(b"\xff\xfe")
    with pytest.raises(StoreError, match=r"keys\.toml of your home is not text"):
        export_everything(store)


def test_an_own_file_that_is_a_link_goes_along(store: Store, tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_text("quit = 'x'")
    (store.home / "keys.toml").symlink_to(tmp_path / "mine.toml")
    assert export_everything(store)["own_files"] == {"keys.toml": "quit = 'x'"}


def test_an_export_that_fails_leaves_nothing_over(store: Store, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(StoreError, match="could not be written"):
        write_archive(tmp_path / "folder", export_everything(store))
    assert [each.name for each in tmp_path.iterdir() if "folder" in each.name] == ["folder"]


def test_a_plan_that_leaves_fields_out_comes_back_with_all_of_them(store: Store) -> None:
    archive = export_everything(store)
    (plan,) = archive["files"][NAME]["plan"]
    del plan["state"], plan["objectives"][0]["steps"]
    read = read_archive(resealed(archive)).files[NAME]["plan"][PLAN]
    assert read["state"] == "active"
    assert read["objectives"][0]["steps"] == []


def test_a_file_that_is_nested_too_deeply_is_refused(store: Store) -> None:
    deep: Any = 1
    for _ in range(400):
        deep = [deep]
    text = json.dumps({**export_everything(store), "own_files": deep})
    with pytest.raises(ArchiveError, match="nested too deeply"):
        read_archive(text.encode())


def test_what_was_changed_by_hand_is_read_and_said_to_be(store: Store) -> None:
    archive = orjson.loads(encode_archive(export_everything(store)))
    assert not read_archive(encode_archive(archive)).by_hand
    archive["files"][NAME]["plan"][0]["title"] = "By hand"
    read = read_archive(encode_archive(archive))
    assert (read.by_hand, read.files[NAME]["plan"][PLAN]["title"]) == (True, "By hand")
    archive["files"][NAME]["plan"][0]["title"] = ""
    with pytest.raises(ArchiveError, match="title"):
        read_archive(encode_archive(archive))


def test_a_copy_of_a_plan_file_is_told_and_never_counted(
    store: Store, home: Path, clock: FixedClock
) -> None:
    for name in (f"{PLAN}-old", f"{PLAN}-old.2024", f"{PLAN}-other.2024"):
        (home / "plans" / f"{name}.json").write_bytes((home / f"{NAME}.json").read_bytes())
        (home / "plans" / f"{name}.json").chmod(0o600)
    again = Store.open(home, clock)
    assert again.names("plans") == [NAME]
    assert f"plans/{PLAN}-old.json is a copy of another one" in again.notices[0]
    assert set(export_everything(again)["files"]) == {NAME, "journal"}
    assert any("is a copy" in each.sentence for each in examine(again))


def test_a_copy_in_an_older_export_is_left_out(store: Store) -> None:
    archive = orjson.loads(encode_archive(export_everything(store)))
    archive["files"]["plans/copy"] = archive["files"][NAME]
    read = read_archive(resealed(archive))
    assert (read.copies, set(read.files)) == (("plans/copy",), {NAME, "journal"})


@pytest.mark.parametrize("lost", [f"{NAME}.json", "journal.json", f"{NAME}.2024.json"])
def test_without_a_file_nothing_is_said_to_be_everything(
    store: Store, home: Path, clock: FixedClock, lost: str
) -> None:
    (home / lost).unlink()
    with pytest.raises(StoreError, match="would not be everything"):
        export_everything(Store.open(home, clock))


def test_own_files_with_spaces_go_along_and_large_ones_are_told(store: Store, home: Path) -> None:
    (home / "flows").mkdir()
    (home / "flows" / "my own flow.toml").write_text("a = 1")
    (home / "flows" / "large.toml").write_text("#" * 1_000_001)
    archive = export_everything(store)
    assert set(archive["own_files"]) == {"flows/my own flow.toml"}
    assert read_archive(encode_archive(archive)).own_files == archive["own_files"]
    (told,) = left_out_files(store)
    assert "flows/large.toml is not in it: it has more than 1,000,000 characters" in told
