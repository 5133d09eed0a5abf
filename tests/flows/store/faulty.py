"""File systems that count their calls, fail at one of them, or stop there as if killed."""

import errno
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

from flows.store.file_system import FILE_MODE, FileSystem

CALLS = tuple(name for name in vars(FileSystem) if not name.startswith("_"))
"""Every system call that the store makes."""


class Killed(BaseException):
    """The process is gone at this point."""


class FaultyFiles(FileSystem):
    """The file system of the machine until the call number `at`, which fails or kills.

    Args:
        at: which call, counted from 1; none when it is never reached.
        fault: the error number to fail with, or None to be killed.
    """

    def __init__(self, at: int = 0, fault: int | None = errno.EIO) -> None:
        self.at = at
        self.fault = fault
        self.calls: list[str] = []
        """The calls that were made."""

        self._opened: set[int] = set()

    @property
    def reached(self) -> bool:
        """Whether the fault has happened."""
        return 0 < self.at <= len(self.calls)

    def make(self, call: str, *arguments: Any) -> Any:
        """Make a call, or fail."""
        real: Callable[..., Any] = getattr(FileSystem, call)
        self.calls.append(call)
        if self.fault is None and self.reached:
            self._close_all()
            raise Killed
        result: Any = None
        if call == "close":  # the kernel closes even when it reports an error
            self._opened.discard(arguments[0])
            real(self, *arguments)
        elif len(self.calls) != self.at and call != "sync":  # nothing here outlives the process
            result = real(self, *arguments)
        if len(self.calls) == self.at:
            raise OSError(self.fault, "a fault")
        if call == "open":
            self._opened.add(result)
        return result

    def _close_all(self) -> None:
        """Close what is open, as the kernel does for a process that is gone."""
        while self._opened:
            os.close(self._opened.pop())


class Hasty(FileSystem):
    """A file system that does not wait for the disk, where no power cut is looked at."""

    def sync(self, descriptor: int) -> None:
        """Wait for nothing."""


HASTY = Hasty()
"""The file system of the machine, without waiting."""


class ShortWrites(FileSystem):
    """A file system that takes three bytes at a time."""

    def write(self, descriptor: int, data: memoryview) -> int:
        """Write at most three bytes."""
        return super().write(descriptor, data[:3])


class ModesCount(FileSystem):
    """A file system on which modes count, also for an account that may do everything."""

    def open(self, path: Path, flags: int, mode: int = FILE_MODE) -> int:
        """Open a file or folder that may be read, or written."""
        try:
            self._look(path, 0o200 if flags & (os.O_WRONLY | os.O_RDWR) else 0o400)
        except FileNotFoundError:
            self._look(path.parent, 0o200)
        return super().open(path, flags, mode)

    def stat(self, path: Path) -> os.stat_result:
        """Look at a name in a folder that may be entered."""
        self._look(path.parent, 0o100)
        return super().stat(path)

    def list(self, folder: Path) -> list[str]:
        """Return the names in a folder that may be read."""
        self._look(folder, 0o400)
        return super().list(folder)

    def replace(self, old: Path, new: Path) -> None:
        """Let one name stand for another, in a folder that may be changed."""
        self._look(new.parent, 0o200)
        super().replace(old, new)

    def _look(self, path: Path, wanted: int) -> None:
        if path.parent.lstat().st_mode & 0o100 == 0 or path.lstat().st_mode & wanted == 0:
            raise PermissionError(errno.EACCES, "Permission denied", str(path))


def _forwarded(call: str) -> Callable[..., Any]:
    def forward(self: FaultyFiles, *arguments: Any) -> Any:
        return self.make(call, *arguments)

    return forward


for _call in CALLS:
    setattr(FaultyFiles, _call, _forwarded(_call))
