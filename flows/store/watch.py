"""Waits until something in the home may have changed; where the kernel can tell, nobody looks.

A look at the files every fifth of a second would cost as much as all the rest of the app at rest.
"""

import ctypes
import os
import select
import time
from contextlib import suppress
from pathlib import Path

LOOK_EVERY = 0.2
"""Seconds between two looks where the kernel does not tell."""

REST = 1.0
"""Seconds after which one looks although the kernel told nothing: midnight passes unannounced."""

FOLDERS = ("", "plans", "drafts")
"""Where files of the home are."""

_WHAT = 0x40 | 0x80 | 0x100 | 0x200
"""Names that come and go, as inotify(7) counts them: moved away, moved here, made, removed."""


class HomeWatch:
    """Watches a home by inotify(7) on Linux, and by looking again and again elsewhere."""

    def __init__(self, home: Path) -> None:
        self._folders = [os.fsencode(home / each) for each in FOLDERS]
        self._kernel = ctypes.CDLL(None)
        self._descriptor = self._begin()
        self._line = select.poll()
        if self._descriptor >= 0:
            self._line.register(self._descriptor, select.POLLIN)

    def wait(self) -> bool:
        """Wait until it is worth a look; return whether the kernel said so."""
        if self._descriptor < 0:
            time.sleep(LOOK_EVERY)
            return False
        for folder in self._folders:
            # Again each time, as a folder may be new; one that is watched already stays so.
            self._kernel.inotify_add_watch(self._descriptor, folder, _WHAT)
        if not self._line.poll(REST * 1000):
            return False
        with suppress(BlockingIOError):
            os.read(self._descriptor, 65536)
        return True

    def close(self) -> None:
        """Give back what the kernel keeps for this."""
        if self._descriptor >= 0:
            os.close(self._descriptor)

    def _begin(self) -> int:
        """Return the descriptor that the kernel tells through; negative where it cannot."""
        try:
            return int(self._kernel.inotify_init1(os.O_CLOEXEC | os.O_NONBLOCK))
        except AttributeError:
            return -1
