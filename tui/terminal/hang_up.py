"""Ending in good order when the program is told to end, or its terminal is gone."""

import asyncio
import os
from collections.abc import Callable
from signal import SIGHUP, SIGINT, SIGQUIT, SIGTERM
from threading import Timer
from time import sleep
from typing import Any

from textual.await_complete import AwaitComplete
from textual.driver import Driver
from textual.screen import Screen

from tui.terminal.begun_terminal import ON_ITS_WAY, BegunTerminal
from tui.terminal.environment import is_remote
from tui.terminal.local_options import LocalOptions
from tui.textual_private import GuardedApp, forget_painted, is_in_use

SIGNALLED = 128
"""What a program ends with that a signal has ended: this and the number of the signal."""

GRACE = 2.0
"""Seconds to end in good order; whatever hangs is left then."""


def end_by(end: Callable[[int], None], number: int, driver: Driver) -> None:
    """End the program as shells count a signal.

    Args:
        end: Begins to end the program, with what it ends with.
        number: The number of the signal.
        driver: Has the terminal, which is given back also where nothing else ends in order. It
            does that in a method `give_up`, which waits for nothing and may be called from any
            thread.
    """
    behind = Timer(GRACE, _give_up, [driver, SIGNALLED + number])
    behind.daemon = True
    behind.start()
    end(SIGNALLED + number)


def _give_up(driver: Driver, code: int) -> None:
    getattr(driver, "give_up", bool)()
    # What was written last is on its way through the system for a moment.
    sleep(ON_ITS_WAY)
    os._exit(code)


def end_on_signal(driver: Driver, end: Callable[[int], None]) -> None:
    """Let the signals that ask a program to end do so in good order.

    Args:
        driver: Has the terminal; see `end_by`. It knows whether that is lent to another program:
            what ctrl+c does there is the affair of that one.
        end: Begins to end the program, with what it ends with.
    """

    def end_unless_lent(number: int) -> None:
        if is_in_use(driver):
            end_by(end, number, driver)

    loop = asyncio.get_running_loop()
    for number in (SIGTERM, SIGHUP):
        loop.add_signal_handler(number, end_by, end, number, driver)
    for number in (SIGINT, SIGQUIT):
        loop.add_signal_handler(number, end_unless_lent, number)


class EndingApp(GuardedApp):
    """An app whose screens keep what is being written before they end, however that comes.

    A screen whose words could be lost has a method `save_pending`. It is called while all of
    the screen is still there: once it is taken down, nothing in it can be asked or sent any more.
    """

    def __init__(self) -> None:
        super().__init__()
        self.local_options = LocalOptions(has_mouse=not is_remote())
        """How the terminal is used in which the program runs."""

        self.begun: BegunTerminal | None = None
        """The terminal of the program, if a picture stands in it already."""

        self.before_end: list[Callable[[], None]] = []
        """What is done before screens keep what is being written."""

    last_words = ""
    """What is said after the screen is gone, such as where something was saved."""

    async def action_quit(self) -> None:
        """End, unless a screen has something to ask first."""
        if not any(getattr(each, "asks_before_end", bool)() for each in self.screen_stack):
            self.exit()

    def exit(self, *arguments: object, **more: object) -> None:
        """End, once every screen has kept what is being written."""
        try:
            self.prepare_end()
        finally:
            self.end(*arguments, **more)

    def prepare_end(self) -> None:
        """Take in what is out of the app's hands, such as a text in an editor, and keep it all."""
        for do in self.before_end:
            do()
        self.save_all_pending()

    def end(self, *arguments: Any, **more: Any) -> None:
        """End, with what could not be kept in the home saved elsewhere."""
        try:
            for screen in reversed(self.screen_stack):
                told = getattr(screen, "save_elsewhere", str)()
                self.last_words = told or self.last_words
        finally:
            super().exit(*arguments, **more)

    def save_all_pending(self) -> None:
        """Have every screen keep what is being written."""
        for screen in reversed(self.screen_stack):
            _keep(screen)

    def pop_screen(self) -> AwaitComplete:
        """Leave the screen for what lies below it."""
        _keep(self.screen)
        forget_painted()
        return super().pop_screen()

    def switch_screen(self, screen: Screen[Any] | str) -> AwaitComplete:
        """Leave the screen for another one."""
        _keep(self.screen)
        return super().switch_screen(screen)


def _keep(screen: Screen[Any]) -> None:
    save_pending = getattr(screen, "save_pending", None)
    if save_pending is not None:
        save_pending()
