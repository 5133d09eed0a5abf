"""One's own editor: whatever it saves comes back, and nothing of it stays behind."""

import os
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from flows.store.file_names import EDITING
from tests.editor_script import write_editor
from tui.terminal.editor import (
    AT_ONCE,
    NoEditorError,
    OpenText,
    Written,
    editor_command,
    sweep_left_texts,
)

WORDS = "Grüße an María\nund ihr „Garten“"

Script = Callable[[str], str]


@pytest.fixture
def script(tmp_path: Path) -> Script:
    """Return what makes an editor of a shell script; `$1` is the file it is given."""
    return partial(write_editor, tmp_path)


def edit(home: Path, text: str, *command: str) -> Written:
    """Open a text in an editor, wait for its end and return what was written."""
    opened = OpenText(home, text)
    try:
        opened.start(list(command))
        until = time.monotonic() + 10
        while opened.is_open and time.monotonic() < until:
            time.sleep(0.01)
        return opened.written()
    finally:
        opened.close()
        assert not (home / EDITING).exists()


@pytest.fixture
def saves(home: Path, tmp_path: Path, script: Script) -> Callable[[bytes], Written]:
    """Return what has an editor save bytes, and tells what comes back."""

    def save(content: bytes) -> Written:
        home.mkdir(exist_ok=True)
        saved = tmp_path / "saved"
        saved.write_bytes(content)
        return edit(home, "old", script(f'cat {saved} > "$1"'))

    return save


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_utf_8_is_read_without_a_remark(saves: Callable[[bytes], Written], encoding: str) -> None:
    assert saves((WORDS + "\n").encode(encoding)) == (WORDS, "")


@pytest.mark.parametrize(
    ("encoding", "name"),
    [
        *(("cp1252", "Windows-1252"), ("utf-16", "UTF-16")),
        *(("utf-16-le", "UTF-16"), ("utf-16-be", "UTF-16")),
    ],
)
def test_what_is_not_utf_8_comes_back_with_a_remark(
    saves: Callable[[bytes], Written], encoding: str, name: str
) -> None:
    text, remark = saves((WORDS + "\r\n").encode(encoding))
    assert text == WORDS
    assert f"was read as {name}" in remark


def test_any_bytes_come_back_as_something(saves: Callable[[bytes], Written]) -> None:
    text, remark = saves(b"words \x81\xff and more")
    assert text.startswith("words ")
    assert text.endswith(" and more")
    assert "Latin-1" in remark


def test_what_was_emptied_is_empty(saves: Callable[[bytes], Written]) -> None:
    assert saves(b"") == ("", "")


@pytest.mark.parametrize("value", ["", " ", "\t"])
def test_no_editor_is_told(value: str) -> None:
    with pytest.raises(NoEditorError, match="No editor is set"):
        editor_command({"EDITOR": value})


def test_an_editor_is_a_command_with_words() -> None:
    assert editor_command({"VISUAL": " ", "EDITOR": "code --wait"}) == ["code", "--wait"]
    with pytest.raises(NoEditorError, match="could not be used"):
        editor_command({"EDITOR": "nano '"})


@pytest.mark.parametrize(
    ("command", "told"),
    [
        (("/nowhere/editor",), "could not be used; the text is as it was"),
        (("/bin/false",), "ended with an error; the text is as it was"),
        (("/bin/true",), "came back at once"),
    ],
)
def test_an_editor_that_leaves_nothing_is_told(
    home: Path, command: tuple[str, ...], told: str
) -> None:
    home.mkdir()
    with pytest.raises(NoEditorError, match=told):
        edit(home, "old", *command)


def test_an_editor_that_crashes_after_saving_loses_nothing(home: Path, script: Script) -> None:
    home.mkdir()
    text, remark = edit(home, "old", script('echo saved > "$1"; kill -9 $$'))
    assert text == "saved"
    assert "ended with an error" in remark


def test_who_reads_and_closes_is_told_nothing(home: Path, script: Script) -> None:
    home.mkdir()
    assert edit(home, "old", script("sleep 1.1")) == ("old", "")
    assert "--wait" in AT_ONCE


def test_copies_beside_the_text_go_with_it(home: Path, script: Script) -> None:
    home.mkdir()
    leaves = 'cp "$1" "$1~"; mkdir "$(dirname "$1")/a"; cp "$1" "$(dirname "$1")/a/b"'
    locks = 'chmod 0 "$(dirname "$1")/a" "$1~"; chmod 500 "$(dirname "$1")"'
    assert edit(home, "old", script(f'{leaves}; echo new > "$1"; {locks}')) == ("new", "")


def test_a_home_that_cannot_be_written_is_no_reason_not_to_write(
    tmp_path: Path, script: Script
) -> None:
    home = tmp_path / "file"
    home.write_text("no folder")
    assert edit(home, "old", script('echo new >> "$1"')) == ("old\nnew".replace("\n", ""), "")


def test_what_a_sudden_end_left_is_found_once_and_gone(home: Path) -> None:
    home.mkdir()
    changed, same, waiting = (OpenText(home, "old") for _ in range(3))
    for opened, words in ((changed, "words of mine"), (waiting, "still open")):
        (path,) = opened.folder.glob("text.txt")
        path.write_text(words)
    for opened in (changed, same):
        os.close(opened.mark)
    kept: list[str] = []

    def keep(text: str) -> bool:
        kept.append(text)
        return len(kept) > 1

    # What cannot be kept yet stays for another time.
    assert [sweep_left_texts(home, keep) for _ in range(3)] == [0, 1, 0]
    assert kept == ["words of mine", "words of mine"]
    assert [each for each in (home / EDITING).iterdir()] == [waiting.folder]
    saved = waiting.saved()
    assert saved is not None and saved.text == "still open"
    waiting.close()
    assert not (home / EDITING).exists()
    assert sweep_left_texts(home, keep) == 0


def test_nobody_else_may_look(home: Path) -> None:
    home.mkdir()
    opened = OpenText(home, "old")
    assert (home / EDITING).stat().st_mode & 0o077 == 0
    assert opened.folder.stat().st_mode & 0o077 == 0
    assert all(each.stat().st_mode & 0o077 == 0 for each in opened.folder.iterdir())
    opened.close()
