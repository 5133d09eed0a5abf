"""Textual's driver, but for the last step: what it writes is painted, and what changed is sent."""

import select
from contextlib import suppress
from signal import SIGHUP
from threading import Thread
from typing import Any

from textual import events
from textual.drivers.linux_driver import LinuxDriver
from textual.message import Message

from tui.terminal.hang_up import end_by
from tui.terminal.outlet import Outlet
from tui.terminal.painter import Painter


class PaintingDriver(LinuxDriver):
    """Sends the terminal what has changed, and skips to the newest picture on a slow line."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._painter = Painter(*super()._get_terminal_size())
        self._outlet: Outlet | None = None
        Thread(target=self._watch, daemon=True, name="handrail-line").start()

    def start_application_mode(self) -> None:
        """Take the terminal over."""
        assert self._file is not None
        self._outlet = Outlet(self._file.fileno(), self._painter.take, self._fail)
        super().start_application_mode()  # type: ignore[no-untyped-call]

    def write(self, data: str) -> None:
        """Paint what Textual writes."""
        assert self._outlet is not None, "the terminal has to be taken over first"
        self._painter.feed(data)
        self._outlet.call()

    def close(self) -> None:
        """Give the terminal back, once everything is written."""
        if self._outlet is not None:
            self._outlet.end()
        super().close()

    def process_message(self, message: Message) -> None:
        """Hand on what the terminal has sent; some terminals tell of a new size in this way."""
        if isinstance(message, events.Resize):
            self._repaint_soon(*message.size)
        super().process_message(message)

    def _get_terminal_size(self) -> tuple[int, int]:
        """Return columns and rows. Textual asks at the start, and when a signal tells of others."""
        size = super()._get_terminal_size()
        self._repaint_soon(*size)
        return size

    def _repaint_soon(self, columns: int, rows: int) -> None:
        # Before Textual hears of the size, but not in the middle of what a signal interrupts.
        self._loop.call_soon_threadsafe(self._repaint, columns, rows)

    def _repaint(self, columns: int, rows: int) -> None:
        self._painter.resize(columns, rows)
        if self._outlet is not None:
            self._outlet.call()

    def _fail(self, error: Exception) -> None:
        """End as after any other error; it is the thread that writes which calls this."""
        self._loop.call_soon_threadsafe(self._crash, error)

    def _crash(self, error: Exception) -> None:
        try:
            raise error
        except Exception:
            self._app._handle_exception(error)

    def _watch(self) -> None:
        """End the program when the terminal is gone, also where the signal for that is ignored.

        Otherwise Textual's reader would look for keys for ever, without a pause.
        """
        line = select.poll()
        # Asked for nothing, it still tells of this.
        line.register(self.fileno, 0)
        if all(state & select.POLLHUP for _, state in line.poll()):
            end_by(self._end_soon, SIGHUP)

    def _end_soon(self, code: int) -> None:
        with suppress(RuntimeError):
            self._loop.call_soon_threadsafe(self._app.exit, code)
