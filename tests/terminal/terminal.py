"""A real pseudo-terminal with the real program in it, read through a terminal emulator."""

import fcntl
import os
import select
import signal
import struct
import sys
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pyte

from tests.paths import ROOT
from tests.terminal import warm_start
from tests.terminal.warm_start import NotWarmError

ROWS, COLUMNS = 24, 80

KEYS = {
    "enter": "\r",
    "tab": "\t",
    "shift+tab": "\x1b[Z",
    "escape": "\x1b",
    "up": "\x1b[A",
    "down": "\x1b[B",
    "right": "\x1b[C",
    "left": "\x1b[D",
    "pagedown": "\x1b[6~",
    "end": "\x1b[F",
    "pageup": "\x1b[5~",
    "f1": "\x1bOP",
    "f2": "\x1bOQ",
    "f3": "\x1bOR",
    "f4": "\x1bOS",
    "f5": "\x1b[15~",
    "f6": "\x1b[17~",
    "f7": "\x1b[18~",
    "f8": "\x1b[19~",
    "f9": "\x1b[20~",
    "f10": "\x1b[21~",
    "f12": "\x1b[24~",
    "backspace": "\x7f",
    "space": " ",
    "ctrl+c": "\x03",
    "ctrl+d": "\x04",
    "ctrl+o": "\x0f",
    "ctrl+q": "\x11",
    "ctrl+t": "\x14",
}
"""What a terminal sends for a key."""

ASKED_TO_END = (signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGQUIT)
"""The signals that ask a program to end, and of which it is expected that it does so in order."""

PATIENCE = 20.0
"""Seconds to wait for something to appear; generous, as test machines are busy."""


def start_cold(arguments: Sequence[str], surroundings: Mapping[str, str], terminal: int) -> int:
    """Start the program from nothing, as people do, and return its number."""
    return start_command([sys.executable, "-m", "tui.cli", *arguments], surroundings, terminal)


def start_command(command: Sequence[str], surroundings: Mapping[str, str], terminal: int) -> int:
    """Start any program with a terminal of its own and return its number."""
    pid = os.fork()
    if pid == 0:
        os.login_tty(terminal)
        os.chdir(ROOT)
        for each in (signal.SIGINT, signal.SIGHUP, signal.SIGQUIT):
            # As a login has it: whoever runs the tests in the background passes on that it ignores.
            signal.signal(each, signal.SIG_DFL)
        os.execvpe(command[0], [*command], surroundings)
    return pid


def wait_unread(condition: Callable[[], bool], patience: float = PATIENCE) -> None:
    """Wait until something holds, while nobody reads what a program writes."""
    until = time.monotonic() + patience
    while not condition():
        assert time.monotonic() < until, "what was waited for did not come"
        time.sleep(0.02)


def start_warm(arguments: Sequence[str], surroundings: Mapping[str, str], terminal: int) -> int:
    """Start the program where all modules are read already, if that can be done."""
    try:
        return warm_start.start(arguments, surroundings, terminal)
    except NotWarmError:
        return start_cold(arguments, surroundings, terminal)


