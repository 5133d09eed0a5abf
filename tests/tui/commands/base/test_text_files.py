"""Where an export goes: nothing else there is touched, and what happened is told."""

import errno
import os
from pathlib import Path

import pytest

from flows.store.file_system import FileSystem
from flows.store.store import Store
from tests.tui.commands.conftest import Run

FORMATS = pytest.mark.parametrize("wanted", ["json", "markdown"])


@FORMATS
def test_a_file_of_another_program_beside_it_stays(
    run: Run, store: Store, tmp_path: Path, wanted: str
) -> None:
    (tmp_path / ".mine.new").write_text("not ours")
    assert run("export", "--format", wanted, "-o", str(tmp_path / "mine")).code == 0
    assert (tmp_path / ".mine.new").read_text() == "not ours"
    assert sorted(each.name for each in tmp_path.glob("*mine*")) == [".mine.new", "mine"]
    assert not list(tmp_path.glob(".handrail*"))


@FORMATS
def test_a_link_is_followed_when_it_is_to_be_replaced(
    run: Run, store: Store, tmp_path: Path, wanted: str
) -> None:
    for name in ("there", "nowhere"):
        link = tmp_path / f"link to {name}"
        link.symlink_to(tmp_path / name)
    (tmp_path / "there").write_text("old")
    for name in ("there", "nowhere"):
        link = tmp_path / f"link to {name}"
        assert "is there already" in run("export", "--format", wanted, "-o", str(link)).err
        assert run("export", "--format", wanted, "-o", str(link), "--replace").code == 0
        assert link.is_symlink()
        assert len((tmp_path / name).read_bytes()) > 100


@FORMATS
def test_what_is_no_file_is_never_replaced(
    run: Run, store: Store, tmp_path: Path, wanted: str
) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "device").symlink_to("/dev/null")
    (tmp_path / "folder").mkdir()
    for name in ("pipe", "device", "folder"):
        for words in ([], ["--replace"]):
            ran = run("export", "--format", wanted, "-o", str(tmp_path / name), *words)
            assert (ran.code, ran.err.count("\n")) == (1, 1)
            assert "is not a file" in ran.err
    assert not Path("/dev/null").is_file()


@FORMATS
def test_a_name_that_is_too_long_is_told_in_a_sentence(
    run: Run, store: Store, tmp_path: Path, wanted: str
) -> None:
    for name in (tmp_path / ("x" * 2000), tmp_path / ("y" * 2000) / "z"):
        ran = run("export", "--format", wanted, "-o", str(name))
        assert (ran.code, ran.out) == (1, "")
        assert "cannot be used: file name too long" in ran.err
        assert len(ran.err) < 400
    ran = run("import", "x" * 2000)
    assert (ran.code, "file name too long" in ran.err) == (1, True)


@FORMATS
def test_an_export_that_is_written_is_never_said_not_to_be(
    run: Run, store: Store, tmp_path: Path, wanted: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = FileSystem.open

    def opened(self: FileSystem, path: Path, flags: int, mode: int = 0o600) -> int:
        if path == tmp_path:
            raise OSError(errno.EIO, os.strerror(errno.EIO), str(path))
        return real(self, path, flags, mode)

    monkeypatch.setattr(FileSystem, "open", opened)
    ran = run("export", "--format", wanted, "-o", str(tmp_path / "mine"))
    assert ran.code == 1
    assert "mine is written, but not confirmed by the disk" in ran.err
    assert "could not" not in ran.err
    assert (tmp_path / "mine").exists()


@pytest.mark.parametrize("named", ["", " ", "~no such account/x", "/tmp/" + "x" * 2000])
def test_a_home_that_cannot_be_meant_is_wrong_usage(run: Run, store: Store, named: str) -> None:
    ran = run("--home", named, "plans")
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
