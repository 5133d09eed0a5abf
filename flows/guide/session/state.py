"""The answers of a session and what follows from them: what is asked now, on which pages.

Everything that changes an answer is here. What follows is worked out when somebody looks at it.
"""

from collections.abc import Callable, Iterable
from datetime import date
from functools import cached_property, partial

from flows.documents.errors import UnacceptableError
from flows.documents.vocabulary import Depth
from flows.guide.answers.answers import Answers, Removed, take_out
from flows.guide.answers.entry_line import EntryLine, read_entry, words_alone
from flows.guide.answers.pending_text import PendingText
from flows.guide.items.contact import ContactItem
from flows.guide.items.item import Item, RepeatItem
from flows.guide.items.item_parts import AnswerContext
from flows.guide.mapping.field_map import FieldMap
from flows.guide.schema.flow import Flow
from flows.guide.schema.problems import AnswerError
from flows.guide.session.depth import QuestionCount, Selection, count_asked
from flows.guide.session.pages import AskQuestion, Page, Pager, page_without_questions
from flows.guide.session.question_builder import QuestionBuilder
from flows.guide.session.questions import Question
from flows.guide.session.visible_items import Lists, VisibleItem, VisibleItems
from flows.store.ids import new_id

MOST_NESTED = 4
"""How deep repeats with a least number are filled up inside each other."""


