"""The line of stages: what is done, where one is, what is still open."""

from collections.abc import Iterable, Sequence

from flows.guide.answers.answers import Answers
from flows.guide.session.pages import Page
from flows.guide.session.questions import Stage
from flows.guide.session.visible_items import VisibleItems


def build_stages(
    pages: Sequence[Page],
    current: Page,
    visible: VisibleItems,
    reached: int,
    unread: Iterable[str] = (),
) -> tuple[Stage, ...]:
    """Return the steps of a flow with their state.

    Args:
        pages: All pages there are now.
        current: The page that the cursor is on.
        visible: The visible items.
        reached: The number of the farthest page one has been on, from 0.
        unread: Paths of what was typed and is no answer yet: where any of it is, nothing is done.
    """
    waiting = {path.partition(".")[0] for path in unread}
    answered = {
        path.partition(".")[0] for path in visible.answers.values if path in visible.by_path
    }
    stages: dict[str, Stage] = {}
    for number, page in enumerate(pages):
        step = page.step
        if step.id in stages:
            continue
        done = "done" if step.id in answered - waiting else "open"
        state = "current" if step.id == current.step.id else done
        title = step.short or step.title
        stages[step.id] = Stage(step.id, title, state, number <= reached, page.key)
    return tuple(stages.values())


def farthest_page(pages: Sequence[Page], answers: Answers) -> int:
    """Return the number of the last page on which something was answered, from 0."""
    answered = [
        number
        for number, page in enumerate(pages)
        if any(path.startswith(page.key) or path in page.paths for path in answers.values)
    ]
    return max(answered, default=0)
