"""Everything of Textual that is not public and used all the same, each with its reason.

No other file touches such an attribute. A test asks Textual for each of them, so that a version
that changes one is noticed before anybody else notices.
"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from textual.app import App
from textual.binding import Binding

if TYPE_CHECKING:
    from textual.dom import DOMNode
    from textual.filter import LineFilter


def filters_of(app: App[Any]) -> list["LineFilter"]:
    """Return the filters that every painted line goes through.

    Textual has no public way to add one: the settings for plain signs and for no colours need it.
    """
    return list(app._filters)


def set_filters(app: App[Any], filters: Sequence["LineFilter"]) -> None:
    """Have painted lines go through these filters; see `filters_of`."""
    app._filters = list(filters)


def own_bindings(node: "DOMNode") -> Iterator[tuple[str, Binding]]:
    """Yield the keys of a screen or an app with what they do, disabled ones included.

    `active_bindings` leaves out what is a word in the line one writes in; the palette offers it.
    """
    yield from node._bindings


class GuardedApp(App[int]):
    """An app that ends with a report of its own after an error that nothing caught."""

    def report_error(self) -> None:
        """Say that it ended, and how; `end_now` was not called yet."""

    def end_now(self, code: int) -> None:
        """End without asking anybody, as after an error.

        Args:
            code: What the process ends with.
        """
        self._return_code = code
        self._close_messages_no_wait()

    def _fatal_error(self) -> None:
        """Report in our own way. Textual's own report would print private words."""
        self.bell()
        self.report_error()
        self.end_now(1)
