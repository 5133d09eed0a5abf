"""Everything about one small step, to be read; from here it can be marked and changed."""

from datetime import date
from typing import Any, ClassVar

from flows.text.dates import format_date
from flows.text.step_words import IMPACT_WORDS
from flows.views.board_models import StepView
from tui.screens.base.windows.dialogs import Notice
from tui.screens.objective.step_actions import StepActions
from tui.widgets.key_command import Command

STATES = {
    "open": "Still to do.",
    "part": "Done in part.",
    "done": "Done.",
    "set_aside": "Set aside.",
}
"""Where a step stands, by its state."""


def mark_word(card: "StepCard") -> str:
    """Return what space does with the step."""
    return "not done" if card.step.state == "done" else "done"


class StepCard(Notice):
    """Everything about a step of a story."""

    KEY_COMMANDS: ClassVar[tuple[Command, ...]] = (
        Command("done", "space", "act('done')", mark_word),
        Command("step_words", "e", "act('reword')", "words"),
        Command("step_day", "d", "act('plan_step')", "day"),
    )

    def __init__(self, step: StepView, story: StepActions[Any]) -> None:
        """Show a step.

        Args:
            step: The step.
            story: The story in which it is the current one; it does what is chosen here.
        """
        super().__init__("A small step", describe_step(step, story.host.clock.today()))
        self.step = step
        """The step."""

        self._story = story

    def action_act(self, action: str) -> None:
        """Close the card, and do something with the step."""
        self.dismiss()
        self.app.call_later(self._story.run_action, action)


def describe_step(step: StepView, today: date) -> str:
    """Return everything about a step, as paragraphs."""
    when = f"{step.when[:1].upper()}{step.when[1:]}." if step.when else ""
    if step.done_on is not None:
        when = f"On {format_date(step.done_on, today)}."
    impact = IMPACT_WORDS[step.impact] if step.impact else ""
    parts = (
        step.text,
        " ".join(part for part in (STATES[step.state], when) if part),
        f"{impact[:1].upper()}{impact[1:]}." if impact else "",
        "A marker on the way." if step.is_milestone else "",
    )
    return "\n\n".join(part for part in parts if part)
