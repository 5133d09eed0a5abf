"""The terminal of the program, taken over before there is an app to show itself in it."""

import os
import sys
import termios
from contextlib import suppress
from time import sleep

from tui.terminal.cells.charset import Charset, charset_of
from tui.terminal.cells.colour_depth import depth_of, erases_in_colour
from tui.terminal.environment import can_distinguish_keys, is_remote, surroundings
from tui.terminal.modes import CURSOR, ENTER, LEAVE, closing, opening
from tui.terminal.outlet import Outlet
from tui.terminal.paint.painter import Painter
from tui.terminal.paint.picture import Picture
from tui.terminal.paint.viewport import Viewport
from tui.terminal.raw_mode import raw_mode

TYPE_CHECKING = False
if TYPE_CHECKING:
    from signal import SIG_BLOCK, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, pthread_sigmask, signal
    from typing import Any
else:
    # What the module `signal` makes of these takes a millisecond to import.
    from _signal import (
        SIG_BLOCK,
        SIGHUP,
        SIGINT,
        SIGQUIT,
        SIGTERM,
        SIGTSTP,
        pthread_sigmask,
        signal,
    )

SOON = 0.1
"""Seconds that a first picture is waited for on its way to the terminal; a slow line takes more."""

ON_ITS_WAY = 0.05
"""Seconds after which what was written has reached the other side of the terminal."""


class BegunTerminal:
    """Standard input and standard error, with a picture that stands until the app takes over.

    Keys that are typed meanwhile wait in the terminal, unechoed, for whoever reads them next.
    """

    def __init__(self, picture: Picture, *, has_signs: bool, has_mouse: bool) -> None:
        """Paint a picture, which is held until the app reveals its own.

        Args:
            picture: What is to be seen, as large as the window.
            has_signs: Whether the signs of the program are drawn; else ASCII stands for them.
            has_mouse: Whether the person wants the mouse to be heard.
        """
        assert sys.__stdin__ is not None and sys.__stderr__ is not None
        self._source, self._sink = sys.__stdin__.fileno(), sys.__stderr__.fileno()
        self._modes = {
            "has_mouse": has_mouse and not is_remote(),
            "has_kitty_keys": can_distinguish_keys(),
        }
        self.picture = picture
        """What is seen."""

        around = surroundings()
        grid = picture.grid
        viewport = Viewport(grid.columns, grid.rows)
        self.painter = Painter(picture, viewport, depth_of(around), _charset(has_signs))
        """Has painted it, and knows what the terminal shows."""

        self.painter.can_erase = erases_in_colour(around)
        self.before: list[Any] | None = None
        """The attributes of the terminal as it was found; None where they cannot be told."""

        # A stop waits for the app, which knows how to come back from it.
        pthread_sigmask(SIG_BLOCK, [SIGTSTP])
        with suppress(termios.error):
            self.before = termios.tcgetattr(self._source)
            termios.tcsetattr(self._source, termios.TCSANOW, raw_mode(self.before))
        self.outlet = Outlet(self._sink, self.painter.take, _nobody)
        """Writes to the terminal."""

        self.is_taken = False
        """Whether the app has taken the terminal over, and gives it back itself."""

        # Until the app is there to end in good order.
        for number in (SIGTERM, SIGHUP, SIGINT, SIGQUIT):
            signal(number, self._end)
        self.painter.open(ENTER + opening(**self._modes))
        picture.hold()
        self.outlet.call()
        self.outlet.wait(SOON)

    def _end(self, number: int, _frame: object) -> None:
        self.give_back()
        os._exit(128 + number)

    def give_back(self) -> None:
        """Give the terminal back as it was found, unless that is the work of the app by now."""
        if self.is_taken:
            return
        self.is_taken = True
        self.painter.close(closing(**self._modes) + LEAVE + CURSOR)
        self.outlet.end()
        if self.before is not None:
            with suppress(termios.error):
                # What is typed while it ends is meant for nobody.
                termios.tcflush(self._source, termios.TCIFLUSH)
                termios.tcsetattr(self._source, termios.TCSANOW, self.before)
        # What was written last is on its way through the system for a moment; who ends at once as
        # the leader of a session takes it along.
        sleep(ON_ITS_WAY)


def _charset(has_signs: bool) -> Charset:
    charset = charset_of(surroundings())
    return charset if has_signs else charset._replace(has_signs=False)


def _nobody(_error: Exception) -> None:
    """Leave an error of the first picture to the app, which paints all of it again."""
