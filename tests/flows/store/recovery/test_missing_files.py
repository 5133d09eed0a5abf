"""A file that is gone although nothing removed it is missed; one that was removed is not."""

import shutil
from collections.abc import Callable
from contextlib import suppress
from errno import EIO
from pathlib import Path

import pytest

from flows.store.errors import NotSavedError, StoreError
from flows.store.file_system import FileSystem
from flows.store.recovery.doctor import examine
from flows.store.recovery.restore import Restored, restore
from flows.store.store import Store
from tests.flows.store.conftest import PLAN, on
from tests.flows.store.faulty import FaultyFiles

Reopen = Callable[[], Store]


@pytest.fixture
def changed(filled: Store) -> Store:
    """A home with a plan that has a backup, and is the one that was chosen."""
    with filled.transaction(PLAN, "profile") as transaction:
        transaction.put(PLAN, "plan", {"id": "p1", "title": "Second"})
        transaction.put("profile", "settings", {"id": "settings", "current_plan": "p1"})
    return filled


def test_a_plan_file_that_is_gone_is_missed(changed: Store, home: Path, reopen: Reopen) -> None:
    (home / "plans" / "p1.json").unlink()
    store = reopen()
    (finding,) = examine(store)
    assert str(finding.path) == "plans/p1.json"
    assert "handrail backups restore plans/p1" in finding.sentence
    assert not finding.repairable
    store.names("plans")
    store.names("plans")
    (notice,) = store.notices
    assert notice.startswith("The file plans/p1.json is missing.")


def test_what_is_back_is_missed_no_longer(changed: Store, home: Path, reopen: Reopen) -> None:
    (home / "plans" / "p1.json").unlink()
    store = reopen()
    store.names("plans")
    assert restore(store, PLAN) == Restored(number=1, before=None, changed=True)
    assert store.read(PLAN)["plan"]["p1"]["title"] == "Sam's plan"
    assert store.read_or_nothing(PLAN)
    assert store.left_out == {}
    assert examine(store) == []


def test_a_file_that_was_removed_is_not_missed(filled: Store, reopen: Reopen) -> None:
    filled.delete(PLAN)
    store = reopen()
    assert store.names("plans") == []
    assert store.notices == []
    assert examine(store) == []


def test_drafts_are_not_missed(store: Store, home: Path) -> None:
    for number in range(2):
        with store.transaction("drafts/d1") as transaction:
            transaction.put("drafts/d1", "draft", {"id": "d1", "number": number})
    (home / "drafts" / "d1.json").unlink()
    assert examine(store) == []


def test_without_its_folder_the_chosen_plan_is_missed(
    changed: Store, home: Path, reopen: Reopen
) -> None:
    shutil.rmtree(home / "plans")
    store = reopen()
    (finding,) = examine(store)
    assert str(finding.path) == "plans/p1.json"
    assert "no backup" in finding.sentence
    assert "handrail import" in finding.sentence


def test_a_closed_year_that_is_gone_is_missed(filled: Store, home: Path) -> None:
    for number in (1, 2):
        later = Store.open(home, on(2027, 3 * number, 1))
        with later.transaction(PLAN) as transaction:
            old = {"id": f"old{number}", "date": "2026-01-01"}
            transaction.put(PLAN, "entries", old)
    (home / "plans" / "p1.2026.json").unlink()
    (finding,) = examine(later)
    assert "handrail backups restore plans/p1.2026" in finding.sentence


@pytest.mark.parametrize("chosen", [7, "../../etc/passwd", ["p1"], None, ""])
def test_odd_choices_are_passed_over(store: Store, chosen: object) -> None:
    with store.transaction("profile") as transaction:
        transaction.put("profile", "settings", {"id": "settings", "current_plan": chosen})
    assert store.names("plans") == []
    assert store.notices == []
    assert examine(store) == []


@pytest.mark.parametrize("also", [(), ("journal",)])
def test_no_fault_makes_a_removal_look_like_a_loss(
    changed: Store, home: Path, tmp_path: Path, also: tuple[str, ...]
) -> None:
    at, reached = 0, True
    while reached:
        at += 1
        copy = tmp_path / f"copy{at}"
        shutil.copytree(home, copy)
        files = FaultyFiles(at)
        with (
            suppress(StoreError),
            Store.open(copy, changed.clock, files).transaction(PLAN, *also) as transaction,
        ):
            transaction.delete(PLAN)
            for name in also:
                transaction.put(name, "journal", {"id": "j1", "date": "2026-11-21"})
        reached = files.reached
        after = Store.open(copy, changed.clock)
        after.names("plans")
        assert after.notices == [], f"call {at}, {files.calls[at - 1]}"
    assert at > 20


def test_a_removal_that_did_not_come_about_hides_no_loss(
    changed: Store, home: Path, reopen: Reopen
) -> None:
    class KeepsNames(FileSystem):
        def remove(self, path: Path) -> None:
            raise OSError(EIO, "a fault")

    with pytest.raises(NotSavedError):
        Store.open(home, changed.clock, KeepsNames()).delete(PLAN)
    with reopen().transaction(PLAN) as transaction:
        transaction.put(PLAN, "plan", {"id": "p1", "title": "Third"})
    (home / "plans" / "p1.json").unlink()
    (finding,) = examine(reopen())
    assert "handrail backups restore plans/p1" in finding.sentence


def test_a_change_that_was_refused_makes_no_loss_of_a_removal(
    changed: Store, home: Path, reopen: Reopen
) -> None:
    class KeepsFiles(FileSystem):
        def replace(self, old: Path, new: Path) -> None:
            raise OSError(EIO, "a fault")

    refusing = Store.open(home, changed.clock, KeepsFiles())
    with pytest.raises(NotSavedError), refusing.transaction(PLAN) as transaction:
        transaction.put(PLAN, "plan", {"id": "p1", "title": "Third"})
    reopen().delete(PLAN)
    with reopen().transaction("profile") as transaction:
        transaction.put("profile", "settings", {"id": "settings", "current_plan": None})
    store = reopen()
    assert store.names("plans") == []
    assert store.notices == []
