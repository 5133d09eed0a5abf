"""A terminal far away: what a relay carries, in a session that several look at."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from threading import Thread
from typing import NamedTuple

from textual import events
from textual.message import Message

from tui.terminal.attached_terminal import AttachedTerminal
from tui.terminal.cells.charset import Charset, charset_of
from tui.terminal.cells.colour_depth import Depth, depth_of, erases_in_colour
from tui.terminal.keys.key_reader import Holds
from tui.terminal.paint.picture import Picture
from tui.terminal.paint.viewport import Viewport
from tui.terminal.shared.shared_painter import SharedPainter
from tui.terminal.shared.unix_socket import Line
from tui.terminal.shared.wire import (
    BYE,
    BYTES,
    SIZE,
    Unpacker,
    WireError,
    pack,
    pack_bye,
    read_size,
)

LAST_WORD = 0.5
"""Seconds for which a line is waited for that is to be told the end."""


class Resized(Message):
    """The window of a terminal has another size."""

    def __init__(self, columns: int, rows: int) -> None:
        super().__init__()
        self.columns = columns
        self.rows = rows


class Arrival(NamedTuple):
    """Somebody who has come to the door, and what was said there."""

    line: Line
    """The line to them."""

    unpacker: Unpacker
    """Puts together what they send; it may hold the beginning of what came after the hello."""

    said: Mapping[str, str]
    """What they said: role, name, size, and what their terminal is like."""

    pending: bytes = b""
    """What they have typed already."""

    size: tuple[int, int] = (80, 24)
    """Columns and rows of their window."""


class SharedTerminal(AttachedTerminal):
    """A terminal that a relay leads to. All that is done there is told, whoever may type."""

    painter: SharedPainter

    def __init__(
        self,
        arrival: Arrival,
        picture: Picture,
        hear: Callable[[AttachedTerminal, Message], None],
        lose: Callable[[AttachedTerminal], None],
    ) -> None:
        self._line = arrival.line
        self._unpacker = arrival.unpacker
        charset = charset_of(arrival.said)
        if arrival.said.get("ascii"):
            charset = charset._replace(has_signs=False)
        self._letters = charset
        self._depth = depth_of(arrival.said)
        super().__init__(
            arrival.line.handle,
            arrival.line.handle,
            picture,
            arrival.size,
            hear,
            lose,
            depth=self._depth,
            charset=charset,
            types=False,
        )
        self.painter.can_erase = erases_in_colour(arrival.said)

    def make_painter(
        self,
        picture: Picture,
        size: tuple[int, int],
        depth: Depth,
        charset: Charset,
        *,
        is_inline: bool,
    ) -> SharedPainter:
        """Return what draws the picture and the line below it."""
        return SharedPainter(picture, Viewport(*size), depth, charset)

    def draw_signs(self, wanted: bool) -> None:
        """Draw the signs of the program where the terminal has them, or ASCII for them."""
        charset = self._letters if wanted else self._letters._replace(has_signs=False)
        self.painter.draw_with(self._depth, charset)
        self.show()

    def dismiss(self, code: int, words: str) -> None:
        """Give the terminal back and end the line; this never waits.

        Args:
            code: What the relay ends with.
            words: What it says then.
        """
        Thread(target=self.dismiss_now, args=(code, words), name="handrail-bye").start()

    def dismiss_now(self, code: int, words: str) -> None:
        """Do the same, and wait until it is done; a line that takes nothing for a moment only."""
        outlet = self._outlet
        self.close()
        if outlet is None or not outlet.is_open:
            with suppress(OSError):
                self._line.allow(LAST_WORD)
                self._line.send(pack_bye(code, words))
        self._line.end()
        self._is_over = True
        self._wake()
        self._listener.join(LAST_WORD)
        self._line.close()

    def detach(self) -> None:
        """Give up a line that is gone; this never waits."""
        self._line.end()
        self.dismiss(0, "")

    def take(self) -> bytes:
        """Return what brings the terminal up to date, packed for the line to it."""
        frame = self.painter.take()
        return pack(BYTES, frame) if frame else b""

    def _read(self, state: int) -> bool:
        """Take in what has arrived, and say whether somebody is still there."""
        try:
            data = self._line.receive()
            messages = self._unpacker.feed(data)
            for kind, payload in messages:
                if kind == BYTES:
                    self._tell(self._reader.feed(payload))
                elif kind == SIZE:
                    self._hear(self, Resized(*read_size(payload)))
                elif kind == BYE:
                    return False
        except (OSError, WireError):
            return False
        return bool(data)

    def _tell(self, messages: list[Message]) -> None:
        for message in messages:
            if isinstance(message, Holds):
                self.painter.can_hold = True
            elif not isinstance(message, events.AppFocus | events.AppBlur):
                self._hear(self, message)
