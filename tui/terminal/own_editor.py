"""Lending the terminal to the person's own editor, and taking back what was written there."""

import asyncio
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from textual.app import SuspendNotSupported

from flows.documents.errors import HandrailError
from tui.terminal.hang_up import EndingApp

if TYPE_CHECKING:
    from tui.terminal.editor import OpenText, Written

LOOK = 0.05
"""Seconds between two looks whether the editor has ended."""


class OwnEditor:
    """Opens one text at a time. The app goes on meanwhile: it hears signals, and a line that drops.

    Whatever ends the app while a text is open, what the editor has saved is taken back first.
    """

    def __init__(self, app: EndingApp, home: Path) -> None:
        self._app = app
        self._home = home
        self._open: OpenText | None = None
        self._take: Callable[[str], None] = _forget
        app.before_end.append(self._take_back_now)

    def open(self, text: str, take: Callable[[str], None]) -> None:
        """Open a text, and hand over what was written once the editor has ended.

        Args:
            text: What the editor begins with.
            take: Is given what was written. It keeps it at once: there may be no time left.
        """
        if self._open is None:
            self._app.run_worker(self._edit(text, take), name="own-editor")

    async def _edit(self, text: str, take: Callable[[str], None]) -> None:
        # What this takes of the system would hold up every start.
        from tui.terminal.editor import OpenText, editor_command

        try:
            command = editor_command(os.environ)
            self._open, self._take = OpenText(self._home, text), take
            try:
                with lent_terminal(self._app):
                    self._open.start(command)
                    while self._open is not None and self._open.is_open:
                        await asyncio.sleep(LOOK)
                if self._open is not None:
                    self._hand_over(self._open.written())
            finally:
                self._close()
        except (HandrailError, SuspendNotSupported) as error:
            self._app.notify(str(error), markup=False)

    def _hand_over(self, written: "Written") -> None:
        if written.remark:
            self._app.notify(written.remark, markup=False)
        self._take(written.text)

    def _take_back_now(self) -> None:
        """End the editor and keep what it has saved, as the app ends."""
        if self._open is None:
            return
        try:
            self._open.end_editor()
            if (saved := self._open.saved()) is not None:
                self._take(saved.text)
        finally:
            self._close()

    def _close(self) -> None:
        if self._open is not None:
            self._open.close()
            self._open = None


@contextmanager
def lent_terminal(app: EndingApp) -> Iterator[None]:
    """Give the terminal to another program, and have it back whatever becomes of that.

    Raises:
        SuspendNotSupported: there is no terminal.
    """
    failure: BaseException | None = None
    with app.batch_update(), app.suspend():
        # Textual takes the terminal back only where no error comes this way.
        try:
            yield
        except BaseException as error:
            failure = error
    if failure is not None:
        raise failure


def _forget(text: str) -> None:
    """Take nothing; there is no text open."""
