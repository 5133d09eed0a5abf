"""One plan, read back as a document."""

from textual.app import ComposeResult
from textual.widgets import Static

from flows.documents.errors import HandrailError
from flows.views.plan_read_back import read_plan
from tui.drawing.sanitize import sanitize
from tui.drawing.written_plan import path_of
from tui.screens.base.place_commands import FLOWS, HISTORY, PLACES_COMMANDS, UNDO
from tui.screens.base.place_screen import PlaceScreen
from tui.screens.base.plan_lines import UNMASK, PlanLines
from tui.widgets.canvas import Canvas
from tui.widgets.key_command import Command, widget_key
from tui.widgets.plan_so_far import NOTHING
from tui.widgets.progress_bars import TitleBar


class PlanDocument(PlaceScreen):
    """A plan as it stands. Opening a line changes it in the wizard."""

    KEY_COMMANDS = (
        widget_key("enter", "change this line", "opens the line you are on, to change it"),
        Command(
            "change",
            "e",
            "change",
            "change the plan",
            tooltip="Change this plan in the wizard",
            help="goes through the whole plan again",
            synonyms="edit rename wizard",
        ),
        FLOWS,
        HISTORY._replace(
            footer="history", help="shows what was changed, and the plan as it was on a day"
        ),
        UNMASK,
        *UNDO,
        *PLACES_COMMANDS,
    )

    HELP_TITLE = "This plan"

    HELP = "This is your plan, as it is saved."

    def __init__(self, plan: str, remark: str = "") -> None:
        super().__init__()
        self.plan = plan
        self._remark = remark
        self.is_unmasked = False
        """Whether words are shown that are masked at first."""

        self._written = NOTHING

    def middle(self) -> ComposeResult:
        """Yield the lines of the plan."""
        self._title = "Plan"
        try:
            document, self._written = read_plan(self.host.store, self.plan)
            self._title = document.title
        except HandrailError as error:
            yield Static(sanitize(error.sentence), id="remarks", markup=False)
        yield PlanLines(self._written)

    def on_mount(self) -> None:
        """Say where one is."""
        self.set_title(self._title, self._remark, place="Plan")
        lines = self.query_one(PlanLines)
        lines.focus()
        lines.action_first()
        lines.scroll_home(animate=False)

    def on_canvas_opened(self, event: Canvas.Opened) -> None:
        """Open a line, to change it."""
        event.stop()
        self.host.navigation.change(self.plan, path_of(event.spot))

    def action_change(self) -> None:
        """Go through the plan again."""
        self.host.navigation.change(self.plan)

    def action_history(self) -> None:
        """Show what was changed in this plan."""
        self.host.navigation.open("history", plan=self.plan)

    def action_flows(self) -> None:
        """Offer the short sessions about this plan."""
        self.host.navigation.offer_sessions(self.plan)

    @property
    def has_masked(self) -> bool:
        """Whether words are masked at first."""
        return self._written.has_masked

    def action_unmask(self) -> None:
        """Show what is masked, or mask it again."""
        self.is_unmasked = not self.is_unmasked
        self._draw()

    def show(self) -> None:
        """Read the plan anew; when it is gone, go back."""
        found = self.read_or_leave(lambda: read_plan(self.host.store, self.plan))
        if found is None:
            return
        document, self._written = found
        self.query("#remarks").remove()
        self.query_one(TitleBar).of = document.title
        self._draw()

    def _draw(self) -> None:
        self.query_one(PlanLines).read(self._written, unmask=self.is_unmasked)
        self.show_hints()
