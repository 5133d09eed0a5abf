"""A guided session line by line: the same session that the wizard shows on screens."""

from collections.abc import Callable
from datetime import date
from enum import Enum, auto
from typing import TYPE_CHECKING

from flows.documents.vocabulary import Depth
from flows.guide.items.item import RepeatItem
from flows.guide.session.earlier_plan import take_parts
from flows.guide.session.pages import Page
from flows.guide.session.questions import Question
from flows.guide.session.session import GuidedSession
from tui.plain.console import Console
from tui.plain.conversation import Conversation
from tui.plain.line_list import walk_lines
from tui.plain.overview import walk_overview
from tui.plain.prompt_words import (
    SESSION_TURNS,
    Back,
    EndOfInput,
    More,
    Save,
    SessionTurn,
    Take,
    TakeAll,
)
from tui.plain.question_lines import outline_lines, tell_page, tell_question
from tui.plain.question_prompt import ask_question
from tui.plain.read_back import read_back

if TYPE_CHECKING:
    from flows.actions.drafts.draft_session import DraftSession


class Ending(Enum):
    """How a conversation ended."""

    FINISHED = auto()
    """The person read the plan back and wants it saved."""

    SAVED = auto()
    """The person left; the draft is kept."""

    CUT_OFF = auto()
    """The input ended; the draft is kept."""


