"""One key in flight: what is typed ahead lands where the person meant it.

Textual hands keys on without waiting for what they do. When a line stalls and `walk`, Tab,
`with mum` arrive at once, all of it would land in the first field. Here, a key that may move the
focus or open a screen is let through to its end before the next one is handed on.
"""

import asyncio
from collections import deque
from contextlib import suppress
from functools import partial
from typing import NamedTuple

from textual import events
from textual.dom import DOMNode
from textual.geometry import Offset

from tui.terminal.hang_up import EndingApp
from tui.terminal.keys.key_reader import TypedText, key_of
from tui.textual_private import is_input, is_text_area

PATIENCE = 1.0
"""Seconds after which the next key is handed on, whatever the one before is still doing."""


LOST = 0.01
"""Seconds after which what is on its way is looked for."""


async def travelled(node: DOMNode) -> None:
    """Wait until everything that a widget has posted so far was heard by all that is around it."""
    way = iter(node.ancestors_with_self)
    here: DOMNode | None = None
    arrived = asyncio.Event()

    def pass_on() -> None:
        nonlocal here
        here = next(way, None)
        if here is None:
            arrived.set()
        elif not (_hears(here) and here.post_message(events.Callback(pass_on))):
            pass_on()

    pass_on()
    while not arrived.is_set():
        with suppress(TimeoutError):
            async with asyncio.timeout(LOST):
                await arrived.wait()
        # What a key closes, such as the page it turned, passes nothing on any more.
        if here is not None and not _hears(here):
            pass_on()


def _hears(node: DOMNode) -> bool:
    return node.is_running and node.is_attached


def speaker_of(event: events.Event) -> object:
    """Return who has pressed a key; None where one person alone sits there."""
    return getattr(event, _SPEAKER, None)


def set_speaker(event: events.Event, who: object) -> None:
    """Note who has pressed a key; it goes along with all that is made of it."""
    setattr(event, _SPEAKER, who)


_SPEAKER = "handrail_speaker"


class Writes(NamedTuple):
    """The text in which characters land."""

    is_one_line: bool
    """Whether it has room for one line alone."""

    is_on_empty_line: bool = False
    """Whether nothing stands in its last line, from which enter leads out of some texts."""


class PacedApp(EndingApp):
    """An app that hands on one key at a time."""

    def __init__(self) -> None:
        super().__init__()
        self._waiting: deque[events.Event] = deque()
        self._in_flight = 0
        self._flights = 0
        self._was_enter = False
        self._patience: asyncio.TimerHandle | None = None
        self._following: asyncio.Task[None] | None = None

    @property
    def cursor_position(self) -> Offset:
        """The cell of the terminal's own cursor: where one writes, or what is marked.

        What has the focus says where that is, else the screen; else it is where what has the focus
        begins. They are asked when a frame is painted: Textual keeps where it was when a widget
        last said so, and pages move since.
        """
        for owner in (self.focused, self.screen) if self.screen_stack else ():
            cell = getattr(owner, "cursor_screen_offset", None)
            if isinstance(cell, Offset):
                return cell
            if owner is not None:
                return owner.content_region.offset
        return self._cell

    @cursor_position.setter
    def cursor_position(self, cell: Offset) -> None:
        self._cell = cell

    async def on_event(self, event: events.Event) -> None:
        """Hand an event on; keys wait for the one before to have done what it does."""
        if not isinstance(event, events.Key | events.Paste | TypedText) or event.is_forwarded:
            await super().on_event(event)
            return
        self._waiting.append(event)
        await self._hand_on_waiting()

    async def _hand_on_waiting(self) -> None:
        """Hand on what waits, until a key is in flight."""
        while self._waiting and not self._in_flight:
            await self._hand_on(self._waiting.popleft())

    async def _hand_on(self, event: events.Event) -> None:
        who = speaker_of(event)
        self.heed_speaker(who)
        if isinstance(event, TypedText):
            event, rest = self._next_of(event)
            if rest is not None:
                set_speaker(rest, who)
                self._waiting.appendleft(rest)
        if not self._is_plain(event):
            self.hold_keys()
        await super().on_event(event)
        self.release_keys()

    def heed_speaker(self, who: object) -> None:
        """Take note of whose key is handed on now."""

    def hold_keys(self) -> None:
        """Let keys wait for what is under way, until it lands or takes too long."""
        self._flights += 1
        self._in_flight = self._flights
        self._lose_patience_later()

    def release_keys(self) -> None:
        """Hand on what waited, once what has been set off is done and painted."""
        if self._in_flight:
            self._following = asyncio.create_task(self._follow(self._in_flight))

    def _next_of(self, typed: TypedText) -> tuple[events.Event, TypedText | None]:
        """Return all characters as one piece where they are a text, else the first one as a key."""
        if self._writes_in() is not None:
            return events.Paste(typed.text), None
        first, rest = typed.text[:1], typed.text[1:]
        return key_of(first), TypedText(rest) if rest else None

    def _is_plain(self, event: events.Event) -> bool:
        """Return whether a key just adds a character to the text one is writing."""
        widget = self._writes_in()
        if widget is None:
            return False
        # In a text of several lines, a new line is a character as any other. On an empty line it
        # may lead out of the text: what follows waits for that.
        is_enter = isinstance(event, events.Key) and event.key == "enter"
        leads_out = self._was_enter or widget.is_on_empty_line
        self._was_enter = is_enter
        is_line = is_enter and not widget.is_one_line and not leads_out
        return isinstance(event, events.Paste) or _is_character(event) or is_line

    def _writes_in(self) -> "Writes | None":
        """Return the text in which characters land, and whether it has one line; None for none."""
        if is_input(self.focused):
            return Writes(is_one_line=True)
        if is_text_area(self.focused):
            is_empty = bool(getattr(self.focused, "is_on_empty_last_line", False))
            return Writes(is_one_line=False, is_on_empty_line=is_empty)
        return None

    async def _follow(self, number: int) -> None:
        """Travel the way of a key, then the way of what it set off, then wait for the screen."""
        start = self.focused or self.screen
        await travelled(start)
        if number != self._in_flight:
            return  # It has set off what keys wait for now, and whoever did that follows it.
        await travelled(start)
        await self.keys_may_go_on()
        self.screen.call_after_refresh(self.call_later, self._landed, number)

    @property
    def keys_wait(self) -> bool:
        """Whether keys wait, however long it takes: what they mean depends on it."""
        return False

    async def keys_may_go_on(self) -> None:
        """Wait until what a key has set off is so far that the next one may be handed on."""

    def _lose_patience_later(self) -> None:
        if self._patience is not None:
            self._patience.cancel()
        # A timer of Textual's is a task of its own, for each key.
        loop = asyncio.get_running_loop()
        impatient = partial(self.call_later, self._impatient, self._in_flight)
        self._patience = loop.call_later(PATIENCE, impatient)

    async def _impatient(self, number: int) -> None:
        """Hand on what waited, although the key before is still at work."""
        if self.keys_wait and number == self._in_flight:
            self._lose_patience_later()
        else:
            await self._landed(number)

    async def _landed(self, number: int) -> None:
        """Hand on what waited, until a key is in flight again."""
        if number != self._in_flight:
            return
        if self._patience is not None:
            self._patience.cancel()
        self._in_flight = 0
        self.keys_landed()
        await self._hand_on_waiting()

    def keys_landed(self) -> None:
        """Hear that what was under way is painted, before the next key is handed on."""


def _is_character(event: events.Event) -> bool:
    return isinstance(event, events.Key) and event.is_printable
