"""A place to write one line."""

from typing import Any, ClassVar

from rich.segment import Segment
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Offset, Size
from textual.message import Message
from textual.reactive import Reactive
from textual.strip import Strip
from textual.widgets import Input
from textual.widgets.input import Selection

from tui.drawing.sanitize import shown_line
from tui.drawing.widths import cell_width
from tui.textual_private import StyledByFocus

TAKEN = "{all} characters are more than this line holds. The first {taken} are here."
"""What is said when a paste was too long."""

FULL = "This line is full, so nothing was pasted."
"""What is said when there was no room at all."""


class Line(StyledByFocus, Input):
    """A place for one line, without a frame: a bar at each end says where it is."""

    DEFAULT_CSS = """
    Line, Line:focus {
        height: 1; border: none; border-left: outer $edge; padding: 0 1;
        background: $surface;
    }
    Line:focus { border-left: outer $primary; }
    Line > .input--placeholder { color: $muted; text-style: italic; }
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("alt+left", "cursor_left_word", show=False),
        Binding("alt+right", "cursor_right_word", show=False),
    ]

    virtual_size: Reactive[Size] = Reactive(Size(0, 0), repaint=False)
    """The cells of all that is written; it stays one line, so a letter lays out nothing."""

    class Remarked(Message):
        """Something is to be said about what was just done in a line."""

        def __init__(self, words: str) -> None:
            super().__init__()
            self.words = words
            """The sentence."""

    def __init__(self, value: str = "", placeholder: str = "", **more: Any) -> None:
        # A line that is found valid gets a class, and is styled anew for it.
        super().__init__(value, placeholder, select_on_focus=False, validate_on=(), **more)
        self._offered = self._fitted = placeholder
        self.begun = value
        """What stood here before somebody wrote; all else is kept when the program ends."""

        self.writes_on = False
        """Whether one goes on with what stood here, rather than replacing it by typing."""

        self._is_rewound = False
        # A blinking cursor is two kilobytes a second over a slow line, for nothing.
        self.cursor_blink = False

    def on_resize(self) -> None:
        """Tell by a sign that what an empty line shows is longer than there is room for."""
        if self.placeholder != self._fitted:
            self._offered = self.placeholder  # Something else is offered since.
        self.placeholder = self._fitted = shown_line(self._offered, max(8, self.size.width))

    def render_line(self, y: int) -> Strip:
        """Tell by a sign that there is more than fits, while nobody writes here."""
        strip = super().render_line(y)
        room = self.scrollable_content_region.width
        is_read = not self.has_focus and not self.password
        if not is_read or room < 1 or cell_width(self.value) <= room:
            return strip
        shown = [*strip.crop(0, room - 1)]
        return Strip([*shown, Segment("…", shown[-1].style if shown else None)])

    def on_focus(self, event: events.Focus) -> None:
        """Make typing replace what stood here before, or go on with what one has begun."""
        if not event.from_app_focus:
            self.arrive()
        if self._is_rewound:
            self._is_rewound = False
            self.call_after_refresh(self._scroll_to_cursor)

    def on_blur(self) -> None:
        """Show the beginning of what was written; only while one writes, its end is in sight."""
        if self.scroll_x:
            self._is_rewound = True
            self.scroll_to(x=0, animate=False, force=True, immediate=True)

    def arrive(self) -> None:
        """Select what stood here before somebody wrote; else go to the end of what was written."""
        end = len(self.value)
        self.selection = Selection(0, end) if self.is_replaced_by_typing else Selection.cursor(end)

    @property
    def is_replaced_by_typing(self) -> bool:
        """Whether typing replaces what stands here, rather than going on with it."""
        return self.value == self.begun and not self.writes_on

    def select_whole(self) -> None:
        """Select all that stands here, so that typing replaces it."""
        self.selection = Selection(0, len(self.value))

    @property
    def cursor_screen_offset(self) -> Offset:
        """The cell of the screen in which the next character lands.

        Textual counts one further at the end of the text, to keep room for its own cursor there.
        """
        offset = super().cursor_screen_offset
        return offset - (1, 0) if self.cursor_at_end else offset

    def replace(self, text: str, start: int, end: int) -> None:
        """Put a text in place of another, and keep the cursor in sight; see `Input.replace`.

        Textual scrolls within what stood here before: far enough for a key, not for more at once.
        """
        super().replace(text, start, end)
        if len(text) > 1:
            self.call_after_refresh(self._scroll_to_cursor)

    def _scroll_to_cursor(self) -> None:
        beyond = self.cursor_screen_offset.x + 1 - self.content_region.right
        if beyond > 0:
            self.scroll_to(x=self.scroll_x + beyond, animate=False, force=True, immediate=True)

    def on_paste(self, event: events.Paste) -> None:
        """Take all lines of a paste as one line, as far as it fits, and say what did not."""
        event.stop()
        event.prevent_default()
        first, *others = event.text.splitlines() or [""]
        # A piece of a text may begin or end with the space before the next word.
        text = " ".join([first.rstrip(), *map(str.strip, others)]) if others else first
        start, end = sorted((self.selection.start, self.selection.end))
        room = self.max_length - len(self.value) + end - start if self.max_length else len(text)
        if len(text) > room:
            words = (TAKEN if room > 0 else FULL).format(all=len(text), taken=room)
            self.post_message(self.Remarked(words))
        if taken := text[: max(0, room)]:
            self.replace(taken, start, end)
