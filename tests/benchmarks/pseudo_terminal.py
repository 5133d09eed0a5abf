"""A program in a real pseudo-terminal of 80 × 24, timed from the outside."""

import fcntl
import os
import pty
import select
import signal
import struct
import termios
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

import pyte

from tests.benchmarks.environment import installed_program, installed_python
from tests.benchmarks.measuring import Cost


class Terminal:
    """Runs a program in a pseudo-terminal and keeps the picture that it draws."""

    def __init__(
        self,
        command: Sequence[str],
        environment: Mapping[str, str] | None = None,
        size: tuple[int, int] = (80, 24),
    ) -> None:
        self.command = command
        """The program and its arguments."""
        self.environment = {
            **os.environ,
            "TERM": "xterm-256color",
            "COLORTERM": "",
            "LANG": "C.UTF-8",
            **(environment or {}),
        }
        """Its environment."""
        self.screen = pyte.Screen(*size)
        """The picture it drew, cell for cell."""
        self.received = 0
        """Bytes it has sent so far."""
        self._stream = pyte.ByteStream(self.screen)

    def __enter__(self) -> Self:
        self.started = time.perf_counter()
        self.pid, self.descriptor = pty.fork()
        if self.pid == 0:
            os.execvpe(self.command[0], list(self.command), self.environment)
        columns, lines = self.screen.columns, self.screen.lines
        fcntl.ioctl(self.descriptor, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        with suppress(ProcessLookupError):
            os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self.descriptor)

    def read(self, seconds: float) -> bool:
        """Take in what arrives within `seconds`; say whether anything did."""
        ready, _, _ = select.select([self.descriptor], [], [], seconds)
        if not ready:
            return False
        try:
            data = os.read(self.descriptor, 65536)
        except OSError:
            return False
        self.received += len(data)
        self._stream.feed(data)
        return bool(data)

    def wait_for(self, text: str, seconds: float = 20) -> float:
        """Return the milliseconds from the start until `text` stands in the picture."""
        end = time.perf_counter() + seconds
        while time.perf_counter() < end:
            # It may all have come with what was read before.
            if text in self.text():
                return (time.perf_counter() - self.started) * 1000
            self.read(0.5)
        raise TimeoutError(f"{text!r} did not appear in:\n{self.text()}")

    def settle(self, seconds: float = 0.3) -> None:
        """Wait until nothing more has arrived for `seconds`, at most ten times as long."""
        end = time.perf_counter() + 10 * seconds
        while time.perf_counter() < end and self.read(seconds):
            pass

    def press(self, keys: str) -> Cost:
        """Press keys and return what it costs until the first answer."""
        busy, before = self.busy(), time.perf_counter()
        os.write(self.descriptor, keys.encode())
        self.read(2)
        wall = (time.perf_counter() - before) * 1000
        return Cost(self.busy() - busy, wall)

    def text(self) -> str:
        """Return the picture as lines of text."""
        return "\n".join(self.screen.display)

    def busy(self) -> float:
        """Return the processor time of the program so far in milliseconds."""
        threads = Path(f"/proc/{self.pid}/task").glob("*/schedstat")
        return sum(int(each.read_text().split()[0]) for each in threads) / 1_000_000

    def memory(self) -> float:
        """Return the resident memory of the program in MB."""
        status = Path(f"/proc/{self.pid}/status").read_text()
        line = next(line for line in status.splitlines() if line.startswith("VmRSS"))
        return int(line.split()[1]) / 1024


def painted(command: Sequence[str], text: str, environment: Mapping[str, str]) -> Cost:
    """Return what it costs from starting `command` until `text` is painted."""
    with Terminal(command, environment) as terminal:
        wall = terminal.wait_for(text)
        return Cost(terminal.busy(), wall)


def answered(command: Sequence[str], text: str, environment: Mapping[str, str]) -> Cost:
    """Return what it costs from starting `command` until the first key is answered.

    The key is pressed as soon as `text` is painted; it moves the cursor.
    """
    with Terminal(command, environment) as terminal:
        terminal.wait_for(text)
        cursor = terminal.screen.cursor
        before = cursor.y, cursor.x
        os.write(terminal.descriptor, b"\x1b[B")
        while (cursor.y, cursor.x) == before:
            terminal.read(0.5)
        wall = (time.perf_counter() - terminal.started) * 1000
        return Cost(terminal.busy(), wall)


def handrail() -> list[str]:
    """Return the program itself, as it is installed."""
    return [installed_program()]


def bare_app(widget: str = "Label") -> list[str]:
    """Return a Textual application with one widget: what Textual itself costs."""
    lines = (
        "from textual.app import App",
        f"from textual.widgets import {widget}",
        "class Bare(App):",
        f"    def compose(self): yield {widget}('bare')",
        "Bare().run()",
    )
    return [installed_python(), "-c", "\n".join(lines)]
