"""What keys are told on a page of a session."""

from flows.guide.session.questions import Question
from tui.drawing.key_hints import Key
from tui.fields.field import NEXT
from tui.screens.session.question_page import QuestionPage
from tui.widgets.key_command import commands_of, hints


def takes_keys(question: Question) -> bool:
    """Return whether a question waits for the person, as remarks do not."""
    return question.item.waits


class PageHints(QuestionPage):
    """A page of a session, as far as it tells its keys."""

    def hints(self) -> tuple[Key, ...]:
        """Return the hints of the question one is at; from the last one of all, going on saves."""
        told = super().hints()
        waiting = [each.path for each in self.page.questions if takes_keys(each)]
        is_last = self.page.is_closing and self.page.number == self.page.of
        if not is_last or waiting[-1:] != [self.session.cursor]:
            return told
        return tuple(
            each._replace(does="save") if each.does == NEXT.footer else each for each in told
        )

    def always(self) -> tuple[Key, ...]:
        """Return the hints that are told on every page, the page for hard times among them."""
        help_hint, *rest = super().always()
        crisis = [each for each in commands_of(type(self.app)) if each.id == "crisis"]
        return (help_hint, *hints(self, crisis, self.host.keys), *rest)
