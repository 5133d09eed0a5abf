"""The panels of a page: its questions, and beside them the plan so far and prompts for two."""

from weakref import WeakKeyDictionary

from textual.app import ComposeResult
from textual.widget import Widget
from textual.widgets import Static

from flows.export.read_back.blocks import WrittenPlan
from flows.guide.session.visible_items import VisibleItems
from flows.views.written_plan import build_session_text
from tui.drawing.plan_so_far import SAID
from tui.drawing.plan_so_far import TITLE as PLAN_TITLE
from tui.drawing.prompts import NONE, TITLE
from tui.screens.base.windows.dialogs import Notice
from tui.screens.session.company import CompanyPage
from tui.screens.session.page_heading import page_number, page_title, step_purpose
from tui.screens.session.wizard_commands import PROMPTS
from tui.widgets.plan_so_far import PlanSoFar, plan_width
from tui.widgets.prompts import FEWEST, MOST, WIDE, Prompts
from tui.widgets.question_panel import BESIDE, QuestionPanel
from tui.widgets.unscrolled import Row

_WRITTEN: WeakKeyDictionary[VisibleItems, WrittenPlan] = WeakKeyDictionary()
"""The plan as it is read, by the answers it was made of: pages are turned without any change."""


class Beside(Row):
    """What stands beside the questions in a wide window."""

    DEFAULT_CSS = f"""
    Beside {{ height: 1fr; margin: 0 2 0 0; }}
    Beside > Prompts {{ margin: 0 0 0 {BESIDE}; }}
    """

    def __init__(self) -> None:
        super().__init__()
        self.plan, self.prompts = PlanSoFar(), Prompts()
        self.fit(with_prompts=False)

    def compose(self) -> ComposeResult:
        """Yield both panels."""
        yield self.plan
        yield self.prompts

    def fit(self, *, with_prompts: bool) -> bool:
        """Stand there when there is room now, and return whether there is."""
        width = plan_width(self.app.size.width)
        # A class for wide screens would have every widget of every page styled twice.
        self.display = bool(width)
        self.styles.width = width
        self.prompts.display = with_prompts
        self.prompts.styles.width = max(FEWEST, min(MOST, (width - BESIDE) // 2))
        return self.display


class PagePanels(CompanyPage):
    """A page of a session, as far as its panels go; the wizard does the rest."""

    _reads_prompt = False

    def panels(self, *blocks: Widget) -> Widget:
        """Return the panels, the first of which holds the questions."""
        return Row(QuestionPanel(*blocks), Beside(), id="middle")

    @property
    def has_prompts(self) -> bool:
        """Whether prompts for two are open, which are read together."""
        return self._reads_prompt or (self.wants_prompts and self.app.size.width >= WIDE)

    def show_heading(self) -> None:
        """Show what the page is called, without private names while somebody looks along."""
        title = page_title(self.session, self.page, tells_private=not self.is_watched)
        is_private = title != page_title(self.session, self.page) or any(
            self.session.question(each).is_held_back
            for each in self.page.paths
            if each in self.session.visible.by_path
        )
        number = page_number(self.page)
        self.query_one(QuestionPanel).show_title(title, number, is_private=is_private)

    @property
    def is_first(self) -> bool:
        """Whether the session begins on this page, where one chooses how it is to be."""
        return self.page.number == 1 and self.session.flow.records == "plan"

    def show_purpose(self) -> None:
        """Show what the step of the page is for, where it begins."""
        purpose = self.query_one("#purpose", Static)
        purpose.update(told := step_purpose(self.session, self.page))
        purpose.display = bool(told)
        purpose.set_class(self.is_first, "-above-choices")

    def show_panels(self) -> None:
        """Show beside the questions what there is room for."""
        beside = self.query_one(Beside)
        self.query_one(QuestionPanel).fit()
        if not beside.fit(with_prompts=self.has_prompts and not self._reads_prompt):
            return
        self._show_said(beside.plan)
        if beside.prompts.display:
            beside.prompts.show(self._prompt(), self.key_of(PROMPTS))

    def _show_said(self, panel: PlanSoFar) -> None:
        title = PLAN_TITLE if self.session.flow.records == "plan" else SAID
        written, here = self._written(), self.session.cursor
        panel.show(written, here, title=title, unmask=not self.is_watched)

    def show_company(self) -> None:
        """Mask what is private, or show it where one is, and beside it."""
        super().show_company()
        beside = self.query_one(Beside)
        if beside.display:
            self._show_said(beside.plan)

    def _written(self) -> WrittenPlan:
        visible = self.session.visible
        if visible not in _WRITTEN:
            _WRITTEN[visible] = build_session_text(self.session)
        return _WRITTEN[visible]

    def _prompt(self) -> str:
        field = self.focused_field()
        return field.question.item.facilitator if field else ""

    def action_prompts(self) -> None:
        """Show what a practitioner may ask here, beside the questions where there is room."""
        if self.app.size.width >= WIDE:
            self.wants_prompts = not self.wants_prompts
            self.show_panels()
            self.show_company()
            return
        self._reads_prompt = True
        self.show_company()

        def close(_: None) -> None:
            self._reads_prompt = False
            self.show_company()

        self.app.push_screen(Notice(TITLE, self._prompt() or NONE), close)
