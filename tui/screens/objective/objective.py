"""The whole story of one objective: why, how, step by step, and what became of it."""

from typing import TYPE_CHECKING

from flows.views.board_models import ObjectiveView, StepView
from flows.views.objective import LevelView, StoryView, objective_story
from tui.drawing.places.objective import draw_objective
from tui.drawing.places.spot_ids import HABIT, STEP
from tui.screens.base.objective_commands import OBJECTIVE_COMMANDS
from tui.screens.base.offer_command import SIZE_UP
from tui.screens.base.place_commands import PLACES_COMMANDS, UNDO
from tui.screens.objective.step_actions import STEP_COMMANDS, StepActions, has_step
from tui.screens.objective.step_card import StepCard
from tui.widgets.canvas import Canvas
from tui.widgets.key_command import Command, widget_key

if TYPE_CHECKING:
    from flows.store.store import Store


def done_word(story: "ObjectiveStory") -> str:
    """Return what space does with the step one is on."""
    return "not done" if story.step is not None and story.step.state == "done" else "done"


class ObjectiveStory(StepActions[StoryView]):
    """Everything about an objective; its steps can be marked and changed here."""

    KEY_COMMANDS = (
        widget_key(
            "enter",
            "open",
            "shows everything about the step or the habit you are on",
            lambda place: bool(place.canvas.cursor),
        ),
        Command(
            "done",
            "space",
            "done",
            done_word,
            tooltip="Mark the step done, or not",
            help="marks the step you are on done, or takes the mark away",
            synonyms="tick check complete finish untick",
            when=has_step,
            explains=True,
        ),
        *OBJECTIVE_COMMANDS,
        Command(
            "change_objective",
            "E",
            "change",
            lambda place: "change" if has_step(place) else "",
            tooltip="Change the objective in the wizard",
            help="changes the objective in the wizard",
            synonyms="edit rename reword wizard",
        ),
        *STEP_COMMANDS,
        SIZE_UP,
        *UNDO,
        *PLACES_COMMANDS,
    )

    HELP_TITLE = "This objective"

    def __init__(self, plan: str, objective: str, step: str = "") -> None:
        super().__init__(plan)
        self._objective_id = objective
        self._step = f"{STEP}{step}" if step else ""

    def read(self, store: "Store") -> StoryView:
        """Return the story."""
        return objective_story(store, self.shown_plan, self._objective_id)

    def draw(self) -> None:
        """Draw the story, at first with the cursor on the step it was opened at."""
        if self.view is not None:
            self.set_title(self.view.plan_title, _state(self.view.objective), place="Objective")
            self.canvas.show(draw_objective(self.view, self.room), self._step)
            self._step = ""

    @property
    def plan_state(self) -> str:
        """The state of the plan, one of `PlanState`."""
        return self.view.plan_state if self.view else ""

    @property
    def objective(self) -> ObjectiveView | None:
        """The objective this is about."""
        return self.view.objective if self.view else None

    @property
    def step(self) -> StepView | None:
        """The step the cursor is on."""
        here = self.canvas.cursor.removeprefix(STEP)
        steps = self.objective.steps if self.objective else ()
        return next((each for each in steps if each.id == here), None)

    @property
    def levels(self) -> tuple[LevelView, ...]:
        """The outcome levels of the objective, where it has some."""
        return self.view.levels if self.view else ()

    def on_canvas_opened(self, event: Canvas.Opened) -> None:
        """Show everything about the step one is on, or open the story of a habit."""
        event.stop()
        if event.spot.startswith(HABIT):
            habit = event.spot.removeprefix(HABIT)
            self.host.navigation.open("habit", plan=self.shown_plan, habit=habit)
        elif step := self.step_here():
            self.app.push_screen(StepCard(step, self))

    def action_done(self) -> None:
        """Mark a step done; take the mark away where it is done already."""
        if step := self.step_here():
            self.mark_step(step)

    def action_change(self) -> None:
        """Change the words in the wizard."""
        self.host.navigation.change(self.shown_plan, part=self._objective_id)


def _state(objective: ObjectiveView) -> str:
    return objective.state.replace("_", " ")
