"""What cannot be read, or not be written, stops nothing else, and is told with what to do."""

import errno
import os
import threading
import time
from contextlib import suppress
from pathlib import Path

import pytest

from flows.documents.clock import FixedClock
from flows.store.errors import NotSavedError, StoreError, UnsuitablePlaceError, not_saved, reason
from flows.store.file_system import FileSystem
from flows.store.home import places
from flows.store.recovery.doctor import examine, repair
from flows.store.store import Store
from tests.flows.store.conftest import PLAN
from tests.flows.store.faulty import ModesCount


@pytest.fixture
def strict(filled: Store, home: Path, clock: FixedClock) -> Store:
    """A home with a plan, where modes count."""
    return Store.open(home, clock, ModesCount())


def test_a_file_that_cannot_be_read_is_left_out_and_told_once(strict: Store, home: Path) -> None:
    (home / "plans" / "p1.json").chmod(0)
    assert strict.read_or_nothing(PLAN) == {}
    assert strict.read_or_nothing(PLAN) == {}
    (notice,) = strict.notices
    assert notice.startswith("The file plans/p1.json cannot be read: permission denied.")
    assert list(strict.left_out) == [PLAN]
    with pytest.raises(StoreError):
        strict.read(PLAN)
    (home / "plans" / "p1.json").chmod(0o600)
    assert strict.read_or_nothing(PLAN)["plan"]
    assert strict.left_out == {}


@pytest.mark.parametrize(
    ("inside", "mode"),
    [
        ("plans/p1.json", 0),
        ("plans/p1.json", 0o400),
        ("plans", 0),
        ("plans", 0o500),
        (".lock", 0o400),
        ("", 0),
        ("", 0o500),
    ],
)
def test_what_the_person_may_not_use_is_found_and_set_right(
    strict: Store, home: Path, clock: FixedClock, inside: str, mode: int
) -> None:
    (home / inside).chmod(mode)
    store = Store.enter(home, clock, ModesCount())
    found = [each for each in examine(store) if each.repairable]
    assert [str(each.path) for each in found] == [inside or "."]
    assert "You may not" in found[0].sentence
    done = repair(store)
    assert len(done) == 1
    assert "you" in done[0]
    assert examine(store) == []
    assert (home / inside).stat().st_mode & 0o777 == (0o700 if (home / inside).is_dir() else 0o600)


def test_everything_that_is_closed_is_opened_from_the_outside_in(
    strict: Store, home: Path, clock: FixedClock
) -> None:
    for inside in ("plans/p1.json", "plans", ""):
        (home / inside).chmod(0)
    store = Store.enter(home, clock, ModesCount())
    assert len(repair(store)) == 3
    assert examine(store) == []
    assert store.read(PLAN)["plan"]


class Stubborn(ModesCount):
    """A file system that lets nobody change who may do what."""

    def set_mode(self, path: Path, mode: int) -> None:
        """Refuse."""
        raise PermissionError(errno.EPERM, "Operation not permitted", str(path))


def test_a_mode_that_cannot_be_changed_is_told(
    filled: Store, home: Path, clock: FixedClock
) -> None:
    (home / "plans" / "p1.json").chmod(0)
    store = Store.open(home, clock, Stubborn())
    (said,) = repair(store)
    assert said.startswith("plans/p1.json could not be changed: operation not permitted.")
    assert examine(store)


class Unreadable(ModesCount):
    """A disk that cannot read plans any more, whoever asks."""

    def open(self, path: Path, flags: int, mode: int = 0o600) -> int:
        """Open anything but a plan."""
        if path.name == "p1.json":
            raise OSError(errno.EIO, "Input/output error", str(path))
        return super().open(path, flags, mode)


def test_a_disk_that_cannot_read_is_told_and_nothing_put_aside(
    filled: Store, home: Path, clock: FixedClock
) -> None:
    store = Store.open(home, clock, Unreadable())
    (finding,) = examine(store)
    assert "cannot be read: input/output error" in finding.sentence
    assert repair(store) == []
    assert (home / "plans" / "p1.json").exists()


def test_a_folder_under_the_name_of_a_file_is_a_finding(filled: Store, home: Path) -> None:
    (home / "plans" / "x.json").mkdir(mode=0o755)
    (home / "plans" / "x.json" / "letter").write_text("")
    (finding,) = [each for each in examine(filled) if each.path.name == "x.json"]
    assert finding.sentence.startswith("This is a folder under the name of a file")
    assert not finding.repairable
    assert not any("x.json can now" in each for each in repair(filled))


def test_a_home_that_nothing_can_be_written_in_is_a_finding(
    filled: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)
    (finding,) = examine(filled)
    assert "Nothing can be written here" in finding.sentence


def test_a_profile_that_cannot_be_read_does_not_stop_the_doctor(
    filled: Store, home: Path, clock: FixedClock
) -> None:
    (home / "profile.json").mkdir(mode=0o700)
    (finding,) = examine(Store.enter(home, clock))
    assert str(finding.path) == "profile.json"


