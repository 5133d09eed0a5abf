"""The line to a participant who hears lines: no picture goes there, and words come from it."""

import json
from collections.abc import Callable
from contextlib import suppress
from threading import Thread

from textual.message import Message

from tui.terminal.shared.shared_terminal import LAST_WORD, Arrival
from tui.terminal.shared.unix_socket import Line
from tui.terminal.shared.wire import BYE, NOTICE, PLACE, TOLD, WORDS, WireError, pack, pack_bye


class Said(Message):
    """The participant has said something about those who look along."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.words = words


class Placed(Message):
    """The participant is asked another question, or none any more."""

    def __init__(self, draft: str, path: str) -> None:
        super().__init__()
        self.draft = draft
        self.path = path


class Lost(Message):
    """The line to the participant is down."""


class Left(Message):
    """The participant has left, and with them the session ends."""


class PlainLine:
    """A line over which sentences go one way and words the other."""

    def __init__(self, arrival: Arrival, hear: Callable[["PlainLine", Message], None]) -> None:
        """Take a line over which a plain participant has come.

        Args:
            arrival: How they came.
            hear: Is told what they say and that they are gone, in a thread of the line.
        """
        self._line: Line = arrival.line
        self._unpacker = arrival.unpacker
        self._hear = hear
        self._told = b""
        Thread(target=self._listen, daemon=True, name="handrail-plain").start()

    def tell(self, words: str, known: list[str]) -> None:
        """Say who asks and who looks along, when it is different from before.

        Args:
            words: Sentences.
            known: The lines that mean something now.
        """
        told = pack(TOLD, json.dumps([words, known]).encode())
        if told != self._told:
            self._told = told
            with suppress(OSError):
                self._line.send(told)

    def notify(self, words: str) -> None:
        """Say something once."""
        with suppress(OSError):
            self._line.send(pack(NOTICE, words.encode()))

    def _listen(self) -> None:
        with suppress(OSError, WireError):
            while data := self._line.receive():
                for kind, payload in self._unpacker.feed(data):
                    said = payload.decode("utf-8", "replace")
                    if kind == WORDS:
                        self._hear(self, Said(said))
                    elif kind == PLACE:
                        draft, _, path = said.partition(" ")
                        self._hear(self, Placed(draft, path))
                    elif kind == BYE:
                        self._hear(self, Left())
        self._hear(self, Lost())
        self._line.close()

    def dismiss(self, code: int, words: str) -> None:
        """End the line; this never waits."""
        Thread(target=self.dismiss_now, args=(code, words), name="handrail-bye").start()

    def dismiss_now(self, code: int, words: str) -> None:
        """Say the last words and end the line.

        Args:
            code: What the other end is told that this ended with.
            words: What is said there.
        """
        with suppress(OSError):
            self._line.allow(LAST_WORD)
            self._line.send(pack_bye(code, words))
        self._line.end()
