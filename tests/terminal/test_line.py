"""What a line between person and program can do to keys, and a few lines below the prompt."""

import os
import signal
import time
from pathlib import Path

import pytest

from flows.documents.clock import SystemClock
from flows.sample.sample_home import fill_demo
from flows.store.draft_documents import draft_documents
from flows.store.store import Store
from flows.views.journal import journal_view
from tests.terminal.terminal import Terminal, wait_unread

KEY_BYTES = 120
"""Bytes that a key in a field may cost."""


@pytest.fixture
def sample(home: Path) -> Path:
    """A home with the sample plan."""
    fill_demo(Store.open(home, SystemClock()))
    return home


def journal(home: Path) -> str:
    """Return what the journal says, all lines as one text."""
    view = journal_view(Store.open(home, SystemClock()))
    return "\n".join(line.text for line in view.lines)


def typed(home: Path) -> str:
    """Return what is kept of the texts that are not answered yet."""
    kept = draft_documents(Store.open(home, SystemClock()))
    return "\n".join(text for each in kept for text in each["typing"].values())


def test_escape_and_enter_together_give_words_up_and_keep_nothing(sample: Path) -> None:
    with Terminal(sample) as terminal:
        terminal.wait("Today ·")
        terminal.press("w")
        terminal.wait(" Win ")
        terminal.press("not this")
        terminal.wait("not this")
        terminal.press("\x1b\r")
        terminal.wait("Today ·", gone=[" Win "])
        terminal.settle(0.3)
        terminal.press("q")
        assert terminal.wait_end() == 0
    assert "not this" not in journal(sample)


def test_a_byte_that_is_not_utf_8_ends_nothing(home: Path) -> None:
    with Terminal(home, ["new", "personal"]) as terminal:
        terminal.wait("Where things are now")
        os.write(terminal.handle, b"caf\xe9 au lait \xff")
        terminal.wait("café au lait ÿ")


def test_enter_that_comes_while_the_program_starts_is_heard(home: Path) -> None:
    with Terminal(home) as terminal:
        # Before the program has the terminal, this arrives as the end of a line.
        terminal.press("\n")
        terminal.wait("Where things are now")


def test_late_answers_of_the_terminal_are_no_text(home: Path) -> None:
    with Terminal(home, ["new", "personal"]) as terminal:
        terminal.wait("Where things are now")
        terminal.press("Spring")
        terminal.press("\x1b[>41;354;0c\x1b]11;rgb:1c1c/2020/2323\x1b\\", "!")
        terminal.wait("Spring!")


def test_what_is_typed_ahead_lands_in_the_field_it_was_meant_for(home: Path) -> None:
    with Terminal(home, ["new", "personal"]) as terminal:
        terminal.wait("Where things are now")
        terminal.press("Spring\tlong days\tup")
        terminal.wait("Spring", "long days")


def test_a_long_paste_that_nobody_marked_holds_nothing_up(home: Path) -> None:
    words = "".join(f"word {number:04} " for number in range(2000))
    with Terminal(home, ["new", "personal"]) as terminal:
        terminal.wait("Where things are now")
        terminal.press("\t")
        began = time.monotonic()
        for start in range(0, len(words), 1000):
            terminal.press(words[start : start + 1000])
            terminal.settle(0.01)
        terminal.wait("1999")
        assert time.monotonic() - began < 10
        terminal.wait_until(lambda: words.strip() in typed(home))


def test_a_paste_that_is_too_long_is_taken_as_far_as_it_fits(home: Path) -> None:
    with Terminal(home, ["new", "personal"]) as terminal:
        terminal.wait("Where things are now")
        terminal.press("\x1b[200~" + "0123456789" * 150 + "\x1b[201~")
        terminal.wait("1500 characters")
        terminal.wait_until(lambda: "0123456789" * 20 in typed(home))


def test_the_cursor_stands_in_the_cell_one_writes_in(home: Path) -> None:
    with Terminal(home, ["new", "personal"]) as terminal:
        terminal.wait("Where things are now")
        # The cursor has its place only when the line it is in has one, at the end of drawing.
        terminal.wait("enter next question")
        terminal.settle(0.5)
        for sign in "ab日é":
            cursor = terminal.screen.cursor
            cells, column = terminal.screen.buffer[cursor.y], cursor.x
            terminal.press(sign)
            terminal.wait_until(lambda: cells[column].data == sign)  # noqa: B023
            terminal.settle(0.2)
        terminal.press("\t", "z")
        terminal.wait("▌ z")
        terminal.settle(0.2)
        cursor = terminal.screen.cursor
        assert terminal.screen.buffer[cursor.y][cursor.x - 1].data == "z"


