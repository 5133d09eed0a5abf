"""Containers that are laid out once: nothing in them is scrolled.

Textual lays out anew what has got another size within, as scrollbars may come or go by it.
"""

from textual.containers import Horizontal, Vertical
from textual.geometry import Size
from textual.reactive import Reactive


class Column(Vertical):
    """What stands below each other."""

    virtual_size: Reactive[Size] = Reactive(Size(0, 0), repaint=False)
    """The cells that all in it takes."""


class Row(Horizontal):
    """What stands beside each other."""

    virtual_size: Reactive[Size] = Reactive(Size(0, 0), repaint=False)
    """The cells that all in it takes."""
