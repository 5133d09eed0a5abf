"""A session of several for a participant who hears lines: who asks and who looks along."""

import json
from collections.abc import Callable
from contextlib import suppress
from threading import Thread
from typing import TextIO

from tui.plain.console import Console
from tui.terminal.shared.plain_people import WHO
from tui.terminal.shared.unix_socket import Line
from tui.terminal.shared.wire import (
    BYE,
    NOTICE,
    PLACE,
    TOLD,
    WORDS,
    Unpacker,
    WireError,
    pack,
    read_bye,
)

GONE = "Nobody can look along any more: the process of the session is gone. You can go on here."
"""What is said when the host was ended from outside; what one answers is saved all the same."""


class SharedLine:
    """The line to the process that others look along at."""

    def __init__(self, line: Line, write: Callable[[str], None]) -> None:
        """Take a line; nothing is heard yet.

        Args:
            line: To the host of the session.
            write: Writes text to the participant.
        """
        self._line = line
        self._write = write
        self._known: frozenset[str] = frozenset()
        self._told = ""
        self.is_over = False
        """Whether the session of several has ended, while one can go on alone."""

    def start(self) -> None:
        """Say from now on who asks and who looks along, as soon as it changes."""
        Thread(target=self._listen, daemon=True, name="handrail-people").start()

    def takes(self, line: str) -> bool:
        """Take a line that is about those who look along; say whether it was.

        Args:
            line: What was typed. Only lines with a name that asks or looks along, and a few
                others while they mean something, are taken; all else is an answer.
        """
        said = " ".join(line.split()).casefold()
        if said not in self._known or self.is_over:
            return False
        if said == WHO:
            self._write(f"{self._told}\n")
        else:
            self._send(WORDS, said)
        return True

    def place(self, draft: str, path: str) -> None:
        """Let others see the question that is asked now; blank for none."""
        self._send(PLACE, f"{draft} {path}")

    def end(self) -> None:
        """End the session for all."""
        self._send(BYE, "")
        self._line.end()

    def _send(self, kind: bytes, words: str) -> None:
        with suppress(OSError):
            self._line.send(pack(kind, words.encode()))

    def _listen(self) -> None:
        unpacker = Unpacker()
        with suppress(OSError, WireError):
            while data := self._line.receive():
                for kind, payload in unpacker.feed(data):
                    if kind == TOLD:
                        self._hear(*json.loads(payload))
                    elif kind == NOTICE:
                        self._write(f"\n{payload.decode('utf-8', 'replace')}\n")
                    elif kind == BYE:
                        self._leave(read_bye(payload)[1])
                        return
        self._leave(GONE)

    def _hear(self, told: str, known: list[str]) -> None:
        self._known = frozenset(each.casefold() for each in known)
        if told != self._told:
            self._told = told
            # A line of its own, also while one is typing: what was typed is not touched.
            self._write(f"\n{told}\n")

    def _leave(self, words: str) -> None:
        if not self.is_over:
            self.is_over = True
            self._write(f"\n{words}\n" if words else "")


class SharedConsole(Console):
    """A conversation that others look along at."""

    def __init__(
        self,
        hear: TextIO,
        write: Callable[[str], None],
        shared: SharedLine,
        *,
        is_brief: bool = False,
    ) -> None:
        super().__init__(hear, write, is_brief=is_brief)
        self._shared = shared

    def read(self, prompt: str) -> str:
        """Read one line that is not about those who look along.

        Raises:
            EndOfInput: there is nothing more.
        """
        while self._shared.takes(line := super().read(prompt)):
            pass
        return line

    def note_place(self, draft: str, path: str) -> None:
        """Let others see the question that is asked now; blank for none."""
        self._shared.place(draft, path)
