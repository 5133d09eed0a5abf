"""Every call to the file system fails in turn, or is the last one before the process dies."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from flows.store.errors import StoreError, UnconfirmedError
from flows.store.file_system import FileSystem
from flows.store.store import Store
from tests.flows.store.conftest import on
from tests.flows.store.faulty import HASTY, FaultyFiles, Killed
from tests.flows.store.tally import Tally

PLAN = "plans/p1"
CLOCK = on(2026, 6, 1)
Work = Callable[[Store], None]
State = dict[str, Any]


def first(store: Store) -> None:
    """Write the first file of an empty home."""
    with store.transaction("profile") as transaction:
        transaction.put("profile", "profile", {"id": "me", "name": "Sam"})


def one(store: Store) -> None:
    """Change one file."""
    with store.transaction(PLAN) as transaction:
        transaction.put(PLAN, "plan", {"id": "p1", "title": "Changed"})


def several(store: Store) -> None:
    """Change three files, close a year and remove a draft, all at once."""
    with store.transaction(PLAN, "journal", "drafts/d1") as transaction:
        transaction.put(PLAN, "plan", {"id": "p1", "title": "Changed"})
        transaction.put("journal", "wins", {"id": "w2", "date": "2026-06-01"})
        transaction.delete("drafts/d1")


def remove(store: Store) -> None:
    """Remove a file."""
    store.delete("drafts/d1")


def fill(store: Store) -> None:
    with store.transaction(PLAN, "journal", "drafts/d1") as transaction:
        transaction.put(PLAN, "plan", {"id": "p1", "title": "Sam's plan"})
        transaction.put(PLAN, "entries", {"id": "e1", "date": "2025-03-01"})
        transaction.put(PLAN, "entries", {"id": "e2", "date": "2025-12-30"})
        transaction.put("journal", "wins", {"id": "w1", "date": "2025-12-30"})
        transaction.put("drafts/d1", "draft", {"id": "d1"})


def state(store: Store) -> State:
    """Return everything that a home holds."""
    names = ["profile", "journal", *store.names("plans"), *store.names("drafts")]
    return {name: {t: dict(d) for t, d in store.read_all(name).items() if d} for name in names}


Tries = Iterator[tuple[Path, FaultyFiles]]


def tries(before: Path, home: Path, fault: int | None) -> Tries:
    """Yield a fresh copy of the home for each call that may fail, until none is left."""
    at = 0
    files = FaultyFiles(1, fault)
    while at == 0 or files.reached:
        at += 1
        shutil.rmtree(home, ignore_errors=True)
        shutil.copytree(before, home)
        files = FaultyFiles(at, fault)
        yield home, files
    assert at > 20, "the fault was never where it matters"


def attempt(work: Work, home: Path, files: FileSystem) -> str:
    """Do the work and say how it ended: saved, unconfirmed, not saved or killed."""
    try:
        work(Store.open(home, CLOCK, files))
    except UnconfirmedError:
        return "unconfirmed"
    except StoreError as error:
        assert "saved" not in error.sentence.lower() or "not saved" in error.sentence.lower()
        return "not saved"
    except Killed:
        return "killed"
    return "saved"


@dataclass
class Outcome:
    """What came of letting every call of a piece of work fail."""

    tally: Tally = field(default_factory=Tally)
    """How many tries there were, and how many left something wrong."""

    endings: set[str] = field(default_factory=set)
    """The ways in which they ended."""


def every_call(work: Work, fault: int | None, folder: Path) -> Outcome:
    """Let every call of a piece of work fail in turn, and look at what each try leaves.

    Args:
        work: what is done to the home.
        fault: the error number, or None for being killed.
        folder: an empty folder to work in.
    """
    before, reference = folder / "before", folder / "reference"
    fill(Store.open(before, on(2025, 12, 30), HASTY))
    if work is first:
        shutil.rmtree(before)
        before.mkdir(mode=0o700)
    shutil.copytree(before, reference)
    old = state(Store.open(reference, CLOCK, HASTY))
    work(Store.open(reference, CLOCK, HASTY))
    new = state(Store.open(reference, CLOCK, HASTY))
    allowed = {"saved": [new], "unconfirmed": [new], "not saved": [old], "killed": [old, new]}
    outcome = Outcome()
    for home, files in tries(before, folder / "home", fault):
        ending = attempt(work, home, files)
        outcome.endings.add(ending)
        store = Store.open(home, CLOCK, HASTY)
        found = state(store)
        one(store)
        title = Store.open(home, CLOCK, HASTY).read(PLAN)["plan"]["p1"]["title"]
        outcome.tally.count(found in allowed[ending] and title == "Changed" and store.notices == [])
    return outcome
