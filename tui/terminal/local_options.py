"""What the person wants of the terminal they sit at."""

from collections.abc import Callable


class LocalOptions:
    """How the app is to be shown in the terminal it was started in."""

    def __init__(self, *, is_inline: bool = False, has_mouse: bool = True) -> None:
        """Begin with what is known at the start.

        Args:
            is_inline: Take a few lines below the prompt instead of the whole terminal.
            has_mouse: Hear the mouse. The terminal's own way to mark text needs it not to be.
        """
        self.is_inline = is_inline
        self.has_signs = True
        """Whether the signs of the program are drawn; else ASCII stands for them."""

        self.has_mouse = has_mouse
        self._changed: Callable[[], None] = lambda: None

    def draw_signs(self, wanted: bool) -> None:
        """Draw the signs of the program, or ASCII for them."""
        self.has_signs = wanted
        self._changed()

    def use_mouse(self, wanted: bool) -> None:
        """Hear the mouse, or leave it to the terminal."""
        if wanted != self.has_mouse:
            self.has_mouse = wanted
            self._changed()

    def call_when_changed(self, changed: Callable[[], None]) -> None:
        """Have somebody told of every change."""
        self._changed = changed