class SessionState:
    """What was answered, and what is asked because of it."""

    def __init__(
        self,
        flow: Flow,
        mapping: FieldMap,
        answers: Answers,
        typing: PendingText,
        builder: QuestionBuilder,
        lists: Callable[[], Lists],
        depth: Depth = Depth.EVERYTHING,
        opened: Iterable[str] = (),
    ) -> None:
        """Begin with some answers.

        Args:
            flow: What is asked.
            mapping: Where answers live; the fields of the plan have their say about each.
            answers: What was answered so far.
            typing: What is being typed.
            builder: Makes questions.
            lists: Returns what there is to choose from in the plan that a short flow is about.
            depth: How much is asked.
            opened: Instance paths of what is asked anyway.
        """
        self.flow = flow
        self.mapping = mapping
        self.answers = answers
        self.typing = typing
        self._builder = builder
        self._lists = lists
        self.depth = depth
        self.opened = set(opened)
        self._fill_up()

    @cached_property
    def visible(self) -> VisibleItems:
        """All items that are asked now."""
        return VisibleItems(self.flow, self.answers, self._lists())

    @cached_property
    def pages(self) -> tuple[Page, ...]:
        """The pages there are now; one at least."""
        pages = Pager(self.visible, self.selection(self.depth), self.ask).pages()
        return pages or (page_without_questions(self.flow),)

    def selection(self, depth: Depth) -> Selection:
        """Return which of the visible items are asked at a depth."""
        if depth not in self._selections:
            self._selections[depth] = Selection(self.visible, self.typing, depth, self.opened)
        return self._selections[depth]

    @cached_property
    def question_counts(self) -> dict[Depth, QuestionCount]:
        """How many questions there are at each depth, and how many have an answer."""
        return {depth: count_asked(self.visible, self.selection(depth)) for depth in Depth}

    def set_depth(self, depth: Depth) -> None:
        """Ask the essentials or everything from now on."""
        self.depth = depth
        self._changed()

    def open(self, paths: Iterable[str]) -> None:
        """Ask some items, or all of some instances, whatever the depth is."""
        self.opened.update(paths)
        self._changed()

    def question(self, path: str) -> Question:
        """Return a visible question.

        Raises:
            KeyError: it is not asked now.
        """
        return self.ask(self.visible.by_path[path])

    @property
    def ask(self) -> AskQuestion:
        """Makes the question of an item that is visible now."""
        return partial(self._builder.build, self.visible, self.typing)

    def _changed(self) -> None:
        for name in ("visible", "pages", "question_counts"):
            self.__dict__.pop(name, None)
        self._selections: dict[Depth, Selection] = {}

    def answer(self, path: str, value: object, today: date) -> None:
        """Take an answer; None or blank text takes it away.

        Raises:
            AnswerError: it cannot be kept; nothing has changed.
        """
        asked = self.visible.by_path.get(path)
        if asked is None:
            raise AnswerError(path, "This is not asked at the moment.")
        kept = None
        if value is not None:
            try:
                context = AnswerContext(today, asked.choices, asked.rows)
                kept = asked.item.validate_answer(value, context)
                target = self.mapping.targets.get(asked.declared)
                if kept is not None and target is not None:
                    target.holds(kept)
            except UnacceptableError as error:
                raise AnswerError(path, str(error)) from None
        if kept is None:
            self.clear(path)
        else:
            self.answers.values[path] = kept
            self.typing.forget(path)
            self._changed()

    def clear(self, path: str) -> None:
        """Take an answer away; a default takes its place again."""
        self.answers.values.pop(path, None)
        self.typing.forget(path)
        self._changed()

    def add(self, repeat: str) -> str:
        """Add an instance to a repeat and return its id.

        Raises:
            AnswerError: there are as many as there can be.
        """
        asked = self.visible.by_path[repeat]
        if isinstance(asked.item, RepeatItem) and len(asked.rows) >= asked.item.max:
            raise AnswerError(repeat, f"There can be at most {asked.item.max} of these.")
        identity = new_id()
        self.answers.add(repeat, identity)
        self._fill_up()
        return identity

    def read_line(self, repeat: str, text: str, today: date) -> EntryLine:
        """Return what an entry of a list that is written in one line means; nothing is kept.

        Raises:
            AnswerError: it has no words.
        """
        if not text.strip():
            raise AnswerError(repeat, "This needs a few words.")
        asked = self.visible.by_path[repeat]
        return read_entry(_as_repeat(asked.item), text, self._context_in(asked, today))

    def take_line(
        self, repeat: str, text: str, identity: str, today: date, *, as_words: bool
    ) -> str:
        """Take a line as a new entry or as the new wording of one, and return its id.

        Raises:
            AnswerError: it cannot be kept; nothing has changed.
        """
        read, item = self.read_line(repeat, text, today), self.visible.by_path[repeat].item
        if as_words:
            read = words_alone(_as_repeat(item), text)
        blanks = [each for each, _ in self.visible.by_path[repeat].rows]
        blanks = [each for each in blanks if self.visible.is_blank(f"{repeat}.{each}")]
        added = "" if identity or blanks else self.add(repeat)
        entry = f"{repeat}.{identity or added or blanks[0]}"
        before = dict(self.answers.values)
        try:
            for inner in _as_repeat(item).written:
                self._take_part(f"{entry}.{inner.id}", read.values.get(inner.id), today)
        except AnswerError as error:
            self.answers.values = before
            if added:
                self.answers.remove(repeat, added)
            self._changed()
            raise AnswerError(repeat, error.sentence) from None
        self.typing.forget(repeat)
        return entry.rpartition(".")[2]

    def _take_part(self, path: str, value: object, today: date) -> None:
        """Take one answer of a line; what the line could have said and does not is taken away."""
        stood = self.answers.values.get(path)
        is_contact = isinstance(self.visible.by_path[path].item, ContactItem)
        if is_contact and isinstance(value, dict) and isinstance(stood, dict):
            # A line says the name and how to reach them; a note stays.
            value = {**stood, "reach": "", **value}
        if value is not None:
            self.answer(path, value, today)
        elif stood is not None:
            asked = self.visible.by_path[path]
            if asked.item.format_tail(stood, AnswerContext(today, asked.choices, asked.rows)):
                self.clear(path)

    def _context_in(self, repeat: VisibleItem, today: date) -> Callable[[Item], AnswerContext]:
        """Return what makes the context of an item on a row, before there is such a row."""

        def context(item: Item) -> AnswerContext:
            declared = f"{repeat.declared}.{item.id}"
            return AnswerContext(today, self.visible.choices_of(item, declared, repeat.scope))

        return context

    def remove(self, repeat: str, identity: str) -> Removed:
        """Take an instance out of a repeat; `restore` puts it back."""
        removed = self.answers.remove(repeat, identity)
        typing = take_out(self.typing, f"{repeat}.{identity}.")
        self._fill_up()
        return removed._replace(typing=typing)

    def restore(self, removed: Removed) -> None:
        """Put an instance back where it was."""
        self.answers.restore(removed)
        self.typing.update(removed.typing)
        self._changed()

    def move(self, repeat: str, identity: str, by: int) -> None:
        """Move an instance up (negative) or down among the others."""
        self.answers.move(repeat, identity, by)
        self._changed()

    def take_over(self, answers: Answers, typing: PendingText) -> None:
        """Go on from other answers and other text that is being typed."""
        self.answers, self.typing = answers, typing
        self._fill_up()

    def _fill_up(self) -> None:
        """Give each repeat the instances that it has from the start."""
        for _ in range(MOST_NESTED):
            self._changed()
            short = [
                (each.path, each.item.min - len(each.rows))
                for each in self.visible.by_path.values()
                if isinstance(each.item, RepeatItem) and len(each.rows) < each.item.min
            ]
            if not short:
                return
            for path, lacking in short:
                for _ in range(lacking):
                    self.answers.add(path, new_id())
        self._changed()


def _as_repeat(item: Item) -> RepeatItem:
    if not isinstance(item, RepeatItem) or not item.written:
        raise TypeError(f"{item.id} is no list of lines")
    return item
