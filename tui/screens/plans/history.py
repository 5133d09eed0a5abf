"""What was changed, and a plan as it was on a day."""

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Input, Static

from flows.actions.history import next_in_plan, redo, undo
from flows.documents.errors import HandrailError, UnacceptableError
from flows.documents.records.dated_records import ChangeRecord
from flows.lookup.plans import describe_missing_files, plans
from flows.lookup.settings import is_watched
from flows.text.date_parser import parse_date
from flows.text.dates import format_date
from flows.views.history import history
from flows.views.plan_read_back import plan_on_day
from tui.drawing.places.history import draw_history, shows_card
from tui.drawing.sanitize import sanitize
from tui.screens.base.card_screen import CardScreen
from tui.screens.base.place_commands import UNDO
from tui.screens.base.place_screen import PlaceScreen
from tui.screens.base.plan_lines import PlanLines
from tui.screens.base.windows.window import AskWindow, Remark
from tui.widgets.key_command import HERE, Command, widget_key
from tui.widgets.plan_so_far import NOTHING
from tui.widgets.text_line import Line

if TYPE_CHECKING:
    from flows.store.store import Store

AT_MOST = 500
"""How many changes the list holds."""

NOTHING_YET = "Nothing was changed yet."
"""What is said while there is no change."""


class HistoryView(NamedTuple):
    """What the list of changes shows."""

    changes: tuple[ChangeRecord, ...]
    """The changes, the last one first."""

    told: str
    """What is said where there are none."""

    titles: Mapping[str, str]
    """What each plan is called, by its id."""

    is_watched: bool = False
    """Whether someone is with the person, so that lines of the journal are masked."""


class History(CardScreen[HistoryView]):
    """The changes of a plan or of everything, the last one first."""

    NAME = "What was changed"

    KEY_COMMANDS = (
        UNDO[0]._replace(
            action="undo_here",
            footer="undo the last",
            help="takes the last change of this list back",
            group=HERE,
        ),
        UNDO[1]._replace(action="redo_here", footer="redo", group=HERE),
        Command(
            "day",
            "g",
            "day",
            "as it was on a day",
            tooltip="The plan as it was on a day",
            help="shows the plan as it was on a day",
            synonyms="date past version time travel",
            when=lambda place: place.plan is not None,
            explains=True,
        ),
    )

    HELP = "Everything that was changed, the last one first."

    def read(self, store: "Store") -> HistoryView:
        """Return the changes, or why there are none."""
        try:
            changes = history(store, self.plan, AT_MOST)
            titles = {each.id: each.title for each in plans(store)}
            told = describe_missing_files(store) or NOTHING_YET
            return HistoryView(changes, told, titles, is_watched(store))
        except HandrailError as error:
            return HistoryView((), error.sentence, {})

    def looks(self) -> tuple[object, ...]:
        """Return everything the picture depends on; the change one is on may stand beside it."""
        ids = tuple(each.id for each in self.view.changes) if self.view else ()
        told = (self.view.told, self.view.is_watched) if self.view else ()
        return ids, told, self.room, self.card

    def has_card(self) -> bool:
        """Return whether there is room for a change beside the list."""
        return shows_card(self.room)

    def draw(self) -> None:
        """Draw the changes."""
        view, today = self.view, self.host.clock.today()
        if view is not None:
            picture = draw_history(
                view.changes,
                self.room,
                today,
                told=view.told,
                here=self.card,
                titles=view.titles,
                is_watched=view.is_watched,
            )
            self.canvas.show(picture)

    def action_undo_here(self) -> None:
        """Take the last change of this list back, never one that does not stand in it."""
        if self.plan is None:
            self.host.live_updates.undo()
        elif change := next_in_plan(self.host.store, self.plan, back=True):
            self.carry_out(undo, change)
        else:
            self.show_message("Nothing in this list can be taken back any more.")

    def action_redo_here(self) -> None:
        """Bring back what was taken back last in this list."""
        if self.plan is None:
            self.host.live_updates.redo()
        elif change := next_in_plan(self.host.store, self.plan, back=False):
            self.carry_out(redo, change)
        else:
            self.show_message("Nothing in this list was taken back.")

    def action_day(self) -> None:
        """Ask for a day, and show the plan as it was then."""
        if self.plan is None:
            self.show_message("Open a plan first: a day is looked at for one plan.")
            return

        def look(day: date | None) -> None:
            if day is not None:
                self.host.navigation.open("plan_on_day", plan=self.plan or "", day=day)

        self.app.push_screen(AskDay(self.host.clock.today()), look)


class AskDay(AskWindow[date]):
    """Asks for a day."""

    KEY_COMMANDS: ClassVar[tuple[Command, ...]] = (widget_key("enter", "look"),)

    DEFAULT_CSS = """
    AskDay > Vertical { width: 60; }
    AskDay .title { margin-bottom: 0; }
    AskDay Remark { margin-bottom: 1; }
    """

    def __init__(self, today: date) -> None:
        super().__init__()
        self._today = today

    def compose(self) -> ComposeResult:
        """Draw the line."""
        with Vertical():
            yield Static("As it was on which day?", classes="title")
            yield Line("", "yesterday, last fri, 2026-10-01")
            yield Remark()
            yield self.key_bar()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Take the day, or say why it is none."""
        event.stop()
        try:
            self.dismiss(parse_date(event.value, self._today, past=True))
        except UnacceptableError as error:
            self.show_remark(str(error))


class PlanOnDay(PlaceScreen):
    """A plan as it was at the end of a day; nothing can be changed here."""

    HELP_TITLE = "The plan on that day"

    HELP = "The plan as it was then. Nothing here changes anything."

    def __init__(self, plan: str, day: date) -> None:
        super().__init__()
        self.plan = plan
        self.day = day

    def middle(self) -> ComposeResult:
        """Yield the lines of that day, or why there are none."""
        self._title = "Plan"
        try:
            document, written = plan_on_day(self.host.store, self.plan, self.day)
            self._title = document.title
        except HandrailError as error:
            yield Static(sanitize(error.sentence), id="remarks", markup=False)
            written = NOTHING
        yield PlanLines(written)

    def on_mount(self) -> None:
        """Say which day it is."""
        day = format_date(self.day, self.host.clock.today())
        self.set_title(self._title, place=f"As it was on {day}")
        self.query_one(PlanLines).focus()
