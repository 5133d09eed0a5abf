"""The driver of the app: one picture, and any number of terminals that show it."""

import asyncio
import os
import signal
from contextlib import suppress
from typing import Any

from textual import events
from textual.driver import Driver
from textual.geometry import Size
from textual.message import Message

from tui.terminal.attached_terminal import AttachedTerminal
from tui.terminal.hang_up import EndingApp, end_by
from tui.terminal.local_terminal import LocalTerminal, window_size
from tui.terminal.picture import Picture
from tui.textual_private import app_of, end_by_error, is_in_use, loop_of


class TerminalDriver(Driver):
    """Shows the app in every terminal that is attached; alone, that is the one it runs in.

    The size of the picture is the smallest of those who type. Whatever is a terminal's own (size,
    colours, letters, half a key) is kept by the terminal.
    """

    def __init__(self, app: EndingApp, **options: Any) -> None:
        options["size"] = options.get("size") or window_size()
        super().__init__(app, **options)
        self.picture = Picture(*options["size"])
        """What all terminals show."""

        self._options = app.local_options
        self._local = LocalTerminal(self.picture, self._options, self._hear, self._lose)
        self.terminals: list[AttachedTerminal] = [self._local]
        """Those that show it, the one in which the program runs being the first."""

        self._options.call_when_changed(self._local.heed_options)
        self._is_open, self._is_over = False, False
        self._reads_signals = False

    @property
    def is_inline(self) -> bool:
        """Whether the app takes a few lines below the prompt."""
        return self._options.is_inline

    @property
    def can_suspend(self) -> bool:
        """Whether the terminal can be lent to another program."""
        return True

    # Terminals

    def attach(self, terminal: AttachedTerminal) -> None:
        """Show the app in one more terminal."""
        self.terminals.append(terminal)
        if self._is_open:
            terminal.open(self._fail)
        self.fit()

    def detach(self, terminal: AttachedTerminal) -> None:
        """Give a terminal back; for all others everything stays as it is."""
        if terminal in self.terminals:
            self.terminals.remove(terminal)
            terminal.detach()
            self.fit()

    def fit(self) -> None:
        """Make the picture as large as the smallest window of those who type."""
        sizes = [each.size for each in self.terminals if each.types] or [self._local.size]
        columns, rows = (min(each) for each in zip(*sizes, strict=True))
        grid = self.picture.grid
        if (columns, rows) != (grid.columns, grid.rows):
            self.picture.resize(columns, rows)
            for terminal in self.terminals:
                terminal.resize(*terminal.size)
        self.send_message(events.Resize(Size(columns, rows), Size(columns, rows)))

    # What Textual calls

    def write(self, data: str) -> None:
        """Take in what Textual writes, and show what is new of it."""
        for request in self.picture.feed(data):
            for terminal in self.terminals:
                terminal.ask(request)
        for terminal in self.terminals:
            terminal.show()

    def start_application_mode(self) -> None:
        """Take the terminals over."""
        self._heed_signals()
        self._is_open = True
        self._local.size = window_size()
        for terminal in self.terminals:
            terminal.open(self._fail)
        self._local.resize(*self._local.size)
        self.fit()

    def disable_input(self) -> None:
        """Hear nothing more. Textual gives the terminals back right after."""

    def stop_application_mode(self) -> None:
        """Give the terminals back."""
        self._is_open = False
        for terminal in self.terminals:
            terminal.close()

    def close(self) -> None:
        """Do nothing more: what is written is written when the terminals are given back."""

    def resume_application_mode(self) -> None:
        """Take the terminals over again, unless the program is about to end."""
        if not self._is_over:
            super().resume_application_mode()

    # What terminals and the system tell

    def _hear(self, terminal: AttachedTerminal, message: Message) -> None:
        self.cursor_origin = None if terminal.top is None else (0, terminal.top)
        with suppress(RuntimeError):
            self.process_message(message)

    def _lose(self, terminal: AttachedTerminal) -> None:
        """End when the terminal in which the program runs is gone, though no signal tells that."""
        if terminal is self._local:
            end_by(self._end_soon, signal.SIGHUP)
        else:
            loop_of(self).call_soon_threadsafe(self.detach, terminal)

    def _end_soon(self, code: int) -> None:
        self._is_over = True
        with suppress(RuntimeError):
            loop_of(self).call_soon_threadsafe(app_of(self).exit, code)

    def _fail(self, error: Exception) -> None:
        """End as after any other error; it is the thread that writes which calls this."""
        loop_of(self).call_soon_threadsafe(end_by_error, app_of(self), error)

    def _heed_signals(self) -> None:
        if not self._reads_signals:
            loop = asyncio.get_running_loop()
            loop.add_signal_handler(signal.SIGWINCH, self._resized)
            loop.add_signal_handler(signal.SIGTSTP, self._stop)
            loop.add_signal_handler(signal.SIGCONT, self._go_on)
            self._reads_signals = True

    def _resized(self) -> None:
        if (size := window_size()) != self._local.size:
            self._local.resize(*size)
            self.fit()

    def _stop(self) -> None:
        """Give the terminal to the shell; where it is lent to an editor, that one has let go."""
        if is_in_use(self):
            self.suspend_application_mode()
        os.kill(os.getpid(), signal.SIGSTOP)

    def _go_on(self) -> None:
        if is_in_use(self) and not self._is_open:
            self.resume_application_mode()
            self.send_message(self.SignalResume())