class Terminal:
    """The program on a pseudo-terminal of its own, as a person would see it.

    It is started where all modules are read already, unless it is to be cold, or is told something
    that counts at the start.
    """

    def __init__(
        self,
        home: Path,
        arguments: Sequence[str] = (),
        *,
        rows: int = ROWS,
        columns: int = COLUMNS,
        cold: bool = False,
        command: Sequence[str] = (),
        **environment: str,
    ) -> None:
        """Open a terminal with a program in it.

        Args:
            home: Where the program keeps everything.
            arguments: The words after `handrail`.
            rows: Lines of the window.
            columns: Cells of a line.
            cold: Whether the program is started from nothing.
            command: What runs there in place of the program, such as a line to another machine.
            environment: Variables beside the usual ones.
        """
        self.screen = pyte.Screen(columns, rows)
        """What is on the screen now."""

        self.written = b""
        """All bytes that the program has written."""

        self._stream = pyte.ByteStream(self.screen)
        self._lines = [""] * rows
        surroundings = {
            "HANDRAIL_HOME": str(home),
            "HOME": str(home.parent),
            "PATH": os.environ["PATH"],
            "TERM": "xterm-256color",
            "LANG": "C.UTF-8",
            **environment,
        }
        self.handle, far = os.openpty()
        fcntl.ioctl(far, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        if command:
            self.pid = start_command([*command, *arguments], surroundings, far)
        else:
            begin = start_cold if cold or environment.keys() - warm_start.FREE else start_warm
            self.pid = begin(arguments, surroundings, far)
        os.close(far)
        self.code: int | None = None
        """What the program ended with, once it has; negative for a signal."""

    def lines(self) -> list[str]:
        """Return the rows of the screen, without the spaces at their ends."""
        changed, buffer = self.screen.dirty, self.screen.buffer
        if len(self._lines) != self.screen.lines:
            self._lines = [""] * self.screen.lines
            changed.update(range(self.screen.lines))
        for row in changed.intersection(range(self.screen.lines)):
            cells = buffer[row]
            # The second half of a wide character is a cell without any text.
            text = "".join(cells[column].data for column in range(self.screen.columns))
            self._lines[row] = text.rstrip()
        changed.clear()
        return self._lines.copy()

    def text(self) -> str:
        """Return the whole screen as one text."""
        return "\n".join(self.lines())

    def press(self, *keys: str) -> None:
        """Press keys by name; anything that is no name is typed as it stands."""
        for key in keys:
            os.write(self.handle, KEYS.get(key, key).encode())

    def wait(self, *texts: str, gone: Sequence[str] = (), patience: float = PATIENCE) -> str:
        """Wait until all these texts are on the screen and none of the others, and return it."""

        def there() -> bool:
            now = self.text()
            return all(text in now for text in texts) and not any(text in now for text in gone)

        if not self._wait_for(there, patience):
            raise AssertionError(f"waited for {texts} (without {tuple(gone)}) on\n{self.text()}")
        return self.text()

    def wait_until(self, condition: Callable[[], bool], patience: float = PATIENCE) -> None:
        """Wait until something holds, taking in meanwhile what arrives."""
        if not self._wait_for(condition, patience):
            raise AssertionError(f"what was waited for did not come on\n{self.text()}")

    def settle(self, seconds: float) -> None:
        """Take in what arrives for some seconds."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            self._read(0.02)

    def wait_written(self, text: str, patience: float = PATIENCE) -> None:
        """Wait until this text has been written, wherever on the screen."""
        if not self._wait_for(lambda: text.encode() in self.written, patience):
            raise AssertionError(f"waited for {text!r} in\n{self.written.decode(errors='replace')}")

    def wait_end(self, patience: float = PATIENCE) -> int:
        """Wait until the program has ended, and return its exit code, negative for a signal."""
        if not self._wait_for(self.has_ended, patience):
            raise AssertionError(f"waited for the end on\n{self.text()}")
        # It may have written its last words after the last look at them.
        while self._read(0):
            pass
        assert self.code is not None
        return self.code

    def kill(self, number: signal.Signals) -> int:
        """Send the program a signal and wait for its end."""
        os.kill(self.pid, number)
        return self.wait_end()

    def resize(self, rows: int, columns: int) -> None:
        """Make the window larger or smaller."""
        self.screen.resize(rows, columns)
        fcntl.ioctl(self.handle, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def hang_up(self) -> int:
        """Close the terminal, as a dropped line does, and wait for the program's end."""
        os.close(self.handle)
        self.handle = -1
        return self.wait_end()

    def close(self) -> None:
        """End the program, if it still runs, and give the terminal back."""
        if not self.has_ended():
            os.kill(self.pid, signal.SIGKILL)
            _, status = os.waitpid(self.pid, 0)
            self.code = os.waitstatus_to_exitcode(status)
        if self.handle >= 0:
            os.close(self.handle)
            self.handle = -1

    def __enter__(self) -> "Terminal":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def has_ended(self) -> bool:
        if self.code is None:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                self.code = os.waitstatus_to_exitcode(status)
        return self.code is not None

    def _wait_for(self, condition: Callable[[], bool], patience: float) -> bool:
        until = time.monotonic() + patience
        while True:
            self._read(0.02)
            if condition():
                return True
            if time.monotonic() > until:
                return False

    def _read(self, seconds: float) -> bool:
        """Take in what has arrived, waiting for it; return whether there was anything."""
        if self.handle < 0:
            time.sleep(seconds)
            return False
        ready, _, _ = select.select([self.handle], [], [], seconds)
        if ready:
            try:
                data = os.read(self.handle, 65536)
            except OSError:
                # Linux reports the end of the program's side as an input error.
                time.sleep(seconds)
                return False
            self.written += data
            self._stream.feed(data)
        return bool(ready)
