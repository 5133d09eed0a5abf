"""The board as far as it is drawn and its keys are told, whoever shows it."""

from __future__ import annotations

from flows.documents.vocabulary import ObjectiveState
from flows.views.board import order_after_move
from flows.views.board_models import BoardView, HabitView, ObjectiveView, StepView
from tui.drawing.layout import Drawing
from tui.drawing.places.board.board_picture import draw_board, shows_story
from tui.drawing.places.board.cards import CARDS
from tui.drawing.places.spot_ids import HABIT, OBJECTIVE, STEP
from tui.screens.base.place_keys import PlaceKeys
from tui.screens.board.board_commands import BOARD_COMMANDS
from tui.widgets.key_command import Command

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import ClassVar

    from flows.store.store import Store
    from flows.views.objective import StoryView


class BoardPage(PlaceKeys):
    """What one is at, column by column: what it shows, and which keys do something on it."""

    NAME = "Board"

    KEY_COMMANDS: ClassVar[tuple[Command, ...]] = BOARD_COMMANDS

    view: BoardView | None
    """What was read last; None while there is no plan."""

    def __init__(self) -> None:
        super().__init__()
        self._by_value = False
        self._story: tuple[BoardView | None, StoryView | None] = (None, None)
        self._found: tuple[BoardView | None, str, ObjectiveView | None] = (None, "", None)
        self.opened: set[str] = set()
        """The states whose columns are open where rows are dear."""

    @property
    def cursor(self) -> str:
        """The id of the spot one is on; empty when there is none."""
        raise NotImplementedError

    # What is drawn

    def heading(self) -> tuple[str, str, str]:
        """Return the parts of the title line: the place, the title of the plan, how things are."""
        if self.view is None:
            return self.NAME, "", ""
        return self.NAME, self.view.title, _remark(self.view)

    def draw_page(self, store: Store, view: BoardView, room: int, height: int) -> Drawing:
        """Return the board in so many cells and rows."""
        if self.objective is not None and self.objective.state not in CARDS:
            # What one is on was moved, or rests: it stays in sight.
            self.opened.add(self.objective.state)
        return draw_board(
            view,
            room,
            height=height,
            by_value=self._by_value,
            opened=self.opened,
            story=self._read_story(store, view, room),
        )

    def told(self, room: int) -> str:
        """Return the objective whose story is told beside the board; none without room."""
        if self.view is None or not shows_story(room):
            return ""
        own = self.objective or next(iter(self.view.objectives), None)
        last = self._story[1]
        if self.objective is None and last and self.view.objective(last.objective.id):
            own = last.objective
        return own.id if own else ""

    def _read_story(self, store: Store, view: BoardView, room: int) -> StoryView | None:
        """Return the story that is told, read anew when another is or the board has changed."""
        told, (seen, story) = self.told(room), self._story
        if not told:
            return None
        if seen is not view or story is None or story.objective.id != told:
            # Only a wide window tells a story.
            from flows.views.objective import objective_story

            story = objective_story(store, view.plan, told)
            self._story = (view, story)
        return story

    def followed(self) -> str:
        """Return where to go when the step one is on stands on no card any more."""
        own = self.objective
        return "" if own is None or own.state in CARDS else OBJECTIVE + own.id

    # What one is on

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
        here, view = self.cursor, self.view
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
        objective, here = self.objective, self.cursor.removeprefix(STEP)
        if objective is None:
            return None
        return next((each for each in objective.steps if each.id == here), objective.next_step)

    @property
    def habit(self) -> HabitView | None:
        """The habit the cursor is on."""
        here, habits = self.cursor, self.view.habits if self.view else ()
        return next((each for each in habits if here == HABIT + each.id), None)

    @property
    def can_pause(self) -> bool:
        """Whether one is on an objective or a habit."""
        return self.habit is not None or self.objective is not None

    @property
    def is_resting(self) -> bool:
        """Whether what one is on rests already."""
        if self.habit is not None:
            return self.habit.is_resting
        return self.objective is not None and self.objective.state == ObjectiveState.PAUSED

    @property
    def can_order(self) -> bool:
        """Whether the objective one is on has others beside it."""
        objective, view = self.objective, self.view
        return bool(
            objective
            and view
            and any(order_after_move(view, objective.id, by) is not None for by in (-1, 1))
        )


def _remark(view: BoardView) -> str:
    parts = [view.standing]
    # Whoever counts from a day of their own is not told another number of days beside it.
    parts += [view.counting or (f"day {view.day}" if view.day else ""), view.review]
    return " · ".join(part for part in parts if part)
