"""A plan that is missing or cannot be read: told and found, and no other plan is stopped."""

import json
from pathlib import Path

import pytest

from flows.actions.crisis import edit_crisis_page
from flows.actions.plans import save_plan, set_current
from flows.store.file_system import FILE_MODE, FileSystem
from flows.store.store import Store
from tests.flows.samples import sample_plan
from tests.tui.commands.conftest import Run


@pytest.fixture
def two(store: Store) -> Store:
    """A home with two plans, of which the second has a page for hard times of its own."""
    save_plan(store, sample_plan(id="p2", title="A second plan"))
    edit_crisis_page(store, "p2", steps=("sit down by the window",))
    return store


@pytest.fixture(params=["folder", "mode"])
def spoilt(
    request: pytest.FixtureRequest, two: Store, home: Path, monkeypatch: pytest.MonkeyPatch
) -> Path:
    """The file of the current plan, which cannot be read any more."""
    set_current(two, "p1")
    path = home / "plans" / "p1.json"
    if request.param == "folder":
        path.unlink()
        path.mkdir()
        return path
    real = FileSystem.open

    def opened(self: FileSystem, wanted: Path, flags: int, mode: int = FILE_MODE) -> int:
        if wanted == path:
            raise PermissionError(13, "Permission denied", str(wanted))
        return real(self, wanted, flags, mode)

    monkeypatch.setattr(FileSystem, "open", opened)
    return path


def test_a_healthy_plan_is_shown_beside_one_that_cannot_be_read(run: Run, spoilt: Path) -> None:
    for words in (["plans"], ["status"], ["show"], ["history"], ["show", "second"]):
        ran = run(*words)
        assert (ran.code, "econd plan" in ran.out) == (0, True), words
        if words != ["show", "second"]:
            assert ran.err.count("The file plans/p1.json cannot be read") == 1, words
    assert run("tick", "walk").code == 0
    assert run("export", "--format", "markdown", "second").code == 0


def test_an_export_of_everything_is_refused(run: Run, spoilt: Path) -> None:
    ran = run("export")
    assert (ran.code, ran.out) == (1, "")
    assert "The file plans/p1.json cannot be read" in ran.err


def test_the_page_of_a_healthy_plan_is_shown(run: Run, spoilt: Path) -> None:
    ran = run("crisis")
    assert ran.code == 0
    assert "sit down by the window" in ran.out
    assert json.loads(run("crisis", "--json").out)["plan"] == "p2"


@pytest.mark.parametrize("way", ["folder", "gone"])
def test_a_page_that_cannot_be_read_is_not_said_to_be_unwritten(
    run: Run, store: Store, home: Path, way: str
) -> None:
    path = home / "plans" / "p1.json"
    path.unlink()
    if way == "folder":
        path.mkdir()
    ran = run("crisis")
    assert ran.code == 1
    assert ran.out.startswith("Your own page cannot be read just now.")
    assert "ring somebody" in ran.out
    assert "plans/p1.json" in ran.err
    assert ran.err.count("\n") == 1


def test_a_missing_plan_is_told_and_brought_back(run: Run, store: Store, home: Path) -> None:
    run("tick", "walk")
    path = home / "plans" / "p1.json"
    path.unlink()
    for words in (["plans"], ["status"]):
        ran = run(*words)
        assert ran.err.count("The file plans/p1.json is missing.") == 1
        assert "There is no plan yet" not in ran.out + ran.err
    assert "plans/p1.json: This file is missing." in run("doctor").out
    ran = run("backups", "restore", "plans/p1")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("plans/p1 is as it was in backup 1")
    assert run("plans").err == ""
    assert run("doctor").code == 0


def test_a_deleted_plan_is_not_missing(run: Run, store: Store) -> None:
    from flows.actions.plans import delete_plan

    delete_plan(store, "p1")
    ran = run("plans")
    assert (ran.err, "There is no plan yet" in ran.out) == ("", True)
    assert run("doctor").code == 0


def test_the_doctor_opens_a_home_that_commands_cannot(run: Run, store: Store, home: Path) -> None:
    (home / "profile.json").unlink()
    (home / "profile.json").mkdir()
    ran = run("doctor", "--repair")
    assert ran.code == 1
    assert "profile.json: This is a folder under the name of a file" in ran.out


def test_where_lists_what_can_be_listed(
    run: Run, store: Store, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def closed(self: FileSystem, folder: Path) -> list[str]:
        raise PermissionError(13, "Permission denied", str(folder))

    monkeypatch.setattr(FileSystem, "list", closed)
    ran = run("where")
    assert ran.code == 1
    assert f"{home}  (cannot be looked into: permission denied)" in ran.out
    assert "handrail doctor --repair" in ran.err


def test_where_says_that_a_home_is_a_file(run: Run, home: Path) -> None:
    home.write_text("")
    ran = run("where")
    assert ran.code == 1
    assert "is not a folder" in ran.err
    assert run("where", "--json").code == 1


@pytest.mark.parametrize(
    "words", [("doctor", "--repair"), ("doctor", "--forget", "profile"), ("note", "x"), ("where",)]
)
def test_a_file_of_somebody_else_in_place_of_ours_stays(
    words: tuple[str, ...], run: Run, home: Path
) -> None:
    home.mkdir()
    (home / "profile.json").write_text('{"name": "of a project"}')
    ran = run(*words)
    assert "home" in ran.out + ran.err
    assert [each.name for each in home.iterdir()] == ["profile.json"]
    assert (home / "profile.json").read_text() == '{"name": "of a project"}'
