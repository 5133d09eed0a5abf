"""All pages of a session under their stages, with what is answered, to go to any of them."""

from collections import Counter
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from flows.guide.items.item import RepeatItem
from flows.guide.session.pages import Page
from flows.guide.session.questions import Question
from flows.guide.session.session import GuidedSession
from flows.guide.session.unread import find_unread
from tui.drawing.sanitize import shown_line
from tui.drawing.widths import cut, fill
from tui.screens.base.windows.window import AskWindow
from tui.screens.session.page_heading import page_title
from tui.widgets.calm_list import CalmList
from tui.widgets.key_command import Command, widget_key

NAME = 46
"""Cells of the name of a page."""

HEADING = 64
"""Cells of what pages stand below."""

UNREAD_SIGN = "?"
"""What stands before a page on which something was typed that is no answer yet."""

REST = 28
"""Cells of a row of the window beside them: its frame, the number, and what is answered."""


class Contents(AskWindow[str]):
    """Asks which page to go to; it closes with the key of the page."""

    DEFAULT_CSS = """
    Contents > Vertical { width: 74; }
    """

    KEY_COMMANDS: ClassVar[tuple[Command, ...]] = (
        widget_key("enter", "go there"),
        widget_key("0–9", "by its number", "go to the page of a number"),
    )

    def __init__(self, session: GuidedSession) -> None:
        super().__init__()
        self._session = session
        counts = session.question_counts[session.depth]
        self._typed = ""
        self._title = f"Contents   {counts.answered} of {counts.all} answered"
        self._unread = {each.path for each in find_unread(session, {})}
        if self._unread:
            self._title += f"   {UNREAD_SIGN} is not taken yet"

    def compose(self) -> ComposeResult:
        """Draw the pages."""
        with Vertical():
            yield Static(self._title, classes="title", markup=False)
            yield CalmList(*self._rows(), markup=False)
            yield self.key_bar()

    def _rows(self) -> list[Option]:
        rows: list[Option] = []
        stage = ""
        pages = self._session.pages()
        titles = [page_title(self._session, page) for page in pages]
        alike = {title for title, count in Counter(titles).items() if count > 1}
        above = ""
        numbers = Counter(page.step.id for page in pages)
        for page, title in zip(pages, titles, strict=True):
            is_stage = numbers[page.step.id] == 1 and title == page.step.title
            if page.step.id != stage and not is_stage:
                stage, above = page.step.id, page.step.title
                rows.append(_heading(above, "bold $primary"))
            # Pages that are called alike stand below that name, by what each asks first.
            asked = [each for each in page.questions if each.item.waits]
            if title in alike and asked:
                if title != above:
                    rows.append(_heading(f"  {title}", "bold"))
                called = asked[0].item.called
                above, title = title, called[:1].upper() + called[1:]
            # A stage of one page that is called like it is that page.
            style = "bold $primary" if is_stage else ""
            rows.append(Option(self._row(page, title, asked, style), id=page.key))
        return rows

    def _row(self, page: Page, title: str, asked: list[Question], style: str) -> Content:
        answered = sum(is_answered(each) for each in asked)
        room = min(NAME, self.app.size.width - REST)
        name = cut(shown_line(title), room)
        told = f"{answered} of {len(asked)}" if asked else ""
        holds_unread = any(map(page.holds, self._unread))
        if holds_unread:
            told = f"{UNREAD_SIGN} {told}"
        elif asked and answered == len(asked):
            told = f"✓ {told}"
        return Content.assemble(
            *("  ", (f"{page.number:>2}  ", "$muted"), (f"{fill(name, room)}  ", style)),
            (told, "$warning" if holds_unread else "$muted"),
        )

    def on_mount(self) -> None:
        """Begin at the page one is on."""
        rows = self.query_one(CalmList)
        rows.highlighted = rows.get_option_index(self._session.page.key)
        rows.focus()

    def on_key(self, event: events.Key) -> None:
        """Go to the row of a number; a second digit goes on with it where there are so many."""
        if not (event.character or "").isdecimal():
            self._typed = ""
            return
        event.stop()
        numbers = {str(page.number): page.key for page in self._session.pages()}
        digits = str(event.character)
        self._typed = next((n for n in (self._typed + digits, digits) if n in numbers), "")
        if self._typed:
            rows = self.query_one(CalmList)
            rows.highlighted = rows.get_option_index(numbers[self._typed])

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Go to a page."""
        event.stop()
        self.dismiss(event.option_id)


def _heading(words: str, style: str) -> Option:
    """Return a row that pages stand below; one cannot go to it."""
    return Option(Content.styled(cut(shown_line(words), HEADING), style), disabled=True)


def is_answered(question: Question) -> bool:
    """Return whether the person answered a question; a list is, once something is in it."""
    if isinstance(question.item, RepeatItem):
        return any(name for _, name in question.rows)
    return question.given
