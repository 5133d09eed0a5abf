"""A page of questions of a session: what its parts know of it, and ask of each other."""

from flows.guide.session.pages import Page
from flows.guide.session.session import GuidedSession
from tui.screens.base.field_screen import FieldScreen
from tui.screens.session.draft_screen import DraftScreen


class QuestionPage(DraftScreen, FieldScreen):
    """A page of questions; each part does one thing with it, and the wizard is made of them."""

    session: GuidedSession
    """The session that is walked through."""

    page: Page
    """The page that is shown."""

    wants_prompts = False
    """Whether the panel with prompts is wanted, where there is room for it."""

    def turn_over(self) -> None:
        """Show the page that the session has gone to."""
        raise NotImplementedError

    def show_page(self) -> None:
        """Show this page as the session has it now."""
        raise NotImplementedError

    def after_change(self) -> None:
        """Save what an answer has changed, and show what it has changed on this page."""
        self.save_draft()
        self.show_page()

    def open_page(self) -> None:
        """Save what was answered, and show the page that the session has gone to."""
        self.note_refusals()
        self.save_draft()
        if self.kept.ending is None:
            self.turn_over()

    def note_refusals(self) -> None:
        """Remember why answers of this page stand there as they were typed."""
        for field in self.fields():
            self.kept.note_refusal(field.path, field.problem)

    def show_refusals(self) -> None:
        """Mark the answers that stand as they were typed, as they could not be taken."""
        for field in self.fields():
            if sentence := self.kept.refusal_at(field.path):
                field.show_problem(sentence)

    def focus_path(self, path: str) -> None:
        """Go to a question, or to the list that it stands in; else to the first one of all."""
        fields = self.fields()
        field = next((each for each in fields if each.path == path), None) or next(
            (each for each in fields if path.startswith(f"{each.path}.")), None
        )
        for each in [field, *fields]:
            if each is not None and (way := each.way_in()) is not None:
                self.set_focus(way)
                return
