"""What was changed, and a plan as it was on a day."""

from datetime import date
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static
from textual.widgets.option_list import Option

from flows.actions.history import next_in_plan, redo, undo
from flows.documents.dated_records import ChangeRecord
from flows.documents.errors import HandrailError, UnacceptableError
from flows.lookup.plans import describe_missing_files
from flows.text.dates import format_date, parse_date
from flows.views.history import history
from flows.views.plan_read_back import plan_on_day
from tui.drawing.paragraph import wrap
from tui.drawing.sanitize import sanitize, shown_line
from tui.drawing.widths import fill
from tui.screens.base.place_screen import UNDO, PlaceScreen
from tui.screens.base.plan_lines import NOTHING, PlanLines
from tui.screens.base.window import AskWindow, Remark
from tui.widgets.calm_list import CalmList
from tui.widgets.key_command import HERE, Command, widget_key
from tui.widgets.text_line import Line

BESIDE = 4
"""Cells beside the list: its edges and the scrollbar."""

AT_MOST = 500
"""How many changes the list holds."""


class History(PlaceScreen):
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
            "d",
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

    def __init__(self, plan: str | None = None) -> None:
        super().__init__()
        self.plan = plan

    def middle(self) -> ComposeResult:
        """Yield the list."""
        yield CalmList(markup=False)

    def on_mount(self) -> None:
        """Show what there is."""
        self.show()
        self.query_one(CalmList).focus()

    def on_resize(self) -> None:
        """Draw the list for the room there is."""
        self.show()

    def show(self) -> None:
        """Read the changes anew."""
        store = self.host.store
        today, width = store.clock.today(), self.app.size.width - BESIDE
        told = "Nothing was changed yet."
        try:
            changes = history(store, self.plan, AT_MOST)
            told = sanitize(describe_missing_files(store)) or told
        except HandrailError as error:
            changes, told = (), sanitize(error.sentence)
        rows = self.query_one(CalmList)
        here = self._here()
        rows.clear_options()
        rows.add_options([Option(_change_row(each, today, width), id=each.id) for each in changes])
        if changes:
            places = {each.id: place for place, each in enumerate(changes)}
            rows.highlighted = places.get(here, 0)
        else:
            rows.add_option(Option(told, disabled=True))

    def _here(self) -> str:
        """Return the id of the change one is on."""
        option = self.query_one(CalmList).highlighted_option
        return option.id or "" if option is not None else ""

    def action_undo_here(self) -> None:
        """Take the last change of this list back, never one that does not stand in it."""
        if self.plan is None:
            self.host.live_updates.undo()
        elif change := next_in_plan(self.host.store, self.plan, back=True):
            self.carry_out(undo, change)
        else:
            self.tell("Nothing in this list can be taken back any more.")

    def action_redo_here(self) -> None:
        """Bring back what was taken back last in this list."""
        if self.plan is None:
            self.host.live_updates.redo()
        elif change := next_in_plan(self.host.store, self.plan, back=False):
            self.carry_out(redo, change)
        else:
            self.tell("Nothing in this list was taken back.")

    def action_day(self) -> None:
        """Ask for a day, and show the plan as it was then."""
        if self.plan is None:
            self.tell("Open a plan first: a day is looked at for one plan.")
            return

        def look(day: date | None) -> None:
            if day is not None:
                self.host.navigation.open("plan_on_day", plan=self.plan or "", day=day)

        self.app.push_screen(AskDay(self.host.clock.today()), look)


def _change_row(change: ChangeRecord, today: date, width: int) -> Content:
    at = change.at.astimezone()
    who = f"{change.who}: " if change.who else ""
    when = f"  {fill(format_date(at.date(), today), 12)} {at:%H:%M}  "
    first, *rest = wrap(shown_line(f"{who}{change.words}"), max(20, width - len(when))) or [""]
    below = "".join(f"\n{' ' * len(when)}{line}" for line in rest)
    return Content.assemble((when, "$muted"), first, below)


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
            self.remark(str(error))


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
        self.set_title(f"{self._title} · as it was on {day}")
        self.query_one(PlanLines).focus()
