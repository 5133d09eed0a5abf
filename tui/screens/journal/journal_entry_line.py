"""Writing in the journal: a line, a page in one's own editor, a win."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from flows.actions.journal import add_win, write_line
from flows.actions.record import ChangeResult
from flows.documents.errors import UnacceptableError
from flows.documents.vocabulary import WinKind
from flows.lookup.example_lists import JOURNAL_PROMPTS, ExampleListError, read_examples
from flows.lookup.plans import current_plan
from tui.screens.base.canvas_screen import View
from tui.screens.base.card_screen import CardScreen
from tui.screens.base.pending_words import keepable
from tui.screens.base.windows.win_dialog import AskWin
from tui.screens.journal.journal_dialogs import ChooseLine
from tui.widgets.key_command import Command
from tui.widgets.text_line import Line

if TYPE_CHECKING:
    from flows.store.store import Store

EMPTY = "a line for today; enter keeps it, #tags at its end"
"""What an empty line says."""


KEPT = "Kept in the journal."
"""What is said when a line was kept."""

STILL_THERE = "Your words stand in the line. F3 opens them in your editor again."
"""What is said when a page of one's own editor could not be kept as it is."""

KEPT_IN_PART = "Kept in the journal, a space in place of each sign that cannot be kept."
"""What is said when one leaves a line that could not be kept as it is."""


WRITE = Command(
    "write",
    "n",
    "write",
    "write",
    tooltip="Write a line",
    help="writes a line; enter keeps it, words like #evening at its end are tags",
    synonyms="new journal add entry note diary",
)
"""Going to the line in which one writes."""

WIN = Command(
    "win",
    "w",
    "win",
    "win",
    tooltip="Note a win",
    help="notes a win, with its kind",
    synonyms="success celebrate managed achievement",
)
"""Noting a win."""

PROMPTING = Command(
    "journal_prompts",
    "p",
    "prompts",
    "prompts",
    tooltip="Questions that help to begin",
    help="shows questions that help to begin",
    synonyms="prompts inspiration ideas",
)
"""Questions that help to begin."""

EDITOR = Command(
    "editor",
    "f3,ctrl+o",
    "editor",
    tooltip="Your own editor",
    help="writes in your own editor, for longer texts",
    synonyms="vim emacs nano external long",
)
"""Writing in one's own editor."""


class Writing(CardScreen[View]):
    """A place with a line in which one writes."""

    KEY_COMMANDS: ClassVar[tuple[Command, ...]] = (WRITE, WIN, PROMPTING, EDITOR)

    def __init__(self, plan: str | None = None) -> None:
        super().__init__(plan)
        self.pen = Line("", EMPTY, id="write")
        self.pen.writes_on = True
        """The line in which one writes."""

    def show_lines(self) -> None:
        """Show the page on which a new line appears."""

    def save_pending(self) -> None:
        """Keep a line that was not finished, rather than lose it."""
        super().save_pending()
        text = self.pen.value
        if text.strip() in ("", self.pen.begun.strip()):
            return
        self.pen.begun = text
        app, pen = self.app, self.pen

        def kept(words: str) -> None:
            app.notify(words, markup=False)
            if pen.value == text:
                pen.value = pen.begun = ""

        def refused(error: Exception) -> None:
            app.notify(str(error), markup=False)
            pen.begun = ""

        self.host.save(partial(_write_in_part, text, self._line_writer), kept, refused)

    def write(
        self, text: str, kept: Callable[[], None], refused: Callable[[], None] | None = None
    ) -> None:
        """Keep a line in the journal; until it is kept, it stays where it was written.

        Args:
            text: The line.
            kept: Called once it is kept.
            refused: Called when it could not be kept, which was told then.
        """

        def after(change: ChangeResult) -> None:
            if self.pen.value == text:
                self.pen.value, self.pen.placeholder, self.pen.begun = "", EMPTY, ""
            kept()
            self.show()

        def show_error(error: Exception) -> None:
            self.pen.begun = ""
            self.app.notify(str(error), markup=False)
            if refused is not None:
                refused()

        self.pen.begun = text  # It is sent: nobody has to keep it besides.
        self.save(partial(self._line_writer, text), after, show_error, keys_wait=True)

    @property
    def _line_writer(self) -> Callable[[str], ChangeResult]:
        """What writes a line for today."""
        return partial(_write, self.host.store, self.host.clock.today(), self.plan)

    @property
    def own_plan(self) -> str | None:
        """The id of the plan that a new line belongs to; none while there is no plan."""
        if self.plan is not None:
            return self.plan
        current = current_plan(self.host.store)
        return current.id if current else None

    def action_write(self) -> None:
        """Go to the line in which one writes."""
        self.show_lines()
        self.pen.focus()

    def action_editor(self) -> None:
        """Write in one's own editor, beginning with what stands in the line."""
        self.host.own_editor.open(self.pen.value, self._take_back)

    def _take_back(self, text: str) -> None:
        """Keep what was written in an editor, though the app may be about to end."""
        if not text.strip():
            return

        def kept() -> None:
            self.pen.value = ""
            self.show_message(KEPT)
            self.show_lines()

        def refused() -> None:
            self.pen.value = text
            self.action_write()
            self.notify(STILL_THERE, markup=False)

        # Here it stays until it is kept, also where the app ends meanwhile.
        self.pen.value = text
        self.write(text, kept, refused)

    def action_prompts(self) -> None:
        """Show questions that help to begin; the one that is chosen stands in the empty line."""
        try:
            found = read_examples(JOURNAL_PROMPTS, self.host.store.home)
        except ExampleListError as error:
            self.show_message(error.sentence)
            return
        prompts = tuple(each.text for each in found)

        def begin(place: int | None) -> None:
            if place is not None:
                self.pen.placeholder = prompts[place]
                self.action_write()

        self.app.push_screen(ChooseLine("To begin with", prompts, "write about it"), begin)

    def action_win(self) -> None:
        """Ask for a win and its kind."""

        def note(text: str, kind: WinKind) -> ChangeResult:
            today, plan = self.host.clock.today(), self.own_plan
            return self.on_store(add_win)(text, on=today, kind=kind, plan=plan)

        self.app.push_screen(AskWin(note), self.after)


def _write(store: "Store", day: date, plan: str | None, text: str) -> ChangeResult:
    """Write a line that belongs to a plan, or to the current one, if there is any."""
    if plan is None:
        current = current_plan(store)
        plan = current.id if current else None
    return write_line(store, text.strip(), on=day, plan=plan)


def _write_in_part(text: str, write: Callable[[str], ChangeResult]) -> str:
    """Write a line to which there is no way back, and return what is said of it.

    Where it cannot be kept as it is, its words come before its signs.
    """
    try:
        write(text)
    except UnacceptableError:
        pieces = keepable(text)
        if pieces == [text]:
            raise
        for piece in pieces:
            write(piece)
        return KEPT_IN_PART
    return KEPT
