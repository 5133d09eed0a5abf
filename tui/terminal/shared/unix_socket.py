"""The socket of a shared session: a file in the home, for the same user alone.

No other file of the program uses sockets, and this one no other kind than a file of this computer.
It is reached from within its folder, as the path of a socket may not be longer than a hundred
bytes and the path of a home may.
"""

import os
import socket
import struct
from errno import ENOTEMPTY
from fcntl import LOCK_EX, LOCK_NB, flock

TYPE_CHECKING = False  # The module of that name takes long to import.
if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

DOOR, LOCK = "door", "lock"
"""The socket in its folder, and the file that the process holds which listens."""

WAITING = 16
"""How many may wait to be heard."""


class TakenError(Exception):
    """Another process listens there."""


class NobodyThereError(Exception):
    """Nobody listens there."""


class Line:
    """A connection to the process at the other end."""

    def __init__(self, connection: socket.socket) -> None:
        self._socket = connection

    @property
    def handle(self) -> int:
        """The open file of it."""
        return self._socket.fileno()

    def send(self, data: bytes) -> None:
        """Send all of it, however long that takes.

        Raises:
            OSError: nobody is there any more, or it took longer than allowed.
        """
        self._socket.sendall(data)

    def receive(self) -> bytes:
        """Return what has arrived; nothing when the other end is gone.

        Raises:
            OSError: nothing came within the time allowed.
        """
        return self._socket.recv(1 << 16)

    def allow(self, seconds: float | None) -> None:
        """Let sending and receiving take so long; None for as long as they take."""
        self._socket.settimeout(seconds)

    def end(self) -> None:
        """Send and receive no more: whoever waits for that is released."""
        _shut(self._socket)

    def close(self) -> None:
        """Give the open file back."""
        self._socket.close()

    def other_user(self) -> int:
        """Return the number of the user at the other end, as the system knows it."""
        if hasattr(socket, "SO_PEERCRED"):
            level, option, layout, place = socket.SOL_SOCKET, socket.SO_PEERCRED, "3i", 1
        else:
            # What BSD and macOS have in its place: a version and the user, then groups.
            level, option, layout, place = 0, 1, "2I", 1
        told = self._socket.getsockopt(level, option, struct.calcsize(layout))
        return int(struct.unpack(layout, told)[place])


class Listener:
    """The socket of a home, held by the one process that hosts it."""

    def __init__(self, listening: socket.socket, lock: int) -> None:
        self._socket = listening
        self._lock = lock

    def accept(self) -> Line:
        """Wait for somebody, and return the line to them.

        Raises:
            OSError: nobody is listened for any more.
        """
        return Line(self._socket.accept()[0])

    def end(self) -> None:
        """Listen no more; who waits in `accept` is released."""
        _shut(self._socket)

    def leave(self) -> None:
        """Leave it to the process that was split off from this one."""
        self._socket.close()
        os.close(self._lock)


def _close(folder: "Path") -> None:
    """Let nobody else enter the folder of the socket; what is not for that alone is refused.

    Raises:
        OSError: it holds something else, which is left as it is, or it cannot be closed.
    """
    if {path.name for path in folder.iterdir()} - {DOOR, LOCK}:
        raise OSError(ENOTEMPTY, os.strerror(ENOTEMPTY), str(folder))
    folder.chmod(0o700)


def listen(folder: "Path") -> Listener:
    """Begin to listen in a folder, which is made where there is none, for this user alone.

    A socket that a killed process has left behind is taken over.

    Raises:
        TakenError: another process does.
        OSError: there can be no socket there.
    """
    folder.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    folder.mkdir(mode=0o700, exist_ok=True)
    _close(folder)
    lock = os.open(folder / LOCK, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC | os.O_NOFOLLOW, 0o600)
    try:
        flock(lock, LOCK_EX | LOCK_NB)
    except BlockingIOError:
        os.close(lock)
        raise TakenError from None
    listening = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    mask = os.umask(0o177)
    try:
        (folder / DOOR).unlink(missing_ok=True)
        _inside(folder, listening.bind)
        listening.listen(WAITING)
    except OSError:
        listening.close()
        os.close(lock)
        raise
    finally:
        os.umask(mask)
    return Listener(listening, lock)


def connect(folder: "Path") -> Line:
    """Return a line to the process that listens in a folder.

    Raises:
        NobodyThereError: there is none.
        OSError: it cannot be reached.
    """
    connection = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    try:
        _inside(folder, connection.connect)
    except (FileNotFoundError, NotADirectoryError, ConnectionRefusedError):
        connection.close()
        raise NobodyThereError from None
    except OSError:
        connection.close()
        raise
    return Line(connection)


def _inside(folder: "Path", reach: "Callable[[str], None]") -> None:
    """Reach the door from within its folder; nothing else of the program runs meanwhile."""
    before = os.open(".", os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.chdir(folder)
        reach(DOOR)
    finally:
        os.fchdir(before)
        os.close(before)


def _shut(connection: socket.socket) -> None:
    try:
        connection.shutdown(socket.SHUT_RDWR)
    except OSError:
        return  # Nobody is there any more.
