"""The relay: carries what is typed to a shared session, and what is painted back to a terminal.

Standard library only: it starts with every login, and is all that runs for somebody who attaches.
"""

import os
import select
import signal
import sys
import termios
from contextlib import suppress

from tui.terminal.raw_mode import raw_mode
from tui.terminal.restoration import restore
from tui.terminal.shared.unix_socket import Line
from tui.terminal.shared.wire import BYE, BYTES, Unpacker, pack, pack_hello, pack_size, read_bye
from tui.terminal.terminal_reset import RESTORE

TYPE_CHECKING = False  # The module of that name takes long to import.
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

LOST = (
    "The shared session is gone. What was answered is kept; 'handrail resume' goes on with a draft."
)
"""What is said when the process at the other end was ended from outside."""

SURROUNDINGS = (
    *("TERM", "COLORTERM", "NO_COLOR", "LANG", "LC_ALL", "LC_CTYPE", "TEXTUAL_COLOR_SYSTEM"),
    "SSH_CONNECTION",
)
"""The variables that tell what a terminal is like."""

ASKING_TO_END = (signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGQUIT)
"""The signals that ask the process to end."""

HUNG_UP = 128 + signal.SIGHUP

USUAL_SIZE = 80, 24


class Outcome:
    """How it ended."""

    def __init__(self, code: int, words: str = "", *, is_given_back: bool = False) -> None:
        self.code = code
        """What the process ends with."""

        self.words = words
        """What is said on the terminal, once that is as it was."""

        self.is_given_back = is_given_back
        """Whether the other end has taken back what it switched on."""


class _ToldError(Exception):
    """A signal asks the process to end."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.number = number


def run_relay(line: Line, hello: "Mapping[str, str]") -> Outcome:
    """Attach the terminal of this process to a session until that ends, or the terminal is gone.

    Args:
        line: To the session.
        hello: What is told of who comes.
    """
    before = termios.tcgetattr(0)
    wakes, wakened = os.pipe()
    os.set_blocking(wakened, False)
    os.set_blocking(wakes, False)
    signal.set_wakeup_fd(wakened, warn_on_full_buffer=False)
    signal.signal(signal.SIGWINCH, _notice)
    for number in ASKING_TO_END:
        signal.signal(number, _end)
    outcome = Outcome(HUNG_UP)
    try:
        columns, rows = _window_size()
        told = {"columns": str(columns), "rows": str(rows)}
        told |= {name: os.environ[name] for name in SURROUNDINGS if name in os.environ}
        termios.tcsetattr(0, termios.TCSANOW, raw_mode(before))
        line.send(pack_hello({**told, **hello}))
        outcome = _carry(line, wakes)
    except _ToldError as error:
        outcome = Outcome(128 + error.number)
    except OSError:
        outcome = Outcome(1, LOST)
    finally:
        for number in ASKING_TO_END:
            signal.signal(number, signal.SIG_IGN)
        line.end()
        _give_back(before, outcome)
    return outcome


def _carry(line: Line, wakes: int) -> Outcome:
    """Carry bytes both ways until one side ends."""
    unpacker = Unpacker()
    poll = select.poll()
    for handle in (0, line.handle, wakes):
        poll.register(handle, select.POLLIN)
    while True:
        ready = {handle for handle, _ in poll.poll()}
        if wakes in ready:
            os.read(wakes, 64)
            line.send(pack_size(*_window_size()))
        if line.handle in ready:
            data = line.receive()
            if not data:
                return Outcome(1, LOST)
            for kind, payload in unpacker.feed(data):
                if kind == BYTES:
                    _write(payload)
                elif kind == BYE:
                    return Outcome(*read_bye(payload), is_given_back=True)
        if 0 in ready:
            try:
                typed = os.read(0, 1 << 16)
            except OSError:
                typed = b""
            if not typed:
                return Outcome(HUNG_UP)
            line.send(pack(BYTES, typed))


def _write(data: bytes) -> None:
    while data:
        data = data[os.write(1, data) :]


def _give_back(before: "list[Any]", outcome: Outcome) -> None:
    """Leave the terminal as it was found, with what there is to say."""
    restore(0, 1, before, b"" if outcome.is_given_back else RESTORE)
    if outcome.words:
        with suppress(OSError):  # The terminal is gone.
            sys.stderr.write(outcome.words + "\n")
            sys.stderr.flush()


def _window_size() -> tuple[int, int]:
    for handle in (1, 0, 2):
        try:
            columns, rows = os.get_terminal_size(handle)
        except OSError:
            continue
        if columns > 0 and rows > 0:
            return columns, rows
    return USUAL_SIZE


def _notice(number: int, frame: object) -> None:
    """Do nothing: that the signal came is read from the pipe."""


def _end(number: int, frame: object) -> None:
    raise _ToldError(number)
