"""A line that takes nothing stops nothing, and a terminal that was left is painted anew."""

import os
import signal
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from flows.documents.clock import SystemClock
from flows.sample.sample_home import fill_demo
from flows.store.draft_documents import draft_documents
from flows.store.store import Store
from tests.terminal.terminal import Terminal
from tui.terminal.modes import ENTER, LEAVE
from tui.terminal.outlet import Outlet
from tui.terminal.paint.painter import Painter
from tui.terminal.paint.picture import Picture
from tui.terminal.paint.viewport import Viewport
from tui.terminal.terminal_reset import RESTORE


def unread(condition: Callable[[], bool], seconds: float = 20) -> None:
    """Wait until something holds, while nobody reads what the program writes."""
    until = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < until, "it did not come"
        time.sleep(0.02)


def ended(terminal: Terminal) -> bool:
    """Say whether the program has ended, without reading what it writes."""
    return os.waitid(os.P_PID, terminal.pid, os.WEXITED | os.WNOHANG | os.WNOWAIT) is not None


def not_wanted(error: Exception) -> None:
    raise error


def test_a_picture_that_cannot_be_made_gives_the_prompt_back_and_is_told() -> None:
    reader, writer = os.pipe()
    told: list[Exception] = []

    def take() -> bytes:
        raise ValueError("no picture")

    outlet = Outlet(writer, take, told.append)
    outlet.call()
    outlet.end()
    assert not outlet.is_open
    assert [str(error) for error in told] == ["no picture"]
    assert os.read(reader, 1 << 10) == RESTORE
    os.close(reader)
    os.close(writer)


def test_the_newest_picture_follows_the_one_that_was_stuck() -> None:
    reader, writer = os.pipe()
    picture = Picture(200, 60)
    painter = Painter(picture, Viewport(200, 60))
    outlet = Outlet(writer, painter.take, not_wanted)

    def show(sign: str) -> None:
        picture.feed("".join(f"\x1b[{row};1H{sign * 200}" for row in range(1, 61)))
        outlet.call()

    painter.open(ENTER)
    for number in range(300):
        show(chr(ord("a") + number % 26))
    show("!")
    os.set_blocking(reader, False)
    taken = b""

    def is_through() -> bool:
        nonlocal taken
        try:
            taken += os.read(reader, 1 << 20)
        except BlockingIOError:
            return taken.count(b"!") == 200 * 60
        return False

    unread(is_through)
    assert len(taken) < 40 * 200 * 60
    show("?")
    outlet.end()
    assert os.read(reader, 1 << 20).count(b"?") == 200 * 60
    os.close(reader)
    show("+")
    outlet.end()
    assert not outlet.is_open
    os.close(writer)


def test_whoever_stops_reading_stops_nothing(home: Path) -> None:
    def typed() -> str:
        kept = draft_documents(Store.open(home, SystemClock()))
        return "".join(text for each in kept for text in each["typing"].values())

    with Terminal(home, ["new", "personal"], rows=50, columns=200) as terminal:
        terminal.wait("Where things are now")
        terminal.press("Spring", "enter")
        terminal.wait("saved")
        before = len(terminal.written)
        # The screen goes blank and comes back, more often than fits between the program and us.
        for _ in range(10):
            terminal.press("f9", "x")
        terminal.press("Half a sentence")
        unread(lambda: typed() == "Half a sentence")
        terminal.wait("Half a sentence")
        assert len(terminal.written) - before < 50_000


def test_whoever_stops_reading_does_not_keep_it_alive(home: Path) -> None:
    with Terminal(home, rows=50, columns=200) as terminal:
        terminal.wait("Personal plan")
        for _ in range(10):
            terminal.press("f9", "x")
        time.sleep(0.5)
        os.kill(terminal.pid, signal.SIGTERM)
        unread(partial(ended, terminal))


def test_a_dropped_line_ends_it_though_the_signal_is_ignored(home: Path) -> None:
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        with Terminal(home) as terminal:
            terminal.wait("Personal plan")
            assert terminal.hang_up() == 128 + signal.SIGHUP
    finally:
        signal.signal(signal.SIGHUP, before)


def test_coming_back_from_a_stop_paints_everything(home: Path) -> None:
    with Terminal(home, ["timeline"]) as terminal:
        terminal.wait("no plan yet", "quit")
        os.kill(terminal.pid, signal.SIGTSTP)
        unread(lambda: os.waitpid(terminal.pid, os.WUNTRACED | os.WNOHANG)[0] != 0)
        terminal.wait_until(
            lambda: terminal.written.endswith(LEAVE.encode() + b"\x1b[?25h\x1b[?1004l")
        )
        left = len(terminal.written)
        os.kill(terminal.pid, signal.SIGCONT)
        terminal.wait_until(lambda: b"no plan yet" in terminal.written[left:])
        assert ENTER.encode() in terminal.written[left:]


def test_coming_back_from_an_editor_paints_everything(home: Path, tmp_path: Path) -> None:
    editor = tmp_path / "editor"
    editor.write_text("#!/bin/sh\necho this is the editor\n")
    editor.chmod(0o700)
    fill_demo(Store.open(home, SystemClock()))
    with Terminal(home, EDITOR=str(editor)) as terminal:
        terminal.wait("Today ·")
        terminal.press("5")
        terminal.wait("Journal", "search")
        terminal.press("n", "f3")
        terminal.wait_written("this is the editor")
        left = terminal.written.rindex(b"this is the editor")
        terminal.wait_until(lambda: b"Journal" in terminal.written[left:])
        assert ENTER.encode() in terminal.written[left:]
