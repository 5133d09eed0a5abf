"""Words that were typed but not sent when a place or the program ended: none of them is lost."""

from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING

from flows.actions.journal import write_line
from flows.lookup.plans import current_plan
from tui.widgets.text_line import Line

if TYPE_CHECKING:
    from flows.store.store import Store
    from tui.app.application import HandrailApp

TAG = "unfinished"
"""The tag of a line of the journal that holds such words."""


def save_unfinished(app: "HandrailApp", lines: Iterable[Line]) -> None:
    """Keep what was typed in lines and not sent, as lines of the journal.

    What was meant to be done with the words is not done: the person had not said so yet.
    """
    store = app.store
    for line in lines if store is not None else ():
        if store is not None and line.value.strip() not in ("", line.begun.strip()):
            write = partial(write_line, store, line.value.strip(), on=store.clock.today())
            if app.perform(partial(write, tags=(TAG,), plan=_plan(app, store))) is not None:
                line.begun = line.value


def _plan(app: "HandrailApp", store: "Store") -> str | None:
    """Return the id of the plan one is looking at; none while there is no plan."""
    shown = (getattr(screen, "plan", None) for screen in reversed(app.screen_stack))
    plan = next((each for each in shown if isinstance(each, str)), None)
    if plan is None:
        current = app.perform(current_plan, store)
        plan = current.id if current else None
    return plan
