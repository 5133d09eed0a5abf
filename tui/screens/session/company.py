"""Whether someone is with the person and may look along; what is private stays masked then."""

from functools import partial
from typing import TYPE_CHECKING

from flows.actions.settings import choose_company
from flows.lookup.settings import is_watched
from tui.drawing.sanitize import WATCHED
from tui.screens.session.question_page import QuestionPage

if TYPE_CHECKING:
    from flows.actions.record import ChangeResult


class CompanyPage(QuestionPage):
    """A page that masks what is private while somebody looks along."""

    _with_me = False

    @property
    def has_prompts(self) -> bool:
        """Whether prompts for two are open, which are read together."""
        raise NotImplementedError

    @property
    def is_watched(self) -> bool:
        """Whether what is private is masked, wherever one is."""
        return self._with_me or self.has_prompts

    def read_company(self) -> None:
        """Read whether somebody is there."""
        self._with_me = bool(self.host.perform(is_watched, self.host.store))

    def show_company(self) -> None:
        """Mask what is private, or show it where one is."""
        for field in self.fields():
            field.set_watched(is_watched=self.is_watched)
        self.show_heading()
        self.show_draft_state()

    def saving_remark(self) -> str:
        """Return what the title line says at its right."""
        saved = super().saving_remark()
        return " · ".join(filter(None, (WATCHED if self.is_watched else "", saved)))

    def action_company(self) -> None:
        """Say that somebody is there, or is there no more; it stays chosen."""
        wanted = not self._with_me
        self._with_me = wanted
        self.show_company()
        self.show_choices()
        self.save(partial(choose_company, self.host.store, wanted), self._chosen)

    def _chosen(self, change: "ChangeResult") -> None:
        self.show_change(change.words)

    def show_heading(self) -> None:
        """Show what the page is called, as it is to be read now."""
        raise NotImplementedError

    def show_choices(self) -> None:
        """Show what is chosen for the session."""
        raise NotImplementedError
