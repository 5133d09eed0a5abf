"""The driver of the app: the terminal in which it was started, and any others that show it."""

import asyncio
import os
import signal
from contextlib import suppress

from tui.terminal.attached_terminal import AttachedTerminal
from tui.terminal.hang_up import EndingApp, end_by, end_on_signal
from tui.terminal.local_terminal import LocalTerminal
from tui.terminal.picture_driver import PictureDriver
from tui.terminal.window_size import window_size
from tui.textual_private import app_of, is_in_use, loop_of


class TerminalDriver(PictureDriver):
    """Shows the app where it was started, and ends when that terminal is gone."""

    def __init__(self, app: EndingApp, **options: object) -> None:
        options["size"] = options.get("size") or window_size()
        super().__init__(app, **options)
        if app.begun is not None:
            self.picture = app.begun.picture
        self._is_over = False
        self._reads_signals = False
        self._options = app.local_options
        self._local = LocalTerminal(
            self.picture, self._options, self.hear, self.lose, begun=app.begun
        )
        self.terminals.append(self._local)
        self._options.call_when_changed(self._local.heed_options)

    @property
    def is_inline(self) -> bool:
        """Whether the app takes a few lines below the prompt."""
        return self._options.is_inline

    @property
    def can_suspend(self) -> bool:
        """Whether the terminal can be lent to another program."""
        return True

    def usual_size(self) -> tuple[int, int]:
        """Return the columns and rows of the terminal in which the program was started."""
        return self._local.size

    # What Textual calls

    def start_application_mode(self) -> None:
        """Take the terminals over."""
        self._heed_signals()
        self.is_open = True
        for terminal in self.terminals:
            terminal.open(self.fail)
        # A picture that stands there already is painted anew only where the window is another.
        if (size := window_size()) != self._local.size:
            self._local.resize(*size)
        self.fit()

    def resume_application_mode(self) -> None:
        """Take the terminals over again, unless the program is about to end."""
        if not self._is_over:
            super().resume_application_mode()

    # What terminals and the system tell

    def lose(self, terminal: AttachedTerminal) -> None:
        """End when the terminal in which the program runs is gone, though no signal tells that."""
        # It may be gone before it is known here by its name.
        if isinstance(terminal, LocalTerminal):
            end_by(self._end_soon, signal.SIGHUP, self)
        else:
            super().lose(terminal)

    def give_up(self) -> None:
        """Give the terminal back though the app hangs: from any thread, and without waiting."""
        self._local.restore()

    def _end_soon(self, code: int) -> None:
        self._is_over = True
        with suppress(RuntimeError):
            loop_of(self).call_soon_threadsafe(app_of(self).exit, code)

    def _heed_signals(self) -> None:
        if not self._reads_signals:
            # Before the terminal is changed, so that it is given back whenever that comes.
            end_on_signal(self, self._end_soon)
            loop = asyncio.get_running_loop()
            loop.add_signal_handler(signal.SIGWINCH, self._resized)
            loop.add_signal_handler(signal.SIGTSTP, self._stop)
            loop.add_signal_handler(signal.SIGCONT, self._go_on)
            # The first picture has kept a stop back that came before there was this.
            signal.pthread_sigmask(signal.SIG_UNBLOCK, [signal.SIGTSTP])
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
        if is_in_use(self) and not self.is_open:
            self.resume_application_mode()
            self.send_message(self.SignalResume())
