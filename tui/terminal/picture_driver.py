"""One picture, and any number of terminals that show it."""

from collections.abc import Sequence
from contextlib import suppress
from typing import Any

from textual import events
from textual.driver import Driver
from textual.geometry import Size
from textual.message import Message

from tui.terminal.attached_terminal import AttachedTerminal
from tui.terminal.hang_up import EndingApp
from tui.terminal.paint.picture import Picture, Request
from tui.textual_private import app_of, driver_of, end_by_error, loop_of


class PictureDriver(Driver):
    """Shows the app in every terminal that is attached.

    Whatever is a terminal's own (size, colours, letters, half a key) is kept by the terminal.
    """

    def __init__(self, app: EndingApp, **options: Any) -> None:
        super().__init__(app, **options)
        columns, rows = options["size"]
        self.picture = Picture(columns, rows)
        """What all terminals show."""

        self.terminals: list[AttachedTerminal] = []
        """Those that show it."""

        self.is_open = False
        """Whether the app paints; else the terminals are not its own now."""

    # Terminals

    def attach(self, terminal: AttachedTerminal) -> None:
        """Show the app in one more terminal."""
        self.terminals.append(terminal)
        if self.is_open:
            terminal.open(self.fail)
        self.fit()

    def detach(self, terminal: AttachedTerminal) -> None:
        """Give a terminal back; for all others everything stays as it is."""
        if terminal in self.terminals:
            self.terminals.remove(terminal)
            terminal.detach()
            self.fit()

    def picture_size(self) -> tuple[int, int]:
        """Return the columns and rows of the picture: the smallest window of those who type."""
        sizes = [each.size for each in self.terminals if each.types] or [self.usual_size()]
        columns, rows = (min(each) for each in zip(*sizes, strict=True))
        return columns, rows

    def usual_size(self) -> tuple[int, int]:
        """Return the columns and rows while nobody types."""
        return self.picture.grid.columns, self.picture.grid.rows

    def fit(self) -> None:
        """Make the picture as large as it is to be."""
        columns, rows = self.picture_size()
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
            for terminal in self.askable(request):
                terminal.ask(request)
        for terminal in self.terminals:
            terminal.show()

    def askable(self, request: Request) -> Sequence[AttachedTerminal]:
        """Return the terminals that are asked for something beside cells."""
        return self.terminals

    def disable_input(self) -> None:
        """Hear nothing more. Textual gives the terminals back right after."""

    def stop_application_mode(self) -> None:
        """Give the terminals back."""
        self.is_open = False
        for terminal in self.terminals:
            terminal.close()

    def close(self) -> None:
        """Do nothing more: what is written is written when the terminals are given back."""

    # What terminals tell

    def hear(self, terminal: AttachedTerminal, message: Message) -> None:
        """Hand on what was done at a terminal; the threads that listen call this."""
        self.cursor_origin = None if terminal.top is None else (0, terminal.top)
        with suppress(RuntimeError):
            self.process_message(message)

    def lose(self, terminal: AttachedTerminal) -> None:
        """Take a terminal off that is gone; the threads that listen call this."""
        with suppress(RuntimeError):  # The app has ended in this very moment.
            loop_of(self).call_soon_threadsafe(self.detach, terminal)

    def fail(self, error: Exception) -> None:
        """End as after any other error; it is the thread that writes which calls this."""
        loop_of(self).call_soon_threadsafe(end_by_error, app_of(self), error)


def reveal(app: EndingApp) -> None:
    """Show what an app paints, where another picture stood for it until now."""
    driver = driver_of(app)
    if isinstance(driver, PictureDriver):
        driver.picture.reveal()
        for terminal in driver.terminals:
            terminal.show()
