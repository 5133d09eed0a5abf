"""The wizard: one screen for each page of a guided session."""

from collections.abc import Collection
from datetime import date
from functools import partial
from typing import Any, ClassVar

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from flows.actions.draft_session import DraftSession
from flows.documents.objective_records import ObjectiveRecord
from flows.guide.schema.problems import AnswerError
from flows.guide.session.pages import Page
from flows.guide.session.questions import Question
from flows.rules.timeline import TimelineRow, timeline
from tui.drawing.sanitize import sanitize, shown_line
from tui.fields.field import Field
from tui.fields.private import names_are_private
from tui.fields.registry import field_for
from tui.screens.base.dialogs import Confirm, Notice
from tui.screens.base.field_screen import QUESTION_COMMANDS
from tui.screens.base.place_screen import BACK
from tui.screens.session.merged_page import MergedPage
from tui.screens.session.wizard_lists import WizardLists
from tui.widgets.key_command import Command, commands_of, hints
from tui.widgets.plan_so_far import PlanSoFar
from tui.widgets.progress_bars import Key, KeyBar, SmartBar, StageBar, TitleBar
from tui.widgets.weeks_across import WeeksAcross

LONGEST = 1.0
"""Seconds for which leaving waits for the disk; what is not saved by then is saved after that."""

KEEP_EVERY = 2.0
"""Seconds after which text that is being typed is kept, at the latest."""


def takes_keys(question: Question) -> bool:
    """Return whether a question waits for the person, as remarks do not."""
    return question.item.waits


