"""A page of a session, as far as others suggest answers on it."""

from functools import partial

from flows.actions.drafts.taken_answers import take_suggestion
from flows.actions.suggestions import settle_suggestion
from flows.documents.records.dated_records import SuggestionRecord
from flows.documents.vocabulary import SuggestionState
from flows.guide.schema.problems import AnswerError
from flows.guide.session.suggested_words import subject_of
from flows.lookup.suggestions import open_suggestions
from tui.fields.field import Field
from tui.fields.private import is_sensitive
from tui.screens.session.merged_page import MergedPage
from tui.screens.session.suggestion_window import Settled, SuggestionWindow
from tui.widgets.suggested_answer import SuggestedAnswer


class SuggestedAnswers(MergedPage):
    """A page of questions with what others suggest beside the answers."""

    _suggested: tuple[SuggestionRecord, ...] = ()

    def show(self) -> None:
        """Take in what has changed; somebody may have suggested something."""
        super().show()
        if self.query("#page"):
            self._show_others()

    def _show_others(self) -> None:
        """Show below a question what others wrote there."""
        super()._show_others()
        found = self.host.perform(open_suggestions, self.host.store, subject_of(self.session)) or ()
        self._suggested = found
        self.query(SuggestedAnswer).remove()
        for field in self.fields():
            for each in self._suggestions_at(field):
                line = SuggestedAnswer(
                    field.path,
                    each.author,
                    each.text,
                    "F8",
                    is_private=is_sensitive(field.question.item),
                )
                self.query_one("#page").mount(line, after=self.block_of(field))
                self._show_line(line)

    def _suggestions_at(self, field: Field) -> list[SuggestionRecord]:
        return [each for each in self._suggested if each.path == field.path]

    def show_others_here(self) -> None:
        """Unmask what others wrote at the question one is at, and mask the rest."""
        super().show_others_here()
        for line in self.walk_children(SuggestedAnswer):
            self._show_line(line)

    def _show_line(self, line: SuggestedAnswer) -> None:
        """Show a suggestion; that at the question one is at comes into sight."""
        field = self.focused_field()
        is_here = field is not None and field.path == line.path
        line.show(is_here=is_here)
        if is_here:
            self.call_after_refresh(line.scroll_visible, animate=False)

    @property
    def other_words(self) -> str:
        """What F8 does at this question, in words."""
        if super().has_other_here:
            return "take the other answer"
        return "what was suggested"

    @property
    def has_other_here(self) -> bool:
        """Whether somebody else wrote something at the question one is at."""
        field = self.focused_field()
        return super().has_other_here or (field is not None and bool(self._suggestions_at(field)))

    def action_take_other(self) -> None:
        """Take what another session wrote; else ask what is to become of a suggestion."""
        field = self.focused_field()
        if super().has_other_here or field is None:
            super().action_take_other()
        elif suggested := self._suggestions_at(field):
            self.commit_then(partial(self._ask_about, field.path, suggested[0]))

    def _ask_about(self, path: str, suggestion: SuggestionRecord) -> None:
        def settle(answer: Settled | None) -> None:
            if answer is not None:
                self._settle(path, suggestion, *answer)

        is_private = is_sensitive(self.session.question(path).item)
        self.app.push_screen(SuggestionWindow(suggestion, is_private=is_private), settle)

    def _settle(self, path: str, suggestion: SuggestionRecord, deed: str, words: str) -> None:
        state = SuggestionState.LET_GO
        if deed == "take":
            state = SuggestionState.TAKEN
            try:
                take_suggestion(self.kept, path, words)
            except AnswerError as error:
                self.show_message(error.sentence)
                return
            self.save_draft()
            self.show_draft()
        settled = partial(settle_suggestion, self.host.store, suggestion.id, state)
        self.host.save(settled, lambda _: self._show_when_current())

    def _show_when_current(self) -> None:
        if self.is_current and self.query("#page"):
            self._show_others()
            self.show_hints()
