"""What can be done to an objective wherever it is shown: rate it, move it, pause it, add a step."""

from typing import TYPE_CHECKING, ClassVar

from textual import events

from flows.actions.entries import tick, untick
from flows.actions.ratings import rate
from flows.documents.vocabulary import ObjectiveState, RatingKind, StepState
from flows.lookup.search import Found
from flows.rules.due import RESTING, RESTING_PLANS
from flows.views.board_models import ObjectiveView, StepView
from tui.drawing.sanitize import shown_line
from tui.screens.base.canvas_screen import CanvasScreen, View
from tui.screens.base.objective_commands import OBJECTIVE_COMMANDS
from tui.screens.base.size_up import SizeUp
from tui.widgets.key_command import Command

if TYPE_CHECKING:
    from flows.actions.record import ChangeResult

# What only some keys need is imported when they are pressed: it brings the models along, which
# cost more than the first paint.


class ObjectiveActions(SizeUp, CanvasScreen[View]):
    """A place with a current objective."""

    KEY_COMMANDS: ClassVar[tuple[Command, ...]] = OBJECTIVE_COMMANDS

    @property
    def objective(self) -> ObjectiveView | None:
        """The current objective."""
        return None

    @property
    def can_pause(self) -> bool:
        """Whether one is on something that can rest."""
        return self.objective is not None

    @property
    def is_resting(self) -> bool:
        """Whether what one is on rests already."""
        return self.objective is not None and self.objective.state == ObjectiveState.PAUSED

    @property
    def shown_plan(self) -> str:
        """The id of the plan that is shown."""
        return self.plan or ""

    @property
    def plan_state(self) -> str:
        """The state of the plan that is shown, one of `PlanState`."""
        return ""

    def on_key(self, event: events.Key) -> None:
        """Let go of what was offered after the last key."""
        self.let_offer_go(event)

    def mark_step(self, step: StepView) -> None:
        """Mark a step of the current objective done today, or take its mark away.

        A larger step is offered where the objective goes on.
        """
        found, today = Found(self.shown_plan, "step", step.id, step.text), self.host.clock.today()
        if step.state == StepState.DONE:
            self.carry_out(untick, found, on=step.done_on or today)
            return
        objective = None if self.plan_state in RESTING_PLANS else self.objective
        if objective is not None and objective.state not in RESTING:
            self.mark_done(found, objective.id, today)
        else:
            self.carry_out(tick, found, on=today)

    def action_rate(self) -> None:
        """Ask how close it feels, and keep the answer."""
        from tui.screens.base.windows.objective_dialogs import Rate

        objective, plan = self.objective, self.shown_plan
        if objective is None:
            return
        found = Found(plan, "objective", objective.id, objective.title)

        def keep(closeness: int | None, measure: float | None) -> "ChangeResult":
            rated, today = self.on_store(rate, found), self.host.clock.today()
            # The measure first: it is the one that may be no number that can be kept.
            numbers = ((RatingKind.MEASURE, measure), (RatingKind.CLOSENESS, closeness))
            results = [rated(kind, value, on=today) for kind, value in numbers if value is not None]
            return next((each for each in reversed(results) if each.changed), results[-1])

        self.app.push_screen(Rate(objective, keep), self.after)

    def action_move(self) -> None:
        """Ask where to, and move it there."""
        from flows.actions.objectives import move
        from tui.screens.base.windows.objective_dialogs import MoveTo

        objective, plan = self.objective, self.shown_plan
        if objective is None:
            return

        keep = self.on_store(move, plan, objective.id)
        self.app.push_screen(MoveTo(objective, keep), self.after)

    def action_pause(self) -> None:
        """Let it rest, or take it up again."""
        from flows.actions.objectives import pause_objective, take_objective_up

        objective = self.objective
        if objective is not None:
            action = take_objective_up if self.is_resting else pause_objective
            self.carry_out(action, self.shown_plan, objective.id)

    def action_add_step(self) -> None:
        """Ask for a small step, and add it."""
        from flows.actions.model_builder import build_model
        from flows.actions.steps import add_step
        from flows.documents.objective import Step
        from tui.screens.base.windows.line_dialog import AskLine

        objective, plan = self.objective, self.shown_plan
        if objective is None:
            return

        def add(text: str) -> "ChangeResult":
            return self.on_store(add_step)(plan, objective.id, build_model(Step, {"text": text}))

        title = shown_line(objective.title, 120)
        self.app.push_screen(AskLine(f"A small step towards “{title}”", add), self.after)

    def action_win(self) -> None:
        """Ask for a win and its kind; it belongs to this objective."""
        from flows.actions.journal import add_win
        from flows.documents.vocabulary import WinKind
        from tui.screens.base.windows.win_dialog import AskWin

        if self.objective is None:
            return
        plan, objective = self.shown_plan, self.objective.id

        def note(text: str, kind: WinKind) -> "ChangeResult":
            own = self.on_store(add_win)
            return own(text, on=self.host.clock.today(), kind=kind, plan=plan, objective=objective)

        self.app.push_screen(AskWin(note), self.after)

    def action_note(self) -> None:
        """Ask for a line of the journal that belongs to this objective."""
        from flows.actions.journal import write_line
        from tui.screens.base.windows.line_dialog import AskLine

        if self.objective is None:
            return
        plan, objective = self.shown_plan, self.objective.id

        def note(text: str) -> "ChangeResult":
            own = self.on_store(write_line)
            return own(text, on=self.host.clock.today(), plan=plan, objective=objective)

        question, example = "What would you like to write about it?", "how it went, or came about"
        self.app.push_screen(AskLine(question, note, example=example, does="keep"), self.after)
