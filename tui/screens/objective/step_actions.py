"""What can be done to a small step in the story of its objective, and to its outcome level."""

from typing import Any, ClassVar

from flows.views.board_models import StepView
from flows.views.objective import LevelView
from tui.drawing.sanitize import shown_line
from tui.screens.base.canvas_screen import View
from tui.screens.base.objective_actions import ObjectiveActions
from tui.widgets.key_command import Command

NO_STEP = "There is no small step here yet. The key a adds one."

NO_ROW = "Go to one of the small steps first: the arrows lead there."

NO_MEASURE = "Nothing is counted here yet. The key E changes that, in the wizard."

NO_LEVELS = "No outcome levels are written yet. The key E changes that, in the wizard."

# What only some keys need is imported when they are pressed, as for the objective itself.


def has_step(place: "StepActions[Any]") -> bool:
    """Say whether one is on a step."""
    return place.step is not None


def aside_word(place: "StepActions[Any]") -> str:
    """Return what the key of setting aside does with the step one is on."""
    return "take up" if place.step is not None and place.step.state == "set_aside" else "aside"


def words_word(place: "StepActions[Any]") -> str:
    """Return what the key of rewording does where one is."""
    return "words" if has_step(place) else "change"


STEP_COMMANDS = (
    Command(
        "step_words",
        "e",
        "reword",
        words_word,
        tooltip="Put this step in other words",
        help="puts the step you are on in other words; without one, changes the objective",
        synonyms="edit rename change step reword",
    ),
    Command(
        "step_day",
        "d",
        "plan_step",
        "day",
        tooltip="Plan this step for a day",
        help="plans the step for a day",
        synonyms="date due schedule deadline when",
        when=has_step,
        explains=True,
    ),
    Command(
        "impact",
        "i",
        "impact",
        "how far",
        tooltip="Say how far this step moves it",
        help="says how far the step moves the objective; nothing has to be said",
        synonyms="weight importance size value",
        when=has_step,
        explains=True,
    ),
    Command(
        "step_aside",
        "s",
        "set_aside",
        aside_word,
        tooltip="Set it aside, or take it up",
        help="sets the step aside, or takes it up again",
        synonyms="skip postpone later park drop",
        when=has_step,
        explains=True,
    ),
    Command(
        "order_up",
        "K,shift+up",
        "move_step(-1)",
        "order",
        tooltip="Move it up",
        help="move the step up and down",
        synonyms="sort order priority",
        when=has_step,
        explains=True,
    ),
    Command(
        "order_down",
        "J,shift+down",
        "move_step(1)",
        tooltip="Move it down",
        synonyms="sort order priority",
        when=has_step,
        explains=True,
        joined=True,
    ),
    Command(
        "step_out",
        "x,delete",
        "take_out",
        "take out",
        tooltip="Take this step out",
        help="takes the step out; undo brings it back",
        synonyms="delete remove erase discard",
        when=has_step,
        explains=True,
    ),
    Command(
        "target",
        "t",
        "target",
        "aim",
        tooltip="Aim for another number",
        help="aims for another number, with a reason if you like",
        synonyms="target goal measure number change",
        when=lambda place: place.has_measure,
        explains=True,
    ),
    Command(
        "level",
        "l",
        "level",
        "level",
        tooltip="Say which outcome level fits",
        help="says which of its outcome levels fits today",
        synonyms="outcome scale gas rate result",
        when=lambda place: bool(place.levels),
        explains=True,
    ),
)
"""What can be done to a step, and to the numbers of its objective."""


