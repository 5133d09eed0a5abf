"""Taking over people, what helps and the page for hard times from an earlier plan, by one key."""

from collections.abc import Iterator

from flows.guide.session.earlier_plan import EarlierPart, take_parts
from tui.screens.session.page_notes import EarlierRow
from tui.screens.session.question_page import QuestionPage
from tui.screens.session.wizard_commands import TAKE_EARLIER


class EarlierParts(QuestionPage):
    """A page of a session, as far as an earlier plan has parts for it."""

    def earlier_parts(self) -> tuple[EarlierPart, ...]:
        """Return what can be taken over here as a whole."""
        return tuple(self.session.earlier.parts(self.session.visible, self.page))

    def earlier_rows(self) -> Iterator[EarlierRow]:
        """Yield what tells of it, where there is anything."""
        if self.earlier_parts():
            yield EarlierRow(markup=False)

    def show_earlier(self) -> None:
        """Tell what can be taken over, as things stand now."""
        for row in self.walk_children(EarlierRow):
            row.show(self.earlier_parts(), self.key_of(TAKE_EARLIER))

    def action_take_earlier(self) -> None:
        """Take over what an earlier plan has for this page as a whole."""
        self.commit_then(self._take_earlier)

    def _take_earlier(self) -> None:
        if take_parts(self.session, self.page):
            self.open_page()
