"""One plan, read back as a document."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import OptionList, Static

from flows.documents.errors import HandrailError
from flows.guide.session.questions import Outline
from flows.lookup.refusals import NotThereError
from flows.views.plan_read_back import read_plan
from tui.screens.base.place_screen import PLACES_KEYS, UNDO, PlaceScreen
from tui.screens.base.plan_lines import PlanLines
from tui.widgets.progress_bars import Key, TitleBar
from tui.widgets.sanitize import sanitize


class PlanDocument(PlaceScreen):
    """A plan as it stands. Opening a line changes it in the wizard."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *UNDO,
        *PLACES_KEYS,
        Binding("e", "change", "change", tooltip="Change this plan in the wizard", id="change"),
        Binding("m", "unmask", "show masked", tooltip="Show what is masked", id="unmask"),
        Binding("h", "history", "history", tooltip="What was changed", id="history"),
        Binding("f", "flows", "look back", tooltip="Begin a short session", id="flows"),
    ]

    KEYS = (
        Key("enter", "change this line"),
        Key("e", "change the plan"),
        Key("f", "look back"),
        Key("h", "history"),
        Key("u", "undo"),
        Key("F2", "hard times"),
        Key("esc", "back"),
    )

    HELP = (
        "This is your plan, as it is saved.\n\n"
        "enter   opens the line you are on, to change it\n"
        "e       goes through the whole plan again\n"
        "m       shows words that are masked, and masks them again\n"
        "f       looks back: a review, a hard day, a session of two\n"
        "h       shows what was changed, and the plan as it was on a day\n"
        "u  U    takes the last change back, and brings it back again\n"
        "esc     goes back"
    )

    def __init__(self, plan: str, remark: str = "") -> None:
        super().__init__()
        self.plan = plan
        self._remark = remark
        self._unmask = False
        self._outline = Outline(())

    def middle(self) -> ComposeResult:
        """Yield the lines of the plan."""
        self._title = "Plan"
        try:
            document, self._outline = read_plan(self.host.store, self.plan)
            self._title = document.title
        except HandrailError as error:
            yield Static(sanitize(error.sentence), id="remarks", markup=False)
        yield PlanLines(self._outline)

    def on_mount(self) -> None:
        """Say where one is."""
        self.set_title(self._title, self._remark)
        lines = self.query_one(PlanLines)
        lines.focus()
        lines.action_first()
        lines.scroll_home(animate=False)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Open a line, to change it."""
        event.stop()
        if event.option_id:
            self.host.navigation.change(self.plan, event.option_id)

    def action_change(self) -> None:
        """Go through the plan again."""
        self.host.navigation.change(self.plan)

    def action_history(self) -> None:
        """Show what was changed in this plan."""
        self.host.navigation.open("history", plan=self.plan)

    def action_flows(self) -> None:
        """Offer the short sessions about this plan."""
        self.host.navigation.offer_sessions(self.plan)

    def action_unmask(self) -> None:
        """Show what is masked, or mask it again."""
        self._unmask = not self._unmask
        self._draw()

    def show(self) -> None:
        """Read the plan anew; when it is gone, go back."""
        try:
            document, self._outline = read_plan(self.host.store, self.plan)
        except NotThereError as error:
            self.notify(error.sentence, markup=False)
            self.app.pop_screen()
            return
        except HandrailError as error:
            self.tell(error.sentence)
            return
        self.query("#remarks").remove()
        self.query_one(TitleBar).place = document.title
        self._draw()

    def _draw(self) -> None:
        self.query_one(PlanLines).show(self._outline, unmask=self._unmask)
