"""The timeline: weeks across, objectives and their steps down; days move with the arrows."""

from datetime import date, timedelta
from typing import TYPE_CHECKING

from textual.app import ComposeResult

from flows.actions.entries import tick, untick
from flows.actions.reschedule import move_day
from flows.actions.support import record_contact
from flows.lookup.search import Found
from flows.rules.weeks import start_of_week
from flows.text.dates import format_date
from flows.views.timeline import RowView, TimelineView, timeline_view
from tui.drawing.frame import grid_width
from tui.drawing.layout import Drawing
from tui.drawing.places.empty import draw_no_plan
from tui.drawing.places.spot_ids import BEGIN
from tui.drawing.places.timeline import (
    FAR,
    LEGEND,
    MARGIN,
    NEAR,
    Weeks,
    draw_about,
    draw_heading,
    draw_timeline,
    first_weeks,
    title_cells,
)
from tui.drawing.sanitize import shown_line
from tui.screens.base.canvas_screen import CanvasScreen
from tui.screens.base.windows.day_dialog import ChooseDay
from tui.screens.timeline.timeline_commands import TIMELINE_COMMANDS, can_mark
from tui.widgets.canvas import Canvas
from tui.widgets.drawn_text import DrawnText
from tui.widgets.horizontal_scroll import SidewaysCanvas

if TYPE_CHECKING:
    from flows.actions.record import ChangeResult
    from flows.store.store import Store

PAGE = 4
"""How many weeks `[` and `]` go."""

NO_MARK = "Small steps, habits and being in touch are marked here. On the board, m moves a wish."


