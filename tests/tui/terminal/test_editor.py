"""One's own editor: whatever it saves comes back, and nothing typed is lost."""

from pathlib import Path

import pytest

from tui.terminal.editor import NoEditorError, edit

WORDS = "Grüße an María\nund ihr „Garten“"


@pytest.fixture
def editor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the file of which the editor of the test saves the bytes."""
    saved, program = tmp_path / "saved", tmp_path / "editor"
    program.write_text(f'#!/bin/sh\ncat {saved} > "$1"\n')
    program.chmod(0o700)
    monkeypatch.setenv("VISUAL", str(program))
    return saved


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_utf_8_is_read_without_a_remark(editor: Path, encoding: str) -> None:
    editor.write_bytes((WORDS + "\n").encode(encoding))
    assert edit("old") == (WORDS, "")


@pytest.mark.parametrize(
    ("encoding", "name"),
    [
        *(("cp1252", "Windows-1252"), ("utf-16", "UTF-16")),
        *(("utf-16-le", "UTF-16"), ("utf-16-be", "UTF-16")),
    ],
)
def test_what_is_not_utf_8_comes_back_with_a_remark(editor: Path, encoding: str, name: str) -> None:
    editor.write_bytes((WORDS + "\r\n").encode(encoding))
    text, remark = edit("old")
    assert text == WORDS
    assert f"was read as {name}" in remark


def test_any_bytes_come_back_as_something(editor: Path) -> None:
    editor.write_bytes(b"words \x81\xff and more")
    text, remark = edit("old")
    assert text.startswith("words ")
    assert text.endswith(" and more")
    assert "Latin-1" in remark


def test_an_editor_that_is_not_there_leaves_the_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VISUAL", "/nowhere/editor")
    with pytest.raises(NoEditorError, match="the text is as it was"):
        edit("old")
