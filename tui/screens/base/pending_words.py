"""Words that were typed but not sent when a place or the program ended: none of them is lost."""

from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING, Any

from flows.actions.journal import write_line
from flows.lookup.plans import current_plan
from tui.screens.base.host import host_of
from tui.widgets.text_line import Line

if TYPE_CHECKING:
    from textual.screen import Screen

TAG = "unfinished"
"""The tag of a line of the journal that holds such words."""


def save_unfinished(screen: "Screen[Any]", lines: Iterable[Line]) -> None:
    """Keep what was typed in lines and not sent, as lines of the journal.

    What was meant to be done with the words is not done: the person had not said so yet.
    """
    for line in lines:
        if line.value.strip() not in ("", line.begun.strip()):
            host = host_of(screen)
            write = partial(write_line, host.store, line.value.strip(), on=host.clock.today())
            if host.perform(partial(write, tags=(TAG,), plan=_plan(screen))) is not None:
                line.begun = line.value


def _plan(screen: "Screen[Any]") -> str | None:
    """Return the id of the plan one is looking at; none while there is no plan."""
    shown = (getattr(each, "plan", None) for each in reversed(screen.app.screen_stack))
    plan = next((each for each in shown if isinstance(each, str)), None)
    if plan is None:
        host = host_of(screen)
        current = host.perform(current_plan, host.store)
        plan = current.id if current else None
    return plan
