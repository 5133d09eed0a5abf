"""The line below a page: it says what was just done, and takes one line of words when asked to."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, ClassVar

from textual.containers import Horizontal
from textual.geometry import Region
from textual.widgets import Static

from flows.documents.errors import HandrailError, UnacceptableError
from tui.drawing.sanitize import sanitize, shown_line
from tui.drawing.widths import cut_title
from tui.screens.base.answered_key import show_answer
from tui.screens.base.place_screen import PlaceScreen
from tui.widgets.key_command import Command, HasCommands, hints, widget_key
from tui.widgets.private_words import PrivateWords, seen_cells
from tui.widgets.progress_bars import KeyBar

if TYPE_CHECKING:
    from textual.widgets import Input

    from flows.actions.record import ChangeResult
    from tui.widgets.text_line import Line

FOR_WORDS = 16
"""Cells of the line that a reason leaves to the words."""


BESIDE = 3
"""Cells of a window that stand beside the line."""


class StatusLine(HasCommands, PrivateWords, Horizontal):
    """One line. Nothing covers the page while somebody writes."""

    DEFAULT_CSS = """
    StatusLine { height: 1; padding: 0 2 0 1; }
    StatusLine .label { width: auto; color: $muted; margin-right: 1; }
    StatusLine .said { width: 1fr; color: $muted; }
    StatusLine Line { display: none; width: 1fr; }
    StatusLine.-writing Line { display: block; }
    StatusLine.-writing .said { display: none; }
    StatusLine .label { display: none; }
    StatusLine.-writing .label { display: block; }
    StatusLine.-above { height: auto; layout: vertical; }
    StatusLine.-above .label, StatusLine.-above Line { width: 100%; height: auto; }
    """

    KEY_COMMANDS: ClassVar[tuple[Command, ...]] = (
        widget_key("enter", "keep"),
        Command("", "escape", "leave", "leave it"),
    )

    def __init__(self) -> None:
        super().__init__()
        self._take: Callable[[str], Callable[[], ChangeResult] | None] | None = None
        self._label = ""

    def _line(self) -> "Line":
        """Return the line in which one writes; it is put in when it is first asked for.

        Whoever opens the app just to look needs none of it, and text fields take long to import.
        """
        from tui.widgets.text_line import Line

        if not self.children:
            label, said = (Static("", classes=each, markup=False) for each in ("label", "said"))
            self.mount(label, Line(""), said)
        return self.query_one(Line)

    def private_cells(self) -> Iterator[Region]:
        """Yield all of it while words are written here."""
        if self.is_writing and self.has_class("-words"):
            yield from seen_cells(self)

    @property
    def is_writing(self) -> bool:
        """Whether somebody is writing here."""
        return self._take is not None

    def show_message(self, words: str) -> None:
        """Say something, quietly; while somebody writes here, in the rule below."""
        if self.is_writing:
            self.screen.query_one(KeyBar).show_message(words)
            return
        if words:
            self._line()
        # A screen that was just opened is not laid out yet.
        width = self.size.width or self.app.size.width - BESIDE
        for said in self.query(".said").results(Static):
            said.update(shown_line(cut_title(words, width), max(20, width)))

    def ask(
        self,
        label: str,
        take: "Callable[[str], Callable[[], ChangeResult] | None]",
        value: str = "",
        example: str = "",
        *,
        is_words: bool = True,
        writes_on: bool = False,
    ) -> None:
        """Ask for a line.

        Args:
            label: What is asked for.
            take: Gets the line, and returns what keeps it, or None when it is taken already. Both
                may raise `HandrailError` or `UnacceptableError`: then the line stays as it is,
                and the sentence is shown.
            value: What stands there already.
            example: What an empty line shows.
            is_words: Whether one writes words that must not be lost, rather than a day.
            writes_on: Whether one goes on with what stands there, rather than replacing it.
        """
        # Words for something else may still stand here, when the palette leads on.
        self._keep_words()
        self._take, self._label = take, label
        line = self._line()
        self._ask_again()
        line.value = line.begun = value
        line.placeholder = example
        line.writes_on = writes_on
        self.add_class("-writing")
        self.set_class(is_words, "-words")
        self.screen.query_one(KeyBar).meanwhile(*hints(self, self.KEY_COMMANDS, {}))
        line.focus()

    def _keep_words(self) -> None:
        if isinstance(self.screen, PlaceScreen):
            self.screen.save_pending()

    def on_input_changed(self, event: "Input.Changed") -> None:
        """Ask anew when a line that could not be taken is changed."""
        event.stop()
        self._ask_again()

    def on_input_submitted(self, event: "Input.Submitted") -> None:
        """Take the line, or say why it cannot be taken."""
        event.stop()
        if self._take is None:
            return
        try:
            keep = self._take(event.value.strip())
        except (HandrailError, UnacceptableError) as error:
            self._refuse(error)
            return
        screen = self.screen
        if keep is None or not isinstance(screen, PlaceScreen):
            self.action_leave()
            return

        line = self._line()
        begun, line.begun = line.begun, event.value  # It is sent: nobody has to keep it besides.

        def kept(change: "ChangeResult") -> None:
            # First of all the line is left, so that what was done is said in its place.
            self.action_leave()
            screen.after(change)

        def refused(error: Exception) -> None:
            line.begun = begun
            self._refuse(error)

        screen.save(keep, kept, refused, keys_wait=True)

    def _refuse(self, error: Exception) -> None:
        """Say before the line why it cannot be taken; above it, where that would leave no room."""
        reason = str(error)
        if not self.is_writing:
            show_answer(self.app, reason)
            return
        self.set_class(len(reason) > self.size.width - FOR_WORDS, "-above")
        self.query_one(".label", Static).update(sanitize(reason))

    def _ask_again(self) -> None:
        self.remove_class("-above")
        self.query_one(".label", Static).update(self._label)

    def action_leave(self) -> None:
        """Ask no more; what was not taken is let go."""
        self._take = None
        self.remove_class("-writing", "-above", "-words")
        bar = self.screen.query_one(KeyBar)
        bar.meanwhile()
        bar.show_message("")
        self._line().value = ""
        self.screen.set_focus(None)
        self.screen.focus_next()
        if isinstance(self.screen, PlaceScreen):
            # A day that ended meanwhile waited for the words.
            self.screen.show()
