"""File systems that count their calls, fail at one of them, or stop there as if killed."""

import errno
import os
from collections.abc import Callable
from typing import Any

from flows.store.fsio import FileSystem

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


def _forwarded(call: str) -> Callable[..., Any]:
    def forward(self: FaultyFiles, *arguments: Any) -> Any:
        return self.make(call, *arguments)

    return forward


for _call in CALLS:
    setattr(FaultyFiles, _call, _forwarded(_call))
