"""Changing a line of the journal, its tags and what it belongs to; or a win with its kind."""

from typing import TYPE_CHECKING, Any

from flows.actions.journal import NOTES, WINS, edit_note, edit_win
from flows.actions.links import link_note, link_win
from flows.actions.record import ChangeResult
from flows.documents.records import Json
from flows.documents.records.dated_records import JournalEntryRecord, WinRecord
from flows.documents.vocabulary import WinKind
from flows.guide.session.questions import Question
from flows.lookup.plans import view_plan
from flows.lookup.refusals import NotThereError
from flows.store.file_names import JOURNAL
from flows.text.win_words import WIN_KINDS
from flows.views.journal import known_tags
from tui.screens.base.form import Form, ask

if TYPE_CHECKING:
    from flows.store.store import Store

LABEL = 60
"""The most characters of a tag that is offered; longer ones are shown when they are chosen."""


class LineForm(Form):
    """One line of the journal."""

    NAME = "A line of the journal"

    def __init__(self, note: str, plan: str | None) -> None:
        super().__init__()
        self._note = note
        self._plan = plan

    def _held(self) -> JournalEntryRecord:
        return JournalEntryRecord(_held(self.host.store, NOTES, self._note))

    def questions(self) -> tuple[Question, ...]:
        """Return the questions with what is saved now."""
        store, held = self.host.store, self._held()
        offered = {tag: tag for tag in known_tags(store) if len(tag) <= LABEL}
        asked = [
            ask("text", "long_text", "The words", held.text),
            ask("tags", "multi_select", "Tags of your own", held.tags, choices=offered, other=True),
        ]
        return (*asked, *belonging(store, held, self._plan))

    def keep(self, name: str, value: Any) -> ChangeResult:
        """Keep an answer."""
        store, held = self.host.store, self._held()
        match name:
            case "text":
                return edit_note(store, self._note, value or "")
            case "tags":
                return edit_note(store, self._note, held.text, tags=tuple(value or ()))
        return link_note(store, self._note, held.plan or self._plan, value)


def belonging(
    store: "Store", held: JournalEntryRecord | WinRecord, plan: str | None
) -> tuple[Question, ...]:
    """Return the question what something belongs to, where there is any objective.

    Args:
        store: The open store.
        held: A line of the journal, or a win.
        plan: The plan that is open, for what belongs to none.
    """
    own = held.plan or plan
    objectives = view_plan(store, own).objectives if own else ()
    if not objectives:
        return ()
    wishes = {each.id: each.wish[:120] for each in objectives}
    chosen = held.objective if held.objective in wishes else None
    return (ask("objective", "select", "What does it belong to?", chosen, choices=wishes),)


class WinForm(Form):
    """One win."""

    NAME = "A win"

    def __init__(self, win: str, plan: str | None) -> None:
        super().__init__()
        self._win = win
        self._plan = plan

    def _held(self) -> WinRecord:
        return WinRecord(_held(self.host.store, WINS, self._win))

    def questions(self) -> tuple[Question, ...]:
        """Return the questions with what is saved now."""
        store, held = self.host.store, self._held()
        kinds = {str(kind): words for kind, words in WIN_KINDS.items()}
        return (
            ask("text", "text", "The words", held.text),
            ask("kind", "select", "What kind of win is it?", held.kind, choices=kinds),
            *belonging(store, held, self._plan),
        )

    def keep(self, name: str, value: Any) -> ChangeResult:
        """Keep an answer."""
        store, held = self.host.store, self._held()
        match name:
            case "text":
                return edit_win(store, self._win, value or "")
            case "kind":
                return edit_win(store, self._win, held.text, kind=WinKind(value or held.kind))
        return link_win(store, self._win, held.plan or self._plan, value)


def _held(store: "Store", table: str, identity: str) -> Json:
    document = store.read_all(JOURNAL).get(table, {}).get(identity)
    if document is None:
        raise NotThereError("This is not in the journal any more.")
    return document
