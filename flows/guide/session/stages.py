"""The line of stages: what is done, where one is, what is still open."""

from collections.abc import Sequence

from flows.guide.answers.answers import Answers
from flows.guide.session.questions import Page, Stage
from flows.guide.session.visible_items import View


def stages_of(pages: Sequence[Page], current: Page, view: View, reached: int) -> tuple[Stage, ...]:
    """Return the steps of a flow with their state.

    Args:
        pages: All pages there are now.
        current: The page that the cursor is on.
        view: The visible items.
        reached: The number of the farthest page one has been on, from 0.
    """
    stages: list[Stage] = []
    for number, page in enumerate(pages):
        step = page.step
        if any(stage.step == step.id for stage in stages):
            continue
        done = any(
            path.startswith(f"{step.id}.") and path in view.places for path in view.answers.values
        )
        state = "current" if step.id == current.step.id else "done" if done else "open"
        title = step.short or step.title
        stages.append(Stage(step.id, title, state, number <= reached, page.key))
    return tuple(stages)


def farthest_stage(pages: Sequence[Page], answers: Answers) -> int:
    """Return the number of the last page on which something was answered, from 0."""
    answered = [
        number
        for number, page in enumerate(pages)
        if any(path.startswith(page.key) for path in answers.values)
        or any(question.given for question in page.questions)
    ]
    return max(answered, default=0)