class Walk(Conversation):
    """Walks a person through a session, question by question.

    After every answer `keep` is called, so that whatever happens next finds it saved.
    """

    def __init__(
        self,
        session: GuidedSession,
        console: Console,
        today: date,
        keep: Callable[[], None],
        draft: "DraftSession | None" = None,
    ) -> None:
        super().__init__(session, console, today, keep, draft)
        self._opened: list[tuple[str, str]] = []
        """Repeats with the instance that was opened from their list, outermost first."""

        self._is_closing = False
        """Whether one is at what is asked once the plan was read back."""

        self._offered: set[str] = set()
        """Pages at which it was told what can be taken over there."""

        self._told: tuple[str, str | None, str | None] | None = None
        console.turns = SESSION_TURNS
        console.asides["plan"] = lambda: outline_lines(session, is_watched=self.is_watched)

    def run(self) -> Ending:
        """Ask from the cursor on until the person leaves or wants the plan saved."""
        path: str | None = self._start()
        try:
            while True:
                self._walk_from(path)
                leads = read_back(self)
                if leads is None and self._close():
                    return Ending.FINISHED
                path = self.place_for(leads) if leads is not None else None
                self._told = None
        except Save:
            return Ending.SAVED
        except (EndOfInput, KeyboardInterrupt):
            return Ending.CUT_OFF
        finally:
            self.keep()

    def _close(self) -> bool:
        """Ask what is asked once the plan was read back; False when it is to be read once more."""
        self._is_closing = True
        try:
            paths = [question.path for _, question in self._route()]
            self._walk_from(next(iter(paths), None))
        except Back:
            return False
        finally:
            self._is_closing = False
        return True

    def _walk_from(self, path: str | None) -> None:
        """Ask one question after the other, to the end of the last page.

        Raises:
            Back: the person goes back from the first question that closes the session.
        """
        here = path
        while here is not None:
            page, question = self._find(here)
            walked = [each.path for _, each in self._route()]
            self._tell_page(page)
            try:
                opened = self._visit(page, question)
            except Back:
                before = self._before(here, walked)
                if before == here and self._is_closing:
                    raise
                here = before
                continue
            except SessionTurn as turn:
                fresh = {each.path for each in page.hidden if isinstance(turn, More)}
                self._deepen(page, turn)
                route = [question.path for _, question in self._route()]
                # What is asked as well may stand before the question at which one said so, and
                # where less is asked, that question may be gone: then the next one there is.
                ahead = {*walked[walked.index(here) :], *fresh}
                here = next((path for path in route if path in ahead), self.place_for(here))
                continue
            if opened is None:
                here = self._after(here, walked)
            else:
                self._opened.append((question.path, opened))
                here = self._first_in(f"{question.path}.{opened}.")

    def _visit(self, page: Page, question: Question) -> str | None:
        """Tell or ask one question; return the id of the instance that was opened, if one was."""
        self.console.note_place(self.session.draft_id, question.path)
        if isinstance(question.item, RepeatItem):
            if question.item.is_paged:
                return walk_overview(self, question.path)
            return walk_lines(self, question.path)
        if question.item.waits:
            ask_question(self, question.path)
        else:
            tell_question(self.console, question, is_watched=self.is_watched)
        return None

    def _deepen(self, page: Page, turn: SessionTurn) -> None:
        """Ask more, or less, from here on, and say so."""
        session = self.session
        if isinstance(turn, Take | TakeAll):
            self._take_earlier(page)
            return
        if isinstance(turn, More):
            if not page.more:
                self.console.print_lines("This page has no more questions.")
                return
            self.console.print_lines(f"Asked here as well: {', '.join(page.more)}.")
            session.open_more(page)
        else:
            depth = Depth(turn.word)
            session.set_depth(depth)
            count = session.question_counts[depth]
            self.console.print_lines(f"{count.answered} of {count.all} questions have an answer.")
        self.keep()
        self._told = None

    def _take_earlier(self, page: Page) -> None:
        """Take over what an earlier plan has for a page as a whole."""
        taken = take_parts(self.session, page)
        if not taken:
            self.console.print_lines("Your earlier plan has nothing here.")
            return
        self.console.print_lines(f"Taken over: {', '.join(each.words for each in taken)}.")
        self.keep()

    def _tell_page(self, page: Page) -> None:
        # A heading also holds the name that is being typed, which is no reason to tell it again.
        told = (page.title, page.repeat, page.identity)
        if told != self._told:
            tell_page(self.console, page, is_named=not self._hides_name(page))
        self._told = told
        parts = [each.words for each in self.session.earlier.parts(self.session.visible, page)]
        if parts and page.key not in self._offered:
            self._offered.add(page.key)
            self.console.print_lines(
                f"Your earlier plan has {', '.join(parts)}; {TakeAll.word} takes that over."
            )

    def _hides_name(self, page: Page) -> bool:
        """Return whether the name of one of several in a heading is not told just now."""
        if not (self.is_watched and page.repeat and page.repeat in self.session.visible.by_path):
            return False
        item = self.session.visible.by_path[page.repeat].item
        return isinstance(item, RepeatItem) and item.has_private_names

    # Which question comes next. An answer may show or hide others, so this is asked anew each time.

    def _route(self) -> list[tuple[Page, Question]]:
        return [
            (page, question)
            for page in self.session.pages()
            if page.is_closing is self._is_closing
            for question in page.questions
        ]

    def _find(self, path: str) -> tuple[Page, Question]:
        return next(each for each in self._route() if each[1].path == path)

    def _start(self) -> str | None:
        """Return the question at the cursor, or the remarks on its page that lead up to it.

        None when only what closes the session is left, or nothing else is asked at all.
        """
        route = self._route()
        if self.session.page.is_closing or not route:
            return None
        paths = [question.path for _, question in route]
        place = paths.index(self.place_for(self.session.cursor))
        while place and not _stops(route[place - 1][1]) and route[place - 1][0] is route[place][0]:
            place -= 1
        return paths[place]

    def place_for(self, path: str) -> str:
        """Return the question to stop at for a path: itself, the list it is in, else the last."""
        route = [question for _, question in self._route()]
        if any(question.path == path for question in route):
            return path
        stops = [question.path for question in route if _stops(question)]
        lists = [each for each in stops if path.startswith(f"{each}.")]
        return [*stops, *lists][-1]

    def _after(self, path: str, walked: list[str]) -> str | None:
        """Return what follows a question; one that is gone, as it was cleared, by where it was."""
        paths = [question.path for _, question in self._route()]
        ahead = paths[paths.index(path) :] if path in paths else walked[walked.index(path) :]
        following = next((each for each in ahead[1:] if each in paths), "")
        return self._closed(following) or following or None

    def _before(self, path: str, walked: list[str]) -> str:
        """Return what stands before a question; of one that is gone, before where it was."""
        stops = [q.path for _, q in self._route() if _stops(q) or q.path == path]
        passed = stops[: stops.index(path)] if path in stops else walked[: walked.index(path)]
        earlier = [each for each in passed if each in stops]
        if not earlier:
            if not self._is_closing:
                self.console.print_lines("This is the first question.")
            return self.place_for(path)
        return self._closed(earlier[-1]) or earlier[-1]

    def _closed(self, path: str) -> str:
        """Return the list to come back to when a path leads out of what was opened from it."""
        if not self._opened:
            return ""
        repeat, identity = self._opened[-1]
        if path.startswith(f"{repeat}.{identity}."):
            return ""
        self._opened.pop()
        return repeat

    def _first_in(self, prefix: str) -> str:
        return next(q.path for _, q in self._route() if q.path.startswith(prefix))


def _stops(question: Question) -> bool:
    """Return whether a question waits for the person, as remarks and computed values do not."""
    return question.item.waits
