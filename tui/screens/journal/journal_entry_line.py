"""Writing in the journal: a line, a page in one's own editor, a win."""

from typing import ClassVar
from unicodedata import category

from textual.binding import Binding, BindingType

from flows.actions.journal import add_win, write_line
from flows.actions.record import ChangeResult
from flows.documents.errors import HandrailError, UnacceptableError
from flows.documents.validators import TEXT_LIMIT
from flows.documents.vocabulary import WinKind
from flows.lookup.plans import current_plan
from tui.screens.base.canvas_screen import CanvasScreen, View
from tui.screens.base.win_dialog import AskWin
from tui.screens.journal.journal_dialogs import PROMPTS, ChooseLine
from tui.terminal.editor import edit
from tui.widgets.text_line import Line

WRITE = "a line for today; enter keeps it, #tags at its end"
"""What an empty line says."""


KEPT = "Kept in the journal."
"""What is said when a line was kept."""

STILL_THERE = "Your words stand in the line. F3 opens them in your editor again."
"""What is said when a page of one's own editor could not be kept as it is."""

KEPT_IN_PART = "Kept in the journal, a space in place of each sign that cannot be kept."
"""What is said when one leaves a line that could not be kept as it is."""


class Writing(CanvasScreen[View]):
    """A place with a line in which one writes."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("n", "write", "write", tooltip="Write a line", id="write"),
        Binding("w", "win", "win", tooltip="Note a win", id="win"),
        Binding(
            "p", "prompts", "prompts", tooltip="Questions that help to begin", id="journal_prompts"
        ),
        Binding("f3,ctrl+o", "editor", "own editor", tooltip="Your own editor", id="editor"),
    ]

    def __init__(self, plan: str | None = None) -> None:
        super().__init__(plan)
        self.pen = Line("", WRITE, id="write")
        """The line in which one writes."""

    def show_lines(self) -> None:
        """Show the page on which a new line appears."""

    def save_pending(self) -> None:
        """Keep a line that was not finished, rather than lose it."""
        super().save_pending()
        text = self.pen.value
        if not text.strip():
            return
        if self.write(text):
            self.app.notify(KEPT, markup=False)
            return
        # There is no way back to the line, so its words come before its signs.
        pieces = _keepable(text)
        if pieces != [text] and all([self.write(piece) for piece in pieces]):
            self.app.notify(KEPT_IN_PART, markup=False)

    def write(self, text: str) -> bool:
        """Keep a line in the journal, and say whether it could be kept."""
        try:
            write_line(
                self.host.store, text.strip(), on=self.host.clock.today(), plan=self.own_plan
            )
        except (HandrailError, UnacceptableError) as error:
            self.app.notify(str(error), severity="warning", markup=False)
            return False
        self.pen.value, self.pen.placeholder = "", WRITE
        return True

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
        try:
            with self.app.suspend():
                text, remark = edit(self.pen.value)
        except HandrailError as error:
            self.notify(error.sentence, severity="warning", markup=False)
            return
        if remark:
            self.notify(remark, severity="warning", markup=False)
        if not text.strip():
            return
        if not self.write(text):
            self.pen.value = text
            self.action_write()
            self.notify(STILL_THERE, markup=False)
        else:
            self.tell(KEPT)
            self.show_lines()
            self.show()

    def action_prompts(self) -> None:
        """Show questions that help to begin; the one that is chosen stands in the empty line."""

        def begin(place: int | None) -> None:
            if place is not None:
                self.pen.placeholder = PROMPTS[place]
                self.action_write()

        self.app.push_screen(ChooseLine("To begin with", PROMPTS, "write about it"), begin)

    def action_win(self) -> None:
        """Ask for a win and its kind."""

        def note(text: str, kind: WinKind) -> ChangeResult:
            today, plan = self.host.clock.today(), self.own_plan
            return self.on_store(add_win)(text, on=today, kind=kind, plan=plan)

        self.app.push_screen(AskWin(note), self.after)


def _keepable(text: str) -> list[str]:
    """Return a text without control characters, in pieces that are not too long to be kept."""
    plain = "".join(
        each if each in "\n\t" or category(each) not in ("Cc", "Cs") else " " for each in text
    )
    starts = range(0, len(plain), TEXT_LIMIT)
    return [piece for start in starts if (piece := plain[start : start + TEXT_LIMIT]).strip()]
