"""The progress board: what is at hand, how it is coming along, and this week."""

from typing import TYPE_CHECKING

from flows.actions.entries import tick
from flows.documents.vocabulary import ObjectiveState
from flows.lookup.search import Found
from flows.views.board import board, order_after_move
from flows.views.board_models import BoardView
from tui.drawing.places.board.board_picture import weeks_for
from tui.drawing.places.empty import draw_no_plan
from tui.drawing.places.spot_ids import BEGIN, COLUMN, STEP, WISH
from tui.screens.base.objective_actions import ObjectiveActions
from tui.screens.board.board_commands import BOARD_COMMANDS
from tui.screens.board.board_page import BoardPage
from tui.widgets.canvas import Canvas

if TYPE_CHECKING:
    from flows.actions.record import ChangeResult
    from flows.store.store import Store

NO_STEP = "There is no small step here yet. The key a adds one."

ALL_DONE = "All small steps of it are done. The key a adds one."

CLOSED = "This plan is closed. p takes it up again, among the plans."


class Board(BoardPage, ObjectiveActions[BoardView]):
    """What one is at, column by column; it follows every change, whoever makes it."""

    DEFAULT_CSS = """
    Board Canvas { padding: 0 0 0 1; }
    """

    KEY_COMMANDS = BOARD_COMMANDS

    HELP = "The arrows go to objectives, their steps, and habits."

    LEGEND = "The week: ● done  ◐ in part  – rest day  ○ today  · gone by  . to come"

    def __init__(self, plan: str | None = None) -> None:
        super().__init__()
        self.plan = plan
        self._weeks = 1

    def read(self, store: "Store") -> BoardView | None:
        """Return the board; the names of values are looked up only where they are shown."""
        from flows.views.board import with_named_values

        self._weeks = weeks_for(self.room)
        view = board(store, self.plan, self._weeks)
        return with_named_values(store, view) if view and self._by_value else view

    def looks(self) -> tuple[object, ...]:
        """Return everything the board depends on; how it is grouped, too."""
        return (
            *super().looks(),
            self._by_value,
            frozenset(self.opened),
            self.told(self.room),
            self.canvas.size.height,
        )

    def redraw(self) -> None:
        """Draw it, once more is read where a wider window shows more."""
        if self.view is not None and self._weeks != weeks_for(self.room):
            self.view = self.read(self.host.store)
        super().redraw()

    def draw(self) -> None:
        """Draw the board."""
        view = self.view
        if view is None:
            self.set_title(self.NAME)
            self.canvas.show(draw_no_plan(self.room))
            return
        _, title, remark = self.heading()
        self.set_title(title, remark)
        shown = self.draw_page(self.host.store, view, self.room, self.canvas.size.height)
        self.canvas.show(shown, self.followed())

    @property
    def cursor(self) -> str:
        """The id of the spot one is on; empty when there is none."""
        return self.canvas.cursor

    def on_canvas_moved(self, event: Canvas.Moved) -> None:
        """Tell the keys, and the story, of what one has come to."""
        if self.told(self.room):
            self.redraw()

    def on_canvas_opened(self, event: Canvas.Opened) -> None:
        """Open the whole story of an objective or a habit, or begin."""
        event.stop()
        if event.spot.startswith(COLUMN):
            self.opened ^= {event.spot.removeprefix(COLUMN)}
            self.redraw()
        elif event.spot == BEGIN:
            self.host.navigation.go("Plans")
        elif event.spot == WISH:
            self.action_add_objective()
        elif self.view is not None and self.habit is not None:
            self.host.navigation.open("habit", plan=self.view.plan, habit=self.habit.id)
        elif self.objective is not None and self.view is not None:
            here = event.spot.removeprefix(STEP) if event.spot.startswith(STEP) else ""
            self.host.navigation.open(
                "objective", plan=self.view.plan, objective=self.objective.id, step=here
            )

    def action_done(self) -> None:
        """Mark a step done, or a habit for today."""
        if self.view is not None and self.habit is not None:
            found = Found(self.view.plan, "habit", self.habit.id, self.habit.title)
            self.carry_out(tick, found, on=self.host.clock.today())
        if self.view is None or self.objective is None:
            return
        if self.step is None:
            none = ALL_DONE if self.objective.steps_all else NO_STEP
            self.show_message(CLOSED if self.view.is_closed else none)
            return
        self.mark_step(self.step)

    def action_pause(self) -> None:
        """Let an objective or a habit rest, or take it up again."""
        from flows.actions.habits import pause_habit, take_habit_up

        habit = self.habit
        if habit is None:
            super().action_pause()
        else:
            self.carry_out(
                take_habit_up if habit.is_resting else pause_habit, self.shown_plan, habit.id
            )

    def action_order(self, by: int) -> None:
        """Move an objective up or down within its column."""
        from flows.actions.objectives import reorder

        objective, view = self.objective, self.view
        if objective is None or view is None:
            return
        order = order_after_move(view, objective.id, by)
        if order is not None:
            self.carry_out(reorder, view.plan, order)

    def action_add_objective(self) -> None:
        """Ask for a wish, and put it on the board."""
        from flows.actions.model_builder import build_model
        from flows.actions.objectives import add_objective
        from flows.documents.objective import Objective
        from tui.screens.base.windows.line_dialog import AskLine

        view = self.view
        if view is None:
            return
        at_hand = view.column("in_focus").objectives or view.column("doing").objectives
        state = ObjectiveState.LATER if at_hand else ObjectiveState.IN_FOCUS

        def add(text: str) -> "ChangeResult":
            wish = build_model(Objective, {"wish": text, "state": state})
            return self.on_store(add_objective)(view.plan, wish)

        self.app.push_screen(AskLine("In a few words, what do you want?", add), self.after)

    def action_group(self) -> None:
        """Group by the values that objectives serve, or by where they stand."""
        self._by_value = not self._by_value
        self.show()

    def action_history(self) -> None:
        """Show what was changed in this plan."""
        if self.view is not None:
            self.host.navigation.open("history", plan=self.view.plan)
