"""The wizard: the screen on which the pages of a guided session are turned."""

from collections.abc import Iterator
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.widget import Widget
from textual.widgets import Static

from flows.actions.drafts.draft_session import DraftSession
from flows.guide.session.pages import Page
from flows.guide.session.questions import Question
from tui.fields.field import Field
from tui.screens.session.earlier_parts import EarlierParts
from tui.screens.session.examples import ExamplesPage
from tui.screens.session.page_answers import PageAnswers
from tui.screens.session.page_exit import PageExit
from tui.screens.session.page_hints import PageHints
from tui.screens.session.page_notes import MoreRow, SessionChoices
from tui.screens.session.page_panels import PagePanels
from tui.screens.session.page_turns import PageTurns
from tui.screens.session.plan_weeks import names_held_back, plan_weeks
from tui.screens.session.suggested_answers import SuggestedAnswers
from tui.screens.session.wizard_commands import WIZARD_COMMANDS
from tui.widgets.key_command import Command
from tui.widgets.progress_bars import KeyBar, SmartBar, StageBar, TitleBar
from tui.widgets.weeks_across import WeeksAcross

KEEP_EVERY = 2.0
"""Seconds after which text that is being typed is kept, at the latest."""


class Wizard(
    PageHints,
    PagePanels,
    SuggestedAnswers,
    ExamplesPage,
    PageTurns,
    PageAnswers,
    EarlierParts,
    PageExit,
):
    """One page: its questions, and everything that can be done with them by keys alone."""

    KEY_COMMANDS: ClassVar[tuple[Command, ...]] = WIZARD_COMMANDS

    AUTO_FOCUS = ""  # The session knows where one is.

    HELP_TITLE = "This session"

    HELP = (
        "Every question can be skipped, and everything can be changed later. Whatever you answer "
        "is kept at once; you can leave at any time."
    )

    LEGEND = (
        "Below the questions about something you want stand five words: ✓ after what your answers "
        "tell already. Specific: what will be different. Measurable: how you will know. "
        "Achievable: how sure you feel, or what could be in the way. Relevant: why it matters. "
        "Time-bound: by when. None of them has to be there."
    )

    def __init__(self, kept: DraftSession, *, with_prompts: bool = False) -> None:
        super().__init__()
        self.wants_prompts = with_prompts
        self.kept = kept
        self.session = kept.session
        self.page: Page = self.session.page
        self._was_seen = False
        self._shown_in = self.app.size

    def compose(self) -> ComposeResult:
        """Draw the page."""
        self.read_company()
        yield TitleBar(self.session.flow.title, self.saving_remark())
        yield StageBar(self.session.stages())
        yield self.panels(*self._inside())
        yield SmartBar()
        yield KeyBar()

    def _inside(self) -> Iterator[Widget]:
        yield Static(id="purpose", markup=False)
        yield from self.asked()
        yield MoreRow(markup=False)

    def asked(self) -> Iterator[Widget]:
        """Yield what stands on this page alone."""
        if self.is_first:
            yield SessionChoices(markup=False)
        yield from self.earlier_rows()
        yield from self.blocks()
        if self.page.step.stage == "timeline" and self.page.instance is None:
            yield WeeksAcross(
                plan_weeks(self.session), self.session.today, self.host.clock.week_begins
            )

    def _key(self, name: str) -> str:
        return self.key_of(next(each for each in WIZARD_COMMANDS if each.id == name))

    def on_mount(self) -> None:
        """Go to the question where the session is."""
        self.set_interval(KEEP_EVERY, self.save_soon)
        self.show_asked()

    def show_asked(self) -> None:
        """Show how the questions that were just put on the page stand, and go to one of them."""
        self.show_purpose()
        self._show_all()
        self._show_others()
        self.show_draft_state()
        self.show_refusals()
        self.focus_path(self.session.cursor)

    def on_screen_resume(self, event: events.ScreenResume) -> None:  # type: ignore[override]
        """Style the page anew when one comes back to it; one just turned to is styled already."""
        event.refresh_styles = self._was_seen
        if self._was_seen:
            self.show()
        self._was_seen = True

    def show_page(self) -> None:
        """Show this page as the session has it now, with what an answer has opened."""
        self.page = self.session.page
        self.lay_out()
        self._show_all()
        self._show_others()

    def _show_all(self) -> None:
        self._shown_in = self.app.size
        self.query_one(StageBar).show(self.session.stages())
        self.show_panels()
        self.set_title(self.session.title(), self.saving_remark(), place=self.session.flow.title)
        instance = f"{self.page.repeat}.{self.page.identity}" if self.page.identity else ""
        self.query_one(SmartBar).show(self.session.smart(instance) if instance else ())
        self.show_choices()
        self.query_one(MoreRow).show(self.page, self._key("more"))
        self.show_earlier()
        self.show_heading()
        for weeks in self.walk_children(WeeksAcross):
            weeks.show(plan_weeks(self.session), is_private=names_held_back(self.session))
        self.show_hints()

    def show_choices(self) -> None:
        """Show what is chosen for the session, on the page where it begins."""
        for choices in self.walk_children(SessionChoices):
            choices.show(
                self.session, self._key("depth"), self._key("company"), with_me=self.is_watched
            )

    def make_field(self, question: Question) -> Field:
        """Return the field of a question, masked where somebody looks along."""
        field = super().make_field(question)
        field.is_watched = self.is_watched
        # A list with a page of its own is called in the border what the page is called.
        field.is_titled = self.page.is_overview and question.label == self.page.heading
        return field

    def on_resize(self) -> None:
        """Show the plan so far when there is room for it now; a page that opens shows all."""
        if self.app.size != self._shown_in:
            self.call_after_refresh(self._show_when_there)

    def _show_when_there(self) -> None:
        # A page that was turned meanwhile has nothing to show any more.
        if self.is_current and self.query(StageBar):
            self._show_all()

    async def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Follow the person with the cursor of the session."""
        field = self.focused_field()
        if field is not None:
            if field.path != self.session.cursor:
                self.session.focus(field.path)
                self.kept.note_cursor()
            self.show_hints()
            self.show_others_here()
            self.show_panels()
