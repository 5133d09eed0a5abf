"""Asking where a document is written to; a path is proposed, and can be changed."""

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from flows.store.errors import StoreError
from tui.screens.base.place_screen import PlaceScreen
from tui.screens.base.windows.line_dialog import AskLine
from tui.screens.base.written_file import propose_place

if TYPE_CHECKING:
    from flows.actions.record import ChangeResult

WHERE = "Where to? Only you can read the file."
"""What is asked."""


class AskFile(AskLine):
    """Asks for the path of a file: no words of the person's that have to be kept."""

    ASKS_WORDS: ClassVar[bool] = False

    DEFAULT_CSS = """
    AskFile > Vertical { width: 76; }
    """


def ask_file(screen: PlaceScreen, name: str, write: "Callable[[str], ChangeResult]") -> None:
    """Ask where a document is written to, write it there, and say where it is.

    Args:
        screen: The screen that writes it.
        name: What the file is called, before its date.
        write: Writes it at a path; may raise `UnacceptableError`.
    """

    def written(change: "ChangeResult | None") -> None:
        if change is not None:
            screen.show_message(change.words)

    try:
        proposed = propose_place(screen.host.store, name)
    except StoreError as error:
        screen.show_message(error.sentence)
        return
    window = AskFile(WHERE, write, value=proposed, does="write it out", writes_on=True)
    screen.app.push_screen(window, written)
