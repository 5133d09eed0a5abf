"""Recorded changes are read in the order in which they were made, over several files."""

from pathlib import Path

import pytest

from flows.documents.clock import FixedClock
from flows.documents.errors import UnacceptableError
from flows.lookup.changes import moment_of, read_changes
from flows.lookup.unfit_documents import UnfitError
from flows.store.codec import Tables
from tests.flows.samples import NAME, bare_store

FILES: dict[str, Tables] = {
    "journal": {
        "changes": {
            "b": {"id": "b", "at": "2026-11-21T09:00:00Z", "words": "second"},
            "d": {"id": "d", "at": "2026-11-21T12:00:00+02:00", "words": "fourth"},
        }
    },
    NAME: {
        "changes": {
            "c": {"id": "c", "at": "2026-11-21T10:30:00+01:00", "words": "third"},
            "a": {"id": "a", "at": "2026-11-20T23:00:00Z", "words": "first"},
        }
    },
    "profile": {},
}


def test_the_first_change_comes_first_whatever_file_and_time_zone_it_stands_in() -> None:
    found = read_changes(FILES, lambda name: FILES[name])
    assert [(each.file, each.change["words"]) for each in found] == [
        (NAME, "first"),
        ("journal", "second"),
        (NAME, "third"),
        ("journal", "fourth"),
    ]


def test_the_moment_of_a_change_is_aware() -> None:
    assert moment_of({"at": "2026-11-21T10:30:00+01:00"}).isoformat() == "2026-11-21T10:30:00+01:00"
    with pytest.raises(UnacceptableError):
        moment_of({"at": "2026-11-21T10:30:00"})


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"id": "x", "at": "some day", "words": "odd"}, f"{NAME}.json: at: This has to be a mom"),
        ({"id": "x", "words": "odd"}, f"{NAME}.json: at: This key is needed."),
        ({"id": "x", "at": 1700000000, "words": "odd"}, f"{NAME}.json: at: This has to be a date"),
        ({"id": "x", "at": "1700000000", "words": "odd"}, f"{NAME}.json: at: This is no moment."),
    ],
)
def test_a_change_that_was_changed_by_hand_is_told(change: dict[str, object], said: str) -> None:
    files: dict[str, Tables] = {**FILES, NAME: {"changes": {"x": change}}}
    with pytest.raises(UnfitError) as raised:
        read_changes(files, lambda name: files[name])
    assert raised.value.sentence.startswith(said)


def test_an_empty_home_has_none(home: Path, clock: FixedClock) -> None:
    store = bare_store(home, clock)
    assert read_changes(["profile", "journal"], store.read) == []
