"""A page of a session that another process may have open, too: what it answers is shown here."""

from textual.widget import Widget

from flows.guide.schema.problems import AnswerError
from flows.guide.session.questions import Question
from tui.fields.field import Field
from tui.fields.private import is_sensitive
from tui.fields.registry import field_for
from tui.screens.session.question_page import QuestionPage
from tui.widgets.other_answer import OtherAnswer

OVERTAKEN = "overtaken"
"""The class of a field in whose place another one stands already."""


class MergedPage(QuestionPage):
    """A page of questions, as far as other sessions answer them; the wizard does the rest."""

    def block_of(self, field: Field) -> Widget:
        """Return what a field stands in on the page: its row, or itself."""
        return field

    def make_field(self, question: Question) -> Field:
        """Return the field of a question."""
        return field_for(question, self.session.today)

    def show_draft(self) -> None:
        """Show the page as another process has changed it; a half-typed word stays."""
        if not self.query("#page"):
            return
        asked = {question.path: question for question in self.session.page.questions}
        for field in self.fields():
            now = asked.get(field.path)
            if now is not None and self._is_overtaken(field, now):
                self._draw_anew(field, now)
        self.show_page()

    def _is_overtaken(self, field: Field, now: Question) -> bool:
        is_typed = any(
            path == field.path or path.startswith(f"{field.path}.") for path in self.session.typing
        )
        return bool(now.item.asks and now.value != field.question.value and not is_typed)

    def fields(self) -> list[Field]:
        """Return the fields, in their order, without those that were overtaken."""
        return [field for field in super().fields() if not field.has_class(OVERTAKEN)]

    def _draw_anew(self, field: Field, question: Question) -> None:
        """Put a field in the place of one that shows what is the answer no more."""
        fresh = self.make_field(question)
        stands_in = field.parent
        assert isinstance(stands_in, Widget)
        mounted = stands_in.mount(fresh, after=field)
        field.add_class(OVERTAKEN)

        async def take_its_place() -> None:
            await mounted
            # Where one has gone on meanwhile, one stays there.
            if self.focused_field() is field and (way := fresh.way_in()) is not None:
                way.focus()
            await field.remove()
            self.call_later(self.host.release_keys)

        self.host.hold_keys()  # What is typed meanwhile is meant for the field that comes.
        self.call_later(take_its_place)

    def _show_others(self) -> None:
        """Show below a question what another session wrote there."""
        self.query(OtherAnswer).remove()
        for field in self.fields():
            if (others := self.kept.offered.at(field.path)) and field.path in self._asked():
                asked = field.question
                told = asked.format_answer(others[-1], self.session.today)
                line = OtherAnswer(field.path, told, "F8", is_private=is_sensitive(asked.item))
                self.query_one("#page").mount(line, after=self.block_of(field))
                line.show(is_here=field is self.focused_field())

    def show_others_here(self) -> None:
        """Unmask what another session wrote at the question one is at, and mask the rest."""
        field = self.focused_field()
        for line in self.walk_children(OtherAnswer):
            line.show(is_here=field is not None and field.path == line.path)

    @property
    def has_other_here(self) -> bool:
        """Whether another session wrote something at the question one is at."""
        field = self.focused_field()
        return field is not None and bool(self.kept.offered.at(field.path))

    def _asked(self) -> set[str]:
        return {question.path for question in self.page.questions}

    def action_take_other(self) -> None:
        """Take what another session wrote at this question; what stood is offered then."""
        field = self.focused_field()
        if field is None:
            return
        try:
            self.kept.offered.take(field.path)
        except AnswerError as error:
            field.show_problem(error.sentence)
            return
        self.save_draft()
        self.show_draft()