class Timeline(CanvasScreen[TimelineView]):
    """What lies behind and ahead; it follows every change, whoever makes it."""

    NAME = "Timeline"

    DEFAULT_CSS = """
    Timeline #weeks { height: 2; padding: 0 0 0 1; }
    Timeline Canvas { padding: 0 0 0 1; }
    Timeline #about { height: auto; padding: 0 2 0 1; }
    """

    KEY_COMMANDS = TIMELINE_COMMANDS

    HELP = "Each row is an objective, one of its steps, a habit or the next review."

    LEGEND = LEGEND

    def __init__(self, plan: str | None = None) -> None:
        super().__init__(plan)
        self._weeks: Weeks | None = None
        self._has_rows = False

    def middle(self) -> ComposeResult:
        """Yield the weeks, the rows, and the words about the row one is on."""
        yield DrawnText("weeks")
        yield SidewaysCanvas()
        yield DrawnText("about")

    def read(self, store: "Store") -> TimelineView | None:
        """Return what lies behind and ahead."""
        return timeline_view(store, self.plan)

    def looks(self) -> tuple[object, ...]:
        """Return everything the picture depends on; what is in sight, too."""
        return self.view, self._in_sight()

    def draw(self) -> None:
        """Draw the weeks that are in sight, and say what the row is."""
        weeks, view = self._in_sight(), self.view
        if view is None:
            self.set_title(self.NAME)
            self.canvas.show(draw_no_plan(weeks.width))
        else:
            self.set_title(view.title, format_date(view.today, view.today))
            self.canvas.show(draw_timeline(view, weeks))
        heading = self.query_one("#weeks", DrawnText)
        heading.display = view is not None
        if view is not None:
            heading.show(draw_heading(weeks, view))
        self._tell()

    def _in_sight(self) -> Weeks:
        width, view = grid_width(self.app.size.width), self.view
        clock = self.host.clock
        if self._weeks is None or (view is not None and not self._has_rows):
            self._weeks = first_weeks(view, clock.today(), clock.week_begins, width)
            self._has_rows = view is not None
        titles = title_cells(view.rows if view else (), width)
        if (self._weeks.width, self._weeks.titles) != (width, titles):
            self._weeks = self._weeks._replace(width=width, titles=titles)
        return self._weeks

    def _tell(self) -> None:
        """Say in words what the row is, when, and whether a week holds a lot."""
        view = self.view
        size = self.app.size
        most = max(2, size.height // 4)
        told = draw_about(self.row, view, grid_width(size.width), most) if view else Drawing()
        self.query_one("#about", DrawnText).show(told)

    @property
    def row(self) -> RowView | None:
        """The row one is on."""
        return self.view.row(self.canvas.cursor) if self.view else None

    @property
    def is_near(self) -> bool:
        """Whether every day has a cell of its own."""
        return self._in_sight().per_week == NEAR

    def on_canvas_moved(self, event: Canvas.Moved) -> None:
        """Tell about the row one has come to."""
        event.stop()
        self._tell()

    def on_canvas_opened(self, event: Canvas.Opened) -> None:
        """Open the story of the habit, or of the objective that the row belongs to."""
        event.stop()
        view = self.view
        kind, _, identity = event.spot.partition(":")
        if event.spot == BEGIN:
            self.host.navigation.go("Plans")
        if view is None or kind == "review":
            return
        if kind == "contact":
            self.host.navigation.go("Support", view.plan)
            return
        if kind == "habit":
            self.host.navigation.open("habit", plan=view.plan, habit=identity)
            return
        owner, step = "", ""
        for row in view.rows:
            kind, _, identity = row.id.partition(":")
            owner = identity if kind == "objective" else owner
            if row.id == event.spot:
                step = identity if kind == "step" else ""
                break
        self.host.navigation.open("objective", plan=view.plan, objective=owner, step=step)

    def on_sideways_canvas_sideways(self, event: SidewaysCanvas.Sideways) -> None:
        """Move the day of the row by a day."""
        event.stop()
        self.action_shift(event.by)

    def action_shift(self, days: int) -> None:
        """Move the day of the row so many days; one without a day gets today first."""
        row, view = self._movable(), self.view
        if row is None or view is None:
            return
        try:
            day = row.day + timedelta(days=days) if row.day else view.today
        except OverflowError:
            return
        self.save(self.on_store(move_day, view.plan, row.id, day), self._moved)

    def action_done(self) -> None:
        """Mark a step or a habit done today; take the mark of a step away."""
        row, view = self.row, self.view
        if row is None or view is None:
            return
        if not can_mark(self):
            self.show_message(NO_MARK)
            return
        kind, _, identity = row.id.partition(":")
        found = Found(view.plan, "habit" if kind == "habit" else "step", identity, row.title)
        if kind == "contact":
            self.carry_out(record_contact, view.plan, identity, view.today)
        elif row.state == "done":
            self.carry_out(untick, found, on=row.day or view.today)
        else:
            self.carry_out(tick, found, on=view.today)

    def action_choose(self) -> None:
        """Ask for the day of the row."""
        row, view = self._movable(), self.view
        if row is None or view is None:
            return

        keep = self.on_store(move_day, view.plan, row.id)
        question = f"Which day for “{shown_line(row.title, 60)}”?"
        self.app.push_screen(ChooseDay(question, view.today, keep, why=True), self._moved)

    def _movable(self) -> RowView | None:
        row = self.row
        if row is not None and not row.can_move:
            words = (
                "A habit has a rhythm rather than a day. enter opens it, e changes it."
                if row.kind == "habit"
                else "Being in touch has a rhythm rather than a day. enter leads to it."
                if row.kind == "contact"
                else "This is done, so its day stays."
            )
            self.show_message(words)
            return None
        return row

    def _moved(self, change: "ChangeResult | None") -> None:
        """Say which day it was before, and look at the one it is now."""
        if change is not None:
            self.after(change)
            self.action_day_of_row()

    def action_look(self, way: int) -> None:
        """Look further back or ahead."""
        self._weeks = self._in_sight().moved(way * PAGE)
        self.redraw()

    @property
    def looks_elsewhere(self) -> bool:
        """Whether other weeks are looked at than those of now."""
        return self._weeks is not None and self._weeks.first != self._weeks_of_now

    @property
    def day_is_out_of_sight(self) -> bool:
        """Whether the row one is on has a day that is not among these weeks."""
        day = self.row.day if self.row is not None else None
        return day is not None and self._weeks is not None and not self._weeks.shows(day)

    @property
    def _weeks_of_now(self) -> date:
        """The first day of the weeks that are looked at where today is the point."""
        clock = self.host.clock
        return start_of_week(clock.today(), clock.week_begins) - timedelta(weeks=MARGIN)

    def action_today(self) -> None:
        """Look at today."""
        self._weeks = self._in_sight()._replace(first=self._weeks_of_now)
        self.redraw()

    def action_day_of_row(self) -> None:
        """Look at the day of the row."""
        row = self.row
        if row is not None and row.day is not None:
            self._weeks = self._in_sight().with_day(row.day)
            self.redraw()

    def action_zoom(self) -> None:
        """Show every day of some weeks, or months ahead."""
        now, today = self._in_sight(), self.host.clock.today()
        per_week = FAR if now.per_week == NEAR else NEAR
        this = start_of_week(today, self.host.clock.week_begins)
        first = this - timedelta(weeks=1) if now.shows(today) else now.first
        self._weeks = now._replace(first=first, per_week=per_week)
        self.redraw()

    def action_history(self) -> None:
        """Show what was changed in this plan."""
        if self.view is not None:
            self.host.navigation.open("history", plan=self.view.plan)
