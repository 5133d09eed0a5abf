"""One writer at a time, over all processes: the kernel's own lock, given back even when killed.

A second lock, the gate, is held while waiting. Whoever has just written has to go through the gate
again like everybody else, so nobody starves.
"""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from flows.store.errors import LockedError
from flows.store.fsio import FileSystem

LOCK = ".lock"
GATE = ".lock.gate"

PATIENCE = 10.0
"""How long to wait for another writer, in seconds."""

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
    gate = _take(home / GATE, files, deadline, home)
    try:
        lock = _take(home / LOCK, files, deadline, home)
    finally:
        _give_back(files, gate)
    try:
        _leave_name(files, lock)
        yield
    finally:
        _give_back(files, lock)


def _take(path: Path, files: FileSystem, deadline: float, home: Path) -> int:
    """Open a lock file and wait until it is ours; one that was removed meanwhile does not count."""
    while True:
        descriptor = files.open(path, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW)
        try:
            while not files.try_lock(descriptor):
                if time.monotonic() >= deadline:
                    raise LockedError(_sentence(home, files))
                time.sleep(_PAUSE)
            if _is(files, descriptor, path):
                return descriptor
        except BaseException:
            _give_back(files, descriptor)
            raise
        _give_back(files, descriptor)


def _give_back(files: FileSystem, descriptor: int) -> None:
    """Close a lock file, which frees the lock; trouble with that must not hide what went before."""
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


def _leave_name(files: FileSystem, descriptor: int) -> None:
    """Say in the lock file who holds it; only for the sentence that others may see."""
    with suppress(OSError):
        files.truncate(descriptor)
        files.write(descriptor, memoryview(str(os.getpid()).encode()))


def _sentence(home: Path, files: FileSystem) -> str:
    who = "Another process"
    with suppress(OSError):
        descriptor = files.open(home / LOCK, os.O_RDONLY | os.O_NOFOLLOW)
        try:
            number = files.read(descriptor, 20).decode("ascii", "replace")
        finally:
            files.close(descriptor)
        if number.isdecimal():
            who = f"Another process (number {number})"
    return f"{who} has been writing to this home for too long. Nothing was saved; please try again."