class StepActions(ObjectiveActions[View]):
    """A place with a current objective, whose cursor goes from step to step."""

    KEY_COMMANDS: ClassVar[tuple[Command, ...]] = STEP_COMMANDS

    @property
    def step(self) -> StepView | None:
        """The current step."""
        return None

    @property
    def levels(self) -> tuple[LevelView, ...]:
        """The outcome levels of the objective, where it has some."""
        return ()

    @property
    def has_measure(self) -> bool:
        """Whether something is counted, so that a number can be aimed for."""
        objective = self.objective
        return objective is not None and (objective.target is not None or bool(objective.measure))

    def action_change(self) -> None:
        """Change the objective in the wizard."""
        raise NotImplementedError

    def step_here(self) -> StepView | None:
        """Return the current step; where there is none, say what to do first."""
        if self.step is None and self.objective is not None:
            self.show_message(NO_ROW if self.objective.steps else NO_STEP)
        return self.step

    def action_reword(self) -> None:
        """Ask for other words for the step; where there is none, change the objective."""
        from flows.actions.steps import reword_step
        from tui.screens.base.windows.line_dialog import AskLine

        step, plan = self.step, self.shown_plan
        if step is None:
            self.action_change()
            return

        keep = self.on_store(reword_step, plan, step.id)
        window = AskLine("How would you say this step?", keep, value=step.text, does="keep")
        self.app.push_screen(window, self.after)

    def action_plan_step(self) -> None:
        """Ask for the day of the step."""
        from flows.actions.steps import plan_step
        from tui.screens.base.windows.day_dialog import ChooseDay

        step, plan = self.step_here(), self.shown_plan
        if step is None:
            return

        keep = self.on_store(plan_step, plan, step.id)
        question = f"Which day for “{shown_line(step.text, 60)}”?"
        window = ChooseDay(question, self.host.clock.today(), keep, why=True)
        self.app.push_screen(window, self.after)

    def action_impact(self) -> None:
        """Ask how far the step moves the objective."""
        from flows.actions.steps import set_impact
        from flows.text.step_words import IMPACT_WORDS
        from tui.screens.base.windows.choose_one import ChooseOne

        step, plan = self.step_here(), self.shown_plan
        if step is None:
            return

        question = f"How far does “{shown_line(step.text, 60)}” move the objective?"
        window = ChooseOne(
            question,
            [*IMPACT_WORDS.items(), (None, "leave it open")],
            self.on_store(set_impact, plan, step.id),
            chosen=step.impact,
            about="Of several steps for one day, what moves it most is shown first.",
        )
        self.app.push_screen(window, self.after)

    def action_set_aside(self) -> None:
        """Set the step aside, or take it up again."""
        from flows.actions.steps import set_step_aside, take_step_up

        if step := self.step_here():
            action = take_step_up if step.state == "set_aside" else set_step_aside
            self.carry_out(action, self.shown_plan, step.id)

    def action_move_step(self, by: int) -> None:
        """Move the step up or down."""
        from flows.actions.steps import move_step

        if step := self.step_here():
            self.carry_out(move_step, self.shown_plan, step.id, by)

    def action_take_out(self) -> None:
        """Take the step out; undo brings it back."""
        from flows.actions.steps import remove_step

        if step := self.step_here():
            self.carry_out(remove_step, self.shown_plan, step.id)

    def action_target(self) -> None:
        """Ask for another number to aim for, and why."""
        from flows.actions.objectives import set_target
        from tui.screens.base.windows.target_dialog import AimFor

        objective, plan = self.objective, self.shown_plan
        if objective is None:
            return
        if not self.has_measure:
            self.show_message(NO_MEASURE)
            return

        keep = self.on_store(set_target, plan, objective.id)
        self.app.push_screen(AimFor(objective, keep), self.after)

    def action_level(self) -> None:
        """Ask which of the outcome levels fits today."""
        from flows.actions.objectives import set_level
        from tui.screens.base.windows.choose_one import ChooseOne

        objective, plan = self.objective, self.shown_plan
        if objective is None:
            return
        if not self.levels:
            self.show_message(NO_LEVELS)
            return

        question = f"Where does “{shown_line(objective.title, 60)}” stand today?"
        levels = [
            (each.number, f"{each.mark:>2}  {shown_line(each.words, 48)}") for each in self.levels
        ]
        window = ChooseOne(
            question,
            [*levels, (None, "none of them")],
            self.on_store(set_level, plan, objective.id),
            chosen=next((each.number for each in self.levels if each.fits), None),
        )
        self.app.push_screen(window, self.after)
