"""One writer at a time, over all processes: the kernel's own lock, given back even when killed.

What is locked is the folder of the home itself, because a lock file could be removed. The file
`.lock` is the gate: it is held while waiting, and whoever has just written has to go through it
again like everybody else, so nobody starves. It also says who holds the lock.
"""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from flows.store.errors import LockedError
from flows.store.file_names import GATE
from flows.store.file_system import FileSystem, exists

PATIENCE = 10.0
"""How long to wait for another writer, in seconds."""

_SIZES = (0, 10)
"""The sizes of the gate, before and after a process has said its number in it."""

_PAUSE = 0.001
"""How long to sleep before looking again, in seconds."""


@contextmanager
def exclusive(home: Path, files: FileSystem, patience: float = PATIENCE) -> Iterator[None]:
    """Be the only writer of a home.

    Raises:
        LockedError: another process kept writing for `patience` seconds.
        OSError: the lock file cannot be made or opened.
    """
    deadline = time.monotonic() + patience
    gate = _take(home / GATE, os.O_RDWR | os.O_CREAT, files, deadline)
    try:
        lock = _take(home, os.O_RDONLY | os.O_DIRECTORY, files, deadline)
        _leave_name(files, gate)
    finally:
        _give_back(files, gate)
    try:
        yield
    finally:
        _give_back(files, lock)


def _take(path: Path, flags: int, files: FileSystem, deadline: float) -> int:
    """Open what is to be locked and wait until it is ours; one that was removed does not count."""
    while True:
        descriptor = files.open(path, flags | os.O_NOFOLLOW)
        try:
            while not files.try_lock(descriptor):
                if time.monotonic() >= deadline:
                    home = path if flags & os.O_DIRECTORY else path.parent
                    raise LockedError(_sentence(home, files))
                time.sleep(_PAUSE)
            if _is(files, descriptor, path):
                return descriptor
        except BaseException:
            _give_back(files, descriptor)
            raise
        _give_back(files, descriptor)


def _give_back(files: FileSystem, descriptor: int) -> None:
    """Close what is locked, which frees it; trouble with that must not hide what went before."""
    with suppress(OSError):
        files.close(descriptor)


def _is(files: FileSystem, descriptor: int, path: Path) -> bool:
    """Return whether the open file is still the one of that name."""
    ours = files.look(descriptor)
    try:
        there = files.stat(path)
    except FileNotFoundError:
        return False
    return (ours.st_dev, ours.st_ino) == (there.st_dev, there.st_ino)


def _leave_name(files: FileSystem, gate: int) -> None:
    """Say who holds the lock; only for the sentence that others may see."""
    with suppress(OSError):
        if files.look(gate).st_size in _SIZES:
            files.write(gate, memoryview(f"{os.getpid():<10}".encode()))


def is_gate(path: Path, files: FileSystem) -> bool:
    """Return whether there is such a file, as far as its size can tell: anybody may lock a `.lock`.

    Raises:
        OSError: it cannot be looked at.
    """
    return exists(files, path) and files.stat(path).st_size in _SIZES


def lock_holder(home: Path, files: FileSystem) -> int | None:
    """Return the number of the process that took the lock last; None where nobody said so."""
    with suppress(OSError):
        descriptor = files.open(home / GATE, os.O_RDONLY | os.O_NOFOLLOW)
        try:
            number = files.read(descriptor, 10).decode("ascii", "replace").strip()
        finally:
            files.close(descriptor)
        if number.isdecimal():
            return int(number)
    return None


def _sentence(home: Path, files: FileSystem) -> str:
    holder = lock_holder(home, files)
    who = f"Another process (number {holder})" if holder else "Another process"
    return f"{who} has been writing to this home for too long. Nothing was saved; please try again."
