"""One key in flight: what is typed ahead lands where the person meant it.

Textual hands keys on without waiting for what they do. When a line stalls and `walk`, Tab,
`with mum` arrive at once, all of it would land in the first field. Here, a key that may move the
focus or open a screen is let through to its end before the next one is handed on.
"""

import asyncio
from collections import deque
from functools import partial

from textual import events
from textual.dom import DOMNode
from textual.timer import Timer

from tui.terminal.escapes import apart, hear_both
from tui.terminal.hang_up import EndingApp

PATIENCE = 1.0
"""Seconds after which the next key is handed on, whatever the one before is still doing."""


async def travelled(node: DOMNode) -> None:
    """Wait until everything that a widget has posted so far was heard by all that is around it."""
    for each in node.ancestors_with_self:
        passed = asyncio.Event()
        each.call_later(passed.set)
        # What a key closes, such as the page it turned, passes nothing on any more.
        while not passed.is_set() and each.is_running and each.is_attached:
            await asyncio.sleep(0.002)


class PacedApp(EndingApp):
    """An app that hands on one key at a time."""

    def __init__(self) -> None:
        super().__init__()
        hear_both()
        self._waiting: deque[events.Event] = deque()
        self._in_flight = 0
        self._flights = 0
        self._patience: Timer | None = None
        self._following: asyncio.Task[None] | None = None

    async def on_event(self, event: events.Event) -> None:
        """Hand an event on; keys wait for the one before to have done what it does."""
        if not isinstance(event, events.Key | events.Paste) or event.is_forwarded:
            await super().on_event(event)
            return
        for each in apart(event) if isinstance(event, events.Key) else (event,):
            if self._in_flight:
                self._waiting.append(each)
            else:
                await self._hand_on(each)

    async def _hand_on(self, event: events.Event) -> None:
        if not self._is_plain(event):
            self.hold_keys()
        await super().on_event(event)
        self.release_keys()

    def hold_keys(self) -> None:
        """Let keys wait for what is under way, until it lands or takes too long."""
        self._flights += 1
        self._in_flight = number = self._flights
        self._patience = self.set_timer(PATIENCE, partial(self._landed, number))

    def release_keys(self) -> None:
        """Hand on what waited, once what has been set off is done and painted."""
        if self._in_flight:
            self._following = asyncio.create_task(self._follow(self._in_flight))

    def _is_plain(self, event: events.Event) -> bool:
        """Return whether a key just adds a character to the text one is writing."""
        # What writing takes is long to import, and nobody writes before the first paint.
        from textual.widgets import Input, TextArea

        writing = isinstance(self.focused, Input | TextArea)
        return writing and (isinstance(event, events.Paste) or _is_character(event))

    async def _follow(self, number: int) -> None:
        """Travel the way of a key, then the way of what it set off, then wait for the screen."""
        start = self.focused or self.screen
        await travelled(start)
        await travelled(start)
        self.screen.call_after_refresh(self.call_later, self._landed, number)

    async def _landed(self, number: int) -> None:
        """Hand on what waited, until a key is in flight again."""
        if number != self._in_flight:
            return
        if self._patience is not None:
            self._patience.stop()
        self._in_flight = 0
        while self._waiting and not self._in_flight:
            await self._hand_on(self._waiting.popleft())


def _is_character(event: events.Event) -> bool:
    return isinstance(event, events.Key) and event.is_printable
