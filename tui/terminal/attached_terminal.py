"""One terminal that shows the app: a line in, a line out, and all that is its own."""

import os
import select
from collections.abc import Callable
from contextlib import suppress
from threading import Event, Thread

from textual import events
from textual.message import Message

from tui.terminal.cells.charset import Charset
from tui.terminal.cells.colour_depth import Depth
from tui.terminal.keys.key_reader import Holds, KeyReader
from tui.terminal.modes import (
    BACK,
    BELOW,
    CURSOR,
    ENTER,
    LEAVE,
    MOUSE_OFF,
    MOUSE_ON,
    closing,
    opening,
)
from tui.terminal.outlet import Outlet
from tui.terminal.paint.painter import Painter
from tui.terminal.paint.picture import Bell, Clipboard, Picture, Request
from tui.terminal.paint.viewport import Viewport

ASK_POSITION = "\x1b[6n"

STOP_PATIENCE = 1.0
"""Seconds that the thread which listens is waited for."""


class AttachedTerminal:
    """A terminal on two open files. It knows nothing of the app, nor of where its lines lead.

    Its methods are called from the event loop; what it hears is told from a thread of its own.
    """

    def __init__(
        self,
        source: int,
        sink: int,
        picture: Picture,
        size: tuple[int, int],
        hear: Callable[["AttachedTerminal", Message], None],
        lose: Callable[["AttachedTerminal"], None],
        *,
        depth: Depth = Depth.TRUE,
        charset: Charset | None = None,
        is_inline: bool = False,
        has_mouse: bool = False,
        has_kitty_keys: bool = False,
        types: bool = True,
    ) -> None:
        """Take two open files for a terminal; nothing is written or read yet.

        Args:
            source: What it sends is read from here.
            sink: What it is sent is written here.
            picture: What it is to show.
            size: Its columns and rows.
            hear: Is told what the person does there.
            lose: Is told when it is gone.
            depth: How many colours it has.
            charset: The letters it can show; by default all.
            is_inline: Whether it gives a few lines below the prompt.
            has_mouse: Whether its mouse is heard.
            has_kitty_keys: Whether it may be asked for keys with all that is known of them.
            types: Whether what is done there reaches the app, and its size counts.
        """
        charset = charset or Charset()
        self.size = size
        """Columns and rows."""

        self.types = types
        """Whether what is done there reaches the app, and its size counts."""

        self.painter = self.make_painter(picture, size, depth, charset, is_inline=is_inline)
        """Draws the picture for this terminal."""

        self.top: int | None = None
        """The row of the screen in which the picture begins; None where that is not known."""

        self._source, self._sink = source, sink
        self._hear, self._lose = hear, lose
        self._reader = KeyReader(charset.encoding if charset.encoding != "ascii" else "utf-8")
        self._is_inline = is_inline
        self._has_mouse, self._has_kitty_keys = has_mouse, has_kitty_keys
        self._asked_from = -1
        self._outlet: Outlet | None = None
        self._is_reading, self._is_over = False, False
        self._heeded = Event()
        self._wake_reads, self._wake_writes = os.pipe()
        self._listener = Thread(target=self._listen, daemon=True, name="handrail-line")
        self._listener.start()

    def make_painter(
        self,
        picture: Picture,
        size: tuple[int, int],
        depth: Depth,
        charset: Charset,
        *,
        is_inline: bool,
    ) -> Painter:
        """Return what draws the picture for this terminal."""
        return Painter(picture, Viewport(*size), depth, charset, is_inline=is_inline)

    # What it is sent

    def open(self, fail: Callable[[Exception], None]) -> None:
        """Begin to paint, and to hear what is done there.

        Args:
            fail: Is told what went wrong with painting.
        """
        outlet = Outlet(self._sink, self.take, fail)
        start = BELOW if self._is_inline else ENTER
        start += opening(has_mouse=self._has_mouse, has_kitty_keys=self._has_kitty_keys)
        self.painter.open(start)
        self.take_over(outlet)

    def take_over(self, outlet: Outlet) -> None:
        """Go on painting where all modes are set already, and hear what is done there.

        Args:
            outlet: Writes to the terminal, and asks this for what there is to write.
        """
        self._outlet = outlet
        self._set_reading(True)
        self.show()

    def close(self) -> None:
        """Give the terminal back as it was, once everything is written."""
        self._set_reading(False)
        if self._outlet is None:
            return
        end = closing(has_mouse=self._has_mouse, has_kitty_keys=self._has_kitty_keys)
        self.painter.close(end + (BACK if self._is_inline else LEAVE) + CURSOR)
        self.show()
        self._outlet.end()
        self._outlet = None

    def detach(self) -> None:
        """Give it back and listen no more; it cannot be opened again."""
        self.close()
        self._is_over = True
        self._wake()
        self._listener.join(STOP_PATIENCE)

    def show(self) -> None:
        """Send what is new as soon as the line is free. This never waits."""
        if self._outlet is not None:
            self._outlet.call()

    def ask(self, request: Request) -> None:
        """Pass on what the app asks of a terminal; where nobody types there is nothing to ask."""
        if not self.types:
            return
        match request:
            case Bell():
                self.painter.send("\x07")
            case Clipboard(encoded):
                self.painter.send(f"\x1b]52;c;{encoded}\x07")

    def resize(self, columns: int, rows: int) -> None:
        """Take another size of its window."""
        self.size = columns, rows
        self.top = None
        self.painter.look_at(Viewport(columns, rows))
        self.show()

    def use_mouse(self, wanted: bool) -> None:
        """Hear its mouse, or leave that to the terminal."""
        if wanted != self._has_mouse:
            self._has_mouse = wanted
            self.painter.send(MOUSE_ON if wanted else MOUSE_OFF)
            self.show()

    def take(self) -> bytes:
        """Return what brings the terminal up to date; the thread that writes calls this."""
        frame = self.painter.take()
        if self._is_inline and self._has_mouse and self.painter.lowest > self._asked_from:
            # New rows may have rolled the others up: a mouse tells where it is on the screen.
            self._asked_from = self.painter.lowest
            self._reader.awaits_position = True
            frame += ASK_POSITION.encode()
        return frame

    # What it sends

    def _set_reading(self, wanted: bool) -> None:
        """Read what it sends, or leave that to another program; return when it is so."""
        if self._is_reading != wanted and self._listener.is_alive():
            self._is_reading = wanted
            self._heeded.clear()
            self._wake()
            self._heeded.wait(STOP_PATIENCE)

    def _wake(self) -> None:
        os.write(self._wake_writes, b"\0")

    def _listen(self) -> None:
        """Tell what arrives, and when the terminal is gone, also while nothing is read."""
        poll = select.poll()
        poll.register(self._wake_reads, select.POLLIN)
        # Asked for nothing, it still tells when the other end is gone.
        poll.register(self._source, 0)
        while not self._is_over:
            patience = self._reader.patience()
            ready = dict(poll.poll(None if patience is None else patience * 1000 + 1))
            if self._wake_reads in ready:
                os.read(self._wake_reads, 64)
                poll.modify(self._source, select.POLLIN if self._is_reading else 0)
                self._heeded.set()
            elif self._source not in ready:
                self._tell(self._reader.expire())
            elif not self._read(ready[self._source]):
                self._lose(self)
                return

    def _read(self, state: int) -> bool:
        """Take in what has arrived, and say whether the terminal is still there."""
        if not state & select.POLLIN:
            return False
        data = b""
        with suppress(OSError):
            data = os.read(self._source, 1 << 16)
        self._tell(self._reader.feed(data))
        return bool(data)

    def _tell(self, messages: list[Message]) -> None:
        for message in messages:
            if isinstance(message, Holds):
                self.painter.can_hold = True
            elif isinstance(message, events.CursorPosition):
                self.top = message.y - self.painter.row
            elif self.types:
                self._hear(self, message)
