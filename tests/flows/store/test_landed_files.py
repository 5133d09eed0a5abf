"""Files written by the first release are read, exported and changed as that release did it."""

import itertools
import os
import shutil
from datetime import date
from pathlib import Path
from typing import Any

import orjson
import pytest

from flows.actions.entries import skip, tick
from flows.actions.history import undo
from flows.actions.journal import add_win, write_note
from flows.actions.ratings import rate
from flows.documents.clock import FixedClock
from flows.documents.vocabulary import RatingKind, WinKind
from flows.export.archive.archive import export_everything
from flows.lookup.open_home import open_home
from flows.lookup.search import find_habit_or_step, find_objective
from flows.store.codec import SCHEMA
from flows.store.store import Store

LANDED = Path(__file__).parent / "files" / "landed"
"""A home of the first release, all of it exported, and exported again after a few changes."""

TODAY = date(2026, 11, 21)

FIRST_ID = 0x40
"""The ids of the changes were counted from here on, so that they can be told again."""


NEW = {f"{number:032x}" for number in range(FIRST_ID, FIRST_ID + 0x40)}
"""The ids of what these changes made."""


@pytest.fixture
def landed(home: Path, clock: FixedClock) -> Store:
    """The home as the first release left it."""
    shutil.copytree(LANDED / "home", home)
    return open_home(home, clock)


def exported(name: str) -> dict[str, Any]:
    """Return the contents of an export that the first release wrote."""
    archive: dict[str, Any] = orjson.loads((LANDED / f"{name}.json").read_bytes())
    return archive


def test_everything_is_read_and_exported_as_before(landed: Store) -> None:
    assert export_everything(landed) == {**exported("export"), "schema": SCHEMA}


def test_changes_write_what_they_wrote_before(
    landed: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = exported("after")
    counter = itertools.count(FIRST_ID)
    monkeypatch.setattr(os, "urandom", lambda size: next(counter).to_bytes(size, "big"))
    tick(landed, find_habit_or_step(landed, "walk"), on=TODAY, amount=20, note="with Priya")
    skip(landed, find_habit_or_step(landed, "screens"), on=TODAY)
    tick(landed, find_habit_or_step(landed, "charger"), on=TODAY)
    rate(landed, find_objective(landed, "sleep"), RatingKind.CLOSENESS, 7, on=TODAY)
    write_note(landed, "A quiet day.", on=TODAY, tags=("quiet",))
    add_win(landed, "Asked for help.", on=TODAY, kind=WinKind.ASKED_FOR_HELP)
    undo(landed)
    assert export_everything(landed)["files"] == with_schema_of_now(before["files"])


def with_schema_of_now(value: Any) -> Any:
    """Return what the first release wrote, with the number of the schema in what is new since."""
    if isinstance(value, list):
        return [with_schema_of_now(each) for each in value]
    if not isinstance(value, dict):
        return value
    told = {name: with_schema_of_now(each) for name, each in value.items()}
    if "schema_version" in told and told["id"] in NEW:
        told["schema_version"] = SCHEMA
    return told
