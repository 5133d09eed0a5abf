"""The doctor finds what is not as it should be, and repairs it when asked."""

import errno
import os
from collections.abc import Callable
from pathlib import Path
from socket import AF_UNIX, socket

import pytest

from flows.documents.clock import FixedClock
from flows.documents.errors import UsageError
from flows.store.errors import UnsuitablePlaceError
from flows.store.file_system import FileSystem
from flows.store.home import home_of, places
from flows.store.recovery.doctor import examine, repair
from flows.store.store import Store

PLAN = "plans/p1"


def test_a_sound_home_has_no_findings(filled: Store, home: Path) -> None:
    (home / "flows").mkdir(mode=0o755)
    (home / "flows" / "my own.toml").write_text("")
    assert examine(filled) == []
    assert repair(filled) == []


def test_the_socket_of_a_session_is_no_finding(filled: Store, home: Path) -> None:
    folder = home / "sharing"
    folder.mkdir(mode=0o700)
    (folder / "lock").touch(mode=0o600)
    with socket(AF_UNIX) as door:
        door.bind(str(folder / "door"))
        (folder / "door").chmod(0o600)
    assert examine(filled) == []
    folder.chmod(0o755)
    assert len(repair(filled)) == 1
    assert folder.stat().st_mode & 0o777 == 0o700


def test_too_open_modes_are_closed(filled: Store, home: Path, reopen: Callable[[], Store]) -> None:
    home.chmod(0o755)
    (home / "plans").chmod(0o750)
    (home / "plans" / "p1.json").chmod(0o644)
    assert "doctor" in reopen().notices[0]
    assert len(repair(filled)) == 3
    assert examine(filled) == []
    assert home.stat().st_mode & 0o777 == 0o700
    assert (home / "plans" / "p1.json").stat().st_mode & 0o777 == 0o600


def test_a_damaged_file_is_found_and_brought_back(filled: Store, home: Path) -> None:
    with filled.transaction(PLAN) as transaction:
        transaction.put(PLAN, "plan", {"id": "p1", "title": "Second"})
    with (home / "plans" / "p1.json").open("ab") as file:
        file.write(b"x")
    (finding,) = examine(filled)
    assert finding.repairable
    assert "may be missing" in repair(filled)[0]
    assert filled.read(PLAN)["plan"]["p1"]["title"] == "Sam's plan"
    (aside,) = examine(filled)
    assert not aside.repairable
    assert "put aside" in aside.sentence


def test_leftovers_go_and_strangers_stay(filled: Store, home: Path) -> None:
    for name in (".p1.json.new", "p1.sync-conflict-20261121.json", "letter.odt"):
        (home / "plans" / name).write_text("")
        (home / "plans" / name).chmod(0o600)
    (home / "link").symlink_to("/dev/null")
    sentences = {str(each.path): each.sentence for each in examine(filled)}
    assert "synchronising" in sentences["plans/p1.sync-conflict-20261121.json"]
    assert "not Handrail's" in sentences["plans/letter.odt"]
    assert "link" in sentences["link"]
    assert len(repair(filled)) == 1
    assert not (home / "plans" / ".p1.json.new").exists()
    assert len(examine(filled)) == 3


def test_a_damaged_backup_is_told(filled: Store, home: Path) -> None:
    filled.delete(PLAN)
    (backup,) = (home / "plans" / "backups" / "plans.p1").iterdir()
    backup.write_text("{}")
    (finding,) = examine(filled)
    assert "backup is damaged" in finding.sentence


def test_a_document_under_a_wrong_name_is_told(filled: Store) -> None:
    with filled.transaction(PLAN) as transaction:
        transaction.replace(PLAN, {"entries": {"e1": {"id": "e2", "date": "2026-11-21"}}})
    (finding,) = examine(filled)
    assert "another name" in finding.sentence


@pytest.mark.parametrize(
    ("option", "environment", "home"),
    [
        ("/a/b", {"HANDRAIL_HOME": "/c"}, "/a/b"),
        (None, {"HANDRAIL_HOME": "/c"}, "/c"),
        ("relative", {}, str(Path.cwd() / "relative")),
    ],
)
def test_which_home_is_meant(option: str | None, environment: dict[str, str], home: str) -> None:
    assert home_of(option, environment) == Path(home)


def test_the_usual_home_is_in_the_data_folder(tmp_path: Path) -> None:
    assert home_of(None, {}).is_relative_to(tmp_path)


def test_every_place_is_listed_with_its_mode(filled: Store, home: Path) -> None:
    listed = {each.path: each for each in places(home)}
    assert set(listed) == {home, *home.rglob("*")}
    assert listed[home / "plans" / "p1.json"].mode == 0o600
    assert listed[home / "plans" / "p1.json"].size > 100
    assert listed[home].is_folder
    assert list(places(home / "nowhere")) == []