class Wizard(MergedPage, WizardLists):
    """One page: its questions, and everything that can be done with them by keys alone."""

    KEY_COMMANDS: ClassVar[tuple[Command, ...]] = (
        QUESTION_COMMANDS[0],
        Command(
            "",
            "enter",
            "next_page",
            "next page",
            when=lambda page: page.focused_field() is None,
        ),
        Command("", "tab", "go_on", help="next question"),
        Command("", "shift+tab", "go_back", help="question before"),
        Command(
            "next",
            "pagedown",
            "turn(1)",
            "page",
            tooltip="Next page",
            help="next page, page before",
            synonyms="forward continue on",
            priority=True,
        ),
        Command(
            "previous",
            "pageup",
            "turn(-1)",
            tooltip="Page before",
            synonyms="back earlier",
            joined=True,
            priority=True,
        ),
        Command(
            "prompts",
            "f4",
            "prompts",
            tooltip="Prompts for two",
            help="prompts for two: what the one who asks may say here",
            synonyms="facilitator questions therapist together",
        ),
        Command(
            "read_back",
            "f5",
            "read_back",
            tooltip="The plan so far",
            help="reads back what there is, to be saved",
            synonyms="save finish review overview summary end",
        ),
        Command(
            "keep",
            "ctrl+s",
            "keep",
            tooltip="Keep everything now",
            help="keeps everything now; it is kept as you go, too",
            synonyms="save store write draft",
        ),
        Command(
            "take_other",
            "f8",
            "take_other",
            "take the other answer",
            tooltip="Take the other answer",
            help="takes the answer that another session gave, where there is one",
            synonyms="theirs merge conflict other session",
            when=lambda page: page.has_other_here,
        ),
        BACK._replace(
            footer="leave",
            tooltip="Leave, with everything kept",
            help="leaves, with everything kept",
        ),
    )

    AUTO_FOCUS = ""  # The session knows where one is.

    HELP_TITLE = "This session"

    HELP = (
        "Every question can be skipped, and everything can be changed later. Whatever you answer "
        "is kept at once; you can leave at any time."
    )

    def __init__(self, kept: DraftSession) -> None:
        super().__init__()
        self.kept = kept
        self.session = kept.session
        self.page: Page = self.session.page
        self._was_seen = False

    def compose(self) -> ComposeResult:
        """Draw the page."""
        yield TitleBar(self.session.title(), self.kept.remark)
        yield StageBar(self.session.stages())
        with Horizontal(id="middle"):
            with VerticalScroll(id="page", can_focus=False):
                yield Static(self._heading(), id="heading", markup=False)
                for question in self._questions():
                    yield field_for(question, self.session.today)
                if self.page.step.stage == "timeline" and self.page.instance is None:
                    yield WeeksAcross(
                        self._timeline(), self.session.today, self.host.clock.week_begins
                    )
            yield PlanSoFar()
        yield SmartBar()
        yield KeyBar()

    def _questions(self) -> list[Question]:
        """Return the questions with what is typed in them now; a page knows what was before."""
        asked = self.session.visible.by_path
        return [
            self.session.question(each.path) if each.path in asked else each
            for each in self.page.questions
        ]

    def _timeline(self) -> tuple[TimelineRow, ...]:
        sketch = self.session.sketch()
        next_review = sketch.get("next_review")
        return timeline(
            list(map(ObjectiveRecord, sketch.get("objectives", ()))),
            date.fromisoformat(next_review) if next_review else None,
        )

    def _heading(self) -> Content:
        title = self._title()
        heading = Content.styled(shown_line(title, 76), "bold $primary")
        first = next(page for page in self.session.pages() if page.step.id == self.page.step.id)
        purpose = self.page.step.purpose_in_full
        if purpose and self.page.key == first.key:
            heading = Content.assemble(heading, "\n", (sanitize(purpose), "$muted"))
        return heading

    def _title(self) -> str:
        """Return what the page is called, with no words that are nobody else's business."""
        page = self.page
        if page.is_overview and page.repeat:
            outer, _, _ = page.repeat.rpartition(".")
            repeat, _, identity = outer.rpartition(".")
            names = dict(self.session.question(repeat).rows) if "." in repeat else {}
            name = names.get(identity, "")
            return f"{page.title} · {name}" if name else page.title
        if page.repeat and page.identity and page.heading:
            asked = self.session.question(page.repeat)
            if names_are_private(asked.item):
                return page.heading.removesuffix(f" · {dict(asked.rows)[page.identity]}")
        return page.heading or page.title

    def on_mount(self) -> None:
        """Go to the question where the session is."""
        self.set_interval(KEEP_EVERY, self.keep_soon)
        self._show_all()
        self._show_others()
        self.tell_saving()
        self._show_refusals()
        self._focus_path(self.session.cursor)

    def _show_refusals(self) -> None:
        """Mark the answers that stand as they were typed, as they could not be taken."""
        for field in self.fields():
            if sentence := self.kept.refusals.get(field.path):
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
                way.focus()
                return

    # What is answered

    def on_field_answered(self, event: Field.Answered) -> None:
        """Take an answer, or say beside the field why it cannot be kept."""
        event.stop()
        self._answer(event.field, event.value)

    def _answer(self, field: Field, value: Any) -> None:
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
        self.keep_draft()
        self._show_page()

    def _show_page(self) -> None:
        self.page = self.session.page
        self._lay_out()
        self._show_all()
        self._show_others()

    def _lay_out(self) -> None:
        """Show the questions that are asked now, leaving those that are there untouched."""
        asked = {question.path: question for question in self.page.questions}
        there = {field.path: field for field in self.fields()}
        for path, field in there.items():
            if path in asked:
                field.take(asked[path])
            else:
                field.remove()
        before = self.query_one("#heading")
        for path, question in asked.items():
            known = there.get(path)
            if known is None:
                known = field_for(question, self.session.today)
                self.query_one("#page").mount(known, after=before)
            before = known

    def _show_all(self) -> None:
        self.query_one(StageBar).show(self.session.stages())
        plan_so_far = self.query_one(PlanSoFar)
        if plan_so_far.takes_its_place():
            plan_so_far.show(self.session.outline())
        self.set_title(self.session.title(), self.kept.remark)
        instance = f"{self.page.repeat}.{self.page.identity}" if self.page.identity else ""
        self.query_one(SmartBar).show(self.session.smart(instance) if instance else ())
        for weeks in self.query(WeeksAcross):
            weeks.show(self._timeline())
        self.show_hints()

    def on_resize(self) -> None:
        """Show the plan so far when there is room for it now."""
        self.call_after_refresh(self._show_when_there)

    def _show_when_there(self) -> None:
        # A page that was turned meanwhile has nothing to show any more.
        if self.is_current and self.query(StageBar):
            self._show_all()

    # Keeping

    def action_keep(self) -> None:
        """Keep everything now."""
        self.commit_then(self._keep_and_say)

    async def _keep_and_say(self) -> None:
        self.keep_draft()
        await self.host.saved(LONGEST)
        if self.kept.trouble:
            self.notify(self.kept.trouble, severity="warning", timeout=10, markup=False)

    # Moving about

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Follow the person with the cursor of the session."""
        field = self.focused_field()
        if field is not None:
            self.session.focus(field.path)
            self.kept.touch()
            self.show_hints()
            self.show_others_here()

    def always(self) -> tuple[Key, ...]:
        """Return the hints that are told on every page, the page for hard times among them."""
        help_hint, *rest = super().always()
        crisis = [each for each in commands_of(type(self.app)) if each.id == "crisis"]
        return (help_hint, *hints(self, crisis, self.host.keys), *rest)

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
        if self.session.next() if by > 0 else self.session.back():
            asked = [each.path for each in self.session.page.questions if takes_keys(each)]
            if to_last and asked:
                self.session.focus(asked[-1])
            self._open_page()
        elif by > 0:
            self.action_read_back()

    def _open_page(self) -> None:
        self._note_refusals()
        self.keep_draft()
        if self.kept.ending is None:
            self.app.switch_screen(Wizard(self.kept))

    def action_read_back(self) -> None:
        """Read the plan back as one document."""
        self.commit_then(self._read_back)

    def _note_refusals(self) -> None:
        """Remember why answers of this page stand there as they were typed."""
        for field in self.fields():
            self.kept.note_refusal(field.path, field.problem)

    def _read_back(self) -> None:
        self._note_refusals()
        self.keep_draft()
        if self.kept.ending is None:
            self.host.navigation.replace("read_back", kept=self.kept)

    def action_back(self) -> None:
        """Leave, with everything kept."""
        self.commit_then(self._ask_to_leave)

    async def _ask_to_leave(self) -> None:
        if self.kept.is_untouched:
            self.kept.let_go()
            self.host.save(self.kept.drop)
            self.leave()
            return
        self.keep_draft()
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

    # Help

    def action_prompts(self) -> None:
        """Show what a practitioner may ask here."""
        field = self.focused_field()
        prompt = field.question.item.facilitator if field else ""
        text = prompt or "There is no prompt for this question. Silence is fine, too."
        self.app.push_screen(Notice("For the one who asks", text))
