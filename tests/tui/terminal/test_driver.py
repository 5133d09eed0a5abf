"""One app in several terminals: each has its own line, size, colours and keys."""

import asyncio
import fcntl
import os
import pty
import struct
import sys
import termios
import time
import tty
from collections.abc import Iterator

import pyte
import pytest
from textual.app import ComposeResult
from textual.widgets import Input

from tui.terminal.attached_terminal import AttachedTerminal
from tui.terminal.cells.charset import Charset
from tui.terminal.cells.colour_depth import Depth
from tui.terminal.driver import TerminalDriver
from tui.terminal.modes import LEAVE
from tui.terminal.pacing import PacedApp
from tui.textual_private import driver_of


class Far:
    """The other end of a terminal."""

    def __init__(self, columns: int, rows: int) -> None:
        self.near, self.handle = pty.openpty()[::-1]
        tty.setraw(self.near)
        fcntl.ioctl(self.handle, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        os.set_blocking(self.handle, False)
        self.screen = pyte.Screen(columns, rows)
        self.stream = pyte.ByteStream(self.screen)
        self.sent = b""

    def text(self) -> str:
        """Take in what has arrived, and return what is shown."""
        try:
            data = os.read(self.handle, 1 << 16)
        except OSError:
            data = b""
        self.sent += data
        self.stream.feed(data)
        return "\n".join(self.screen.display)


class Two(PacedApp):
    """An app with a line to write in."""

    def compose(self) -> ComposeResult:
        yield Input(placeholder="● here")

    def get_driver_class(self) -> type[TerminalDriver]:
        return TerminalDriver


async def until(condition: object) -> None:
    """Wait until something holds."""
    end = time.monotonic() + 10
    while not condition():  # type: ignore[operator]
        assert time.monotonic() < end, "it did not come"
        await asyncio.sleep(0.02)


@pytest.fixture
def local(monkeypatch: pytest.MonkeyPatch) -> Iterator[Far]:
    """The terminal in which the app runs."""
    far = Far(60, 20)
    with os.fdopen(far.near, "r+b", buffering=0, closefd=False) as raw:
        for name in ("__stdin__", "__stderr__", "__stdout__"):
            monkeypatch.setattr(sys, name, raw)
        monkeypatch.setenv("TERM", "xterm-256color")
        monkeypatch.delenv("NO_COLOR", raising=False)
        yield far


async def test_all_who_are_attached_see_and_type(local: Far) -> None:
    app = Two()
    running = asyncio.create_task(app.run_async())
    try:
        await until(lambda: "here" in local.text())
        driver = driver_of(app)
        assert isinstance(driver, TerminalDriver)

        def attach(far: Far, **more: object) -> AttachedTerminal:
            size = far.screen.columns, far.screen.lines
            terminal = AttachedTerminal(
                far.near, far.near, driver.picture, size, driver.hear, driver.lose,
                **more,  # type: ignore[arg-type]
            )  # fmt: skip
            driver.attach(terminal)
            return terminal

        watcher, typist = Far(20, 5), Far(50, 18)
        watching = attach(
            watcher, types=False, depth=Depth.NONE, charset=Charset("ascii", has_signs=False)
        )
        await until(lambda: "* here" in watcher.text())
        assert app.size == (60, 20)
        typing = attach(typist)
        await until(lambda: "● here" in typist.text())
        await until(lambda: app.size == (50, 18))

        # A watcher types nothing, and half a key of one is nothing to the other.
        os.write(watcher.handle, b"no\x1b[")
        os.write(typist.handle, b"from afar")
        os.write(local.handle, b"A")
        await until(lambda: "from afar" in local.text() and "from afar" in watcher.text())
        assert app.query_one(Input).value.replace("A", "") == "from afar"
        assert watcher.sent.isascii() and b"38;" not in watcher.sent
        assert b"?1049h" in watcher.sent and b"?1000h" not in watcher.sent

        app.copy_to_clipboard("mine")
        await until(lambda: typist.text() and b"\x1b]52;" in typist.sent)
        assert b"\x1b]52;" not in watcher.sent

        # One that is gone takes nothing with it; one that is sent away gets its prompt back.
        os.close(typist.handle)
        await until(lambda: typing not in driver.terminals)
        await until(lambda: app.size == (60, 20))
        driver.detach(watching)
        await until(lambda: watcher.text() and LEAVE.encode() in watcher.sent)
        os.write(local.handle, b"!")
        await until(lambda: "!" in local.text())
        assert b"!" not in watcher.sent
    finally:
        app.exit()
        await asyncio.wait_for(running, 10)
    await until(lambda: local.text() and LEAVE.encode() in local.sent)