@pytest.mark.parametrize(
    ("option", "environment"),
    [
        ("", {}),
        ("  ", {"HANDRAIL_HOME": "/c"}),
        (None, {"HANDRAIL_HOME": " "}),
        (None, {"HANDRAIL_HOME": "~no such account/x"}),
        ("~no such account", {}),
        ("/tmp/" + "x" * 2000, {}),
    ],
)
def test_a_home_that_cannot_be_meant_is_wrong_usage(
    option: str | None, environment: dict[str, str]
) -> None:
    with pytest.raises(UsageError) as caught:
        home_of(option, environment)
    assert "--home" in caught.value.sentence or "HANDRAIL_HOME" in caught.value.sentence


def test_a_home_behind_links_in_a_circle_is_told(tmp_path: Path, clock: FixedClock) -> None:
    (tmp_path / "a").symlink_to(tmp_path / "b")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    with pytest.raises(UnsuitablePlaceError):
        Store.open(tmp_path / "a", clock)


def test_a_folder_that_others_may_enter_is_looked_through_as_well(
    filled: Store, home: Path
) -> None:
    (home / "plans" / "letter.odt").write_text("")
    (home / "plans" / "letter.odt").chmod(0o600)
    (home / "plans").chmod(0o701)
    assert {"plans", "plans/letter.odt"} <= {str(each.path) for each in examine(filled)}


class Vanishing(FileSystem):
    """A file system whose plans vanish as soon as the home was walked through, plans last."""

    looks = 0

    def stat(self, path: Path) -> os.stat_result:
        """Look at a file while it is there: when a plan is asked for, and when it is walked by."""
        is_plan = path.name == "p1.json"
        if self.looks == 2 and (is_plan or "plans.p1" in path.parts):
            raise FileNotFoundError(errno.ENOENT, "No such file or directory", str(path))
        self.looks += is_plan
        return super().stat(path)


def test_of_two_files_that_vanish_meanwhile_each_is_told(
    filled: Store, home: Path, clock: FixedClock
) -> None:
    with filled.transaction(PLAN) as transaction:
        transaction.put(PLAN, "plan", {"id": "p1", "title": "Second"})
    (backup,) = (home / "plans" / "backups" / "plans.p1").iterdir()
    (home / "plans" / "p1.json").chmod(0o644)
    backup.chmod(0o644)
    told = [str(each.path) for each in examine(Store.open(home, clock, Vanishing()))]
    assert told == [str(backup.relative_to(home)), "plans/p1.json"]


def test_a_folder_with_other_things_keeps_its_mode(home: Path, clock: FixedClock) -> None:
    for folder in ("plans", "editing", "sharing"):
        (home / folder).mkdir(parents=True)
        (home / folder / "letter.odt").write_text("not ours")
    (home / "letter.odt").write_text("not ours")
    folders = [home, *(each for each in home.rglob("*") if each.is_dir())]
    for each in folders:
        each.chmod(0o775)
    store = Store.open(home, clock)
    with store.transaction(PLAN) as transaction:
        transaction.put(PLAN, "plan", {"id": "p1", "title": "Sam's plan"})
    assert "stays as it is" in store.notices[0]
    assert repair(store) == []
    assert {each.stat().st_mode & 0o777 for each in folders} == {0o775}
    told = {str(each.path): each for each in examine(store)}
    for name in (".", "plans"):
        assert "holds other things" in told[name].sentence
        assert f"chmod 700 {(home / name).resolve()}" in told[name].sentence
        assert not told[name].repairable


@pytest.mark.parametrize("name", ["profile.json", "manifest.json", "plans/roadmap.json", ".txn"])
def test_a_file_of_somebody_else_under_a_name_of_ours_stays(
    name: str, home: Path, clock: FixedClock
) -> None:
    path = home / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text('{"a": 1}')
    path.chmod(0o644)
    with pytest.raises(UnsuitablePlaceError, match=path.name):
        Store.open(home, clock)
    store = Store.enter(home, clock)
    (finding,) = examine(store)
    assert "is no home" in finding.sentence
    assert repair(store) == []
    assert [each for each in home.rglob("*") if each.is_file()] == [path]
    assert path.read_text() == '{"a": 1}'
    assert path.stat().st_mode & 0o777 == 0o644


def test_a_lock_of_somebody_else_is_not_written_in(home: Path, clock: FixedClock) -> None:
    home.mkdir()
    (home / ".lock").write_text("the lock of another program")
    with Store.open(home, clock).transaction(PLAN) as transaction:
        transaction.put(PLAN, "plan", {"id": "p1", "title": "Sam's plan"})
    assert (home / ".lock").read_text() == "the lock of another program"
