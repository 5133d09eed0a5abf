"""The door of a shared session: who comes is looked at before anything is done for them."""

import os
from collections.abc import Callable
from contextlib import suppress
from threading import Thread

from tui.terminal.shared.shared_terminal import Arrival
from tui.terminal.shared.unix_socket import Line, Listener
from tui.terminal.shared.wire import (
    BYTES,
    HELLO,
    LONGEST,
    LONGEST_HELLO,
    SIZE,
    VERSION,
    Unpacker,
    WireError,
    pack_bye,
    read_hello,
    read_size,
)

PATIENCE = 5.0
"""Seconds within which whoever comes has to say who they are."""

MOST = 32
"""How many may be at the door at the same time."""

OTHER_VERSION = (
    "The session that is open was begun by another version of Handrail. It has to end before this "
    "one can attach."
)
"""What a relay is told that speaks otherwise."""


class SharedDoor:
    """Waits for those who come, in threads of its own."""

    def __init__(self, listener: Listener, arrive: Callable[[Arrival], None]) -> None:
        """Take a socket; nobody is let through it yet.

        Args:
            listener: The socket.
            arrive: Gets everybody of the same user who has said who they are.
        """
        self._listener = listener
        self._arrive = arrive
        self._looking = 0

    def open(self) -> None:
        """Begin to wait."""
        Thread(target=self._wait, daemon=True, name="handrail-door").start()

    def close(self) -> None:
        """Wait no more."""
        self._listener.end()

    def _wait(self) -> None:
        with suppress(OSError):
            while True:
                line = self._listener.accept()
                if self._looking >= MOST:
                    line.close()
                else:
                    Thread(target=self._look, args=(line,), daemon=True).start()

    def _look(self, line: Line) -> None:
        self._looking += 1
        try:
            arrival = _heard(line)
        except (OSError, WireError):
            arrival = None
        finally:
            self._looking -= 1
        if arrival is None:
            line.end()
            line.close()
        else:
            self._arrive(arrival)


def _heard(line: Line) -> Arrival | None:
    """Return who has come; None for those who are not let through.

    Raises:
        OSError: they are gone, or did not say it in time.
        WireError: what they said is no hello.
    """
    if line.other_user() != os.getuid():
        return None
    line.allow(PATIENCE)
    unpacker = Unpacker(LONGEST_HELLO)
    while not (messages := unpacker.feed(_received(line))):
        pass
    (kind, payload), *rest = messages
    if kind != HELLO:
        raise WireError
    version, said = read_hello(payload)
    if version != VERSION:
        line.send(pack_bye(1, OTHER_VERSION))
        return None
    size = read_size(f"{said.get('columns', '')} {said.get('rows', '')}".encode())
    unpacker.longest = LONGEST
    for kind, payload in rest:
        size = read_size(payload) if kind == SIZE else size
    line.allow(None)
    typed = b"".join(payload for kind, payload in rest if kind == BYTES)
    return Arrival(line, unpacker, said, typed, size)


def _received(line: Line) -> bytes:
    data = line.receive()
    if not data:
        raise WireError
    return data
