"""The wizard: the screen on which the pages of a guided session are turned."""

from collections.abc import Collection, Iterator
from functools import partial
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.widget import Widget
from textual.widgets import Static

from flows.actions.drafts.draft_session import DraftSession
from flows.documents.vocabulary import Depth
from flows.guide.schema.problems import AnswerError
from flows.guide.session.pages import Page
from flows.guide.session.questions import Question
from tui.fields.field import Field
from tui.screens.base.windows.dialogs import Confirm
from tui.screens.session.contents import Contents
from tui.screens.session.earlier_parts import EarlierParts
from tui.screens.session.examples import ExamplesPage
from tui.screens.session.page_hints import PageHints, takes_keys
from tui.screens.session.page_layout import PageLayout
from tui.screens.session.page_notes import MoreRow, SessionChoices
from tui.screens.session.page_panels import PagePanels
from tui.screens.session.plan_weeks import names_held_back, plan_weeks
from tui.screens.session.suggested_answers import SuggestedAnswers
from tui.screens.session.wizard_commands import WIZARD_COMMANDS
from tui.screens.session.wizard_lists import WizardLists
from tui.widgets.key_command import Command
from tui.widgets.progress_bars import KeyBar, SmartBar, StageBar, TitleBar
from tui.widgets.weeks_across import WeeksAcross

LONGEST = 1.0
"""Seconds for which leaving waits for the disk; what is not saved by then is saved after that."""

KEEP_EVERY = 2.0
"""Seconds after which text that is being typed is kept, at the latest."""


