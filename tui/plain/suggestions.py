"""What somebody suggests as answers, line by line: told, taken over, or let go."""

from flows.actions.drafts.draft_session import DraftSession
from flows.actions.drafts.taken_answers import take_suggestion
from flows.actions.suggestions import settle_suggestion
from flows.documents.records.dated_records import SuggestionRecord
from flows.documents.vocabulary import SuggestionState
from flows.guide.session.suggested_words import subject_of
from flows.lookup.suggestions import open_suggestions
from flows.store.store import Store

NONE = ["Nobody suggested anything here."]


class Suggestions:
    """Those for the questions of one session."""

    def __init__(self, store: Store, draft: DraftSession) -> None:
        self._store, self._draft = store, draft

    def lines_at(self, path: str) -> list[str]:
        """Return what is suggested at a question, and the words that answer it."""
        found = self._at(path)
        told = [f"{each.author} suggests: {each.text}" for each in found]
        return [*told, "theirs takes that; decline lets it go."] if told else []

    def take(self, path: str) -> list[str]:
        """Take the first one over, and return what is to be said.

        Raises:
            UnacceptableError: its words are no answer; it stays.
        """
        if not (found := self._at(path)):
            return []
        take_suggestion(self._draft, path, found[0].text)
        settle_suggestion(self._store, found[0].id, SuggestionState.TAKEN)
        return ["Taken.", *self.lines_at(path)]

    def decline(self, path: str) -> list[str]:
        """Let the first one go, and return what is to be said."""
        if not (found := self._at(path)):
            return NONE
        settle_suggestion(self._store, found[0].id, SuggestionState.LET_GO)
        return ["Let go.", *self.lines_at(path)]

    def _at(self, path: str) -> list[SuggestionRecord]:
        about = subject_of(self._draft.session)
        return [each for each in open_suggestions(self._store, about) if each.path == path]
