"""A page of a session, as far as it offers examples: to look through, put in and change."""

from collections.abc import Sequence
from functools import partial
from typing import ClassVar

from flows.actions.drafts.taken_answers import put_example_in
from flows.guide.items.text import TextItem
from flows.guide.schema.problems import AnswerError
from flows.lookup.example_lists import Example, ExampleListError, find_examples, read_examples
from tui.drawing.sanitize import shown_line
from tui.fields.field import Field
from tui.screens.base.windows.search_window import FoundRow, SearchWindow
from tui.screens.session.merged_page import MergedPage


class ExamplesWindow(SearchWindow[Example]):
    """Asks which example to put in."""

    TITLE_WORDS: ClassVar[str] = "Examples, to put in and change"
    EMPTY_LINE: ClassVar[str] = "sleep, trust, pain, a word: what is it about?"

    does = "put it in"

    def __init__(self, examples: tuple[Example, ...]) -> None:
        super().__init__()
        self._examples = examples

    def found(self, query: str) -> Sequence[FoundRow]:
        """Return the examples that have the words."""
        return [
            FoundRow(each.area, shown_line(each.text), "", shown_line(each.specific), each)
            for each in find_examples(self._examples, query)
        ]


class ExamplesPage(MergedPage):
    """A page of questions, some of which have examples to choose from."""

    @property
    def examples_here(self) -> str:
        """The list of examples for the question one is at; empty without one."""
        field = self.focused_field()
        item = field.question.item if field is not None else None
        return item.examples_from if isinstance(item, TextItem) else ""

    def action_examples(self) -> None:
        """Show the examples for the question one is at."""
        field = self.focused_field()
        if field is not None and self.examples_here:
            self.commit_then(partial(self._ask_which, field, self.examples_here))

    def _ask_which(self, field: Field, name: str) -> None:
        try:
            examples = read_examples(name, self.host.store.home)
        except ExampleListError as error:
            self.show_message(error.sentence)
            return
        self.app.push_screen(ExamplesWindow(examples), partial(self._put_in, field.path))

    def _put_in(self, path: str, example: Example | None) -> None:
        if example is None:
            return
        try:
            put_example_in(self.session, path, example)
        except AnswerError as error:
            self.show_message(error.sentence)
            return
        self.save_draft()
        self.show_draft()