@pytest.mark.parametrize("raw", ["", "1"])
@pytest.mark.parametrize("command", [[], ["today"]])
def test_a_dropped_line_ends_it_though_the_signal_is_ignored(
    sample: Path, command: list[str], raw: str
) -> None:
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        with Terminal(sample, command, HANDRAIL_RAW_TERMINAL=raw) as terminal:
            terminal.wait("Walk")
            began = time.monotonic()
            # Textual's own driver cannot write its last words, which Python tells by a code.
            assert terminal.hang_up() in (128 + signal.SIGHUP, 120 if raw else 0)
            assert time.monotonic() - began < 1.5
    finally:
        signal.signal(signal.SIGHUP, before)


def test_below_the_prompt_a_key_costs_little_and_nothing_stays(sample: Path) -> None:
    # The emulator of the tests draws a letter for what ends the keys of kitty.
    with Terminal(sample, ["today"], TEXTUAL_DISABLE_KITTY_KEY="1") as terminal:
        terminal.wait("Walk")
        terminal.settle(0.5)
        before = len(terminal.written)
        terminal.press("down")
        terminal.settle(0.5)
        assert len(terminal.written) - before < 1500
        terminal.press("w")
        terminal.wait(" Win ")
        terminal.settle(0.5)
        before = len(terminal.written)
        for letter in "abcde":
            terminal.press(letter)
            terminal.settle(0.1)
        assert len(terminal.written) - before <= 5 * KEY_BYTES
        terminal.press("escape")
        terminal.settle(0.3)
        terminal.press("q")
        assert terminal.wait_end() == 0
        assert not terminal.text().strip()


def test_below_the_prompt_a_key_is_kept_while_nobody_reads(sample: Path) -> None:
    with Terminal(sample, ["today"]) as terminal:
        terminal.wait("Walk")
        terminal.press("w")
        terminal.wait(" Win ")
        terminal.press("sat in the sun\r")
        wait_unread(lambda: "sat in the sun" in journal(sample))
        os.kill(terminal.pid, signal.SIGTERM)
        terminal.wait_end()
    assert "sat in the sun" in journal(sample)


def test_the_window_counts_and_not_what_the_environment_says_of_it(home: Path) -> None:
    with Terminal(home, rows=30, columns=90, COLUMNS="40", LINES="10") as terminal:
        terminal.wait("Personal plan")
        assert max(len(line) for line in terminal.lines()) > 60
        terminal.resize(24, 70)
        terminal.wait("Personal plan")
        terminal.settle(0.5)
        assert 50 < max(len(line) for line in terminal.lines()) <= 70


def test_no_terminal_is_asked_to_tell_every_movement_of_the_mouse(home: Path) -> None:
    with Terminal(home) as here, Terminal(home, SSH_CONNECTION="a 1 b 2") as away:
        for terminal in (here, away):
            terminal.wait("Personal plan")
            assert b"?1003h" not in terminal.written
        assert b"?1000h" in here.written
        assert b"?1000h" not in away.written


@pytest.mark.parametrize(
    ("environment", "arguments"),
    [
        ({"LC_ALL": "de_DE.ISO-8859-1"}, []),
        ({"LANG": "de_DE@euro"}, []),
        ({"TERM": "vt100", "LANG": "C"}, []),
        ({}, ["--ascii"]),
    ],
    ids=["Latin-1", "Latin-9", "vt100", "asked for"],
)
def test_a_terminal_without_utf_8_gets_none(
    sample: Path, environment: dict[str, str], arguments: list[str]
) -> None:
    with Terminal(sample, arguments, **environment) as terminal:  # type: ignore[arg-type]
        terminal.wait("Today")
        terminal.settle(0.3)
        assert terminal.written.isascii()
        terminal.press("2")
        terminal.wait("Board :", "in focus")
        assert terminal.written.isascii()


@pytest.mark.parametrize(
    ("environment", "colours"),
    [
        ({"COLORTERM": "truecolor"}, b"38;2;"),
        ({}, b"38;5;"),
        ({"TERM": "xterm"}, b""),
        ({"NO_COLOR": "1"}, b""),
    ],
    ids=["true colour", "256", "16", "none"],
)
def test_each_terminal_has_as_many_colours_as_it_can_show(
    home: Path, environment: dict[str, str], colours: bytes
) -> None:
    with Terminal(home, **environment) as terminal:  # type: ignore[arg-type]
        terminal.wait("Personal plan")
        for sign in (b"38;2;", b"38;5;"):
            assert (sign in terminal.written) == (sign == colours)
        cells = [cell for row in terminal.screen.buffer.values() for cell in row.values()]
        assert any(cell.fg != "default" for cell in cells) == ("NO_COLOR" not in environment)


def test_the_mouse_can_be_used_over_a_line_and_left_alone_again(home: Path) -> None:
    with Terminal(home, SSH_CONNECTION="a 1 b 2") as terminal:
        terminal.wait("Personal plan")
        for sign in (b"?1000h", b"?1000l"):
            terminal.press("\x10")
            terminal.settle(0.7)
            terminal.press("use the mouse")
            terminal.wait("Use the mouse here")
            terminal.press("enter")
            terminal.wait_until(lambda sign=sign: sign in terminal.written)  # type: ignore[misc]
            terminal.settle(0.3)