def test_not_saved_names_the_home_and_one_thing_to_do(strict: Store, home: Path) -> None:
    (home / "plans").chmod(0o500)
    with pytest.raises(NotSavedError) as caught, strict.transaction(PLAN) as transaction:
        transaction.put(PLAN, "plan", {"id": "p1", "title": "Other"})
    assert str(home) in caught.value.sentence
    assert "permission denied" in caught.value.sentence
    assert "handrail doctor" in caught.value.sentence


@pytest.mark.parametrize(
    ("number", "advice"),
    [
        (errno.ENOSPC, "make some room"),
        (errno.EROFS, "another home"),
        (errno.EACCES, "who may write"),
        (errno.EIO, "try again"),
    ],
)
def test_each_refusal_has_its_advice(home: Path, number: int, advice: str) -> None:
    assert advice in not_saved(OSError(number, os.strerror(number)), home).sentence


def test_every_reason_is_in_words() -> None:
    assert reason(NotADirectoryError(errno.ENOTDIR, "")) == "not a directory"
    assert reason(OSError()) == "it did not say why"


def test_a_home_that_is_a_file_is_told_in_words(home: Path, clock: FixedClock) -> None:
    home.write_text("")
    with pytest.raises(UnsuitablePlaceError) as caught:
        Store.open(home, clock)
    assert "it is not a folder" in caught.value.sentence
    assert str(home) in caught.value.sentence


@pytest.mark.parametrize("inside", ["", "plans"])
def test_a_folder_that_cannot_be_looked_into_is_listed_as_such(
    strict: Store, home: Path, inside: str
) -> None:
    (home / inside).chmod(0)
    listed = {each.path: each for each in places(home, ModesCount())}
    (home / inside).chmod(0o700)
    assert listed[home / inside].trouble == "permission denied"
    assert home / "plans" / "p1.json" not in listed


def test_own_keys_reports_and_flows_belong(filled: Store, home: Path) -> None:
    (home / "keys.toml").write_text("")
    (home / "flows").mkdir()
    (home / "flows" / "mine.toml").write_text("")
    (home / "reports").mkdir(mode=0o700)
    (home / "reports" / "3f2a11aa.txt").write_text("")
    (home / "reports" / "3f2a11aa.txt").chmod(0o600)
    assert examine(filled) == []
    (home / "reports" / "letter.odt").write_text("")
    (home / "reports" / "letter.odt").chmod(0o600)
    assert [str(each.path) for each in examine(filled)] == ["reports/letter.odt"]


def test_a_change_that_is_just_being_made_is_no_finding(filled: Store, home: Path) -> None:
    begun, done = threading.Event(), threading.Event()

    def write() -> None:
        with filled.exclusive():
            (home / "plans" / ".p1.json.new").write_bytes(b"half")
            begun.set()
            time.sleep(0.3)
            (home / "plans" / ".p1.json.new").unlink()
        done.set()

    writer = threading.Thread(target=write)
    writer.start()
    begun.wait()
    assert examine(Store.enter(home, filled.clock)) == []
    assert done.is_set()
    writer.join()


@pytest.mark.parametrize(
    "name", [".lock", ".txn", "profile.json", "plans/p1.json", "manifest.json"]
)
@pytest.mark.parametrize("kind", ["folder", "pipe", "link"])
def test_what_stands_in_place_of_a_file_is_told_and_stops_nothing_for_ever(
    filled: Store, home: Path, clock: FixedClock, name: str, kind: str
) -> None:
    path = home / name
    path.unlink(missing_ok=True)
    if kind == "folder":
        path.mkdir(mode=0o700)
    elif kind == "pipe":
        os.mkfifo(path, 0o600)
    else:
        path.symlink_to("/dev/zero")
    findings = examine(Store.enter(home, clock))
    assert name in [str(each.path) for each in findings]
    store = Store.open(home, clock)
    assert store.read_or_nothing(PLAN) or name == "plans/p1.json"
    with suppress(StoreError), store.transaction(PLAN) as transaction:
        transaction.put(PLAN, "entries", {"id": "e9", "date": "2026-11-21"})
    assert all(each.strip().endswith(".") for each in store.notices)


def test_a_home_behind_a_link_is_a_home(filled: Store, home: Path, clock: FixedClock) -> None:
    link = home.with_name("a link to it")
    link.symlink_to(home)
    store = Store.open(link, clock)
    assert store.read(PLAN)["plan"]
    assert examine(store) == []


class ClosedBackups(FileSystem):
    """A file system that lets nobody look at the backups."""

    def list(self, path: Path) -> list[str]:
        """List any folder but those of backups."""
        if "backups" in path.parts:
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return super().list(path)


def test_where_backups_cannot_be_looked_at_a_file_that_was_there_is_missed_all_the_same(
    filled: Store, home: Path, clock: FixedClock
) -> None:
    store = Store.open(home, clock, ClosedBackups())
    assert store.read("journal") == {}
    assert store.notices == []
    with filled.transaction("journal") as transaction:
        transaction.put("journal", "wins", {"id": "w1", "date": "2026-11-21", "text": "read"})
    (home / "journal.json").unlink()
    store = Store.open(home, clock, ClosedBackups())
    store.read("journal")
    assert any("journal.json" in each for each in store.notices)
