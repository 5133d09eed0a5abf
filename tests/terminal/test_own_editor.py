"""One's own editor in a real terminal: the field is back whatever the editor does."""

import fcntl
import os
import signal
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from flows.documents.clock import SystemClock
from flows.sample.sample_home import fill_demo
from flows.store.draft_documents import draft_documents
from flows.store.file_names import EDITING
from flows.store.store import Store
from flows.views.journal import journal_view
from tests.editor_script import write_editor
from tests.terminal.terminal import Terminal, wait_unread

Editor = Callable[[str], str]


@pytest.fixture
def editor(tmp_path: Path) -> Editor:
    """Return what makes an editor of a shell script; `$1` is the file it is given."""
    return partial(write_editor, tmp_path)


def kept(home: Path) -> str:
    """Return everything that the drafts of a home hold, as one text."""
    found = draft_documents(Store.open(home, SystemClock()))
    return "\n".join(f"{each['answers']} {each['typing']}" for each in found)


def copies(home: Path) -> list[Path]:
    """Return what lies where texts are edited."""
    return list((home / EDITING).rglob("*"))


def is_closed(home: Path) -> bool:
    """Say whether no editor has any of these texts open: each holds a lock as long as it runs."""
    for path in copies(home):
        if path.is_file():
            with path.open() as file:
                try:
                    fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
                except BlockingIOError:
                    return False
    return True


def at_long_text(terminal: Terminal) -> None:
    """Go to the first long text of a new plan and write a word."""
    terminal.wait("Where things are now")
    terminal.press("Spring", "enter", "old words")
    terminal.wait("old words")


@pytest.mark.parametrize(
    ("command", "told"),
    [
        (None, "No editor is set."),
        (" ", "No editor is set."),
        ("nosuch", "nosuch"),
        ("/bin/false", "ended with an error"),
        ("/bin/true", "came back at once"),
        ("sh -c 'kill -SEGV $$'", "ended with an error"),
    ],
)
def test_the_field_is_back_with_a_sentence(home: Path, command: str | None, told: str) -> None:
    environment = {} if command is None else {"EDITOR": command}
    with Terminal(home, ["new", "personal"], **environment) as terminal:  # type: ignore[arg-type]
        at_long_text(terminal)
        terminal.press("f3")
        terminal.wait(told, "old words")
        terminal.press(" and more")
        terminal.wait("old words and more")
        terminal.wait_until(lambda: "old words and more" in kept(home))
        assert copies(home) == []


def test_the_same_in_the_journal(home: Path) -> None:
    fill_demo(Store.open(home, SystemClock()))
    with Terminal(home, EDITOR="nosuch") as terminal:
        terminal.wait("Today ·")
        terminal.press("5")
        terminal.wait("Journal", "search")
        terminal.press("n", "a line", "f3")
        terminal.wait("nosuch", "a line")
        terminal.press(" of mine", "enter")
        terminal.wait("Kept in the journal")
    assert "a line of mine" in [
        line.text for line in journal_view(Store.open(home, SystemClock())).lines
    ]


def test_what_was_written_stands_in_the_field_and_the_draft(home: Path, editor: Editor) -> None:
    with Terminal(home, ["new", "personal"], EDITOR=editor('echo new >> "$1"')) as terminal:
        at_long_text(terminal)
        terminal.press("f3")
        terminal.wait("old wordsnew")
        terminal.wait_until(lambda: "old wordsnew" in kept(home))
        assert copies(home) == []
        terminal.press("!")
        terminal.wait("new")


@pytest.mark.parametrize(("key", "number"), [("ctrl+c", "INT"), ("\x1c", "QUIT")])
def test_ctrl_c_in_the_editor_is_the_affair_of_the_editor(
    home: Path, editor: Editor, key: str, number: str
) -> None:
    script = editor(
        f'trap "echo caught > $1; exit 0" {number}; echo EDITING; while :; do sleep 0.1; done'
    )
    with Terminal(home, ["new", "personal"], EDITOR=script) as terminal:
        at_long_text(terminal)
        terminal.press("f3")
        terminal.wait_written("EDITING")
        terminal.press(key)
        terminal.wait("caught")


@pytest.mark.parametrize("how", ["hang-up", "SIGTERM", "SIGHUP"])
@pytest.mark.parametrize("outlives", [False, True], ids=["", "an editor that outlives it"])
def test_what_was_saved_is_in_the_draft_however_it_ends(
    home: Path, editor: Editor, how: str, outlives: bool
) -> None:
    trap = "trap '' HUP TERM; " if outlives else ""
    script = editor(f'{trap}echo saved words > "$1"; echo EDITING; sleep 20')
    with Terminal(home, ["new", "personal"], EDITOR=script) as terminal:
        at_long_text(terminal)
        terminal.press("f3")
        terminal.wait_written("EDITING")
        began = time.monotonic()
        if how == "hang-up":
            terminal.hang_up()
        else:
            assert terminal.kill(signal.Signals[how]) == 128 + signal.Signals[how]
        assert time.monotonic() - began < 2
    assert "saved words" in kept(home)
    assert copies(home) == []


def test_what_a_kill_leaves_is_swept_and_offered(home: Path, editor: Editor) -> None:
    # It stays open for as long as its script is there.
    script = editor(
        'trap "" HUP; echo saved words > "$1"; echo EDITING; while [ -e "$0" ]; do sleep 0.1; done'
    )
    with Terminal(home, ["new", "personal"], EDITOR=script) as terminal:
        at_long_text(terminal)
        terminal.press("f3")
        terminal.wait_written("EDITING")
        os.kill(terminal.pid, signal.SIGKILL)
        terminal.wait_end()
        assert copies(home) != []
    with Terminal(home) as terminal:
        # The editor that outlived it still has the text open, so it is not touched yet.
        terminal.wait("Spring")
        assert copies(home) != []
        terminal.press("q")
        terminal.wait_end()
    Path(script).unlink()
    wait_unread(lambda: is_closed(home))
    with Terminal(home) as terminal:
        terminal.wait("Words that were open")
        assert copies(home) == []
    (line,) = journal_view(Store.open(home, SystemClock())).lines
    assert (line.text, line.tags) == ("saved words", ("unfinished",))


def test_an_editor_that_was_stopped_goes_on(home: Path, editor: Editor) -> None:
    script = editor('echo EDITING; kill -TSTP 0; echo back >> "$1"')
    with Terminal(home, ["new", "personal"], EDITOR=script) as terminal:
        at_long_text(terminal)
        terminal.press("f3")
        terminal.wait_written("EDITING")
        terminal.settle(0.5)
        os.killpg(os.getpgid(terminal.pid), signal.SIGCONT)
        terminal.wait("old wordsback")
