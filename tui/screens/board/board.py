"""The progress board: what is at hand, how it is coming along, and this week."""

from typing import TYPE_CHECKING

from flows.actions.entries import tick
from flows.documents.vocabulary import ObjectiveState
from flows.lookup.search import Found
from flows.views.board import board, order_after_move
from flows.views.board_models import BoardView, HabitView, ObjectiveView, StepView
from flows.views.objective import StoryView, objective_story
from tui.drawing.board.board_picture import draw_board, shows_story, weeks_for
from tui.drawing.board.cards import CARDS
from tui.drawing.empty import draw_no_plan
from tui.drawing.spot_ids import BEGIN, COLUMN, HABIT, OBJECTIVE, STEP, WISH
from tui.screens.base.objective_actions import OBJECTIVE_COMMANDS, ObjectiveActions
from tui.screens.base.place_commands import HISTORY, PLACES_COMMANDS, UNDO
from tui.screens.base.size_up import SIZE_UP
from tui.widgets.canvas import Canvas
from tui.widgets.key_command import Command, widget_key

if TYPE_CHECKING:
    from flows.actions.record import ChangeResult
    from flows.store.store import Store

NO_STEP = "There is no small step here yet. The key a adds one."

ALL_DONE = "All small steps of it are done. The key a adds one."

CLOSED = "This plan is closed. p takes it up again, among the plans."


def open_word(board: "Board") -> str:
    """Return what enter does with what one is on."""
    here = board.canvas.cursor
    if here.startswith(COLUMN):
        return "fold" if here.removeprefix(COLUMN) in board.opened else "unfold"
    return "write it down" if here == WISH else "open"


class Board(ObjectiveActions[BoardView]):
    """What one is at, column by column; it follows every change, whoever makes it."""

    NAME = "Board"

    DEFAULT_CSS = """
    Board Canvas { padding: 0 0 0 1; }
    """

    KEY_COMMANDS = (
        widget_key(
            "enter",
            open_word,
            "opens the whole story of an objective or a habit",
            when=lambda board: bool(board.canvas.cursor),
        ),
        Command(
            "done",
            "space",
            "done",
            "done",
            tooltip="Mark the small step done",
            help="marks a step or a habit done, or the next step",
            synonyms="tick check complete finish",
            when=lambda board: board.habit is not None or board.step is not None,
            explains=True,
        ),
        *OBJECTIVE_COMMANDS,
        Command(
            "new_objective",
            "n",
            "add_objective",
            "new wish",
            tooltip="Write down another wish",
            help="writes down another wish",
            synonyms="add create new objective goal",
        ),
        Command(
            "order_up",
            "K,shift+up",
            "order(-1)",
            "order",
            tooltip="Move it up in the order",
            help="move it up and down in your own order",
            synonyms="sort priority rank first",
            when=lambda board: board.can_order,
        ),
        Command(
            "order_down",
            "J,shift+down",
            "order(1)",
            tooltip="Move it down",
            synonyms="sort priority rank last order",
            when=lambda board: board.can_order,
            joined=True,
        ),
        SIZE_UP,
        Command(
            "group",
            "g",
            "group",
            "group",
            tooltip="Group by value, or by column",
            help="groups the objectives by the value they serve, and back",
            synonyms="values sort columns",
            when=lambda board: bool(board.view and board.view.objectives),
        ),
        HISTORY,
        *UNDO,
        *PLACES_COMMANDS,
    )

    HELP = "The arrows go to objectives, their steps, and habits."

    LEGEND = "The week: ● done  ◐ in part  – rest day  ○ today  · gone by  . to come"

    def __init__(self, plan: str | None = None) -> None:
        super().__init__(plan)
        self._by_value = False
        self._weeks = 1
        self._story: tuple[BoardView | None, StoryView | None] = (None, None)
        self._found: tuple[BoardView | None, str, ObjectiveView | None] = (None, "", None)
        self.opened: set[str] = set()
        """The states whose columns are open where rows are dear."""

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
            self._told,
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
        self.set_title(view.title, _remark(view))
        if self.objective is not None and self.objective.state not in CARDS:
            # What one is on was moved, or rests: it stays in sight.
            self.opened.add(self.objective.state)
        story = self._read_story(view)
        shown = draw_board(
            view,
            self.room,
            height=self.canvas.size.height,
            by_value=self._by_value,
            opened=self.opened,
            story=story,
        )
        self.canvas.show(shown, self._followed())

    @property
    def _told(self) -> str:
        """The objective whose story is told beside the board; none where there is no room."""
        if self.view is None or not shows_story(self.room):
            return ""
        own = self.objective or next(iter(self.view.objectives), None)
        last = self._story[1]
        if self.objective is None and last and self.view.objective(last.objective.id):
            own = last.objective
        return own.id if own else ""

    def _read_story(self, view: BoardView) -> StoryView | None:
        """Return the story that is told, read anew when another is or the board has changed."""
        told, (seen, story) = self._told, self._story
        if not told:
            return None
        if seen is not view or story is None or story.objective.id != told:
            story = objective_story(self.host.store, view.plan, told)
            self._story = (view, story)
        return story

    def on_canvas_moved(self, event: Canvas.Moved) -> None:
        """Tell the keys, and the story, of what one has come to."""
        super().on_canvas_moved(event)
        if self._told:
            self.redraw()

    def _followed(self) -> str:
        """Return where to go when the step one is on stands on no card any more."""
        own = self.objective
        return "" if own is None or own.state in CARDS else OBJECTIVE + own.id

    @property
    def shown_plan(self) -> str:
        """The id of the plan that is shown."""
        return self.view.plan if self.view else ""

    @property
    def plan_state(self) -> str:
        """The state of the plan, one of `PlanState`."""
        return self.view.state if self.view else ""

    @property
    def objective(self) -> ObjectiveView | None:
        """The objective the cursor is on, or the one whose step it is on."""
        here, view = self.canvas.cursor, self.view
        if view is None:
            return None
        seen, spot, found = self._found
        if seen is not view or spot != here:
            # Each key that could do something asks for it, and the board stays the same meanwhile.
            if here.startswith(STEP):
                found = view.owner_of(here.removeprefix(STEP))
            else:
                found = view.objective(here.removeprefix(OBJECTIVE))
            self._found = (view, here, found)
        return found

    @property
    def step(self) -> StepView | None:
        """The step the cursor is on, or the next one of the objective it is on."""
        objective, here = self.objective, self.canvas.cursor.removeprefix(STEP)
        if objective is None:
            return None
        return next((each for each in objective.steps if each.id == here), objective.next_step)

    @property
    def habit(self) -> HabitView | None:
        """The habit the cursor is on."""
        here, habits = self.canvas.cursor, self.view.habits if self.view else ()
        return next((each for each in habits if here == HABIT + each.id), None)

    @property
    def can_pause(self) -> bool:
        """Whether one is on an objective or a habit."""
        return self.habit is not None or super().can_pause

    @property
    def is_resting(self) -> bool:
        """Whether what one is on rests already."""
        return self.habit.is_resting if self.habit is not None else super().is_resting

    @property
    def can_order(self) -> bool:
        """Whether the objective one is on has others beside it."""
        objective, view = self.objective, self.view
        return bool(
            objective
            and view
            and any(order_after_move(view, objective.id, by) is not None for by in (-1, 1))
        )

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
        from tui.screens.base.line_dialog import AskLine

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


def _remark(view: BoardView) -> str:
    parts = [view.standing]
    parts += [f"day {view.day}" if view.day else "", view.review]
    return " · ".join(part for part in parts if part)