class Wizard(
    PageHints, PagePanels, SuggestedAnswers, ExamplesPage, PageLayout, WizardLists, EarlierParts
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
        if not self.query(StageBar):
            # The program ended while this was being opened, and there is nothing on it.
            return
        self.set_interval(KEEP_EVERY, self.save_soon)
        self.show_asked()

    def show_asked(self) -> None:
        """Show how the questions that were just put on the page stand, and go to one of them."""
        self.show_purpose()
        self._show_all()
        self._show_others()
        self.show_draft_state()
        self._show_refusals()
        self._focus_path(self.session.cursor)

    def _show_refusals(self) -> None:
        """Mark the answers that stand as they were typed, as they could not be taken."""
        for field in self.fields():
            if sentence := self.kept.refusal_at(field.path):
                field.show_problem(sentence)

    def on_screen_resume(self, event: events.ScreenResume) -> None:  # type: ignore[override]
        """Style the page anew when one comes back to it; one just turned to is styled already."""
        event.refresh_styles = self._was_seen
        if self._was_seen:
            self.show()
        self._was_seen = True

    def _field(self, path: str) -> Field | None:
        return next((field for field in self.fields() if field.path == path), None)

    def _focus_path(self, path: str) -> None:
        field = self._field(path) or next(
            (each for each in self.fields() if path.startswith(f"{each.path}.")), None
        )
        for each in [field, *self.fields()]:
            if each is not None and (way := each.way_in()) is not None:
                self.set_focus(way)
                return

    # What is answered

    def on_field_answered(self, event: Field.Answered) -> None:
        """Take an answer, or say beside the field why it cannot be kept."""
        event.stop()
        self._answer(event.field, event.value)

    def _answer(self, field: Field, value: object) -> None:
        try:
            self.session.answer(field.path, value)
        except AnswerError as error:
            field.show_problem(error.sentence)
            return
        field.show_problem("")
        self._after_change()

    def on_field_typing(self, event: Field.Typing) -> None:
        """Remember what is being typed; it is kept within two seconds."""
        event.stop()
        self.session.save_typing(event.path, event.text)
        self.kept.touch()
        self.show_hints()

    def _after_change(self) -> None:
        self.save_draft()
        self._show_page()

    def _show_page(self) -> None:
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

    # Keeping

    def action_keep(self) -> None:
        """Keep everything now."""
        self.commit_then(self._save_and_confirm)

    async def _save_and_confirm(self) -> None:
        self.save_draft()
        await self.host.saved(LONGEST)
        if self.kept.trouble:
            self.notify(self.kept.trouble, markup=False)

    # Moving about

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

    def after_last(self) -> None:
        """Go to the next page from the last question."""
        self.call_later(self.action_turn, 1)

    def action_go_on(self) -> None:
        """Go to the next question, and from the last one to the next page."""
        known = {field.path for field in self.fields() if field.has_problem}
        self.commit_then(partial(self._go_on, known))

    async def _go_on(self, known: Collection[str]) -> None:
        await self.all_drawn()
        if (way := self.way_beside(1)) is not None:
            way.focus()
        else:
            self._turn(1, known)

    def action_go_back(self) -> None:
        """Go to the question before, and from the first one to the page before."""
        self.commit_then(self._go_back)

    async def _go_back(self) -> None:
        await self.all_drawn()
        if (way := self.way_beside(-1)) is not None:
            way.focus()
        else:
            self._turn(-1, to_last=True)

    def action_turn(self, by: int) -> None:
        """Turn the page; forward, an answer that cannot be kept is told once before."""
        known = {field.path for field in self.fields() if field.has_problem}
        self.commit_then(partial(self._turn, by, known))

    def action_next_page(self) -> None:
        """Turn the page, where nothing on it takes keys."""
        self.action_turn(1)

    def _turn(self, by: int, known: Collection[str] = (), *, to_last: bool = False) -> None:
        stuck = [field for field in self.fields() if field.has_problem and field.path not in known]
        if stuck and by > 0:
            self._focus_path(stuck[0].path)
            return
        if self._crosses_the_end(by):
            self._read_back()
        elif self.session.next() if by > 0 else self.session.back():
            asked = [each.path for each in self.session.page.questions if takes_keys(each)]
            if to_last and asked:
                self.session.focus(asked[-1])
            self._open_page()
        elif by > 0 and self.page.is_closing:
            self._note_refusals()
            self.save_session()
        elif by > 0:
            self._read_back()

    def _crosses_the_end(self, by: int) -> bool:
        """Say whether the plan is read back between this page and the next, or the one before."""
        pages = self.session.pages()
        place = self.session.page.number - 1 + by
        if not 0 <= place < len(pages) or pages[place].is_closing is self.session.page.is_closing:
            return False
        if by < 0:
            self.session.go_to(pages[place].key)
        return True

    def _open_page(self) -> None:
        self._note_refusals()
        self.save_draft()
        if self.kept.ending is None:
            self.turn_over()

    def action_read_back(self) -> None:
        """Read the plan back as one document."""
        self.commit_then(self._read_back)

    def _note_refusals(self) -> None:
        """Remember why answers of this page stand there as they were typed."""
        for field in self.fields():
            self.kept.note_refusal(field.path, field.problem)

    def _read_back(self) -> None:
        self._note_refusals()
        self.save_draft()
        if self.kept.ending is None:
            wants = self.wants_prompts
            self.host.navigation.replace("read_back", kept=self.kept, with_prompts=wants)

    def action_back(self) -> None:
        """Leave, with everything kept."""
        self.commit_then(self._ask_to_leave)

    async def _ask_to_leave(self) -> None:
        if self.kept.is_untouched:
            self.kept.drop_pending()
            self.host.save(self.kept.drop)
            self.leave()
            return
        self.save_draft()
        await self.host.saved(LONGEST)
        if self.kept.ending is not None:
            return
        if self.kept.trouble:
            self.leave_unsaved(self.leave)
            return

        def leave(does: bool | None) -> None:
            if does:
                self.leave()

        self.app.push_screen(
            Confirm(
                "Leave for now?",
                "Everything you answered is kept as a draft. When you come back, you go on "
                "at this question.",
                "leave",
            ),
            leave,
        )

    # How much is asked, and where one is

    def action_contents(self) -> None:
        """Show all pages, and go to the one that is chosen."""
        self.commit_then(self._open_contents)

    def _open_contents(self) -> None:
        def go(key: str | None) -> None:
            if key is not None and key != self.page.key:
                self.session.go_to(key)
                self._open_page()

        self.app.push_screen(Contents(self.session), go)

    def action_more(self) -> None:
        """Ask more on this page, beginning with the first question of it, or say there is none."""
        if self.page.more:
            self.commit_then(self._open_more)
        else:
            self.show_message("There is no more on this page.")

    def _open_more(self) -> None:
        opened = [each.path for each in self.page.hidden]
        self.session.open_more(self.page)
        found = (
            path
            for page in self.session.pages()
            for path in page.paths
            if any(path == each or path.startswith(f"{each}.") for each in opened)
        )
        if path := next(found, ""):
            self.session.focus(path)
        self._open_page()

    def action_depth(self) -> None:
        """Ask the essentials instead of everything, or the other way round."""
        self.commit_then(self._change_depth)

    def _change_depth(self) -> None:
        is_few = self.session.depth == Depth.ESSENTIALS
        self.session.set_depth(Depth.EVERYTHING if is_few else Depth.ESSENTIALS)
        self._open_page()
