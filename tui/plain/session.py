"""A guided session line by line: the same session that the wizard shows on screens."""

from collections.abc import Callable
from datetime import date
from enum import Enum, auto

from flows.documents.errors import UnacceptableError
from flows.guide.session import GuidedSession, Page, Question

from tui.plain.console import Console
from tui.plain.overview import walk_overview
from tui.plain.prompts import PROMPTS, ask
from tui.plain.prompts.asking import Asking
from tui.plain.review import read_back
from tui.plain.telling import help_lines, offer, outline_lines, question_lines
from tui.plain.words import Back, Blank, Clear, EndOfInput, Save, Skip


class Ending(Enum):
    """How a conversation ended."""

    FINISHED = auto()
    """The person read the plan back and wants it saved."""

    SAVED = auto()
    """The person left; the draft is kept."""

    CUT_OFF = auto()
    """The input ended; the draft is kept."""


class Walk:
    """Walks a person through a session, question by question.

    After every answer `keep` is called, so that whatever happens next finds it saved.
    """

    def __init__(
        self, session: GuidedSession, console: Console, today: date, keep: Callable[[], None]
    ) -> None:
        self.session = session
        """The session that is walked through."""

        self.console = console
        """Who is asked."""

        self.today = today
        """The day that relative dates are counted from."""

        self.keep = keep
        """Saves the draft."""

        self._told_page = ""
        console.asides["plan"] = lambda: outline_lines(session)

    def run(self) -> Ending:
        """Ask from the cursor on until the person leaves or wants the plan saved."""
        try:
            while True:
                self._walk_pages()
                if read_back(self):
                    return Ending.FINISHED
        except Save:
            return Ending.SAVED
        except EndOfInput:
            return Ending.CUT_OFF
        finally:
            self.keep()

    def ask_question(self, question: Question) -> None:
        """Ask one question until its answer is one that can be kept, and keep it.

        Raises:
            Back: the person wants the question before.
            Save: the person wants to leave.
            EndOfInput: nothing more will be typed.
        """
        self.session.focus(question.path)
        self.console.say(*question_lines(question))
        if question.item.type not in PROMPTS:
            return
        self.console.asides["help"] = lambda: help_lines(question)
        self.console.say(offer(question, self.today))
        asking = Asking(
            self.console,
            question,
            self.today,
            typing=lambda text: self._type(question.path, text),
            keep=lambda value: self._answer(question.path, value),
        )
        while True:
            try:
                self._answer(question.path, ask(asking))
            except Blank:
                if question.value is None and question.suggestion is not None:
                    self.session.accept(question.path)
                    self.keep()
            except Clear:
                self.session.clear(question.path)
                self.keep()
            except Skip:
                return
            except UnacceptableError as error:
                self.console.say(str(error))
                continue
            return

    def _walk_pages(self) -> None:
        """Go through the pages to the end of the last one, or back to where `back` leads."""
        path = self.session.cursor
        while True:
            page = self.session.page
            self._tell_page(page)
            if page.is_overview:
                forward = walk_overview(self, page)
            else:
                forward = self._walk_page(page, path)
            if forward:
                if not self.session.next():
                    return
                path = ""
            elif self.session.back():
                path = self.session.page.questions[-1].path if self.session.page.questions else ""
            else:
                self.console.say("This is the first question.")

    def _walk_page(self, page: Page, path: str) -> bool:
        """Ask the questions of a page from `path` on; False when `back` leads before the first."""
        asked = next((q for q in page.questions if q.path == path), None) or page.questions[0]
        while True:
            try:
                self.ask_question(asked)
                step = 1
            except Back:
                step = -1
            # An answer may show or hide questions, so the page is looked at anew.
            questions = [q for q in self.session.page.questions if step > 0 or takes_answer(q)]
            place = next((n for n, q in enumerate(questions) if q.path == asked.path), 0) + step
            if not 0 <= place < len(questions):
                return place > 0
            asked = questions[place]
