"""Textual's own driver, for who would rather have that; it ends when the terminal is gone."""

import select
from contextlib import suppress
from signal import SIGHUP
from threading import Thread
from typing import Any

from textual.drivers.linux_driver import LinuxDriver

from tui.terminal.hang_up import end_by
from tui.terminal.restoration import restore
from tui.textual_private import app_of, loop_of


class RawDriver(LinuxDriver):
    """Writes everything that Textual writes. One terminal alone, never below a prompt."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        Thread(target=self._watch, daemon=True, name="handrail-line").start()

    def _watch(self) -> None:
        """End when the terminal is gone, also where the signal for that is ignored.

        Otherwise Textual's reader would look for keys for ever, without a pause.
        """
        line = select.poll()
        # Asked for nothing, it still tells of this.
        line.register(self.fileno, 0)
        if all(state & select.POLLHUP for _, state in line.poll()):
            end_by(self._end_soon, SIGHUP, self)

    def give_up(self) -> None:
        """Give the terminal back though the app hangs: from any thread, and without waiting."""
        restore(self.fileno, self.fileno, self.attrs_before)

    def _end_soon(self, code: int) -> None:
        with suppress(RuntimeError):
            loop_of(self).call_soon_threadsafe(app_of(self).exit, code)
