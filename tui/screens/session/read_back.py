"""The plan as one document, every line of which can be opened and changed; then it is saved."""

from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from flows.actions.drafts.draft_session import DraftSession
from flows.guide.session.pages import Page
from flows.lookup.settings import is_watched
from flows.views.written_plan import build_session_text
from tui.drawing.sanitize import sanitize
from tui.drawing.written_plan import path_of
from tui.screens.base.place_commands import BACK
from tui.screens.base.plan_lines import UNMASK, PlanLines
from tui.screens.session.draft_screen import DraftScreen
from tui.widgets.canvas import Canvas
from tui.widgets.key_command import EVERYWHERE, Command, widget_key

if TYPE_CHECKING:
    from flows.actions.record import ChangeResult


class ReadBack(DraftScreen):
    """The last stage of a session: read everything back, change any line, save."""

    KEY_COMMANDS = (
        Command(
            "save",
            "s,f10",
            "save",
            lambda place: place.save_word,
            tooltip="Save the plan",
            help="goes on to what is asked at the end, and saves it",
            synonyms="finish keep done store write",
        ),
        widget_key(
            "enter",
            "change this line",
            "opens the line you are on, to change it",
            lambda place: bool(place.kept.session.outline().sections),
        ),
        UNMASK,
        BACK._replace(footer="back to the questions", help="back to the questions"),
        Command("", "pageup", "back", joined=True, group=EVERYWHERE),
    )

    HELP_TITLE = "Read back"

    HELP = "This is what you wrote, as it stands."

    def __init__(self, kept: DraftSession, *, with_prompts: bool = False) -> None:
        super().__init__()
        self.kept = kept
        self._with_prompts = with_prompts
        self.is_unmasked = True
        """Whether private words are shown; they are not while somebody is with the person."""

    def middle(self) -> ComposeResult:
        """Yield the lines, and what is to be said about them."""
        self.is_unmasked = self._is_alone()
        yield Static(self._remarks(), id="remarks", markup=False)
        yield PlanLines(build_session_text(self.kept.session), unmask=self.is_unmasked)

    def on_mount(self) -> None:
        """Say where one is."""
        self.set_title(self.kept.session.title(), self.kept.remark, place="Read back")
        lines = self.query_one(PlanLines)
        lines.focus()
        lines.action_first()
        lines.scroll_home(animate=False)

    def _remarks(self) -> Content:
        problems = self.find_problems()
        if problems:
            told = [f"{each.label}  {each.sentence}" for each in problems[:3]]
            return Content.assemble(
                ("Before it can be saved, this is needed (press s to go there):\n", "$warning"),
                sanitize("\n".join(told)),
            )
        if not self.kept.session.outline().sections:
            return Content("There is nothing in it yet. It can be saved like this, too.")
        count = len(self.kept.session.still_open())
        left = {0: "", 1: "One question is open, and can stay open."}
        remark = left.get(count, f"{count} questions are open, and can stay open.")
        return Content.assemble(self._what_it_is(), " ", (remark, "$muted"))

    def _what_it_is(self) -> str:
        flow = self.kept.session.flow
        if flow.records == "plan":
            return "This is your plan."
        return f"This is what you wrote for “{flow.title}”."

    def action_back(self) -> None:
        """Go back to the questions."""
        self._ask()

    def _ask(self) -> None:
        self.host.navigation.replace("wizard", kept=self.kept, with_prompts=self._with_prompts)

    def on_canvas_opened(self, event: Canvas.Opened) -> None:
        """Open a line, to change it."""
        event.stop()
        self.kept.session.go_to_question(path_of(event.spot))
        self._ask()

    @property
    def has_masked(self) -> bool:
        """Whether words are masked at first."""
        return build_session_text(self.kept.session).has_masked

    def action_unmask(self) -> None:
        """Show what is masked, or mask it again."""
        self.is_unmasked = not self.is_unmasked
        self._read_anew()
        self.show_hints()

    def after(self, change: "ChangeResult | None") -> None:
        """Mask what is private when somebody has come, and show it when one is alone again."""
        super().after(change)
        self.is_unmasked = self._is_alone()
        self._read_anew()
        self.show_hints()

    def _is_alone(self) -> bool:
        return not (self._with_prompts or self.host.perform(is_watched, self.host.store))

    def _read_anew(self) -> None:
        written = build_session_text(self.kept.session)
        self.query_one(PlanLines).read(written, unmask=self.is_unmasked)

    def show_draft(self) -> None:
        """Read it back as another process has changed it."""
        if self.query(PlanLines):
            self.query_one("#remarks", Static).update(self._remarks())
            self._read_anew()

    @property
    def closing_page(self) -> Page | None:
        """The first page asked once the plan was read back, while one has not been there."""
        session = self.kept.session
        is_changed = session.flow.records == "plan" and session.plan is not None
        if session.page.is_closing or is_changed:
            return None  # Of a plan that is just changed it was asked when it was made.
        return next((each for each in session.pages() if each.is_closing), None)

    @property
    def save_word(self) -> str:
        """What the key that saves leads to."""
        if self.find_problems():
            return "go there"
        return "save" if self.closing_page is None else "go on"

    def action_save(self) -> None:
        """Go on to what is asked at the end, or save the plan, or go to what is needed before."""
        closing = self.closing_page
        if closing is None or self.find_problems():
            self.save_session()
        else:
            self.kept.session.go_to(closing.key)
            self._ask()
