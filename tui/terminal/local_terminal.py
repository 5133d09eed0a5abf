"""The terminal in which the program was started."""

import sys
import termios
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from textual.message import Message

from tui.terminal.attached_terminal import AttachedTerminal
from tui.terminal.begun_terminal import BegunTerminal
from tui.terminal.cells.charset import Charset, charset_of
from tui.terminal.cells.colour_depth import depth_of, erases_in_colour
from tui.terminal.environment import can_distinguish_keys, surroundings
from tui.terminal.local_options import LocalOptions
from tui.terminal.paint.picture import Picture
from tui.terminal.raw_mode import raw_mode
from tui.terminal.restoration import restore
from tui.terminal.window_size import window_size


class LocalTerminal(AttachedTerminal):
    """Standard input and standard error, when they are a terminal."""

    def __init__(
        self,
        picture: Picture,
        options: LocalOptions,
        hear: Callable[[AttachedTerminal, Message], None],
        lose: Callable[[AttachedTerminal], None],
        begun: BegunTerminal | None = None,
    ) -> None:
        """Take the terminal of the program; see `AttachedTerminal`.

        Args:
            picture: What it is to show.
            options: What the person wants of it.
            hear: Is told what the person does there.
            lose: Is told when it is gone.
            begun: The same terminal, if a picture stands in it already.
        """
        assert sys.__stdin__ is not None and sys.__stderr__ is not None
        self._options = options
        self._environment = surroundings()
        self._depth = depth_of(self._environment)
        self._before: list[Any] | None = None
        self._begun = begun
        super().__init__(
            sys.__stdin__.fileno(),
            sys.__stderr__.fileno(),
            picture,
            window_size(),
            hear,
            lose,
            depth=self._depth,
            charset=self._charset(),
            is_inline=options.is_inline,
            has_mouse=options.has_mouse,
            has_kitty_keys=can_distinguish_keys(),
        )
        if begun is not None:
            self.painter = begun.painter
        self.painter.can_erase = erases_in_colour(self._environment)

    def open(self, fail: Callable[[Exception], None]) -> None:
        """Have every key at once and unechoed, then begin to paint, or go on with it."""
        begun, self._begun = self._begun, None
        if begun is not None and not begun.is_taken:
            begun.is_taken = True
            self._before = begun.before
            begun.outlet.hand_over(self.take, fail)
            self.take_over(begun.outlet)
            return
        with suppress(termios.error):
            self._before = termios.tcgetattr(self._source)
            termios.tcsetattr(self._source, termios.TCSANOW, raw_mode(self._before))
        super().open(fail)

    def close(self) -> None:
        """Give the terminal back as it was found."""
        super().close()
        if self._before is not None:
            with suppress(termios.error):
                # What is typed while it ends is meant for nobody.
                termios.tcflush(self._source, termios.TCIFLUSH)
                termios.tcsetattr(self._source, termios.TCSANOW, self._before)
            self._before = None

    def restore(self) -> None:
        """Give the terminal back at once, if it was taken: from any thread, and whatever hangs."""
        before = self._begun.before if self._begun is not None else self._before
        if before is not None:
            restore(self._source, self._sink, before)

    def heed_options(self) -> None:
        """Draw and listen as the person now wants it."""
        self.painter.draw_with(self._depth, self._charset())
        self.use_mouse(self._options.has_mouse)
        self.show()

    def _charset(self) -> Charset:
        charset = charset_of(self._environment)
        return charset if self._options.has_signs else charset._replace(has_signs=False)
