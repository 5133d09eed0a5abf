"""The thread that writes to the terminal, so that a slow line stops nothing else."""

import os
from collections.abc import Callable
from contextlib import suppress
from queue import SimpleQueue
from threading import Thread
from time import monotonic, sleep

from tui.terminal.terminal_reset import RESTORE

PATIENCE = 1.0
"""Seconds that a line which takes nothing is waited for at the end."""

GLANCE = 0.0005
"""Seconds between two looks at whether everything is written, for who waits for that."""


class Outlet:
    """Writes whatever is newest, whenever the line is free.

    It has a thread and is none: what a `Thread` keeps in attributes of its own differs from one
    Python to the next.
    """

    def __init__(
        self, handle: int, take: Callable[[], bytes], fail: Callable[[Exception], None]
    ) -> None:
        """Begin to wait for something to write.

        Args:
            handle: The terminal.
            take: Returns what is to be written to it now.
            fail: Is told what went wrong with that; else the screen would stand still for ever.
        """
        self._handle = handle
        self._take = take
        self._fail = fail
        self._has_more = False
        # Of the queues there are, this one can be used by the handler of a signal as well.
        self._goes_on = SimpleQueue[bool]()
        self._thread = Thread(target=self._run, daemon=True, name="handrail-output")
        self._thread.start()

    def call(self) -> None:
        """Say that there is something to write. This never waits."""
        self._has_more = True
        if self._goes_on.empty():
            self._goes_on.put(True)

    @property
    def is_open(self) -> bool:
        """Whether something can still be written."""
        return self._thread.is_alive()

    def wait(self, seconds: float) -> None:
        """Wait until what there was to write is written, at most so many seconds."""
        until = monotonic() + seconds
        while self._has_more and self.is_open and monotonic() < until:
            sleep(GLANCE)

    def hand_over(self, take: Callable[[], bytes], fail: Callable[[Exception], None]) -> None:
        """Ask somebody else for what is to be written from now on; see `__init__`."""
        self._take, self._fail = take, fail

    def end(self) -> None:
        """Write what is left and end; a line that takes nothing is waited for a moment."""
        self._goes_on.put(False)
        self._thread.join(PATIENCE)

    def _run(self) -> None:
        """Write until the end, or until the terminal is gone or there is no picture to be had."""
        goes_on = True
        # That a terminal is gone is told by a signal and by what it sends, so not here.
        with suppress(OSError):
            while goes_on:
                goes_on = self._goes_on.get()
                try:
                    frame = self._take()
                except Exception as error:
                    frame, goes_on = RESTORE, False
                    self._fail(error)
                while frame:
                    frame = frame[os.write(self._handle, frame) :]
                self._has_more = not self._goes_on.empty()
